import { isCircumstance, isRelative, meant } from './arguments';
import { isNominal, type NounPhrase, type NounPhrases } from './phrases';
import type { DraftPredicate, Predicate, SubjectSource } from './predicate';
import { RELATIVE, SUBJECTS } from './relations';
import type { SyntaxTree } from './tree';

/** Verbs whose infinitive is done by their subject although they have an object (`promised them to leave`). */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'threaten', 'use']);
/** Verbs that ask by way of a preposition (`called on them to leave`). */
const PREPOSITIONAL_CONTROL = new Set(['call', 'appeal', 'push', 'press', 'plead', 'lobby', 'rely', 'count', 'wait']);
/** Before a gerund behind an object these say what the one in the object does (`accused them of leaving`). */
const OF_THE_OBJECT = new Set(['of', 'from', 'for', 'into']);

/** How far a subject is looked for, in words. */
const REACH = 40;
/** Prepositions that introduce clauses too. */
const CONJUNCTIONS = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'that']);
const STOPS = new Set(['.', ';', ':', '"', '“', '”', '«', '»']);
/** Relations of a word to the noun of its phrase. */
const INSIDE = /^(?:nmod|compound|flat|appos|conj|amod|nummod|det|case|punct)/;

/** Finds who does what a clause tells: with its verb, or from the clause above. `predicate` has its arguments. */
export function readSubject(tree: SyntaxTree, phrases: NounPhrases, predicate: DraftPredicate): void {
  const own = tree.children(predicate.head).filter((at) => SUBJECTS.has(tree.relation(at)));
  const at = own.find((each) => isNominal(tree, each));
  const set = (subject: NounPhrase | null, source: SubjectSource): void => {
    predicate.subject = subject;
    predicate.subjectSource = subject && source;
  };
  if (at !== undefined) {
    const subject = meant(tree, phrases, at, predicate);
    set(subject, subject.head === at ? 'own' : 'antecedent');
  } else if (own.length > 0 || hasExpletive(tree, predicate.head)) {
    set(null, 'own');
  } else if (predicate.joinedTo) {
    set(predicate.joinedTo.subject, 'shared');
  } else if (predicate.noun) {
    if (RELATIVE.has(predicate.relation)) set(predicate.noun, 'antecedent');
    else if (predicate.form === 'infinitive') set(doerOf(phrases, predicate.noun, predicate.governor), 'controlled');
    else if (predicate.form === 'finite') set(nearestBefore(tree, phrases, predicate) ?? predicate.noun, 'own');
    else set(predicate.noun, 'modified');
  } else if (predicate.governor && isControlled(predicate)) {
    set(controller(predicate.governor, predicate), 'controlled');
  }
  if (predicate.subject === null && own.length === 0 && isTensed(tree, predicate)) {
    const subject = nearestBefore(tree, phrases, predicate);
    set(subject, 'own');
    if (subject && opensClause(subject, predicate.first)) predicate.introducer ??= subject.preposition;
  }
}

/** `after the treaty was signed`, where the parser took `after the treaty` by itself. */
function opensClause({ preposition, end }: NounPhrase, verb: number): boolean {
  return preposition !== null && end === verb && CONJUNCTIONS.has(preposition);
}

function isTensed(tree: SyntaxTree, { form, head, verb, first }: Predicate): boolean {
  return form === 'finite' && !hasExpletive(tree, head) && !(first === verb && tree.words[verb]?.xpos === 'VB');
}

/**
 * Where the parser found no subject for a tensed verb: the nearest phrase before it that no preposition governs, or
 * else the nearest that only hangs on such a phrase (`On Friday, the mayor, in a letter, said`).
 */
function nearestBefore(
  tree: SyntaxTree,
  phrases: NounPhrases,
  { first, governor, relation }: Predicate,
): NounPhrase | null {
  const limit = Math.max(tree.sentenceStart(first), first - REACH);
  let spare: NounPhrase | null = null;
  let at = first - 1;
  while (at >= limit && !STOPS.has(tree.words[at]?.lower ?? '.')) {
    const top = topOf(tree, at, first);
    const phrase = isNominal(tree, top) && !isRelative(tree, top) ? phrases.at(top) : null;
    const isBare = phrase && (phrase.preposition === null || opensClause(phrase, first));
    const isFree = isBare && phrase.end <= first && !isCircumstance(tree, top);
    if (isFree && !(relation === 'ccomp' && phrase === governor?.subject)) return phrase;
    if (at !== top && isApart(tree, phrases, at)) spare ??= phrases.at(at);
    at = phrase && top === at ? Math.min(at, phrase.first) - 1 : at - 1;
  }
  return spare;
}

/** The noun that a word hangs on, over whatever belongs to it, as far as it stands before `limit`. */
function topOf(tree: SyntaxTree, at: number, limit: number): number {
  let top = at;
  while (tree.head(top) >= 0 && tree.head(top) < limit && INSIDE.test(tree.relation(top))) top = tree.head(top);
  return top;
}

/** Whether a noun is no part of the one it hangs on, and without a preposition of its own. */
function isApart(tree: SyntaxTree, phrases: NounPhrases, at: number): boolean {
  const isLoose = /^(?:appos|conj|nmod|obl|nmod:unmarked)$/.test(tree.relation(at));
  if (!isLoose || !isNominal(tree, at) || isCircumstance(tree, at)) return false;
  const { marker, first } = phrases.at(at);
  return marker < 0 || marker < tree.head(at) || marker > first + 1;
}

function hasExpletive(tree: SyntaxTree, head: number): boolean {
  return tree.children(head).some((at) => tree.relation(at) === 'expl');
}

function isControlled({ relation, form }: Predicate): boolean {
  return relation === 'xcomp' || ((relation === 'advcl' || relation === 'ccomp') && form !== 'finite');
}

/** `its plan to leave`, `they made plans to leave`. */
function doerOf(phrases: NounPhrases, noun: NounPhrase, governor: Predicate | null): NounPhrase | null {
  const possessor = phrases.possessor(noun);
  if (possessor) return possessor;
  return governor && governor.subject !== noun ? governor.subject : null;
}

function controller(governor: Predicate, { relation, introducer, form }: Predicate): NounPhrase | null {
  const { passive, lemma, recipient, object, subject, obliques } = governor;
  if (passive || SUBJECT_CONTROL.has(lemma)) return subject;
  if (form === 'infinitive' && PREPOSITIONAL_CONTROL.has(lemma) && !object) {
    return obliques.find(({ preposition }) => preposition !== null) ?? subject;
  }
  const isOfObject = relation === 'xcomp' || OF_THE_OBJECT.has(introducer ?? '');
  return (isOfObject ? (recipient ?? object) : null) ?? subject;
}
