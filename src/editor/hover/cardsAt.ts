import type { EventMention } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { annotationsAt } from '../../core/queries/navigation/annotationAt';
import type { Annotation, AnnotationKind } from '../../core/queries/navigation/annotationAt';
import { dateCard } from '../../core/queries/cards/dateCard';
import type { LocatedDocument } from '../sources/sourceFolders';
import type { Card } from './card';
import { describeDate } from './dateHover';
import { describeEventMention } from './eventHover';
import { describeMention } from './mentionCard';
import { describeQuote } from './quoteHover';

/** The card of something that stands at a place, one of each kind. */
export interface CardAt {
  readonly kind: AnnotationKind;
  readonly span: Span;
  readonly card: Card;
}

/** The tightest thing at a place in full; what it stands in, in a line or two. */
export function cardsAt(found: LocatedDocument, offset: number): readonly CardAt[] {
  const cards: CardAt[] = [];
  const shown: Annotation[] = [];
  for (const annotation of annotationsAt(found.folder.corpus, found.document.file, offset)) {
    const { kind, span } = annotation;
    if (
      shown.some((above) => above.kind === kind) ||
      (annotation.kind === 'event' && isListed(found, annotation.event, shown))
    ) {
      continue;
    }
    const card = describe(found, annotation, cards.length > 0);
    if (card) {
      shown.push(annotation);
      cards.push({ kind, span, card });
    }
  }
  return cards;
}

/** `aside`: in short, because something tighter is shown above. */
function describe(found: LocatedDocument, annotation: Annotation, aside: boolean): Card | undefined {
  const { folder, document } = found;
  switch (annotation.kind) {
    case 'mention':
      return describeMention(found, annotation.mention);
    case 'date':
      return describeDate(found, annotation.date);
    case 'quote':
      return describeQuote(folder, { file: document.file, index: annotation.index }, aside);
    case 'event':
      return describeEventMention(found, annotation.event, aside);
  }
}

/** True where the card of a date above lists the event already. */
function isListed({ folder, document }: LocatedDocument, event: EventMention, above: readonly Annotation[]): boolean {
  return above.some(
    (annotation) =>
      annotation.kind === 'date' &&
      dateCard(folder.corpus, document, annotation.date).events.shown.some(({ id }) => id === event.cluster),
  );
}
