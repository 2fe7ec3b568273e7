import type { KnownActor } from '../model/actor';
import type { DocumentAnalysis } from '../model/analysis';
import type { ModelFiles } from '../model/languageModels';

/** What a worker is given before the first request, or as soon as it has been read. */
export interface WorkerSetup {
  readonly models: ModelFiles;
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
