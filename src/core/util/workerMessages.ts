import type { KnownActor } from '../model/actor';
import type { DocumentAnalysis } from '../model/analysis';

/** What a worker is given before the first request: the file of the name model. Without it names are found by rules. */
export interface WorkerSetup {
  readonly model: Uint8Array;
}

/** What a worker is asked: to analyse one text. `id` comes back with the answer. */
export interface AnalysisRequest {
  readonly id: number;
  readonly text: string;
  readonly known: readonly KnownActor[];
}

/** What it answers. `error` is the message of what was thrown. */
export type AnalysisReply =
  { readonly id: number; readonly analysis: DocumentAnalysis } | { readonly id: number; readonly error: string };
