import type { CorpusDocument, EventMention, Mention } from '../model/corpus';
import type { EventType, Modality } from '../model/event';
import { lexicon } from '../lexicon/lexicon';
import { eventKind } from '../recognise/events/eventKind';
import { weekdayOf } from '../time/calendar';
import { isHappening } from '../recognise/events/lexicon';
import type { Span } from '../model/span';
import { contains, overlaps } from '../model/span';
import type { CalendarSpan } from '../time/calendarSpans';
import { calendarSpan, isOneDay } from '../time/calendarSpans';
import { plainText } from './resolveDocument';
import type { UnclusteredDocument } from './resolveDocument';
import { antecedents } from './antecedents';
import type { RepresentedStates } from './representedStates';
import type { RecordedEvent } from './recordedEvents';
import { contentStems } from './words';

/** What two event mentions are compared by. */
export interface EventFeatures {
  /** The event of annotations.yaml that the mention is given to, as a string; '' for none. */
  readonly recorded: string;
  /** What the reader keeps it apart from: `!` and its id where from everything, else ids of recorded events; '' for nothing. */
  readonly apart: string;
  readonly type: EventType | null;
  readonly modality: Modality;
  /** When it happened, as far as the mention tells. */
  readonly day: CalendarSpan | null;
  /** ISO weekday on which it happened, also where the day is not known; null for none. */
  readonly weekday: number | null;
  /** Day of the document. */
  readonly reported: CalendarSpan | null;
  /** True where the mention's own words give the date. */
  readonly dated: boolean;
  /** Stem of the trigger, '' for one that tells nothing (`held`). */
  readonly trigger: string;
  /** The kind of event that the trigger names, whatever the word; null for none. */
  readonly kind: string | null;
  /** Stems of the telling words next behind the trigger: mostly what the act is done to. */
  readonly object: readonly string[];
  /** Id of the speaker where the event is that somebody makes a statement; '' for a nameless one, null for other events. */
  readonly speaker: string | null;
  /** True where a noun alone tells of the event (`the talks`, `the 1998 accord`). */
  readonly nominal: boolean;
  /** True where the trigger is a noun that names one event among others, also where a verb tells that it took place. */
  readonly happening: boolean;
  /** True for a noun that brings up something new (`a further meeting`). */
  readonly indefinite: boolean;
  /** True for a noun that leaves open whether it is the one known or not (`a meeting`). */
  readonly some: boolean;
  /** True where there is nothing of the kind (`no meeting`). */
  readonly none: boolean;
  /** Number of different participants. */
  readonly participants: number;
  /** Ids of the participants, and of the states in whose names they act. */
  readonly parties: readonly string[];
  /** Ids of all other actors named in the clause. */
  readonly context: readonly string[];
  readonly place: string | null;
  /** Stems of the telling words of the clause, the names of actors left out, but not those of places that no list knows. */
  readonly stems: readonly string[];
}

const INDEFINITE = /^(?:an?|another|new|fresh|further|future|other|more)\s/i;
const SOME = /^an?\s(?!(?:second|third|fourth|fifth|new|fresh|further|similar|separate|different|previous|earlier)\s)/i;
/** `no`, and the words between it and the noun. */
const NO_SUCH = /\bno\s(?:[\p{L}\p{N}-]+\s){0,3}$/iu;
/** Telling words behind a trigger that are taken for its object. */
const OBJECT_WORDS = 3;

/**
 * The features of every event mention of a document, in order. What only refers to an event that the document tells
 * elsewhere has the features of that.
 */
export function eventFeatures(document: UnclusteredDocument, states: RepresentedStates = {}): EventFeatures[] {
  const own = ownFeatures(document, states);
  const roots = antecedents(document.events, own);
  const tellings = [...own];
  roots.forEach((root, index) => {
    const [told, each] = [tellings[root], own[index]];
    if (!told || !each || told.recorded !== '') return;
    const dated = told.day === null && each.dated ? { day: each.day, weekday: each.weekday, dated: true } : {};
    const named = document.events[root]?.reference ? { parties: union(told.parties, each.parties) } : {};
    tellings[root] = { ...told, ...dated, ...named, place: told.place ?? each.place };
  });
  return roots.flatMap((root) => tellings[root] ?? []);
}

/** `there are no agreements`: none of those that the article tells of. */
function isNone(text: string, { start, trigger }: Pick<EventMention, 'start' | 'trigger'>): boolean {
  return NO_SUCH.test(text.slice(start, trigger.start));
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.every((value) => a.includes(value)) ? a : [...new Set([...a, ...b])].sort();
}

