import data from '../../lexicon/attributes.json';
import type { Event, Link, Passage } from '../../model/corpus';
import { type Phrase, phrase, type PhraseValue } from '../../model/phrase';
import type { Span } from '../../model/span';
import { contains } from '../../model/span';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { about, clausePassage, distinct, outletOf, passage, shortened } from './evidence';
import { plainText } from '../resolveDocument';
import { areOfOneStory, isOfOneTime, sentenceOf, telling } from './telling';
import { statementAt, voices } from './voices';

/** Words of one meaning that say how an act was done. */
interface Attribute {
  readonly name: AttributeName;
  readonly words: RegExp;
  readonly denied: RegExp;
}

/** What one report says of an attribute, with its words. */
interface Said {
  readonly attribute: Attribute;
  readonly isDenied: boolean;
  readonly report: ReportedEvent;
  readonly passage: Passage;
  /** The words that say so. */
  readonly words: Span;
}

type AttributeName = keyof typeof data.classes;

const NAMES: Readonly<Record<AttributeName, Phrase>> = {
  secret: phrase('secret'),
  peaceful: phrase('peaceful'),
  forced: phrase('forced'),
  voluntary: phrase('voluntary'),
  legal: phrase('legal'),
  illegal: phrase('illegal'),
  deliberate: phrase('deliberate'),
  accidental: phrase('accidental'),
  unprovoked: phrase('unprovoked'),
  official: phrase('official'),
  unilateral: phrase('unilateral'),
  unanimous: phrase('unanimous'),
  rigged: phrase('rigged'),
  armed: phrase('armed'),
  provocative: phrase('provocative'),
};

