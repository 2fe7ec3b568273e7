import type { KnownActor } from '../model/actor';
import type { DocumentAnalysis } from '../model/analysis';
import type { AnalysisPort } from '../model/analysisPort';
import type { AnalysisReply, AnalysisRequest } from './workerMessages';

/** A running worker, as the browser and Node both have one. */
export interface AnalysisWorker {
  send(request: AnalysisRequest): void;
  terminate(): void;
}

/** What a worker reports. `failed` is the end of it: nothing is sent to it afterwards. */
export interface WorkerEvents {
  readonly answered: (reply: AnalysisReply) => void;
  readonly failed: (error: Error) => void;
}

/** Starts a worker. It may throw, and it may report a failure later. */
export type StartWorker = (events: WorkerEvents) => AnalysisWorker;

/** After so many workers that ended without one answer between them, no further one is started. */
const FUTILE_STARTS = 3;

interface Waiting {
  readonly resolve: (analysis: DocumentAnalysis) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Analyses in a worker that is started with the first request and replaced after a crash.
 * Requests that were open when it crashed reject: which of them broke it cannot be known, so none is repeated.
 */
export class WorkerAnalysisPort implements AnalysisPort {
  readonly #start: StartWorker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: AnalysisWorker | undefined;
  #lastId = 0;
  #futileStarts = 0;
  #disposed = false;

  constructor(start: StartWorker) {
    this.#start = start;
  }

  analyze(text: string, known: readonly KnownActor[]): Promise<DocumentAnalysis> {
    if (this.#disposed) return Promise.reject(new Error('The analysis worker has been ended.'));
    if (!this.#worker && this.#futileStarts >= FUTILE_STARTS)
      return Promise.reject(new Error(`The analysis worker does not run: ${FUTILE_STARTS} starts have failed.`));
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      try {
        this.#worker ??= this.#startWorker();
        this.#worker.send({ id, text, known });
      } catch (error) {
        this.#fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#fail(new Error('it has been ended'));
  }

  #startWorker(): AnalysisWorker {
    this.#futileStarts++;
    let current = true;
    return this.#start({
      answered: (reply) => {
        if (current) this.#settle(reply);
      },
      failed: (error) => {
        // An error is followed by an exit event: only the first of them counts, and none of a worker already replaced.
        if (current) this.#fail(error);
        current = false;
      },
    });
  }

  #settle(reply: AnalysisReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    this.#futileStarts = 0;
    if ('analysis' in reply) waiting?.resolve(reply.analysis);
    else waiting?.reject(new Error(`The document could not be analysed: ${reply.error}`));
  }

  #fail(cause: Error): void {
    const open = [...this.#waiting.values()];
    this.#waiting.clear();
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.terminate();
    for (const { reject } of open) reject(new Error(`The analysis worker stopped: ${cause.message}`, { cause }));
  }
}
