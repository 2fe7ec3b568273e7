import data from '../../lexicon/presence.json';
import { contains } from '../../model/span';
import type { CalendarSpan } from '../../time/calendarSpans';
import { calendarSpan, daysBetween } from '../../time/calendarSpans';
import type { Link, Passage } from '../../model/corpus';
import { phrase } from '../../model/phrase';
import { contentId } from '../ids';
import type { UnclusteredDocument } from '../resolveDocument';
import { plainText } from '../resolveDocument';
import { distinct, listed, outletOf, shortened } from './evidence';
import { stateNamed } from './telling';

/** That some of somebody's people or things are in a place, or that none are, as one passage tells it. */
export interface Presence {
  /** Equal strings: the same people or things of the same state in the same place. */
  readonly key: string;
  readonly isDenied: boolean;
  /** The state whose they are, an actor id. */
  readonly owner: string;
  readonly passage: Passage;
  readonly words: string;
  readonly outlet: string;
  /** Who says so, an actor id; null for the outlet itself. */
  readonly voice: string | null;
  readonly published: CalendarSpan | null;
}

const CLASSES = new Map(
  Object.entries(data.classes).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);
const NOUNS = [...CLASSES.keys()].join('|');
/** Somebody's people or things: a capital letter before the noun, at most one word in between. */
const NAMED = new RegExp(
  `(?<![\\p{L}-])(\\p{Lu}[\\p{L}.-]+(?:['’]s)?(?:\\s\\p{L}[\\p{L}-]*)?)\\s(${NOUNS})(?![\\p{L}-])`,
  'gu',
);
const NONE =
  /\b(?:there\s(?:is|are|was|were|have\sbeen|has\sbeen|had\sbeen)\s(?:no|not\sany|no\slonger\sany|never\sany)|(?:has|have|had)\s(?:no|not\sany|never\shad\sany)|without\sany)\s(?:\p{Ll}+\s)?$/u;
/** What is only said to be untrue, asked or possible affirms nothing. */
const OPEN =
  /\b(?:no|not|never|n['’]t|deny|denied|denies|denying|if|whether|would|could|may|might|alleged(?:ly)?|claims?|claimed)\b/iu;
const IN = /^\s(?:\p{Ll}+\s){0,2}?(?:in|inside|on|from|across|throughout)\s(?:the\s)?(?:territory\sof\s)?$/u;
/** From the noun to the place, UTF-16 code units. */
const REACH = 50;
/** Days between two articles that may speak of one state of things. */
const NEAR_DAYS = 45;

/** Where a document says that somebody has people or things in a place, or that nobody has. In text order. */
export function presences(document: UnclusteredDocument): Presence[] {
  const { file, text, sentences, mentions, quotes, dates, published } = document;
  const now = calendarSpan(published.value);
  return sentences.flatMap((sentence): Presence[] => {
    const words = text.slice(sentence.start, sentence.end);
    if (
      dates.some(
        (date) =>
          contains(sentence, date) &&
          isWhen(text, sentence.start, date.start) &&
          isOther(calendarSpan(date.value), now),
      )
    )
      return [];
    return [...words.matchAll(NAMED)].flatMap((match): Presence[] => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const name = CLASSES.get(match[2] ?? '');
      const owner = stateNamed(text, { start, end });
      const place = mentions.find(
        (mention) =>
          mention.start > end &&
          mention.start < end + REACH &&
          mention.actor !== null &&
          IN.test(text.slice(end, mention.start)),
      );
      if (name === undefined || owner === null || !place || place.actor === owner) return [];
      const before = text.slice(Math.max(sentence.start, start - 60), start);
      const isDenied = NONE.test(before);
      if (!isDenied && OPEN.test(words)) return [];
      const from = wordStart(text, Math.max(sentence.start, start - 40));
      const quote = quotes.find(({ parts }) => parts.some((part) => contains(part, { start, end })));
      return [
        {
          key: `${name} ${owner} ${place.actor ?? ''}`,
          isDenied,
          owner,
          passage: { file, start: from, end: place.end },
          words: plainText(text, { start: isDenied ? from : start, end: place.end }),
          outlet: outletOf(document),
          voice: quote?.speaker ?? null,
          published: now,
        },
      ];
    });
  });
}

/** What is denied in one document and told in another by somebody else, about the same time. */
export function presenceLinks(key: string, all: readonly Presence[]): Link[] {
  const isRival = (one: Presence, other: Presence): boolean =>
    one.isDenied !== other.isDenied &&
    one.passage.file !== other.passage.file &&
    (one.voice === null || one.voice !== other.voice) &&
    one.published !== null &&
    other.published !== null &&
    daysBetween(one.published, other.published) <= NEAR_DAYS;
  const rivals = all.filter((one) => all.some((other) => isRival(one, other)));
  const denied = rivals.filter(({ isDenied }) => isDenied);
  const told = rivals.filter(({ isDenied }) => !isDenied);
  const [denial, claim] = [denied[0], told[0]];
  if (denial === undefined || claim === undefined) return [];
  return [
    {
      id: contentId('L-presence-', key),
      relation: 'contradiction',
      about: denial.owner,
      summary: phrase(
        '{0}: told by {1}, denied in {2}: “{3}”',
        claim.words,
        listed(told.map(({ outlet }) => outlet)),
        listed(denied.map(({ outlet }) => outlet)),
        shortened(denial.words),
      ),
      evidence: distinct([...told.slice(0, 6), ...denied.slice(0, 6)].map(({ passage }) => passage)),
      confidence: 0.55,
    },
  ];
}

/** True for a date that tells when, not which (`in 2020`; `the 2020 agreement`). */
function isWhen(text: string, from: number, date: number): boolean {
  return /(?:^|\b(?:in|on|since|during|until|by|from|before|after)\s(?:the\s)?)$/i.test(
    text.slice(Math.max(from, date - 12), date),
  );
}

/** Another time than that of the document. */
function isOther(date: CalendarSpan | null, now: CalendarSpan | null): boolean {
  return date !== null && now !== null && !date.open && daysBetween(date, now) > NEAR_DAYS;
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return at === 0 || /\s/.test(text.charAt(at - 1)) || space < 0 || space > at + 30 ? at : space + 1;
}
