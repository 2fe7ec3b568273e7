import { Worker } from 'node:worker_threads';
import type { AnalysisPort } from '../core/model/analysisPort';
import type { ModelFiles } from '../core/model/languageModels';
import type { AnalysisReply } from '../core/util/workerMessages';
import { ArrivedModels } from '../core/util/arrivedModels';
import { WorkerAnalysisPort } from '../core/util/workerAnalysisPort';

/**
 * Analysis in a worker thread. `extensionUri` is the `file:` address of the folder that holds `dist/worker.js`; what is
 * asked before the models are there is answered without them.
 */
export function startAnalysisWorker(extensionUri: string, models: Promise<ModelFiles>): AnalysisPort {
  const arrived = new ArrivedModels(models);
  const script = new URL('dist/worker.js', `${extensionUri.replace(/\/$/, '')}/`);
  return new WorkerAnalysisPort(({ answered, failed }) => {
    const worker = new Worker(script);
    worker.on('message', (reply: AnalysisReply) => answered(reply));
    worker.on('messageerror', failed);
    worker.on('error', failed);
    worker.on('exit', (code) => failed(new Error(`it ended with code ${code}`)));
    arrived.giveTo((files) => worker.postMessage({ models: files }));
    return {
      send: (request) => worker.postMessage(request),
      terminate: () => void worker.terminate(),
    };
  });
}
