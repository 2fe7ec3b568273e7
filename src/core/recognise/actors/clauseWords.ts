import { verbReadings } from '../text/inflection';
import type { Word } from './words';

const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does|do)$/;
/** Prepositions and conjunctions that belong to the clause rather than to the noun before them. */
const OTHER_PREPOSITION =
  /^(?:by|with|from|after|before|during|as|at|in|into|over|under|since|until|about|against|amid|between|if|when|while|because|but|or|he|she|it|they|is|not|also)$/;
/** Days and months: what a noun phrase does not hold, and no name goes on with. */
export const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|january|february|march|april|june|july|august|september|october|november|december)$/;

/** True for a form that is most likely the verb of a clause: past, third person or auxiliary. */
export function looksFinite(word: Word): boolean {
  if (word.shape !== 'lower') return false;
  if (/^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does|do)$/.test(word.key))
    return true;
  return verbReadings(word.text).some(({ form }) => form === 'past' || form === 'third');
}

/** True for what cannot go on a noun phrase: a past form or an auxiliary (a third person may be a plural noun). */
export function endsPhrase(word: Word): boolean {
  if (OTHER_PREPOSITION.test(word.key) || word.key.endsWith('ing')) return true;
  return AUXILIARY.test(word.key) || verbReadings(word.text).some(({ form }) => form === 'past');
}

/** Within so many words, and with no `CLAUSE_BREAK` between, a phrase behind a subject is its object. */
export const CLAUSE_REACH = 5;
export const CLAUSE_BREAK = /^(?:that|who|which|and|but|when|because|as|if|while|[^\p{L}\p{N}].*)$/u;
