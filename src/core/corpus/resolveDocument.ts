import type { ActorKind, LocalMention } from '../model/actor';
import type { DocumentAnalysis } from '../model/analysis';
import type { Basis } from '../model/basis';
import { phrase } from '../model/phrase';
import type { CorpusDocument, EventMention, Mention, Participant, Quote } from '../model/corpus';
import type { DocumentDate, ResolvedDate } from '../model/date';
import type { LocalEvent } from '../model/event';
import type { Span } from '../model/span';
import { contains } from '../model/span';
import { resolveDates } from '../recognise/dates/resolveDates';
import { beforeDay } from '../time/beforeDay';
import { withBackground } from './backgroundEvents';
import { calendarSpan } from '../time/calendarSpans';
import { shortSlug } from './nameUses';
import { isSoleOffice } from '../recognise/actors/offices';
import type { PlacedDecision } from './passageDecisions';
import { decidedActor, decideEvents, decideMentions, decideQuotes, isRejected } from './passageDecisions';
import type { RecordedPassage } from './recordedEvents';
import { withRecordedEvents } from './recordedEvents';
import { compareStrings } from './sortedList';

/** A document as the corpus knows it before its events are clustered. */
export type UnclusteredDocument = Omit<CorpusDocument, 'events'> & {
  readonly events: readonly Omit<EventMention, 'cluster'>[];
};

/** All that decides what one document means, apart from the other documents' events. */
export interface DocumentContext {
  readonly file: string;
  readonly text: string;
  readonly analysis: DocumentAnalysis;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: DocumentDate;
  /** The actor id of each local actor, null where nobody can tell. */
  readonly actorIds: readonly (string | null)[];
  /** Ids of others whom the name of each local actor fits. */
  readonly alternativeIds: readonly (readonly string[])[];
  readonly decisions: readonly PlacedDecision[];
  readonly recordedEvents: readonly RecordedPassage[];
  /** The kind that annotations.yaml or general knowledge gives to an id, or null. */
  readonly kindOf: (actor: string) => ActorKind | null;
}

/** Turns the indices of a document analysis into ids and values, and applies the reader's decisions about passages. */
export function resolveDocument(context: DocumentContext): UnclusteredDocument {
  const { file, text, analysis, outlet, url, published, decisions } = context;
  const { layout, sentences } = analysis;
  const dates = resolveDates(analysis.dates, published);
  return {
    file,
    text,
    layout,
    sentences,
    title: layout.title === null ? null : plainText(text, layout.title),
    outlet,
    url,
    published,
    mentions: resolveMentions(context),
    dates: dates.filter((date) => !isRejected(date, 'date', decisions)),
    quotes: resolveQuotes(context),
    events: withBackground(
      decideEvents(withRecordedEvents(file, resolveEvents(context, dates), context.recordedEvents), decisions),
      dates,
      published,
    ),
  };
}

