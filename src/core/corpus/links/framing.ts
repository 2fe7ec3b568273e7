import evaluative from '../../lexicon/evaluative.json';
import type { Event, Link, Passage } from '../../model/corpus';
import { joinedPhrase, phrase } from '../../model/phrase';
import type { Span } from '../../model/span';
import { contains, overlaps } from '../../model/span';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { plainText } from '../resolveDocument';
import { isHappening } from '../../recognise/events/lexicon';
import { contentStems } from '../words';
import { distinct, outletOf } from './evidence';

/** Words that a source uses for an event, with their place. */
interface Wording extends Passage {
  readonly outlet: string;
  readonly words: string;
  /** Equal strings: the same wording, whatever its inflection. */
  readonly stems: string;
  readonly quoted: boolean;
}

/** Quoted terms are at most so long, in characters; longer ones are statements. */
const LONGEST_TERM = 60;
/** The adjectives and nouns before the noun that names the event. */
const MODIFIERS = /(?<![\p{L}'’-])(?:\p{Ll}[\p{L}-]*\s+){1,3}$/u;
/** No telling words for an event: what kind it is, which one, how many there were, of whom. */
const PLAIN = new Set(
  (
    'the a an this that these those its their his her our first second third fourth last latest next new previous fresh ' +
    'another other initial further two three four five several many some all any no such own same upcoming planned ' +
    'recent ongoing having starting beginning ending following including bilateral trilateral joint annual regular weekly monthly held hold holding holds of in on at by for ' +
    'with from to and or during after before since until between about against over under is was were are be been has had have ' +
    'said says called call launched announced began started ended during as it which who what when into through'
  ).split(' '),
);
const EVALUATIVE: ReadonlySet<string> = new Set(evaluative.words.split(' '));
/** Fewer outlets with words of their own are no comparison. */
const LEAST_OUTLETS = 2;
/** An outlet with more words for one event speaks of several. */
const MOST_WORDINGS = 2;

/** What different outlets call one event: the attributes they give it, and the terms they put in marks. */
export function framing(event: Event, reports: readonly ReportedEvent[]): Link[] {
  if (event.date.value === null) return [];
  const wordings = reports.flatMap(wordingsIn);
  const shown = new Map<string, Wording>();
  for (const wording of wordings) {
    const key = `${wording.outlet}\u0000${wording.stems}`;
    const known = shown.get(key);
    if (known === undefined || (wording.quoted && !known.quoted)) shown.set(key, wording);
  }
  const telling = [...shown.values()].filter(
    (one, at, all) => !all.some((other, place) => place !== at && other.outlet === one.outlet && covers(other, one)),
  );
  const different = withoutUsual(telling);
  const outlets = new Set(different.map(({ outlet }) => outlet));
  const tooMany = [...outlets].some(
    (outlet) => different.filter((each) => each.outlet === outlet).length > MOST_WORDINGS,
  );
  if (
    tooMany ||
    !different.some(isJudging) ||
    !differ(different) ||
    outlets.size < LEAST_OUTLETS ||
    new Set(different.map(({ stems }) => stems)).size < 2
  )
    return [];
  const told = [...outlets].map((outlet) => {
    const words = different
      .filter((wording) => wording.outlet === outlet)
      .map(({ words: each }) => phrase('“{0}”', each));
    return phrase(
      '{0} ({1})',
      joinedPhrase(words, (before, next) => phrase('{0}, {1}', before, next)),
      outlet,
    );
  });
  return [
    {
      id: `L-framing-${event.id}`,
      relation: 'framing',
      about: event.id,
      summary: phrase(
        'What the sources call it: {0}',
        joinedPhrase(told, (before, next) => phrase('{0}; {1}', before, next)),
      ),
      evidence: distinct(different.map(({ file, start, end }) => ({ file, start, end }))),
      confidence: 0.6,
    },
  ];
}

/** The wordings but for those that most outlets use: the usual name of the thing. */
function withoutUsual(wordings: readonly Wording[]): Wording[] {
  const outlets = new Set(wordings.map(({ outlet }) => outlet));
  const usedBy = (words: string): number =>
    new Set(wordings.filter(({ stems }) => stems === words).map(({ outlet }) => outlet)).size;
  return wordings.filter(({ stems }) => outlets.size < 3 || usedBy(stems) * 2 <= outlets.size);
}

/** True for words in marks, and for words that judge. */
function isJudging({ words, quoted }: Wording): boolean {
  return (
    quoted ||
    words
      .toLowerCase()
      .split(/\s+/)
      .some((word) => EVALUATIVE.has(word))
  );
}

/** True where two outlets share no wording: what all of them say tells nothing. */
function differ(wordings: readonly Wording[]): boolean {
  const sets = new Map<string, Set<string>>();
  for (const { outlet, stems } of wordings) sets.set(outlet, (sets.get(outlet) ?? new Set()).add(stems));
  const all = [...sets.values()];
  return all.some((one) => all.some((other) => [...one].every((words) => !other.has(words))));
}

/** True where the other wording says all that this one says, in more words. */
function covers(other: Wording, one: Wording): boolean {
  return other.start <= one.start && one.end <= other.end && other.words.length > one.words.length;
}

/** What one report calls the event. */
const wordingsIn = memoized((report: ReportedEvent): readonly Wording[] => [...attributes(report), ...terms(report)]);

/** `emergency talks`: the noun that names the event with the words before it that tell what kind it is. */
function attributes({ document, event }: ReportedEvent): Wording[] {
  const { text } = document;
  if (!event.reference && !/^(?:CONSULT|ASSAULT|COERCE|PROTEST|MOBILIZE|RETREAT|SANCTION)$/.test(event.type ?? ''))
    return [];
  const noun = text.slice(event.trigger.start, event.trigger.end);
  const [of = ''] = isHappening(noun)
    ? []
    : (/^\sof\s\p{Ll}+/u.exec(text.slice(event.trigger.end, event.trigger.end + LONGEST_TERM)) ?? []);
  if (!isHappening(noun) && of === '') return [];
  const from = Math.max(event.start, event.trigger.start - LONGEST_TERM);
  // A word that is cut in two is none.
  const before = text.slice(from, event.trigger.start).replace(from > event.start ? /^\S*\s/ : /^/, '');
  const [modifiers = ''] = MODIFIERS.exec(before) ?? [];
  const words = modifiers.trim().split(/\s+/);
  const telling = words.slice(words.map((word) => PLAIN.has(word)).lastIndexOf(true) + 1).filter((word) => word !== '');
  if (telling.length === 0 || telling.some((word) => /(?:ly|ed|ing)$/.test(word) && !EVALUATIVE.has(word))) return [];
  const start = event.trigger.start - modifiers.length + modifiers.lastIndexOf(telling[0] ?? '');
  const span = { start, end: event.trigger.end + of.length };
  return [wordingOf(document, span, isInMarks(document.quotes, event.trigger))];
}

/** Terms in marks beside the trigger: what the event is called, at a distance. */
function terms({ document, event }: ReportedEvent): Wording[] {
  return document.quotes.flatMap((quote) => {
    const [part, more] = quote.parts;
    if (!part || more || (quote.type !== 'scare' && quote.type !== 'partial')) return [];
    if (!contains(event, part) || part.end - part.start > LONGEST_TERM || !names(document.text, part, event)) return [];
    return [wordingOf(document, part, true)];
  });
}

/** Whether words in marks name the event: they hold its noun, stand before it, or stand behind what others call it. */
function names(text: string, part: Span, { trigger }: ReportedEvent['event']): boolean {
  if (overlaps(part, trigger)) return true;
  if (/^["”»’']?\s$/.test(text.slice(part.end, trigger.start)) && part.end <= trigger.start) return true;
  const before = text.slice(Math.max(0, part.start - 40), part.start);
  return /\bwhat\s(?:\p{L}+\s){1,3}(?:called|calls|described\sas|describes\sas|termed)(?:\san?|\sthe)?\s["“«‘']$/u.test(
    before,
  );
}

function isInMarks(quotes: ReportedEvent['document']['quotes'], span: Span): boolean {
  return quotes.some(({ type, parts }) => type !== 'indirect' && parts.some((part) => contains(part, span)));
}

function wordingOf(document: ReportedEvent['document'], span: Span, quoted: boolean): Wording {
  const words = plainText(document.text, span).replace(/[.,;:]+$/, '');
  const stems = contentStems(words).join(' ');
  return { file: document.file, start: span.start, end: span.end, outlet: outletOf(document), words, stems, quoted };
}
