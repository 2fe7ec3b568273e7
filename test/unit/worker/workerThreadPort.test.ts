import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import type { AnalysisPort } from '../../../src/core/model/analysisPort';
import type { ModelFiles } from '../../../src/core/model/languageModels';
import { analyzeDocument } from '../../../src/core/recognise/analyzeDocument';
import { loadModels } from '../../../src/core/recognise/loadModels';
import { startAnalysisWorker } from '../../../src/node/workerThreadPort';

const NO_FILES: ModelFiles = { names: null, syntax: null };

/** Echoes, and ends its thread when it is told to. */
const FRAGILE = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, text }) => {
    if (text === 'exit') process.exit(3);
    if (text === 'throw') throw new Error('thrown in the thread');
    parentPort.postMessage({ id, analysis: { echo: text } });
  });`;

describe('analysis in a worker thread', function () {
  // A program is built, a thread started and a model read: seconds on a busy machine.
  this.timeout(60_000);

  let folder: string;
  let port: AnalysisPort;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-worker-'));
    await mkdir(join(folder, 'dist'));
    port = startAnalysisWorker(pathToFileURL(folder).href, Promise.resolve(NO_FILES));
  });

  afterEach(async () => {
    port.dispose();
    await rm(folder, { recursive: true });
  });

  it('gives what the engine gives in the calling thread', async () => {
    await esbuild.build({
      entryPoints: ['src/worker.ts'],
      outfile: join(folder, 'dist', 'worker.js'),
      bundle: true,
      platform: 'node',
      logLevel: 'silent',
    });
    const text = 'LIMA, May 4 - Peru’s president said: “We will vote on Sunday.” She met Chile’s envoy on May 2.';
    assert.deepEqual(await port.analyze(text, []), analyzeDocument(text));
  });

  it('answers without the models until they are there, and with them from then on', async () => {
    await esbuild.build({
      entryPoints: ['src/worker.ts'],
      outfile: join(folder, 'dist', 'worker.js'),
      bundle: true,
      platform: 'node',
      logLevel: 'silent',
    });
    const files = { names: await readFile('media/model/names.bin'), syntax: await readFile('media/model/syntax.bin') };
    const text = 'Deputy mayor Orsolya Takács told Kisbank that Tóthné Réti would not sign.';
    const [before, behind] = [analyzeDocument(text), analyzeDocument(text, [], loadModels(files))];
    assert.notDeepEqual(before, behind);
    let arrive: (arrived: ModelFiles) => void = () => undefined;
    const tagged = startAnalysisWorker(pathToFileURL(folder).href, new Promise((resolve) => (arrive = resolve)));
    try {
      assert.deepEqual(await tagged.analyze(text, []), before);
      arrive(files);
      await Promise.resolve();
      assert.deepEqual(await tagged.analyze(text, []), behind);
    } finally {
      tagged.dispose();
    }
  }).timeout(20_000);

  it('gives the models to the worker that replaces a crashed one before its first request', async () => {
    const script = FRAGILE.replace('{ id, text }', '{ id, text, models }').replace(
      'parentPort.postMessage',
      'if (models) globalThis.size = models.names.length;\n    else parentPort.postMessage',
    );
    await writeFile(join(folder, 'dist', 'worker.js'), script.replace('echo: text', 'size: globalThis.size'));
    const tagged = startAnalysisWorker(
      pathToFileURL(folder).href,
      Promise.resolve({ ...NO_FILES, names: new Uint8Array(7) }),
    );
    try {
      await assert.rejects(tagged.analyze('exit', []));
      assert.deepEqual(await tagged.analyze('again', []), { size: 7 });
    } finally {
      tagged.dispose();
    }
  });

  for (const [way, message] of [
    ['exit', /ended with code 3/],
    ['throw', /thrown in the thread/],
  ] as const)
    it(`survives a thread that ends by ${way}`, async () => {
      await writeFile(join(folder, 'dist', 'worker.js'), FRAGILE);
      await assert.rejects(port.analyze(way, []), message);
      assert.deepEqual(await port.analyze('again', []), { echo: 'again' });
    });

  it('rejects where the script is missing', async () => {
    await assert.rejects(port.analyze('anything', []), /The analysis worker stopped: .*worker\.js/);
  });
});
