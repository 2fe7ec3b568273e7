import type { CorpusDocument } from '../model/corpus';
import type { CalendarSpan } from '../time/calendarSpans';
import { calendarSpan, daysBetween } from '../time/calendarSpans';
import { foldWords } from '../lexicon/foldWords';
import type { QuoteSegment } from './quoteSegments';
import type { Comparison } from './similarityGroups';
import { contentStems } from './words';

/** What two sentences of quotes are compared by. */
export interface QuoteFeatures {
  readonly speaker: string | null;
  /** Day of the document: about when the words were said. */
  readonly day: CalendarSpan | null;
  readonly marked: boolean;
  /** Its words in small letters, joined by one space. */
  readonly words: string;
  /** Stems of its telling words, without repetitions. */
  readonly stems: readonly string[];
  /** What else the speaker is quoted with near it: the `words` of the sentences around it, in text order. */
  readonly company: readonly string[];
}

/** Length of the character n-grams that wording is compared by. */
const GRAM = 4;
/** Days that may lie between two reports of one utterance. */
const NEAR_DAYS = 3;
/** Telling words from which a quotation without a speaker can be recognised. */
const LONG_QUOTE = 5;
/** Share of telling words below which two quotes are not looked at closer. */
const LEAST_SHARED_WORDS = 0.3;
/** Fewer telling words in common are chance; what is not in marks is the reporter's wording, and needs more of them. */
const FEWEST_WORDS = 2;
const FEWEST_UNMARKED_WORDS = 3;
/** How alike two sentences must be where other sentences beside them are alike too. */
const IN_COMPANY = 0.36;
/** Sentences on each side that are kept as company. */
const COMPANY = 3;
/** Negations are common words, but in a short statement they tell most of it. */
const NEGATIONS: ReadonlySet<string> = new Set(['nothing', 'nobody', 'nowhere', 'never', 'none', 'neither']);

/** The features of the segments of a document, in their order. Scare quotes say too little to be compared and have no stems. */
export function quoteFeatures(
  segments: readonly QuoteSegment[],
  { text, published, quotes }: Pick<CorpusDocument, 'text' | 'published' | 'quotes'>,
): QuoteFeatures[] {
  const day = calendarSpan(published.value ?? published.open);
  const words = segments.map(({ parts }) =>
    foldWords(parts.map(({ start, end }) => text.slice(start, end)).join(' ')).join(' '),
  );
  const bySpeaker = new Map<string, number[]>();
  const placeAmongSpeakers = segments.map(({ quote }, at) => {
    const { speaker = null, type = 'scare', sameAs = null } = quotes[quote] ?? {};
    if (speaker === null || sameAs !== null || (type !== 'direct' && type !== 'partial')) return null;
    const own = bySpeaker.get(speaker) ?? [];
    bySpeaker.set(speaker, own);
    return { own, place: own.push(at) - 1 };
  });
  return segments.map(({ quote }, at) => {
    const { speaker = null, type = 'scare' } = quotes[quote] ?? {};
    const stems = type === 'scare' ? [] : stemsOf(words[at] ?? '');
    const among = placeAmongSpeakers[at];
    const near = among?.own.slice(Math.max(0, among.place - COMPANY), among.place + COMPANY + 1) ?? [];
    return {
      speaker,
      day,
      marked: type !== 'indirect',
      words: words[at] ?? '',
      stems,
      company: near.flatMap((other) => (other === at ? [] : (words[other] ?? []))),
    };
  });
}

/** The stems that tell what a sentence says, each once. */
function stemsOf(words: string): string[] {
  const negations = words.split(' ').filter((word) => NEGATIONS.has(word));
  return [...new Set([...contentStems(words), ...negations])];
}

