import type * as vscode from 'vscode';
import type { CorpusDocument, Passage } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { contains } from '../../core/model/span';
import { citation } from '../../core/queries/wording/citation';
import { dayText } from '../dates';
import { firstFullNaming } from '../../core/queries/lists/mentions';
import { eventWithKey, quoteWithKey } from '../../core/queries/navigation/passageKey';
import { rangeOf } from '../positions';
import type { TreeTarget } from './treeTarget';

/** Words of an article as a writer cites them, and where they stand. */
export interface Citation {
  readonly text: string;
  readonly place: vscode.Location;
}

/**
 * What a line stands for, cited: an actor by the sentence that names it first, an event by the passages of all sources, a
 * statement by the wordings of all sources.
 */
export function citationsOf(target: TreeTarget): readonly Citation[] {
  const { folder } = target;
  const { corpus } = folder;
  const cite = (passage: Passage, spans?: readonly Span[]): Citation[] => {
    const document = corpus.document(passage.file);
    const place = folder.locationOf(passage);
    if (!document || !place) return [];
    const { value } = document.published;
    const day = value === null ? null : dayText(value);
    const line = rangeOf(document, passage).start.line + 1;
    return [{ text: citation(document, spans ?? [passage], line, day), place }];
  };
  switch (target.kind) {
    case 'actor': {
      const naming = firstFullNaming(corpus, target.actor);
      const document = naming && corpus.document(naming.file);
      return document ? cite({ ...sentenceOf(document, naming), file: naming.file }) : [];
    }
    case 'event':
      return (corpus.event(target.event)?.mentions ?? []).flatMap(({ file, event }) => {
        const found = corpus.document(file)?.events.find(({ id }) => id === event);
        return found ? cite({ file, start: found.start, end: found.end }) : [];
      });
    case 'report': {
      const document = corpus.document(target.file);
      const found = document && eventWithKey(document, target.key);
      return found ? cite({ file: target.file, start: found.start, end: found.end }) : [];
    }
    case 'quote': {
      const document = corpus.document(target.file);
      const index = document ? quoteWithKey(document, target.key) : -1;
      const places =
        target.inAllSources && index >= 0 ? corpus.sameQuote(target.file, index) : [{ file: target.file, index }];
      return places.flatMap((place) => {
        const quote = corpus.document(place.file)?.quotes[place.index];
        return quote?.sameAs === null
          ? cite({ file: place.file, start: quote.start, end: quote.end }, quote.parts)
          : [];
      });
    }
  }
}

function sentenceOf(document: CorpusDocument, span: Span): Span {
  return document.sentences.find((sentence) => contains(sentence, span)) ?? span;
}
