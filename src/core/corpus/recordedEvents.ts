import { placePassages } from '../annotations/placePassages';
import type { EventRecord } from '../model/annotations';
import type { EventMention } from '../model/corpus';
import type { Span } from '../model/span';
import { compareSpans, contains } from '../model/span';

/** What the reader states about an event, without its passages. */
export type RecordedEvent = NonNullable<EventMention['recorded']>;

/** A passage that the reader gives to a recorded event. */
export interface RecordedPassage extends Span {
  readonly record: RecordedEvent;
}

type Mention = Omit<EventMention, 'cluster'>;

/** The passages of recorded events that can be placed in a file; the others are reported in annotations.yaml. */
export function placeRecordedEvents(file: string, text: string, records: readonly EventRecord[]): RecordedPassage[] {
  return records.flatMap(({ id, title, date, place, actors, passages }) => {
    const own = passages.filter((passage) => passage.file === file);
    // Where the record stands in its file says nothing about the event.
    const record = { id, title, date, place, actors };
    return placePassages(text, own).placed.map(({ start, end }) => ({ start, end, record }));
  });
}

/**
 * The event mentions of a document with the reader's passages among them. A passage takes over the mentions whose
 * triggers it covers, or the innermost clause that it lies in; where there is none it becomes a mention itself.
 */
export function withRecordedEvents(
  file: string,
  mentions: readonly Mention[],
  passages: readonly RecordedPassage[],
): readonly Mention[] {
  if (passages.length === 0) return mentions;
  const recorded = new Map<Mention, RecordedEvent>();
  const made: Mention[] = [];
  for (const { record, start, end } of passages) {
    const taken = mentionsIn({ start, end }, mentions);
    for (const mention of taken) if (!recorded.has(mention)) recorded.set(mention, record);
    if (taken.length === 0) made.push(mentionOf({ start, end }, record));
  }
  return [...mentions.map((mention) => takenOver(mention, recorded.get(mention))), ...made]
    .sort(compareSpans)
    .map((mention, index) => ({ ...mention, id: `${file}#e${index + 1}` }));
}

/** The mentions that a passage speaks of: those whose triggers it covers, or the innermost clause that it lies in. */
export function mentionsIn<T extends Mention>(passage: Span, mentions: readonly T[]): readonly T[] {
  const covered = mentions.filter(({ trigger }) => contains(passage, trigger));
  // what tells of it speaks for the passage, else what refers to it
  const telling = covered.filter(({ reference }) => !reference);
  if (covered.length > 0) return telling.length > 0 ? telling : covered;
  const around = mentions.filter((mention) => contains(mention, passage) && !mention.reference);
  around.sort((a, b) => a.end - a.start - (b.end - b.start));
  return around.slice(0, 1);
}

/** A mention that the reader gives to an event: the actors of the event take part. */
function takenOver(mention: Mention, record: RecordedEvent | undefined): Mention {
  if (record === undefined) return mention;
  const { start, end } = mention.trigger;
  const named = new Set(mention.participants.map(({ actor }) => actor));
  const others = record.actors
    .filter((actor) => !named.has(actor))
    .map((actor) => ({ start, end, actor, role: 'other' as const }));
  const { reference: _told, ...told } = mention;
  return {
    ...told,
    participants: [...mention.participants, ...others],
    place: record.place ?? mention.place,
    recorded: record,
  };
}

function mentionOf(span: Span, record: RecordedEvent): Mention {
  return takenOver(
    {
      id: '',
      ...span,
      trigger: span,
      type: null,
      date: { value: record.date, span: null },
      participants: [],
      place: null,
      modality: 'asserted',
      attributedTo: null,
    },
    record,
  );
}
