import * as vscode from 'vscode';
import type { AnalysisPort } from '../core/model/analysisPort';
import type { AnalysisReply } from '../core/util/workerMessages';
import { ArrivedModel } from '../core/util/arrivedModel';
import { WorkerAnalysisPort } from '../core/util/workerAnalysisPort';
import { readExtensionFile } from './readExtensionFile';

/**
 * Analysis in a web worker. `extensionUri` is the address of the folder that holds `dist/web/worker.js`; `model` is the
 * file of the name model, or null. What is asked before it is there is answered by the rules alone.
 */
export function startAnalysisWorker(
  extensionUri: string,
  model: Promise<Uint8Array | null> = Promise.resolve(null),
): AnalysisPort {
  const arrived = new ArrivedModel(model);
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
      arrived.giveTo((bytes) => running.postMessage({ model: bytes }));
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
