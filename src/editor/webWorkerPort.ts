import * as vscode from 'vscode';
import type { AnalysisPort } from '../core/model/analysisPort';
import type { AnalysisReply } from '../core/util/workerMessages';
import { WorkerAnalysisPort } from '../core/util/workerAnalysisPort';
import { readExtensionFile } from './readExtensionFile';

/**
 * Analysis in a web worker. `extensionUri` is the address of the folder that holds `dist/web/worker.js`; `model` is the
 * file of the name model, or null: requests wait for it, so that the answer does not depend on when one asks.
 */
export function startAnalysisWorker(
  extensionUri: string,
  model: Promise<Uint8Array | null> = Promise.resolve(null),
): AnalysisPort {
  const script = vscode.Uri.joinPath(vscode.Uri.parse(extensionUri), 'dist', 'web', 'worker.js');
  return new WorkerAnalysisPort(({ answered, failed }) => {
    let worker: Worker | undefined;
    let ended = false;
    // The script comes from another origin than the extension host, which a worker may not: it starts from a copy of the text.
    const started = Promise.all([readExtensionFile(script), model]).then(([program, bytes]) => {
      if (ended) return undefined;
      const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
      worker = new Worker(address);
      worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
        // It runs, so it has read its script.
        URL.revokeObjectURL(address);
        answered(data);
      };
      worker.onmessageerror = () => failed(new Error('an answer could not be read'));
      worker.onerror = (event) => failed(new Error(event.message || 'it could not be started'));
      if (bytes) worker.postMessage({ model: bytes });
      return worker;
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
