import type { Span } from '../../model/span';
import type { Block, Sentence, StructuredText } from '../../model/text';
import type { VerbReading } from './inflection';
import type { ClosedClass } from './wordClasses';
import { closedClass } from './wordClasses';

/** What a word does in its sentence. `noun` is any content word that is no verb here; `be`, `have`, `do` are those verbs. */
export type WordTag = ClosedClass | 'number' | 'punctuation' | 'noun' | 'verb' | 'be' | 'have' | 'do';

export interface Word extends Span {
  readonly lower: string;
  readonly capital: boolean;
  /** `Norway's`, `parties'`. */
  readonly possessive: boolean;
  /** Inside a name that another recogniser has found: never a verb. */
  readonly named: boolean;
  tag: WordTag;
  /** The chosen reading of a verb. */
  verb: VerbReading | null;
}

const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being']);

const HAVE = new Set(['have', 'has', 'had', 'having']);

const DO = new Set(['do', 'does', 'did']);

const TITLE_CASE_SHARE = 0.6;

/** Of a monster of a sentence only the beginning is parsed, so that the work per sentence stays bounded. */
const MAX_WORDS = 300;

const QUOTATION_MARK = /^(?:["“”„«»‘’'`]|''|``)$/;

/** Inside a temporal expression they open the clause that it counts from (`a day after they left`). */
const CLAUSE_OPENERS = new Set(['after', 'before', 'since', 'when', 'until']);

export function readWords(
  { text, tokens, layout }: StructuredText,
  sentence: Sentence,
  names: readonly Span[],
  times: readonly Span[],
  quoted: readonly Span[],
): Word[] {
  const words: Word[] = [];
  const marks = new Set(quoted.flatMap(({ start, end }) => [start - 1, end]));
  const inName = insideOf(names);
  let expression: Span | null = null;
  let clauseInside = false;
  const inTime = insideOf(times);
  const end = Math.min(sentence.tokens[1], sentence.tokens[0] + MAX_WORDS);
  for (let i = sentence.tokens[0]; i < end; i++) {
    const token = tokens[i];
    if (!token) break;
    const surface = text.slice(token.start, token.end).replaceAll('’', "'");
    if (token.kind === 'punctuation' && /^(?:\[|\]|\]\(.*)$/.test(surface)) continue;
    if (marks.has(token.start) && QUOTATION_MARK.test(surface)) continue;
    const lower = surface.toLowerCase();
    const named = inName(token) !== null;
    const time = inTime(token);
    if (!time || time !== expression) clauseInside = false;
    expression = time;
    clauseInside ||= time !== null && CLAUSE_OPENERS.has(lower);
    const tag = time && !clauseInside ? 'time' : firstTag(lower, token.kind, named || /^(?:US|IT|WHO)$/.test(surface));
    const possessive = /(?:'s|s')$/.test(lower) && token.kind === 'word' && lower.length > 2;
    words.push({
      start: token.start,
      end: token.end,
      lower,
      capital: surface !== lower,
      possessive,
      named,
      tag,
      verb: null,
    });
  }
  words.forEach((word, at) => {
    if (isApproximator(words, at)) word.tag = 'adverb';
  });
  if (mayBeTitle(layout.blocks[sentence.block]) && isTitleCase(words))
    return words.map((word) => ({ ...word, capital: false }));
  return words;
}

function firstTag(lower: string, kind: string, named: boolean): WordTag {
  if (kind === 'punctuation') return /^[$€£¥]$/.test(lower) ? 'number' : 'punctuation';
  if (kind === 'number') return 'number';
  if (named) return 'noun';
  // "they've left", "she'll go": the helping verb tells nothing that the main verb does not
  if (/^(?:i|we|you|they|he|she|it|who|that|there)'(?:ve|re|ll|d|m|s)$/.test(lower)) return 'pronoun';
  if (lower.endsWith("n't")) {
    const positive = lower.slice(0, -3);
    return BE.has(positive) ? 'be' : HAVE.has(positive) ? 'have' : DO.has(positive) ? 'do' : 'modal';
  }
  if (BE.has(lower)) return 'be';
  if (HAVE.has(lower)) return 'have';
  if (DO.has(lower)) return 'do';
  return closedClass(lower) ?? 'noun';
}

const APPROXIMATE = new Set('about around over under nearly some up at least most more less than'.split(' '));

/** `at least 30`, `more than 200`, `about 1,100`: parts of the number, not prepositions. */
function isApproximator(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.named || !APPROXIMATE.has(word.lower)) return false;
  const [before, next, after] = [words[at - 1], words[at + 1], words[at + 2]];
  if (word.lower === 'least' || word.lower === 'most') return before?.lower === 'at';
  if (word.lower === 'at') return next?.lower === 'least' || next?.lower === 'most';
  if (word.lower === 'more' || word.lower === 'less') return next?.lower === 'than' && after?.tag === 'number';
  if (word.lower === 'than') return (before?.lower === 'more' || before?.lower === 'less') && next?.tag === 'number';
  return next?.tag === 'number';
}

/** For text-ordered queries against text-ordered spans: the one that holds a span, or null; linear over all calls. */
function insideOf(spans: readonly Span[]): (span: Span) => Span | null {
  let next = 0;
  return (span) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= span.start) next++;
    const candidate = spans[next];
    return candidate && candidate.start <= span.start && span.end <= candidate.end ? candidate : null;
  };
}

function mayBeTitle(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'paragraph';
}

/** Headlines of some outlets capitalise nearly every word, so that a capital tells nothing. */
function isTitleCase(words: readonly Word[]): boolean {
  const content = words.filter(({ tag }) => tag === 'noun');
  return content.length > 3 && content.filter(({ capital }) => capital).length > content.length * TITLE_CASE_SHARE;
}

/** Negation inside the word or as a word. */
export function isNegation(word: Word): boolean {
  return word.tag === 'not' || word.lower === 'cannot' || word.lower.endsWith("n't");
}

/** True where nothing of one clause reaches over the word. */
export function isBoundary(word: Word): boolean {
  if (word.tag === 'subordinator' || word.tag === 'relative') return true;
  return word.tag === 'punctuation' && /^(?:[;:"“”«»„–—-]|--+)$/.test(word.lower);
}
