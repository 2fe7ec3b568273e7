import assert from 'node:assert/strict';
import type { AnalysisPort } from '../../../src/core/model/analysisPort';
import type { ModelFiles } from '../../../src/core/model/languageModels';
import { analyzeDocument } from '../../../src/core/recognise/analyzeDocument';
import { Analyser } from '../../../src/editor/sources/analyser';

const TEXT = 'Norway met Denmark in Oslo on March 12, 2019.';

function logged(): { lines: string[]; log: { info(): void; error(): void; warn(message: string): void } } {
  const lines: string[] = [];
  return { lines, log: { info: () => undefined, error: () => undefined, warn: (message) => void lines.push(message) } };
}

describe('the analyser', () => {
  it('works without a worker where none can be started, and says so', async () => {
    const { lines, log } = logged();
    const analyser = new Analyser(() => {
      throw new Error('no threads here');
    }, log);
    assert.deepEqual(await analyser.analyze(TEXT, []), analyzeDocument(TEXT, []));
    assert.match(lines.join(), /no threads here/);
  });

  it('analyses by itself what the worker fails on, and gives the worker up after the third time in a row', async () => {
    const { lines, log } = logged();
    let asked = 0;
    let disposed = 0;
    const broken: AnalysisPort = {
      analyze: () => {
        asked++;
        return Promise.reject(new Error('crashed'));
      },
      dispose: () => void disposed++,
    };
    const analyser = new Analyser(() => broken, log);
    for (let i = 0; i < 5; i++) {
      assert.deepEqual(await analyser.analyze(TEXT, []), analyzeDocument(TEXT, []));
    }
    assert.equal(asked, 3);
    assert.equal(disposed, 1);
    assert.equal(lines.length, 2);
  });

  it('is complete once the models have been read, or are known not to come', async () => {
    const { log } = logged();
    let arrive: (files: ModelFiles) => void = () => undefined;
    const files = new Promise<ModelFiles>((resolve) => (arrive = resolve));
    const echo: AnalysisPort = { analyze: (text) => Promise.resolve(analyzeDocument(text)), dispose: () => undefined };
    const analyser = new Analyser(() => echo, log, files);
    let isComplete = false;
    const complete = analyser.complete.then(() => (isComplete = true));
    await analyser.analyze(TEXT, []);
    assert.equal(isComplete, false);
    arrive({ names: null, syntax: null });
    await complete;
    assert.equal(isComplete, true);
  });
});
