import { Worker } from 'node:worker_threads';
import type { AnalysisPort } from '../core/model/analysisPort';
import type { AnalysisReply } from '../core/util/workerMessages';
import { WorkerAnalysisPort } from '../core/util/workerAnalysisPort';

/**
 * Analysis in a worker thread. `extensionUri` is the `file:` address of the folder that holds `dist/worker.js`; `model`
 * is the file of the name model, or null: requests wait for it, so that the answer does not depend on when one asks.
 */
export function startAnalysisWorker(
  extensionUri: string,
  model: Promise<Uint8Array | null> = Promise.resolve(null),
): AnalysisPort {
  const script = new URL('dist/worker.js', `${extensionUri.replace(/\/$/, '')}/`);
  return new WorkerAnalysisPort(({ answered, failed }) => {
    const worker = new Worker(script);
    worker.on('message', (reply: AnalysisReply) => answered(reply));
    worker.on('messageerror', failed);
    worker.on('error', failed);
    worker.on('exit', (code) => failed(new Error(`it ended with code ${code}`)));
    const ready = model.then((bytes) => {
      if (bytes) worker.postMessage({ model: bytes });
    });
    return {
      send: (request) => void ready.then(() => worker.postMessage(request)),
      terminate: () => void worker.terminate(),
    };
  });
}
