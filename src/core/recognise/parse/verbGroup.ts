import { takesClause } from '../text/wordClasses';
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
/** Verbs that nothing is done to. */
const INTRANSITIVE = new Set(
  (
    'agree arrive begin clash collapse come demonstrate die disagree emerge end escalate exist expire fail fall fight flee ' +
    'gather go happen hesitate lie live march meet negotiate occur protest rally react remain resign respond resume return ' +
    'retreat rise sail stay step strike surrender talk vanish vote walk withdraw'
  ).split(' '),
);
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
  const form = formOf(tree, head, tags);
  const own = auxiliaries.length > 0 || copula >= 0;
  const passive = own && copula < 0 ? isPassive(tree, head, lemmas) : copula < 0 && isBarePassive(tree, head, form);
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

function isPassive(tree: SyntaxTree, head: number, auxiliaries: readonly string[]): boolean {
  return tree.child(head, PASSIVE_AUXILIARY) >= 0 && auxiliaries.at(-1) !== 'have';
}

/** Whether a verb without auxiliaries is passive: a participle, or the verb of a headline (`Envoys expelled from Oslo`). */
function isBarePassive(tree: SyntaxTree, head: number, form: VerbForm): boolean {
  if (tree.child(head, OBJECT) >= 0) return false;
  if (form === 'participle' || tree.child(head, PASSIVE_SUBJECTS) >= 0) return true;
  const { xpos, lemma } = tree.words[head] ?? { xpos: '', lemma: '' };
  if ((xpos !== 'VBD' && xpos !== 'VBN') || takesClause(lemma) || INTRANSITIVE.has(lemma)) return false;
  const isHeadline = !/^[.!?"”]$/.test(tree.words[tree.sentenceEnd(head) - 1]?.lower ?? '');
  const next = head + 1 < tree.sentenceEnd(head) ? tree.words[head + 1]?.upos : 'PUNCT';
  return isHeadline && (next === 'ADP' || next === 'PUNCT') && tree.child(head, SUBJECTS) < head;
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
