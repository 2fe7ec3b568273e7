import type { KnownActor } from './actor';
import type { DocumentAnalysis } from './analysis';

/** Where documents are analysed: a worker on the desktop and in the browser, or the calling thread itself. */
export interface AnalysisPort {
  /** The analysis of `text`. Rejects where the worker cannot answer; the caller then analyses by itself. */
  analyze(text: string, known: readonly KnownActor[]): Promise<DocumentAnalysis>;
  /** Ends the worker; answers still open reject. */
  dispose(): void;
}