function ownFeatures(document: UnclusteredDocument, states: RepresentedStates): EventFeatures[] {
  const { text, mentions, published } = document;
  const reported = calendarSpan(published.value ?? published.open);
  return document.events.map((event) => {
    const inside = mentions.filter((mention) => contains(event, mention));
    const names = inside.filter((mention) => !isTelling(text, mention));
    const participants = new Set(event.participants.flatMap(({ actor }) => actor ?? []));
    const parties = new Set(
      event.participants.flatMap((named) => [
        ...actorsNamed(text, named),
        ...seatOf(text, named),
        ...statesOf(states, named.actor),
      ]),
    );
    // where it happens takes no part in it
    for (const parts of [participants, parties]) if (event.place !== null) parts.delete(event.place);
    const context = new Set(inside.flatMap((named) => actorsNamed(text, named)));
    for (const party of parties) context.delete(party);
    if (event.recorded) return recordedFeatures(event.recorded, reported);
    return {
      recorded: '',
      apart: apartFrom(event),
      type: event.type,
      modality: event.modality,
      day: calendarSpan(event.date.value),
      weekday: weekdayTold(event.date.value),
      reported,
      dated: event.date.span !== null,
      trigger: contentStems(plainText(text, event.trigger)).at(-1) ?? '',
      kind: eventKind(plainText(text, event.trigger).toLowerCase()),
      object: contentStems(text.slice(event.trigger.end, Math.min(event.end, event.trigger.end + 80))).slice(
        0,
        OBJECT_WORDS,
      ),
      speaker: event.type === null ? speakerAt(document, event.trigger) : null,
      nominal: event.reference === true || event.end === event.trigger.end,
      happening: isHappening(plainText(text, event.trigger).toLowerCase()),
      indefinite: INDEFINITE.test(text.slice(event.start, event.end)),
      none: isNone(text, event),
      some: SOME.test(text.slice(event.start, event.end)),
      participants: participants.size,
      parties: [...parties].sort(),
      context: [...context].sort(),
      place: event.place,
      stems: [...new Set(contentStems(withoutSpans(text, event.start, event.end, names)))].sort(),
    };
  });
}

/** Whose statement a verb tells of, null where it is none. */
function speakerAt({ quotes }: UnclusteredDocument, trigger: Span): string | null {
  const told = quotes.find(({ cueSpan }) => cueSpan !== null && overlaps(cueSpan, trigger));
  return told ? (told.speaker ?? '') : null;
}

/** The weekday of a full date, or of one that gives nothing else (`XXXX-WXX-2`). */
function weekdayTold(value: string | null): number | null {
  const told = /^XXXX-WXX-([1-7])/.exec(value ?? '')?.[1];
  if (told !== undefined) return Number(told);
  const day = calendarSpan(value);
  return day === null || day.open || !isOneDay(day) ? null : weekdayOf(day.from);
}

/** All passages of a recorded event have the same features, so that they are one event whatever their words. */
function recordedFeatures(record: RecordedEvent, reported: CalendarSpan | null): EventFeatures {
  const { date, actors, place, title } = record;
  return {
    recorded: JSON.stringify(record),
    apart: '',
    type: null,
    modality: 'asserted',
    day: calendarSpan(date),
    weekday: weekdayTold(date),
    reported: date === null ? reported : calendarSpan(date),
    dated: date !== null,
    trigger: '',
    kind: null,
    object: [],
    speaker: null,
    nominal: false,
    happening: false,
    indefinite: false,
    some: false,
    none: false,
    participants: actors.length,
    parties: [...actors].sort(),
    context: [],
    place,
    stems: [...new Set(contentStems(title ?? ''))].sort(),
  };
}

function apartFrom({ id, apart = [] }: Pick<EventMention, 'id' | 'apart'>): string {
  return apart === 'all' ? `!${asWord(id)}` : apart.map(asWord).join(' ');
}

/** An id without the signs that part ids from one another. */
export function asWord(id: string): string {
  return id.replace(/[%|! ]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** The actor that some words name, and the states that stand in its name. */
export function actorsNamed(text: string, { actor, start, end }: Span & { readonly actor: string | null }): string[] {
  return actor === null ? [] : [actor, ...statesIn(text.slice(start, end))];
}

function statesOf(states: RepresentedStates, actor: string | null): readonly string[] {
  return actor === null ? [] : (states[actor] ?? []);
}

/** The state whose seat of government takes part: where a capital meets or fires, its state does. */
export function seatOf(text: string, { start, end }: Span): string[] {
  const words = text
    .slice(start, end)
    .replace(/['’]s$/, '')
    .split(/\s+/);
  const match = lexicon().gazetteer.matchWords(words);
  return match?.length === words.length
    ? match.entries.flatMap(({ kind, standsFor }) => (kind === 'capital' ? (standsFor ?? []) : []))
    : [];
}

/** Ids of the states whose names or adjectives stand in a name: a `Chilean ministry` acts for its state. */
function statesIn(name: string): string[] {
  const { gazetteer } = lexicon();
  const words = name.replace(/['’]s\b/g, '').split(/[^\p{L}\p{M}.'’-]+/u);
  if (words.length < 2) return [];
  return words.flatMap((word) => {
    const entries = gazetteer.match(0, (index) => (index === 0 && word !== '' ? word : null))?.entries ?? [];
    return entries.find(({ kind }) => kind === 'state' || kind === 'adjective')?.id ?? [];
  });
}

/**
 * True for what tells of the event like any word of the clause: phrases, names that are no actors (`World Cup`), and
 * places that no list knows (`Eagle Dam`), which are in few stories.
 */
function isTelling(text: string, mention: Mention): boolean {
  const { form, actor } = mention;
  if (actor === null || form === 'role' || form === 'descriptor' || form === 'group') return true;
  return form === 'place' && lexicon().gazetteer.matchWords(plainText(text, mention).split(' ')) === null;
}

/** The text between two offsets with some passages (in text order) left out. */
function withoutSpans(text: string, start: number, end: number, spans: CorpusDocument['mentions']): string {
  let rest = '';
  let at = start;
  for (const span of spans) {
    if (span.start < at) continue;
    rest += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return rest + text.slice(at, end);
}
