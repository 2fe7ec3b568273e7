import type { VerbForm, VerbGroup } from './predicate';
import {
  AUXILIARIES,
  CASE,
  COPULA,
  MARK,
  PARTICLE,
  PASSIVE_AUXILIARY,
  PASSIVE_SUBJECTS,
  SUBJECTS,
  OBJECT,
} from './relations';
import type { SyntaxTree } from './tree';

const NEGATIONS = new Set(['not', "n't", 'nt', 'never', 'nor', 'neither', 'cannot']);
const FUTURE = new Set(['will', 'shall']);
const FINITE_TAGS = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
/** A negation farther from its verb (`not only …`) is outside the verb group, in words. */
const NEAR = 4;

/** Reads the verb group of the clause that hangs on `head`; `first` is that of the clause it is joined to, if any. */
export function readVerbGroup(tree: SyntaxTree, head: number, first: VerbGroup | null): VerbGroup {
  const { words } = tree;
  const children = tree.children(head);
  const copula = tree.child(head, COPULA);
  const verb = copula >= 0 ? copula : head;
  const auxiliaries = children.filter((at) => AUXILIARIES.has(tree.relation(at)) && at < verb + 1);
  const negation = children.find((at) => isNegation(tree, at, head)) ?? -1;
  const particle = tree.child(head, PARTICLE);
  const tags = [...auxiliaries, verb].map((at) => words[at]?.xpos ?? '');
  const lemmas = auxiliaries.map((at) => words[at]?.lemma ?? '');
  const modalAt = tags.indexOf('MD');
  const own = auxiliaries.length > 0 || copula >= 0;
  const form = formOf(tree, head, tags);
  const passive =
    auxiliaries.length > 0
      ? tree.child(head, PASSIVE_AUXILIARY) >= 0 && lemmas.at(-1) !== 'have'
      : (form === 'participle' || tree.child(head, PASSIVE_SUBJECTS) >= 0) &&
        copula < 0 &&
        tree.child(head, OBJECT) < 0;
  const inFront = negation >= 0 && Math.abs(negation - verb) < NEAR ? [negation] : [];
  const start = Math.min(verb, ...auxiliaries, ...inFront);
  const group: VerbGroup = {
    verb,
    first: start,
    end: particle === verb + 1 ? particle + 1 : verb + 1,
    particle: words[particle]?.lower ?? null,
    form,
    tense: form === 'finite' ? tenseOf(tags[0] ?? '', lemmas[0] ?? '') : null,
    perfect: lemmas.includes('have'),
    passive,
    modal: modalAt < 0 ? null : (words[auxiliaries[modalAt] ?? verb]?.lemma ?? null),
    negation,
  };
  return first && !own && tree.child(head, SUBJECTS) < 0 ? inLineWith(first, group, words[verb]?.xpos ?? '') : group;
}

/** `will meet and discuss`, `was arrested and charged`, `to meet and discuss`: a bare later verb shares the auxiliaries. */
function inLineWith(first: VerbGroup, group: VerbGroup, tag: string): VerbGroup {
  const { form, tense, perfect, modal } = first;
  const isBare = tag === 'VB' && (form === 'infinitive' || modal !== null || first.first < first.verb);
  if (isBare) return { ...group, form, tense, modal, negation: group.negation < 0 ? first.negation : group.negation };
  const isParticiple = (tag === 'VBN' || tag === 'VBD') && first.first < first.verb && (first.passive || perfect);
  if (!isParticiple || (tag === 'VBD' && !first.passive)) return group;
  return { ...group, form, tense, perfect, modal, passive: first.passive };
}

function formOf(tree: SyntaxTree, head: number, tags: readonly string[]): VerbForm {
  const { words } = tree;
  const isTo = (at: number): boolean => MARK.has(tree.relation(at)) && words[at]?.xpos === 'TO';
  if (tree.children(head).some(isTo)) return 'infinitive';
  const [first = ''] = tags;
  const relation = tree.relation(head);
  const hasSubject = tree.child(head, SUBJECTS) >= 0;
  // "militias violated the truce": a participle with an object is none
  const isActive = tree.child(head, OBJECT) > head;
  if (tags.length === 1 && !hasSubject && first === 'VBD' && relation === 'acl' && !isActive) return 'participle';
  if (FINITE_TAGS.has(first)) return 'finite';
  if (first === 'VBG') return 'gerund';
  if (first === 'VBN') return hasSubject || isActive ? 'finite' : 'participle';
  if (first === 'VB') return relation === 'xcomp' ? 'infinitive' : 'finite';
  return 'finite';
}

function tenseOf(tag: string, lemma: string): VerbGroup['tense'] {
  if (tag === 'VBD' || tag === 'VBN') return 'past';
  if (tag === 'MD' && FUTURE.has(lemma)) return 'future';
  return 'present';
}

function isNegation({ words }: SyntaxTree, at: number, head: number): boolean {
  const { lower, relation: own } = words[at] ?? { lower: '', relation: '' };
  if (own === 'advmod' || own === 'cc' || own === 'cc:preconj' || own === 'aux') {
    return NEGATIONS.has(lower) && at < head;
  }
  return (MARK.has(own) || CASE.has(own)) && lower === 'without';
}
