import { startAnalysisWorker } from '#analysis-worker';
import * as vscode from 'vscode';
import { analyzeDocument } from '../../../src/core/recognise/analyzeDocument';
import { deepEqual, ok } from '../expect';

const ARTICLE = `Harbour talks resume

LISBON, March 3 - Portugal's transport minister met union leaders on Tuesday. "We are close," she said.
`;

describe('the analysis worker of this host', () => {
  it('gives what the engine gives in the extension host itself', async () => {
    const extension = vscode.extensions.getExtension('dateline.dateline');
    ok(extension);
    const worker = startAnalysisWorker(extension.extensionUri.toString());
    try {
      deepEqual(await worker.analyze(ARTICLE, []), analyzeDocument(ARTICLE));
    } finally {
      worker.dispose();
    }
  });
});