/** The words of a passage on one line. */
export function plainText(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

function idOf({ actorIds }: DocumentContext, local: number | null): string | null {
  return local === null ? null : (actorIds[local] ?? null);
}

/** The actor of a local reference; what the reader says about the words that name it comes first. */
function actorAt(context: DocumentContext, local: number | null, named: Span | null): string | null {
  const decided = named === null ? undefined : decidedActor(named, context.decisions);
  return decided === undefined ? idOf(context, local) : decided;
}

function resolveMentions(context: DocumentContext): readonly Mention[] {
  const mentions = context.analysis.mentions.map((mention): Mention => {
    const { start, end, form, entity, confidence } = mention;
    const actor = idOf(context, mention.actor);
    const alternatives = alternativesOf(context, mention, actor);
    const basis = [...(mention.basis ?? []), ...officeBasis(context, mention, actor)];
    const sure = alternatives.length === 0 ? confidence : Math.min(confidence, UNSURE);
    const why = { ...(alternatives.length > 0 && { alternatives }), ...(basis.length > 0 && { basis }) };
    return { start, end, actor, form, entity, confidence: sure, ...why };
  });
  return decideMentions(mentions, context.decisions, context.kindOf);
}

/** The most that is said for an actor where the words fit another one too. */
const UNSURE = 0.6;

function alternativesOf(context: DocumentContext, mention: LocalMention, actor: string | null): readonly string[] {
  const local = mention.alternatives ?? [];
  const elsewhere = mention.actor === null ? [] : (context.alternativeIds[mention.actor] ?? []);
  if (local.length + elsewhere.length === 0 || mention.form === 'role') return [];
  const ids = [...local.flatMap((index) => idOf(context, index) ?? []), ...elsewhere];
  return [...new Set(ids)].filter((id) => id !== actor).sort(compareStrings);
}

/** Why somebody whom this document only describes is somebody whom another one names. */
function officeBasis({ analysis }: DocumentContext, mention: LocalMention, actor: string | null): readonly Basis[] {
  const local = mention.actor === null ? undefined : analysis.actors[mention.actor];
  if (!local?.described || !local.offices?.some(isSoleOffice) || actor === null || actor === shortSlug(local.name))
    return [];
  const note = phrase('the only one whom these documents call {0}', local.name);
  return [{ rule: 'office-holder', start: null, end: null, file: null, note }];
}

function resolveQuotes(context: DocumentContext): readonly Quote[] {
  const quotes = context.analysis.quotes.map((quote): Quote => {
    const { start, end, parts, type, speakerSpan, cueSpan, polarity, act, sameAs, confidence } = quote;
    const speaker = actorAt(context, quote.speaker, speakerSpan);
    return { start, end, parts, type, speaker, speakerSpan, cueSpan, polarity, act, sameAs, confidence };
  });
  return decideQuotes(context.text, quotes, context.decisions);
}

function resolveEvents(context: DocumentContext, dates: readonly ResolvedDate[]): UnclusteredDocument['events'] {
  const kept = context.analysis.events.filter((event) => !isRejectedEvent(event, context.decisions));
  return kept.map((event, index) => {
    const { start, end, trigger, type, modality } = event;
    const participants = event.participants.map((participant): Participant => {
      const actor = actorAt(context, participant.actor, participant);
      return { start: participant.start, end: participant.end, actor, role: participant.role };
    });
    return {
      id: `${context.file}#e${index + 1}`,
      start,
      end,
      trigger,
      type,
      date: eventDate(event, dates, context),
      participants,
      place: idOf(context, event.place),
      modality,
      attributedTo: idOf(context, event.attributedTo),
      ...(event.reference ? { reference: true } : {}),
      ...(event.background ? { background: true } : {}),
    };
  });
}

/** A passage of the reader rejects the event whose trigger it covers, or all of whose clause it is. */
function isRejectedEvent(event: LocalEvent, decisions: readonly PlacedDecision[]): boolean {
  return decisions.some((decision) => decision.record.reject === 'event' && contains(decision, event.trigger));
}

function eventDate(event: LocalEvent, dates: readonly ResolvedDate[], context: DocumentContext): EventMention['date'] {
  const date = event.date === null ? undefined : dates[event.date];
  if (date === undefined || isRejected(date, 'date', context.decisions)) {
    const { published } = context;
    return { value: event.dateInherited ? (published.value ?? published.open) : null, span: null };
  }
  if (date.type === 'DURATION') {
    return { value: beforeDay(context.published.value, date.value), span: { start: date.start, end: date.end } };
  }
  const { value, start, end, fromDocument } = date;
  if (event.dateInherited && isAhead(value, context.published.value)) return { value: null, span: null };
  const span = event.dateInherited ? null : { start, end };
  return { value, span, ...(fromDocument !== undefined && { fromDocument }) };
}

/** True for a value whose first day comes after the document: nothing told as happened can have its date from there. */
function isAhead(value: string, published: string | null): boolean {
  const [date, document] = [calendarSpan(value), calendarSpan(published)];
  return date !== null && document !== null && !date.open && date.from > document.to;
}
