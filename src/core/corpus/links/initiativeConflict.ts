import type { Event, Link, Mention } from '../../model/corpus';
import { phrase } from '../../model/phrase';
import type { Span } from '../../model/span';
import { contains } from '../../model/span';
import { actorsNamed, seatOf } from '../eventFeatures';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { plainText } from '../resolveDocument';
import { distinct, listed } from './evidence';
import { areOfOneStory, isOfOneTime, sentenceOf, shared, telling } from './telling';
import type { Version } from './versions';
import { isDisputed, relatedOnly, versionLink } from './versions';

/** A sentence that tells at whose wish the event took place. */
interface Asked {
  readonly report: ReportedEvent;
  readonly sentence: Span;
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const WISH = 'request|invitation|initiative|behest|suggestion|proposal|insistence|urging';
/** What stands between the words of a wish and whose it is. */
const BEHIND: readonly RegExp[] = [
  new RegExp(`\\b(?:at|on|upon|following|after)\\s(?:the\\s|an?\\s)?(?:${WISH})\\s(?:of|from|by)\\s(?:the\\s)?`, 'giu'),
  /\b(?:was|were)\s(?:requested|proposed|suggested|initiated|convened|called|sought)\sby\s(?:the\s)?/giu,
  /\b(?:had|has|have)\sbeen\sapproached\sby\s(?:the\s)?/giu,
  /\bit\s(?:was|had\sbeen)\s(?:the\s)?(?=[^.;]{2,60}\s(?:that|who|which)\s(?:had\s|has\s)?(?:asked|requested|proposed|initiated|suggested|sought|called))/giu,
];
/** What stands behind the one whose wish it is. */
const BEFORE: readonly RegExp[] = [
  new RegExp(`(?<=['’]s?)\\s(?:own\\s)?(?:${WISH})\\b`, 'giu'),
  /\s(?:had\s|has\s|have\s)?(?:itself\s|themselves\s)?(?:asked\sfor|requested|proposed|initiated|suggested|sought|called\sfor)\s(?:the|this|these|a|an)\s/giu,
];
/** Farther away stands another one's name. */
const REACH = 48;

/** Documents that say of one event that different parties asked for it. */
export function initiativeConflict(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const asked = reports.flatMap(askedIn);
  const versions: (Version & { readonly ids: Set<string>; readonly files: Set<string> })[] = [];
  for (const one of asked) {
    const { file } = one.report.document;
    const given = {
      report: one.report,
      passage: { file, start: one.sentence.start, end: Math.min(one.sentence.end, one.sentence.start + 500) },
    };
    const same = versions.find(({ ids }) => shared(ids, one.ids) > 0);
    if (same === undefined)
      versions.push({ label: listed(one.names), reports: [given], ids: new Set(one.ids), files: new Set([file]) });
    else {
      versions.splice(versions.indexOf(same), 1, { ...same, reports: [...same.reports, given] });
      for (const id of one.ids) same.ids.add(id);
      same.files.add(file);
    }
  }
  const related = relatedOnly(versions, isOneStory);
  // A document that names two who asked knows of both.
  const isOpen = related.some((one) => related.some((other) => one !== other && shared(one.files, other.files) > 0));
  if (isOpen || !isDisputed(related)) return [];
  const told = related.map((version) => ({ ...version, label: phrase('asked for by {0}', version.label) }));
  return [versionLink(event, told, { family: 'initiative', relation: 'contradiction', confidence: 0.6 })];
}

function isOneStory(a: ReportedEvent, b: ReportedEvent): boolean {
  return areOfOneStory(a, b) && isOfOneTime(telling(a), telling(b));
}

/** Who asked for the event by the sentence of a report: one record, or none. */
const askedIn = memoized((report: ReportedEvent): readonly Asked[] => {
  const { document, event } = report;
  if (event.modality === 'denied' || event.modality === 'hypothetical') return [];
  const sentence = sentenceOf(report);
  const text = document.text.slice(sentence.start, sentence.end);
  const inside = document.mentions.filter(
    (mention) => mention.actor !== null && contains(sentence, mention) && mention.form !== 'role',
  );
  const named = (mentions: readonly Mention[]): Asked[] => {
    const first = mentions[0];
    if (first === undefined) return [];
    const ids = new Set(
      mentions.flatMap((mention) => [...actorsNamed(document.text, mention), ...seatOf(document.text, mention)]),
    );
    return [
      {
        report,
        sentence,
        ids,
        names: distinct(mentions.map((each) => ({ ...each, file: document.file }))).map((each) =>
          plainText(document.text, each),
        ),
      },
    ];
  };
  for (const pattern of BEHIND) {
    for (const match of text.matchAll(pattern)) {
      const from = sentence.start + match.index + match[0].length;
      const found = named(phraseFrom(inside, from, document.text));
      if (found.length > 0) return found;
    }
  }
  for (const pattern of BEFORE) {
    for (const match of text.matchAll(pattern)) {
      const to = sentence.start + match.index;
      const owner = inside.filter(({ end }) => end <= to && to - end <= 2).slice(-1);
      // "Norway asked for the talks", not "Norway asked for the release of the talks' record"
      const reach = document.text.slice(to, to + match[0].length + REACH);
      if (owner.length === 0 || event.trigger.start > to + reach.length || event.trigger.end < to - 200) continue;
      return named(owner);
    }
  }
  return [];
});

/** The names that begin at an offset: one, or several joined by `and` and commas. */
function phraseFrom(mentions: readonly Mention[], from: number, text: string): Mention[] {
  const found: Mention[] = [];
  let at = from;
  for (const mention of mentions) {
    if (mention.start < at) continue;
    const between = text.slice(at, mention.start);
    const joined = found.length === 0 ? mention.start - at <= 12 : /^(?:,|,?\s?and)\s(?:the\s)?$/.test(between);
    if (!joined || (found.length === 0 && /[.;:,]/.test(between))) break;
    found.push(mention);
    at = mention.end;
  }
  return found;
}
