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
    ...stems.map((stem) => `${speaker ?? ''} ${stem}`),
    ...stems.slice(2).map((stem, at) => [stems[at], stems[at + 1], stem].join(' ')),
  ],
  similarity: (a, b) => {
    if (a.stems.length === 0 || b.stems.length === 0) return 0;
    const wording = wordingSimilarity(a, b);
    return wording >= requiredSimilarity(a, b) ? wording : 0;
  },
  constraint: ({ speaker }) => speaker ?? '',
  relation: (a, b) => (a === '' || b === '' || a === b ? 'any' : 'apart'),
};

/** How alike the words of two quotes must be to be taken for one utterance. */
function requiredSimilarity(a: QuoteFeatures, b: QuoteFeatures): number {
  const days = a.day === null || b.day === null ? null : daysBetween(a.day, b.day);
  const near = days === null || days <= NEAR_DAYS;
  if (a.speaker !== b.speaker) {
    const known = a.speaker !== null && b.speaker !== null;
    return known || Math.min(a.stems.length, b.stems.length) < 5 ? Infinity : near ? 0.7 : 0.85;
  }
  if (!near) return 0.8;
  return a.speaker === null ? 0.7 : a.marked && b.marked ? 0.5 : 0.6;
}

/**
 * How much of the shorter quote the longer one repeats, 0 to 1: the mean of the overlap coefficients of character
 * 4-grams and of word stems. An overlap, not Jaccard, because papers quote different stretches of one sentence.
 */
export function wordingSimilarity(a: QuoteFeatures, b: QuoteFeatures): number {
  return (overlapCoefficient(gramsOf(a), gramsOf(b)) + overlapCoefficient(new Set(a.stems), new Set(b.stems))) / 2;
}

/** A quote is compared with many others; its n-grams are made once. */
const gramCache = new WeakMap<QuoteFeatures, ReadonlySet<string>>();

function gramsOf(features: QuoteFeatures): ReadonlySet<string> {
  const cached = gramCache.get(features);
  if (cached !== undefined) return cached;
  const grams = new Set<string>();
  const padded = ` ${features.words} `;
  for (let at = 0; at + GRAM <= padded.length; at++) grams.add(padded.slice(at, at + GRAM));
  gramCache.set(features, grams);
  return grams;
}

function overlapCoefficient(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const value of small) if (large.has(value)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
}
