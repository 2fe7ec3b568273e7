import type { CorpusDocument } from '../model/corpus';
import type { EventType, Modality } from '../model/event';
import { lexicon } from '../lexicon/lexicon';
import type { Span } from '../model/span';
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
  /** Number of different participants. */
  readonly participants: number;
  /** Ids of the participants, and of the states in whose names they act. */
  readonly parties: readonly string[];
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
    const names = inside.filter(({ form }) => form !== 'role' && form !== 'descriptor' && form !== 'group');
    const participants = new Set(event.participants.flatMap(({ actor }) => actor ?? []));
    const parties = new Set(event.participants.flatMap((named) => actorsNamed(text, named)));
    const context = new Set(inside.flatMap((named) => actorsNamed(text, named)));
    for (const party of parties) context.delete(party);
    return {
      type: event.type,
      modality: event.modality,
      day: calendarSpan(event.date.value),
      reported,
      dated: event.date.span !== null,
      trigger: contentStems(plainText(text, event.trigger)).at(-1) ?? '',
      participants: participants.size,
      parties: [...parties].sort(),
      context: [...context].sort(),
      place: event.place,
      stems: [...new Set(contentStems(withoutSpans(text, event.start, event.end, names)))].sort(),
    };
  });
}

/** The actor that some words name, and the states that stand in its name. */
function actorsNamed(text: string, { actor, start, end }: Span & { readonly actor: string | null }): string[] {
  return actor === null ? [] : [actor, ...statesIn(text.slice(start, end))];
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
