import { takesClause } from '../text/wordClasses';
import { isNominal, type NounPhrase, type NounPhrases } from './phrases';
import type { DraftPredicate, Predicate } from './predicate';
import type { SyntaxTree } from './tree';

/** Nouns that without a preposition tell when or how, not what. */
const CIRCUMSTANCES = new Set(
  (
    'second minute hour day week weekend month year decade time times moment morning afternoon evening night summer ' +
    'autumn fall winter spring place way reason percent today yesterday tomorrow tonight monday tuesday wednesday ' +
    'thursday friday saturday sunday january february march april may june july august september october november december'
  ).split(' '),
);

/** Verbs behind which a bare noun says what the subject is. */
export const LINKING = new Set('be become remain stay seem appear look feel sound prove turn'.split(' '));

/** How far a subject is looked for, in words. */
const REACH = 40;
/** Prepositions that introduce clauses too. */
const CONJUNCTIONS = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'that']);
const STOPS = new Set(['.', ';', ':', '"', '“', '”', '«', '»']);
/** Relations of a word to the noun of its phrase. */
const INSIDE = /^(?:nmod|compound|flat|appos|conj|amod|nummod|det|case|punct)/;

/** True for a noun that without a preposition tells when or how (`Monday`, `last week`, `the way`). */
export function isCircumstance({ words }: SyntaxTree, at: number): boolean {
  return CIRCUMSTANCES.has(words[at]?.lemma ?? '');
}

/** `who`, `which`, `that` as relative pronouns. */
export function isRelative({ words }: SyntaxTree, at: number): boolean {
  return /^W(?:P|DT)$/.test(words[at]?.xpos ?? '');
}

/** `after the treaty was signed`, where the parser took `after the treaty` by itself. */
export function opensClause(tree: SyntaxTree, { preposition, head }: NounPhrase, verb: number): boolean {
  return preposition !== null && tree.end(head) === verb && CONJUNCTIONS.has(preposition);
}

/**
 * Where the parser found no subject for a tensed verb: the nearest phrase before it that no preposition governs, or
 * else the nearest that only hangs on such a phrase (`On Friday, the mayor, in a letter, said`).
 */
export function subjectBefore(
  tree: SyntaxTree,
  phrases: NounPhrases,
  { first, governor, relation }: Predicate,
): NounPhrase | null {
  const limit = Math.max(tree.sentenceStart(first), first - REACH);
  if (isNominal(tree, first - 1) && opensClause(tree, phrases.at(first - 1), first)) return phrases.at(first - 1);
  let spare: NounPhrase | null = null;
  let at = first - 1;
  while (at >= limit && !STOPS.has(tree.words[at]?.lower ?? '.')) {
    const top = topOf(tree, at, first);
    const phrase = isNominal(tree, top) && !isRelative(tree, top) ? phrases.at(top) : null;
    const isBare = phrase && (phrase.preposition === null || opensClause(tree, phrase, first));
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

/** Where the parser found no object: the phrase that begins right behind a verb which takes no clause. */
export function objectBehind(tree: SyntaxTree, phrases: NounPhrases, predicate: DraftPredicate): NounPhrase | null {
  const { end, passive, isCopular, form, lemma, attribute } = predicate;
  if (passive || isCopular || attribute || form === 'participle' || takesClause(lemma) || LINKING.has(lemma))
    return null;
  let top = end;
  while (tree.head(top) >= end && INSIDE.test(tree.relation(top))) top = tree.head(top);
  if (!isNominal(tree, top) || isRelative(tree, top) || isCircumstance(tree, top)) return null;
  const phrase = phrases.at(top);
  return phrase.first === end && phrase.preposition === null && top < tree.sentenceEnd(end - 1) ? phrase : null;
}
