import { anchorPassage } from '../annotations/anchorPassage';
import type { EntityClass, MentionForm } from '../model/actor';
import type { ActorKind } from '../model/actor';
import type { PassageRecord } from '../model/annotations';
import type { Mention } from '../model/corpus';
import type { Span } from '../model/span';
import { compareSpans, contains, overlaps } from '../model/span';

/** A decision of the reader with the place of the document where it holds. */
export interface PlacedDecision extends Span {
  readonly record: PassageRecord;
}

/** The decisions that can be placed in the text. Those that are missing or ambiguous do nothing here; they are reported in annotations.yaml. */
export function placeDecisions(text: string, records: readonly PassageRecord[]): PlacedDecision[] {
  return records.flatMap((record) => {
    const place = anchorPassage(text, record);
    return typeof place === 'string' ? [] : [{ start: place.start, end: place.end, record }];
  });
}

/** Which actor the reader sees in some words: an id, null where there is none, undefined where nothing is decided. */
export function decidedActor(span: Span, decisions: readonly PlacedDecision[]): string | null | undefined {
  for (const decision of decisions) {
    if (!overlaps(decision, span)) continue;
    if (decision.record.actor !== null) return decision.record.actor;
    if (decision.record.reject === 'actor') return null;
  }
  return undefined;
}

/** True where the reader says that the passage is nothing of that kind. */
export function isRejected(
  span: Span,
  what: NonNullable<PassageRecord['reject']>,
  decisions: readonly PlacedDecision[],
): boolean {
  return decisions.some((decision) => decision.record.reject === what && overlaps(decision, span));
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
    if (record.actor === null) continue;
    const actor = record.actor;
    const former = decided.find((mention) => mention.start === start && mention.end === end);
    const form = record.form ?? former?.form ?? 'name';
    const entity = entityOf(form, former?.entity ?? null, kindOf(actor));
    decided = decided.filter((mention) => mention !== former && !clashes(mention, { start, end }, form));
    decided.push({ start, end, actor, form, entity, confidence: 1 });
  }
  return decided.sort(compareSpans);
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
