import { startAnalysisWorker } from '#analysis-worker';
import * as vscode from 'vscode';
import { analyzeDocument } from '../../../src/core/recognise/analyzeDocument';
import { loadModels } from '../../../src/core/recognise/loadModels';
import { readExtensionFile } from '../../../src/editor/readExtensionFile';
import { deepEqual, ok } from '../expect';

const ARTICLE = `Harbour talks resume

LISBON, March 3 - Portugal's transport minister met union leaders on Tuesday. "We are close," she said.
`;

describe('the analysis worker of this host', () => {
  it('gives what the engine gives in the extension host itself', async () => {
    const extension = vscode.extensions.getExtension('dateline.dateline');
    ok(extension);
    const read = (file: string): Promise<Uint8Array> =>
      readExtensionFile(vscode.Uri.joinPath(extension.extensionUri, 'media', 'model', file));
    const files = { names: await read('names.bin'), syntax: await read('syntax.bin') };
    const models = Promise.resolve(files);
    const worker = startAnalysisWorker(extension.extensionUri.toString(), models);
    // what is asked before the models are there is answered without them
    await models;
    try {
      deepEqual(await worker.analyze(ARTICLE, []), analyzeDocument(ARTICLE, [], loadModels(files)));
    } finally {
      worker.dispose();
    }
  });
});
