import type { KnownActor } from '../../core/model/actor';
import type { DocumentAnalysis } from '../../core/model/analysis';
import type { AnalysisPort } from '../../core/model/analysisPort';
import type { LanguageModels, ModelFiles } from '../../core/model/languageModels';
import { analyzeDocument } from '../../core/recognise/analyzeDocument';
import { loadModels } from '../../core/recognise/loadModels';

/** Where messages for the log go. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/**
 * Analyses in the worker; where it does not answer, here. A document that the worker failed on is tried here once,
 * because a crashed worker rejects everything it had been asked.
 */
export class Analyser implements AnalysisPort {
  private worker: AnalysisPort | undefined;
  private failures = 0;
  private models: Promise<LanguageModels> | undefined;

  constructor(
    start: () => AnalysisPort,
    private readonly log: Log,
    /** The files of the models for analysis without the worker. */
    private readonly files: Promise<ModelFiles> = Promise.resolve({ names: null, syntax: null }),
  ) {
    try {
      this.worker = start();
    } catch (error) {
      this.giveUp(error);
    }
  }

  async analyze(text: string, known: readonly KnownActor[]): Promise<DocumentAnalysis> {
    const worker = this.worker;
    if (worker) {
      try {
        const analysis = await worker.analyze(text, known);
        this.failures = 0;
        return analysis;
      } catch (error) {
        this.failures++;
        if (this.failures === 1) {
          this.log.warn(`The analysis worker did not answer, so the document is analysed without it: ${String(error)}`);
        } else if (this.failures >= 3 && this.worker) {
          this.giveUp(error);
        }
      }
    }
    return analyzeDocument(text, known, await this.loaded());
  }

  /** Resolves once the models take part in the answers, or are known not to come. What came before is without them. */
  get complete(): Promise<void> {
    return this.files.then(() => undefined);
  }

  private loaded(): Promise<LanguageModels> {
    return (this.models ??= this.files.then(loadModels));
  }

  dispose(): void {
    this.worker?.dispose();
    this.worker = undefined;
  }

  private giveUp(error: unknown): void {
    this.log.warn(`The analysis runs without a worker from now on: ${String(error)}`);
    this.dispose();
  }
}
