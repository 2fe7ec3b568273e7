import type { Corpus, CorpusDocument, Event } from '../../model/corpus';
import type { Block } from '../../model/text';
import { contains } from '../../model/span';
import { tellingOtherwise } from '../lists/disagreements';
import { disputedEvents } from './eventCard';

/** A paragraph with the event of it that most concerns other sources. */
export interface ParagraphEvent {
  readonly block: Block;
  readonly event: Event;
  /** Other documents that report it. */
  readonly others: number;
  /** Of those, how many tell it otherwise than this one. */
  readonly disagreeing: number;
  /** True where other documents disagree among each other. */
  readonly isDisputed: boolean;
}

interface Kept {
  readonly corpus: Corpus;
  readonly revision: number;
  readonly paragraphs: readonly ParagraphEvent[];
}

/** Lines above paragraphs and marks beside them ask for the same. */
const kept = new WeakMap<CorpusDocument, Kept>();

/** The paragraphs that tell an event which other documents report too; of several events, the one that is disputed, or that most report. */
export function paragraphEvents(corpus: Corpus, document: CorpusDocument): readonly ParagraphEvent[] {
  const known = kept.get(document);
  const { revision } = corpus;
  if (known?.corpus === corpus && known.revision === revision) return known.paragraphs;
  const paragraphs = findParagraphEvents(corpus, document);
  kept.set(document, { corpus, revision, paragraphs });
  return paragraphs;
}

function findParagraphEvents(corpus: Corpus, document: CorpusDocument): readonly ParagraphEvent[] {
  const disputed = disputedEvents(corpus);
  const { blocks } = document.layout;
  const told = document.events.filter(({ reference }) => reference !== true);
  return blocks.flatMap((block): ParagraphEvent[] => {
    if (block.kind !== 'paragraph') return [];
    const inside = told.filter(({ trigger }) => contains(block, trigger));
    const shown = [...new Set(inside.map(({ cluster }) => cluster))].flatMap((id): ParagraphEvent[] => {
      const event = corpus.event(id);
      if (!event || event.documents.length < 2) return [];
      const isDisputed = disputed.has(id);
      const disagreeing = isDisputed ? tellingOtherwise(corpus, event, document.file).size : 0;
      return [{ block, event, others: event.documents.length - 1, disagreeing, isDisputed }];
    });
    shown.sort(
      (a, b) => b.disagreeing - a.disagreeing || Number(b.isDisputed) - Number(a.isDisputed) || b.others - a.others,
    );
    return shown.slice(0, 1);
  });
}
