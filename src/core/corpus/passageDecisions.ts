import { placePassages, type Placed } from '../annotations/placePassages';
import type { EntityClass, MentionForm } from '../model/actor';
import type { ActorKind } from '../model/actor';
import type { PassageRecord } from '../model/annotations';
import type { EventMention, Mention, Quote } from '../model/corpus';
import type { Span } from '../model/span';
import { compareSpans, contains, overlaps } from '../model/span';
import { mentionsIn } from './recordedEvents';

/** A decision of the reader with the place of the document where it holds. */
export type PlacedDecision = Placed<PassageRecord>;

/** The decisions that can be placed in the text. Those that are missing or ambiguous do nothing here; they are reported in annotations.yaml. */
export function placeDecisions(text: string, records: readonly PassageRecord[]): PlacedDecision[] {
  return placePassages(text, records).placed;
}

/**
 * Which actor the reader sees in some words: an id, null where there is none, undefined where nothing is decided. Of
 * several decisions the last one of the file holds.
 */
export function decidedActor(span: Span, decisions: readonly PlacedDecision[]): string | null | undefined {
  return lastDecision(span, decisions, ({ actor, reject }) => actor ?? (reject === 'actor' ? null : undefined));
}

/** Whose words the reader says a statement to be: an id, null where it is none, undefined where nothing is decided. */
function decidedSpeaker(span: Span, decisions: readonly PlacedDecision[]): string | null | undefined {
  return lastDecision(span, decisions, ({ speaker, reject }) => {
    return speaker === undefined && reject === 'quote' ? null : speaker;
  });
}

function lastDecision(
  span: Span,
  decisions: readonly PlacedDecision[],
  decisionOf: (record: PassageRecord) => string | null | undefined,
): string | null | undefined {
  return decisions
    .filter((placed) => overlaps(placed, span))
    .map(({ record }) => decisionOf(record))
    .filter((decided) => decided !== undefined)
    .at(-1);
}

/** What a quotation of the reader begins with or stands behind where it is one in marks. */
const MARK = /["'“”„‟«»‘’‚‹›]/;

/**
 * The statements of a document after the reader's decisions: rejected ones gone, decided ones with the reader's speaker,
 * and passages with a speaker that are in no statement as statements of their own.
 */
export function decideQuotes(text: string, quotes: readonly Quote[], decisions: readonly PlacedDecision[]): Quote[] {
  const told = quotes.map((quote): Quote | null => {
    const speaker = decidedSpeaker(quote, decisions);
    if (speaker === undefined) return quote;
    return speaker === null ? null : { ...quote, speaker, confidence: 1 };
  });
  const made = decisions.flatMap(({ record, start, end }): Quote[] => {
    if (record.speaker === undefined || quotes.some((quote) => overlaps(quote, { start, end }))) return [];
    if (decidedSpeaker({ start, end }, decisions) !== record.speaker) return [];
    return [quoteOf(text, { start, end }, record.speaker)];
  });
  const distinct = made.filter(
    ({ start, end }, index) => !made.slice(0, index).some((one) => overlaps(one, { start, end })),
  );
  const ordered = [...told, ...distinct].flatMap((quote) => quote ?? []).sort(compareSpans);
  const places = new Map(ordered.map((quote, index) => [quote, index]));
  return ordered.map((quote) => {
    const repeated = quote.sameAs === null ? null : told[quote.sameAs];
    const sameAs = repeated ? (places.get(repeated) ?? null) : null;
    return sameAs === quote.sameAs ? quote : { ...quote, sameAs };
  });
}

function quoteOf(text: string, span: Span, speaker: string): Quote {
  const inMarks = MARK.test(text.charAt(span.start - 1)) && MARK.test(text.charAt(span.end));
  return {
    ...span,
    parts: [span],
    type: inMarks ? 'direct' : 'indirect',
    speaker,
    speakerSpan: null,
    cueSpan: null,
    polarity: 'affirmed',
    act: 'speech',
    sameAs: null,
    confidence: 1,
  };
}

/** True where the reader says that the passage is nothing of that kind. */
export function isRejected(
  span: Span,
  what: NonNullable<PassageRecord['reject']>,
  decisions: readonly PlacedDecision[],
): boolean {
  return decisions.some((decision) => decision.record.reject === what && overlaps(decision, span));
}

/**
 * The event mentions of which the reader says that they report no event of any other passage, or not a certain recorded
 * one. A passage speaks of the mentions whose triggers it covers, or of the innermost clause that it lies in.
 */
export function decideEvents<T extends Omit<EventMention, 'cluster'>>(
  events: readonly T[],
  decisions: readonly PlacedDecision[],
): readonly T[] {
  const apart = new Map<T, NonNullable<EventMention['apart']>>();
  for (const { record, start, end } of decisions) {
    if (!record.separate && !record.notEvent) continue;
    for (const event of mentionsIn({ start, end }, events)) {
      const former = apart.get(event) ?? [];
      const ids = record.notEvent?.map(({ id }) => id) ?? [];
      apart.set(event, record.separate || former === 'all' ? 'all' : [...new Set([...former, ...ids])].sort());
    }
  }
  if (apart.size === 0) return events;
  return events.map((event) => (apart.has(event) && !event.recorded ? { ...event, apart: apart.get(event) } : event));
}

/** The mentions after the reader's decisions: rejected ones gone, decided ones with the reader's actor and form. */
export function decideMentions(
  mentions: readonly Mention[],
  decisions: readonly PlacedDecision[],
  kindOf: (actor: string) => ActorKind | null,
): Mention[] {
  let decided = [...mentions];
  for (const { record, start, end } of decisions) {
    if (record.reject === 'actor') decided = decided.filter((mention) => !overlaps(mention, { start, end }));
    if (record.actor === null) {
      if (record.form !== null && record.reject !== 'actor')
        decided = decided.map((mention) => (isAt(mention, { start, end }) ? withForm(mention, record.form) : mention));
      continue;
    }
    const actor = record.actor;
    const former = decided.find((mention) => isAt(mention, { start, end }));
    const form = record.form ?? former?.form ?? 'name';
    const entity = entityOf(form, former?.entity ?? null, kindOf(actor));
    decided = decided.filter((mention) => mention !== former && !clashes(mention, { start, end }, form));
    decided.push({ start, end, actor, form, entity, confidence: 1 });
  }
  return decided.sort(compareSpans);
}

function isAt(mention: Mention, { start, end }: Span): boolean {
  return mention.start === start && mention.end === end;
}

function withForm(mention: Mention, form: MentionForm | null): Mention {
  return { ...mention, form: form ?? mention.form, entity: entityOf(form ?? mention.form, mention.entity, null) };
}

const PHRASES: readonly MentionForm[] = ['role', 'descriptor', 'group'];
const WITHOUT_ENTITY: readonly MentionForm[] = [...PHRASES, 'pronoun'];

/** Mentions do not overlap, unless a phrase contains another mention. */
function clashes(mention: Mention, span: Span, form: MentionForm): boolean {
  if (!overlaps(mention, span)) return false;
  return (
    !(PHRASES.includes(form) && contains(span, mention)) && !(PHRASES.includes(mention.form) && contains(mention, span))
  );
}

function entityOf(form: MentionForm, former: EntityClass | null, kind: ActorKind | null): EntityClass | null {
  if (WITHOUT_ENTITY.includes(form)) return null;
  if (former !== null) return former;
  if (form === 'demonym') return 'MISC';
  if (kind === 'person') return 'PER';
  return kind === 'state' || kind === 'place' ? 'LOC' : 'ORG';
}
