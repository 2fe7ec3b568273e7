import type { KnownActor } from '../../core/model/actor';
import type { DocumentAnalysis } from '../../core/model/analysis';
import type { AnalysisPort } from '../../core/model/analysisPort';
import type { NameTagger } from '../../core/model/nameTagger';
import { analyzeDocument } from '../../core/recognise/analyzeDocument';
import { loadNameTagger } from '../../core/recognise/tagger/loadNameTagger';

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
  private tagger: Promise<NameTagger | null> | undefined;

  constructor(
    start: () => AnalysisPort,
    private readonly log: Log,
    /** The file of the name model for analysis without the worker, or null. */
    private readonly model: Promise<Uint8Array | null> = Promise.resolve(null),
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
    return analyzeDocument(text, known, await this.loadTagger());
  }

  /** Resolves once the model takes part in the answers, or is known not to come. What came before is by the rules alone. */
  get complete(): Promise<void> {
    return this.model.then(() => undefined);
  }

  private loadTagger(): Promise<NameTagger | null> {
    return (this.tagger ??= this.model.then((bytes) => bytes && loadNameTagger(bytes)));
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
