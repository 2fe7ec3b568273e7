import type { CorpusDocument, Quote } from '../model/corpus';
import type { CalendarSpan } from './calendarSpans';
import { calendarSpan, daysBetween } from './calendarSpans';
import { foldWords } from './names';
import type { Comparison } from './similarityGroups';
import { contentStems } from './words';

/** What two quotes are compared by. */
export interface QuoteFeatures {
  readonly speaker: string | null;
  /** Day of the document: about when the words were said. */
  readonly day: CalendarSpan | null;
  readonly marked: boolean;
  /** Its words in small letters, joined by one space. */
  readonly words: string;
  /** Stems of its telling words, without repetitions. */
  readonly stems: readonly string[];
}

/** Length of the character n-grams that wording is compared by. */
const GRAM = 4;
/** Days that may lie between two reports of one utterance. */
const NEAR_DAYS = 3;
/** Telling words from which a quotation without a speaker can be recognised. */
const LONG_QUOTE = 5;
/** Share of telling words below which two quotes are not looked at closer. */
const LEAST_SHARED_WORDS = 0.3;

/** The features of one quote; scare quotes and single words say too little to be compared and have no stems. */
export function quoteFeatures(quote: Quote, document: Pick<CorpusDocument, 'text' | 'published'>): QuoteFeatures {
  const said = quote.parts.map(({ start, end }) => document.text.slice(start, end)).join(' ');
  const stems = quote.type === 'scare' ? [] : [...new Set(contentStems(said))];
  return {
    speaker: quote.speaker,
    day: calendarSpan(document.published.value ?? document.published.open),
    marked: quote.type !== 'indirect',
    words: foldWords(said).join(' '),
    stems: stems.length < 2 ? [] : stems,
  };
}

/** Same utterance: one speaker, near in time, similar words; or, for long quotes, nearly the same words anywhere. */
export const sameUtterance: Comparison<QuoteFeatures> = {
  keys: ({ stems, speaker }) => [
    ...(speaker === null ? [] : stems.map((stem) => `${speaker} ${stem}`)),
    ...stems.slice(2).map((stem, at) => [stems[at], stems[at + 1], stem].join(' ')),
  ],
  similarity: (a, b) => {
    if (a.stems.length === 0 || b.stems.length === 0) return 0;
    const required = requiredSimilarity(a, b);
    const words = sharedStems(a, b);
    if (required > 1 || words < LEAST_SHARED_WORDS) return 0;
    const wording = (words + sharedGrams(a, b)) / 2;
    return wording >= required ? wording : 0;
  },
  constraint: ({ speaker }) => speaker ?? '',
  relation: (a, b) => (a === '' || b === '' || a === b ? 'any' : 'apart'),
};

/**
 * How alike the words of two quotes must be to be taken for one utterance; Infinity where they cannot be. Words in
 * marks are the speaker's; what is not in marks, or has no known speaker, is said in such words again and again.
 */
function requiredSimilarity(a: QuoteFeatures, b: QuoteFeatures): number {
  const near = a.day === null || b.day === null || daysBetween(a.day, b.day) <= NEAR_DAYS;
  const marked = a.marked && b.marked;
  if (a.speaker !== null && a.speaker === b.speaker) return near ? (marked ? 0.5 : 0.6) : marked ? 0.9 : Infinity;
  if (a.speaker !== null && b.speaker !== null) return Infinity;
  const long = Math.min(a.stems.length, b.stems.length) >= LONG_QUOTE;
  return long && marked ? (near ? 0.7 : 0.9) : Infinity;
}

/**
 * How many of the telling words of the shorter quote the longer one repeats, 0 to 1. An overlap coefficient, here and
 * below, not Jaccard's: papers quote different stretches of one sentence.
 */
function sharedStems({ stems: a }: QuoteFeatures, { stems: b }: QuoteFeatures): number {
  return a.filter((stem) => b.includes(stem)).length / Math.min(a.length, b.length);
}

/** The same for character n-grams, which see through inflection, word order and small words. */
function sharedGrams(first: QuoteFeatures, second: QuoteFeatures): number {
  const [a, b] = [gramsOf(first), gramsOf(second)];
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared / Math.max(1, Math.min(a.length, b.length));
}

/** A quote is compared with many others; its n-grams are made once. */
const gramCache = new WeakMap<QuoteFeatures, Uint32Array>();

/** The different n-grams of a quote, as numbers in rising order: 8 bits a character, enough to tell Latin letters apart. */
function gramsOf(features: QuoteFeatures): Uint32Array {
  const cached = gramCache.get(features);
  if (cached !== undefined) return cached;
  const padded = ` ${features.words} `;
  const grams = new Set<number>();
  let gram = 0;
  for (let at = 0; at < padded.length; at++) {
    gram = ((gram << 8) | (padded.charCodeAt(at) & 0xff)) >>> 0;
    if (at >= GRAM - 1) grams.add(gram);
  }
  const sorted = Uint32Array.from(grams).sort();
  gramCache.set(features, sorted);
  return sorted;
}
