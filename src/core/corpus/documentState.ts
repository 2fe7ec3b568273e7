import type { DocumentAnalysis } from '../model/analysis';
import type { CorpusDocument } from '../model/corpus';
import type { DocumentDate } from '../model/date';
import type { NameUse } from './actorIdentity';
import { settleDocumentDate } from './documentDates';
import { nameUse } from './nameUses';
import type { PlacedDecision } from './passageDecisions';
import { placeDecisions } from './passageDecisions';
import type { QuoteSegment } from './quoteSegments';
import type { ReaderDecisions } from './readerDecisions';
import type { RecordedPassage } from './recordedEvents';
import { placeRecordedEvents } from './recordedEvents';
import type { RepresentedStates } from './representedStates';
import type { UnclusteredDocument } from './resolveDocument';

/** What the index holds of one document: first what the document and the reader say, then what follows in the corpus. */
export interface DocumentState {
  readonly file: string;
  readonly text: string;
  readonly analysis: DocumentAnalysis;
  readonly outlet: string | null;
  readonly url: string | null;
  /** The document date by the document and the reader alone. */
  readonly published: DocumentDate;
  readonly decisions: readonly PlacedDecision[];
  readonly recordedEvents: readonly RecordedPassage[];
  /** What the document says about the name of each local actor, and of its outlet. */
  readonly names: readonly (NameUse | null)[];
  readonly outletName: NameUse | null;

  /** The actor id of each local actor, and of the outlet. */
  actorIds: readonly (string | null)[];
  outletActor: string | null;
  /** The states that its actors act for. */
  states: RepresentedStates;
  unclustered: UnclusteredDocument | null;
  /** The sentences of its quotes, as they are compared with those of other documents. */
  segments: readonly QuoteSegment[];
  document: CorpusDocument | null;
}

/** A document before the rest of the corpus is asked. */
export function documentState(
  file: string,
  text: string,
  analysis: DocumentAnalysis,
  reader: ReaderDecisions,
): DocumentState {
  const record = reader.document(file);
  const outlet = record?.outlet ?? analysis.layout.outlet?.value ?? null;
  return {
    file,
    text,
    analysis,
    outlet,
    url: record?.url ?? analysis.layout.url?.value ?? null,
    published: settleDocumentDate(analysis.documentDate, record),
    decisions: placeDecisions(text, reader.passagesOf(file)),
    recordedEvents: placeRecordedEvents(file, text, reader.eventsOf(file)),
    names: analysis.actors.map(nameUse),
    outletName: outlet === null ? null : nameUse({ name: outlet, kind: 'outlet', aliases: [], knownAs: null }),
    actorIds: [],
    outletActor: null,
    states: {},
    unclustered: null,
    segments: [],
    document: null,
  };
}

/** All that a document says about names. */
export function namesUsed({ names, outletName }: DocumentState): NameUse[] {
  return [...names, outletName].flatMap((use) => use ?? []);
}
