const set = (relations: string): ReadonlySet<string> => new Set(relations.split(' '));

/** Groups of relations of Universal Dependencies v2, with the subtypes of English. */
export const SUBJECTS = set('nsubj nsubj:pass nsubj:outer csubj csubj:pass');
export const PASSIVE_SUBJECTS = set('nsubj:pass csubj:pass');
export const AUXILIARIES = set('aux aux:pass');
export const PASSIVE_AUXILIARY = set('aux:pass');
export const COMPOUND = set('compound');
export const COPULA = set('cop');
export const PARTICLE = set('compound:prt');
export const MARK = set('mark');
export const CASE = set('case');
export const DETERMINER = set('det det:predet');
export const POSSESSOR = set('nmod:poss');
export const OBJECT = set('obj');
export const SECOND_OBJECT = set('iobj');
export const OBLIQUES = set('obl obl:agent obl:unmarked obl:tmod obl:npmod');
export const NOMINAL_MODIFIERS = set('nmod nmod:unmarked nmod:desc');
export const APPOSITION = set('appos');
export const COORDINATION = set('conj');
export const COORDINATOR = set('cc');
export const FIXED = set('fixed');
/** Relations of a clause to what it belongs to. */
export const CLAUSES = set(
  'root ccomp xcomp advcl advcl:relcl acl acl:relcl csubj csubj:pass csubj:outer parataxis conj list appos',
);
/** Clauses that belong to a noun. */
export const ADNOMINAL = set('acl acl:relcl');
export const RELATIVE = set('acl:relcl advcl:relcl');