/** Same utterance: one speaker, near in time, similar words; or, for long quotes, nearly the same words anywhere. */
export const sameUtterance: Comparison<QuoteFeatures> = {
  keys: ({ stems, speaker }) => [
    ...(speaker === null ? [] : stems.map((stem) => `${speaker} ${stem}`)),
    ...stems.slice(2).map((stem, at) => [stems[at], stems[at + 1], stem].join(' ')),
  ],
  similarity: (a, b) => {
    const required = requiredSimilarity(a, b);
    if (required > 1) return 0;
    const wording = containedWording(a, b, a.marked && b.marked ? FEWEST_WORDS : FEWEST_UNMARKED_WORDS);
    if (wording >= required) return wording;
    return isOneOccasion(a, b) ? inCompany(a, b) : 0;
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
  if (a.speaker !== null && a.speaker === b.speaker) return near ? 0.6 : marked ? 0.9 : Infinity;
  if (a.speaker !== null && b.speaker !== null) return Infinity;
  const long = Math.min(a.stems.length, b.stems.length) >= LONG_QUOTE;
  return long && marked ? (near ? 0.7 : 0.9) : Infinity;
}

/** A speaker's words in marks, in reports of about the same day. */
function isOneOccasion(a: QuoteFeatures, b: QuoteFeatures): boolean {
  return (
    a.speaker !== null &&
    a.speaker === b.speaker &&
    a.marked &&
    b.marked &&
    a.day !== null &&
    b.day !== null &&
    daysBetween(a.day, b.day) <= NEAR_DAYS
  );
}

/**
 * How alike two sentences of longer quotations are, where a further sentence of the one resembles a further one of the
 * other by other words; else 0. Translated anew, each sentence alone has too few words in common; that two come together
 * is no chance. Neither may be more like another sentence of the other side.
 */
function inCompany(a: QuoteFeatures, b: QuoteFeatures): number {
  const wording = wholeWording(a, b);
  if (wording < IN_COMPANY) return 0;
  const shared = new Set(a.stems.filter((stem) => b.stems.includes(stem)));
  const [besideA, besideB] = [a.company.map(wordingOf), b.company.map(wordingOf)];
  const isBest =
    besideA.every((other) => wholeWording(other, b) <= wording) &&
    besideB.every((other) => wholeWording(a, other) <= wording);
  const supported = besideA.some((one) =>
    besideB.some((other) => wholeWording(without(one, shared), without(other, shared)) >= IN_COMPANY),
  );
  return isBest && supported ? wording : 0;
}

function wordingOf(words: string): Wording {
  return { words, stems: stemsOf(words) };
}

function without({ words, stems }: Wording, shared: ReadonlySet<string>): Wording {
  return { words, stems: stems.filter((stem) => !shared.has(stem)) };
}

/** How much of the shorter wording the longer one holds, 0 to 1; 0 where they share less than the `fewest` telling words. */
function containedWording(a: Wording, b: Wording, fewest: number): number {
  const shared = sharedStems(a, b);
  const words = shared / Math.min(a.stems.length, b.stems.length);
  return shared < fewest || words < LEAST_SHARED_WORDS ? 0 : (words + sharedGrams(a, b)) / 2;
}

/** How alike two wordings of about one length are, 0 to 1. */
function wholeWording(a: Wording, b: Wording): number {
  const words = (2 * sharedStems(a, b)) / Math.max(1, a.stems.length + b.stems.length);
  return words < LEAST_SHARED_WORDS ? 0 : (words + sharedGrams(a, b)) / 2;
}

type Wording = Pick<QuoteFeatures, 'words' | 'stems'>;

function sharedStems({ stems: a }: Wording, { stems: b }: Wording): number {
  return a.filter((stem) => b.includes(stem)).length;
}

/**
 * The share of the shorter quote's character n-grams that the longer one repeats. They see through inflection, word
 * order and small words. An overlap coefficient, not Jaccard's: papers quote different stretches of one sentence.
 */
function sharedGrams(first: Wording, second: Wording): number {
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
const gramCache = new WeakMap<Wording, Uint32Array>();

/** The different n-grams of a quote, as numbers in rising order: 8 bits a character, enough to tell Latin letters apart. */
function gramsOf(features: Wording): Uint32Array {
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
