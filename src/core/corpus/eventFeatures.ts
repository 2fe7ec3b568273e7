import type { CorpusDocument } from '../model/corpus';
import type { EventType, Modality } from '../model/event';
import { contains } from '../model/span';
import type { CalendarSpan } from './calendarSpans';
import { calendarSpan } from './calendarSpans';
import { plainText } from './resolveDocument';
import type { UnclusteredDocument } from './resolveDocument';
import { contentStems } from './words';

/** What two event mentions are compared by. */
export interface EventFeatures {
  readonly type: EventType | null;
  readonly modality: Modality;
  /** When it happened, as far as the mention tells. */
  readonly day: CalendarSpan | null;
  /** Day of the document. */
  readonly reported: CalendarSpan | null;
  /** True where the mention's own words give the date. */
  readonly dated: boolean;
  /** Stem of the trigger, '' for one that tells nothing (`held`). */
  readonly trigger: string;
  /** Ids of the participants. */
  readonly participants: readonly string[];
  /** Ids of all other actors named in the clause. */
  readonly context: readonly string[];
  readonly place: string | null;
  /** Stems of the telling words of the clause, the names of actors left out. */
  readonly stems: readonly string[];
}

/** The features of every event mention of a document, in order. */
export function eventFeatures(document: UnclusteredDocument): EventFeatures[] {
  const { text, mentions, published } = document;
  const reported = calendarSpan(published.value ?? published.open);
  return document.events.map((event) => {
    const inside = mentions.filter((mention) => contains(event, mention));
    const named = inside.filter(({ form }) => form !== 'role' && form !== 'descriptor' && form !== 'group');
    const participants = new Set(event.participants.flatMap(({ actor }) => (actor === null ? [] : [actor])));
    const context = new Set(inside.flatMap(({ actor }) => (actor === null || participants.has(actor) ? [] : [actor])));
    return {
      type: event.type,
      modality: event.modality,
      day: calendarSpan(event.date.value),
      reported,
      dated: event.date.span !== null,
      trigger: contentStems(plainText(text, event.trigger)).at(-1) ?? '',
      participants: [...participants].sort(),
      context: [...context].sort(),
      place: event.place,
      stems: [...new Set(contentStems(withoutSpans(text, event.start, event.end, named)))].sort(),
    };
  });
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
