import type { Basis } from '../../model/basis';
import type { Actor, Corpus, CorpusDocument, Event, EventMention, Link, Passage } from '../../model/corpus';
import type { Span } from '../../model/span';
import { compareSpans } from '../../model/span';
import { phraseInEnglish } from '../../util/phraseInEnglish';
import { documentsOf } from './documents';

/** One record of the command line's output, by the analysis contract. Keys are in the contract's order. */
export type ContractRecord = { readonly record: 'document' | 'actor' | 'event' | 'link' } & Record<string, unknown>;

/** The whole corpus as contract records: documents in path order, then actors, events and links. */
export function contractRecords(corpus: Corpus): ContractRecord[] {
  const documents = documentsOf(corpus);
  const events = [...corpus.events(), ...referredEvents(corpus, documents)];
  // The corpus names events by what they are, so that they stay put while the reader edits; a listing counts them.
  const eventIds = new Map(events.map((event, index) => [event.id, `E${index + 1}`]));
  const texts = new Map(documents.map((document) => [document.file, document.text]));
  return [
    ...documents.map((document) => documentRecord(document, eventIds)),
    ...corpus.actors().map((actor) => actorRecord(actor)),
    ...events.map((event) => eventRecord(event, eventIds)),
    ...corpus.links().map((link, index) => linkRecord(link, `L${index + 1}`, eventIds, texts)),
  ];
}

/** The events that the documents only refer to, in the order in which they first do. */
function referredEvents(corpus: Corpus, documents: readonly CorpusDocument[]): Event[] {
  const ids = new Set(documents.flatMap(({ references = [] }) => references.map(({ cluster }) => cluster)));
  return [...ids].flatMap((id) => corpus.event(id) ?? []);
}

type Ids = ReadonlyMap<string, string>;

function documentRecord(document: CorpusDocument, eventIds: Ids): ContractRecord {
  const { text, published, layout } = document;
  const worded = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) });
  return {
    record: 'document',
    file: document.file,
    title: document.title,
    titleSpan: pair(layout.title),
    outlet: document.outlet,
    url: document.url,
    published: {
      value: published.value,
      earliest: published.earliest,
      latest: published.latest,
      basis: published.basis.map(basisRecord),
    },
    furniture: layout.furniture.map(({ start, end }) => [start, end]),
    mentions: document.mentions.map((mention) => ({
      ...worded(mention),
      actor: mention.actor,
      form: mention.form,
      entity: mention.entity,
      confidence: mention.confidence,
    })),
    dates: document.dates.map((date) => ({
      ...worded(date),
      type: date.type,
      value: date.value,
      earliest: date.earliest,
      latest: date.latest,
      basis: date.basis.map(basisRecord),
    })),
    quotes: document.quotes.map((quote) => ({
      start: quote.start,
      end: quote.end,
      parts: quote.parts.map(({ start, end }) => [start, end]),
      type: quote.type,
      speaker: quote.speaker,
      speakerSpan: pair(quote.speakerSpan),
      cueSpan: pair(quote.cueSpan),
      sameAs: quote.sameAs,
      confidence: quote.confidence,
    })),
    events: [...document.events, ...(document.references ?? [])]
      .sort(compareSpans)
      .map((event) => eventMentionRecord(event, eventIds)),
  };
}

function eventMentionRecord(event: EventMention, eventIds: Ids): Record<string, unknown> {
  return {
    id: event.id,
    start: event.start,
    end: event.end,
    trigger: pair(event.trigger),
    type: event.type,
    date: { value: event.date.value, start: event.date.span?.start ?? null, end: event.date.span?.end ?? null },
    participants: event.participants.map(({ actor, role, start, end }) => ({ actor, role, start, end })),
    place: event.place,
    modality: event.modality,
    attributedTo: event.attributedTo,
    cluster: eventIds.get(event.cluster) ?? null,
    ...(event.reference && { reference: true }),
    ...(event.background && { background: true }),
  };
}

function actorRecord(actor: Actor): ContractRecord {
  return {
    record: 'actor',
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    aliases: actor.aliases,
    roles: actor.roles.map(({ text, file, start, end }) => ({ text, file, start, end })),
    documents: actor.documents,
    mentions: actor.mentions,
  };
}

function eventRecord(event: Event, eventIds: Ids): ContractRecord {
  const { value, earliest, latest } = event.date;
  return {
    record: 'event',
    id: eventIds.get(event.id) ?? event.id,
    title: event.title,
    type: event.type,
    date: { value, earliest, latest },
    participants: event.participants,
    place: event.place,
    mentions: event.mentions.map(({ file, event: id }) => ({ file, event: id })),
    documents: event.documents,
    outlets: event.outlets,
    origins: event.origins,
    ...(event.reference && { reference: true }),
    ...(event.background && { background: true }),
  };
}

function linkRecord(link: Link, id: string, eventIds: Ids, texts: ReadonlyMap<string, string>): ContractRecord {
  const evidence = ({ file, start, end }: Passage) => ({
    file,
    start,
    end,
    text: texts.get(file)?.slice(start, end) ?? '',
  });
  return {
    record: 'link',
    id,
    relation: link.relation,
    about: link.about === null ? null : (eventIds.get(link.about) ?? link.about),
    summary: phraseInEnglish(link.summary),
    evidence: link.evidence.map(evidence),
    confidence: link.confidence,
  };
}

function basisRecord({ rule, start, end, file, note }: Basis): Record<string, unknown> {
  return { rule, start, end, file, note: phraseInEnglish(note) };
}

function pair(span: Span | null): [number, number] | null {
  return span && [span.start, span.end];
}
