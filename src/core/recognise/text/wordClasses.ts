import common from '../../lexicon/verbs-common.json';
import { remembered } from '../../util/remembered';
import type { VerbReading } from './inflection';
import { verbReadings } from './inflection';
import { KNOWN_VERBS, wordSet } from './knownVerbs';

/** The closed word classes of English, as far as finding clauses needs them. */
export type ClosedClass =
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'modal'
  | 'to'
  | 'not'
  | 'adverb'
  | 'time'
  | 'adjective';

const WORDS: Readonly<Record<ClosedClass, string>> = {
  determiner:
    'a an the this these those some any no every each either neither both all another such several many few most other ' +
    'more less much own various numerous certain',
  possessive: 'my your his its our their her whose',
  pronoun:
    'i you he she it we they me him us them himself herself itself themselves ourselves someone anyone everyone ' +
    'somebody anybody everybody nobody nothing something anything everything none others there one',
  preposition:
    'of in on at by for with from into onto about against between among amid during over under through across toward ' +
    'towards upon within without behind beyond near around above below beside besides despite inside outside throughout ' +
    'along alongside per via like unlike amongst aboard concerning regarding following including off out up down according ahead',
  conjunction: 'and or but nor &',
  subordinator:
    'that if when while because although though after before since until till unless as whether once where whereas how why than',
  relative: 'who which whom what',
  modal: "will would can could may might shall should must cannot ca n't wo 'll 'd",
  to: 'to',
  not: 'not never',
  adverb:
    'also already still just only even then now again soon once twice here there thus therefore however meanwhile later ' +
    'earlier yet ever always often sometimes too very quite rather almost nearly perhaps maybe instead together apart ' +
    'away back ago far further indeed so well afterwards afterward subsequently moreover furthermore otherwise abroad ' +
    'repeatedly far long once first last',
  time:
    'today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march ' +
    'april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  adjective:
    'new old former second third next early late major minor top senior high political economic ' +
    'foreign national international local regional federal central joint formal armed special ' +
    'prime main key large small big great good bad young recent current previous human nuclear civil ' +
    'diplomatic humanitarian islamic bilateral mutual common free full final effective available responsible loyal alive dead',
};

const CLOSED = new Map<string, ClosedClass>();
for (const [kind, words] of Object.entries(WORDS) as [ClosedClass, string][]) {
  for (const word of words.split(' ')) if (!CLOSED.has(word)) CLOSED.set(word, kind);
}

const NOUN_LIKE = wordSet(common.nounLike);
const CLAUSE_TAKERS = wordSet(common.clauseTakers);

/** The closed class of a word in lower case, or null for a content word. */
export function closedClass(lower: string): ClosedClass | null {
  return CLOSED.get(lower) ?? (lower.length > 4 && lower.endsWith('ly') ? 'adverb' : null);
}

/** True for a verb whose bare and -s forms are usually nouns in news prose (`talks`, `strike`). */
export function isNounLike(lemma: string): boolean {
  return NOUN_LIKE.has(lemma);
}

/** True for a verb that takes a clause as object, often without `that`. */
export function takesClause(lemma: string): boolean {
  return CLAUSE_TAKERS.has(lemma);
}

/**
 * The verb readings of a word whose verb is a known one; for other words on -ed all readings,
 * because nearly every one of them is a verb form.
 */
export const likelyVerbReadings = remembered((lower): readonly VerbReading[] => {
  const all = verbReadings(lower);
  const known = all.filter(({ lemma }) => KNOWN_VERBS.has(lemma));
  return known.length > 0 ? known : all.filter(({ form }) => form === 'past' || form === 'participle');
});
