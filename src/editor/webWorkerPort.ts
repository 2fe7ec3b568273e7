import * as vscode from 'vscode';
import type { AnalysisPort } from '../core/model/analysisPort';
import type { ModelFiles } from '../core/model/languageModels';
import type { AnalysisReply } from '../core/util/workerMessages';
import { ArrivedModels } from '../core/util/arrivedModels';
import { WorkerAnalysisPort } from '../core/util/workerAnalysisPort';
import { readExtensionFile } from './readExtensionFile';

/**
 * Analysis in a web worker. `extensionUri` is the address of the folder that holds `dist/web/worker.js`; what is
 * asked before the models are there is answered without them.
 */
export function startAnalysisWorker(extensionUri: string, models: Promise<ModelFiles>): AnalysisPort {
  const arrived = new ArrivedModels(models);
  const script = vscode.Uri.joinPath(vscode.Uri.parse(extensionUri), 'dist', 'web', 'worker.js');
  return new WorkerAnalysisPort(({ answered, failed }) => {
    let worker: Worker | undefined;
    let ended = false;
    // The script comes from another origin than the extension host, which a worker may not: it starts from a copy of the text.
    const started = readExtensionFile(script).then((program) => {
      if (ended) return undefined;
      const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
      const running = new Worker(address);
      worker = running;
      running.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
        // It runs, so it has read its script.
        URL.revokeObjectURL(address);
        answered(data);
      };
      running.onmessageerror = () => failed(new Error('an answer could not be read'));
      running.onerror = (event) => failed(new Error(event.message || 'it could not be started'));
      arrived.giveTo((files) => running.postMessage({ models: files }));
      return running;
    });
    started.catch((error: unknown) => failed(error instanceof Error ? error : new Error(String(error))));
    return {
      send: (request) => void started.then((running) => running?.postMessage(request)).catch(() => undefined),
      terminate: () => {
        ended = true;
        worker?.terminate();
      },
    };
  });
}
