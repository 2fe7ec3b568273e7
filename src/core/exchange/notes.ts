import type { PassageRecord } from '../model/annotations';
import type { CorpusDocument } from '../model/corpus';
import { placeDecisions, type PlacedDecision } from '../corpus/passageDecisions';

/** The reader's notes on passages of a document, those that can be placed, in text order. */
export function placedNotes(document: CorpusDocument, passages: readonly PassageRecord[]): readonly PlacedDecision[] {
  const records = passages.filter(({ file, note }) => file === document.file && note !== null);
  return placeDecisions(document.text, records).sort((a, b) => a.start - b.start || b.end - a.end);
}
