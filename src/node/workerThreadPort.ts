import { Worker } from 'node:worker_threads';
import type { AnalysisPort } from '../core/model/analysisPort';
import type { AnalysisReply } from '../core/util/workerMessages';
import { ArrivedModel } from '../core/util/arrivedModel';
import { WorkerAnalysisPort } from '../core/util/workerAnalysisPort';

/**
 * Analysis in a worker thread. `extensionUri` is the `file:` address of the folder that holds `dist/worker.js`; `model`
 * is the file of the name model, or null. What is asked before it is there is answered by the rules alone.
 */
export function startAnalysisWorker(
  extensionUri: string,
  model: Promise<Uint8Array | null> = Promise.resolve(null),
): AnalysisPort {
  const arrived = new ArrivedModel(model);
  const script = new URL('dist/worker.js', `${extensionUri.replace(/\/$/, '')}/`);
  return new WorkerAnalysisPort(({ answered, failed }) => {
    const worker = new Worker(script);
    worker.on('message', (reply: AnalysisReply) => answered(reply));
    worker.on('messageerror', failed);
    worker.on('error', failed);
    worker.on('exit', (code) => failed(new Error(`it ended with code ${code}`)));
    arrived.giveTo((bytes) => worker.postMessage({ model: bytes }));
    return {
      send: (request) => worker.postMessage(request),
      terminate: () => void worker.terminate(),
    };
  });
}
