import { Worker } from 'node:worker_threads';
import type { AnalysisPort } from '../core/model/analysisPort';
import type { AnalysisReply } from '../core/util/workerMessages';
import { WorkerAnalysisPort } from '../core/util/workerAnalysisPort';

/** Analysis in a worker thread. `extensionUri` is the `file:` address of the folder that holds `dist/worker.js`. */
export function startAnalysisWorker(extensionUri: string): AnalysisPort {
  const script = new URL('dist/worker.js', `${extensionUri.replace(/\/$/, '')}/`);
  return new WorkerAnalysisPort(({ answered, failed }) => {
    const worker = new Worker(script);
    worker.on('message', (reply: AnalysisReply) => answered(reply));
    worker.on('messageerror', failed);
    worker.on('error', failed);
    worker.on('exit', (code) => failed(new Error(`it ended with code ${code}`)));
    return {
      send: (request) => worker.postMessage(request),
      terminate: () => void worker.terminate(),
    };
  });
}