const ATTRIBUTES = Object.entries(data.classes).map(([name, words]): Attribute => {
  const any = words
    .split(', ')
    .map((word) => word.replaceAll(' ', '\\s'))
    .join('|');
  return {
    name: name as AttributeName,
    words: new RegExp(`(?<![\\p{L}-])(?:${any})(?![\\p{L}])`, 'iu'),
    denied: new RegExp(
      `(?<!\\p{L})(?:nothing|anything|not|n['’]t|never|no|without|hardly|neither|nor)\\s(?:\\p{L}+\\s){0,3}?["“‘']?(?:${any})(?![\\p{L}])`,
      'iu',
    ),
  };
});
/** Subjects that take up what the sentence before was about. */
const TAKES_UP = /^["“‘']?(?:there|it|this|that|these|those)\b/iu;
/** Words before a trigger and behind it that say how it was done, UTF-16 code units. */
const REACH = 45;

/** How an act was done, affirmed in one document and denied in another (`secret talks`; `nothing secret about this meeting`). */
export function attributeConflict(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const said = reports.flatMap(saidIn);
  if (!said.some(({ isDenied }) => isDenied)) return [];
  return ATTRIBUTES.flatMap((attribute): Link[] => {
    const own = said.filter((each) => each.attribute === attribute);
    const affirmed = own.filter(({ isDenied }) => !isDenied);
    const denied = own.filter(({ isDenied }) => isDenied);
    const against = affirmed.filter(({ report }) =>
      denied.some(
        (other) => areOfOneStory(other.report, report) && isOfOneTime(telling(other.report), telling(report)),
      ),
    );
    const [first] = against;
    const rivals = denied.filter(({ report }) => report.document.file !== first?.report.document.file);
    const [rival] = rivals;
    if (first === undefined || rival === undefined) return [];
    const headline = against.find(({ report }) => isInTitle(report));
    const name = NAMES[attribute.name];
    const { text } = rival.report.document;
    const quoted = statementAt(rival.report.document, rival.words)?.parts.find((part) => contains(part, rival.words));
    const denial = shortened(plainText(text, quoted ? common(quoted, rival.passage) : rival.passage));
    const tellers = voicesOf(against);
    const deniers = voicesOf(denied);
    const told =
      headline === undefined
        ? phrase('{0} ({1}) or not: “{2}” ({3})', name, tellers, denial, deniers)
        : phrase(
            '{0} ({1}; the headline of {2} says so) or not: “{3}” ({4})',
            name,
            tellers,
            outletOf(headline.report.document),
            denial,
            deniers,
          );
    return [
      {
        id: `L-attribute-${attribute.name}-${event.id}`,
        relation: 'contradiction',
        about: event.id,
        summary: about(event, told),
        evidence: distinct([...against, ...denied].map(({ passage }) => passage)),
        confidence: 0.6,
      },
    ];
  });
}

function voicesOf(said: readonly Said[]): PhraseValue {
  return voices(said.map(({ report: { document }, words }) => ({ document, words })));
}

/** The part that two overlapping passages share. */
function common(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** What a report says of the attributes of its act. */
const saidIn = memoized((report: ReportedEvent): readonly Said[] => {
  const { document, event } = report;
  const own = document.sentences.find((sentence) => contains(sentence, event.trigger));
  const paragraph = (own && document.layout.blocks[own.block]) ?? event;
  const text = document.text.slice(paragraph.start, paragraph.end);
  return ATTRIBUTES.filter(({ words }) => words.test(text)).flatMap((attribute) => [
    ...affirms(report, attribute),
    ...denies(report, attribute),
  ]);
});

/** The report gives the attribute beside its trigger, and does not deny it. */
function affirms(report: ReportedEvent, attribute: Attribute): Said[] {
  const { words, denied } = attribute;
  const { document, event } = report;
  if (event.modality === 'denied' || event.modality === 'hypothetical') return [];
  const sentence = sentenceOf(report);
  const start = Math.max(sentence.start, event.trigger.start - REACH);
  const end = Math.min(sentence.end, event.trigger.end + REACH);
  // A comma parts what is said of something else.
  const before =
    document.text
      .slice(start, event.trigger.start)
      .split(/[,;:–—]/)
      .at(-1) ?? '';
  const behind = document.text.slice(event.trigger.end, end).split(/[,;:–—.]/)[0] ?? '';
  const beside = adjacent(before, words) || isHow(behind, words);
  return beside && !denied.test(document.text.slice(sentence.start, sentence.end))
    ? [{ attribute, isDenied: false, report, passage: clausePassage(report), words: event.trigger }]
    : [];
}

/** The attribute stands among the last words before the trigger. */
function adjacent(before: string, words: RegExp): boolean {
  const last = before.trim().split(/\s+/).slice(-3).join(' ');
  return words.test(last);
}

/** The attribute follows the trigger as an adverb or with a form of `be`. */
function isHow(behind: string, words: RegExp): boolean {
  const next = behind.trim().split(/\s+/).slice(0, 4).join(' ');
  const match = words.exec(next);
  if (match === null) return false;
  return /ly$|\s/u.test(match[0]) || /^(?:was|were|is|are|had\sbeen|have\sbeen|has\sbeen)\s/u.test(next);
}

/** Sentences that deny the attribute of the act: with the trigger in them, or taking up what their paragraph tells of. */
function denies(report: ReportedEvent, attribute: Attribute): Said[] {
  const { words, denied } = attribute;
  const { document, event } = report;
  const own = document.sentences.find((sentence) => contains(sentence, event.trigger));
  if (own === undefined) return [];
  const isDenial = (span: Span): boolean => denied.test(document.text.slice(span.start, span.end));
  const found = document.sentences.filter((sentence) => {
    if (sentence.block !== own.block) return false;
    if (sentence === own) return isDenial(sentence);
    // Only where the paragraph speaks of the attribute does "there is nothing classified there" speak of this act.
    const text = document.text.slice(own.start, own.end);
    return TAKES_UP.test(document.text.slice(sentence.start, sentence.end)) && words.test(text) && isDenial(sentence);
  });
  return found.map((sentence) => {
    const match = denied.exec(document.text.slice(sentence.start, sentence.end));
    const start = sentence.start + (match?.index ?? 0);
    const words = { start, end: start + (match?.[0].length ?? 0) };
    return { attribute, isDenied: true, report, passage: passage(document.file, sentence), words };
  });
}

function isInTitle({ document, event }: ReportedEvent): boolean {
  const { title } = document.layout;
  return title !== null && contains(title, event.trigger);
}
