import { verbReadings } from '../text/inflection';
import { nounPhraseAt, type Subject, subjectBefore, verbGroupStart } from './clauses';
import { statementEnd } from './contents';
import { type Complement, nounCue } from './cueLexicon';
import type { FrameWord } from './frames';
import type { Statement } from './statement';
import { isFinite, type Tag } from './tagWords';

const LIGHT_VERBS = new Set([
  'make',
  'issue',
  'express',
  'voice',
  'raise',
  'give',
  'deliver',
  'repeat',
  'reiterate',
  'have',
]);
const LIGHT_OBJECT: ReadonlySet<Tag> = new Set(['determiner', 'adjective', 'adverb', 'pronoun']);

/** A statement that a noun reports: `Smith's claim that …`, `the promise by Smith to …`. Null where the noun is no such cue. */
export function readNoun(words: readonly FrameWord[], at: number): Statement | null {
  const cue = nounCue(words[at]?.lower ?? '');
  if (!cue) return null;
  let source = possessorBefore(words, at) ?? subjectOfLightVerb(words, at);
  let next = at + 1;
  if (/^(?:by|from)$/.test(words[next]?.lower ?? '')) {
    const phrase = nounPhraseAt(words, next + 1, words.length);
    if (phrase) {
      source ??= { ...phrase, how: 'phrase' };
      next = phrase.to;
    }
  }
  const link = words[next];
  if (!link) return null;
  const clause = link.tag === 'that' && cue.takes.has('clause') && !isFiniteAt(words, next + 1);
  const infinitive = link.lower === 'to' && cue.takes.has('to') && words[next + 1]?.tag === 'infinitive';
  const preposition = source !== null && cue.takes.has(link.lower as Complement);
  if (!clause && !(infinitive && source) && !preposition) return null;
  const from = next + (infinitive ? 0 : 1);
  return {
    cue: { from: at, to: at + 1 },
    source,
    contents: [{ from, to: statementEndBehindNoun(words, from) }],
    complement: clause ? 'clause' : infinitive ? 'to' : 'np',
    lemma: cue.lemma,
    order: 'before',
    finite: false,
  };
}

function statementEndBehindNoun(words: readonly FrameWord[], from: number): number {
  const end = statementEnd(words, from);
  const comma = words.findIndex(({ tag }, i) => i > from && tag === 'comma');
  return comma > 0 && comma < end ? comma : end;
}

/** `Smith's claim`, `his claim`, `media claims`. */
function possessorBefore(words: readonly FrameWord[], at: number): Subject | null {
  let i = at - 1;
  while (i >= 0 && i > at - 4 && (words[i]?.tag === 'adjective' || words[i]?.tag === 'participle')) i--;
  const word = words[i];
  if (word?.tag === 'possessive') return { from: i, to: i + 1, head: i, how: 'phrase' };
  if (word?.tag === 'genitive') {
    let from = i;
    while (from > 0 && from > i - 6 && words[from - 1]?.tag === 'name') from--;
    return { from, to: i + 1, head: i, how: 'phrase' };
  }
  if ((word?.tag === 'noun' || word?.tag === 'name') && i === at - 1)
    return { from: i, to: i + 1, head: i, how: 'phrase' };
  return null;
}

/** `made clear that`, `issued a statement that`: the verb says nothing itself, its subject is the source. */
function subjectOfLightVerb(words: readonly FrameWord[], at: number): Subject | null {
  let verb = at - 1;
  while (verb > at - 5 && LIGHT_OBJECT.has(words[verb]?.tag ?? 'other')) verb--;
  const light = verbReadings(words[verb]?.lower ?? '').some(({ lemma }) => LIGHT_VERBS.has(lemma));
  return light ? subjectBefore(words, verbGroupStart(words, verb)) : null;
}

function isFiniteAt(words: readonly FrameWord[], at: number): boolean {
  const tag = words[at]?.tag;
  return tag !== undefined && isFinite(tag) && tag !== 'pronoun-verb';
}
