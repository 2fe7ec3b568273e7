import * as vscode from 'vscode';
import type { AnalysisPort } from '../core/model/analysisPort';
import type { AnalysisReply } from '../core/util/workerMessages';
import { WorkerAnalysisPort } from '../core/util/workerAnalysisPort';

/** Analysis in a web worker. `extensionUri` is the address of the folder that holds `dist/web/worker.js`. */
export function startAnalysisWorker(extensionUri: string): AnalysisPort {
  const script = vscode.Uri.joinPath(vscode.Uri.parse(extensionUri), 'dist', 'web', 'worker.js');
  return new WorkerAnalysisPort(({ answered, failed }) => {
    let worker: Worker | undefined;
    let ended = false;
    // The script comes from another origin than the extension host, which a worker may not: it starts from a copy of the text.
    const started = readScript(script).then((text) => {
      if (ended) return undefined;
      const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      worker = new Worker(address);
      worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
        // It runs, so it has read its script.
        URL.revokeObjectURL(address);
        answered(data);
      };
      worker.onmessageerror = () => failed(new Error('an answer could not be read'));
      worker.onerror = (event) => failed(new Error(event.message || 'it could not be started'));
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

/** The text of a script of the extension, whichever way the host serves it. */
async function readScript(uri: vscode.Uri): Promise<string> {
  if (uri.scheme === 'http' || uri.scheme === 'https') {
    const response = await fetch(uri.toString(true));
    if (!response.ok) throw new Error(`${uri.path}: ${response.status} ${response.statusText}`);
    return response.text();
  }
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
