import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { analyzeCommand } from '../../../src/node/analyzeCommand';
import { loadShippedModels } from '../../../src/node/shippedModels';
import { DONE } from '../../../src/node/streams';

const SHARED = resolve('../shared');
const SEEDS = join(SHARED, 'seeds');
const BENCH = join(SHARED, 'bench');

/** Floors that the first whole version has to keep on articles it was developed on; RESULTS.md has the figures. */
const FLOORS: readonly (readonly [name: string, floor: number, path: readonly string[]])[] = [
  ['core mentions found', 0.85, ['mentions', 'core', 'recall_overlap']],
  ['core mentions right', 0.85, ['mentions', 'core', 'precision']],
  ['dates right', 0.9, ['dates', 'right']],
  ['quotations found exactly', 0.95, ['quotes', 'found']],
  ['speakers right', 0.8, ['quotes', 'speaker_right']],
];

describe('on the articles beside the project', () => {
  before(function () {
    if (existsSync(SEEDS)) return;
    console.log('      skipped: ../shared/seeds, which holds other people’s articles, is not here');
    this.skip();
  });

  it('the command line keeps its contract and finds what it is held to', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
    const output: string[] = [];
    const streams = { write: (text: string) => output.push(text), report: (message: string) => assert.fail(message) };
    try {
      const paths = readdirSync(SEEDS)
        .slice(0, 3)
        .map((name) => join(SEEDS, name));
      const models = loadShippedModels(resolve('dist'), (reason) => assert.fail(reason));
      const request = { paths, format: 'jsonl', out: null } as const;
      assert.equal(await analyzeCommand(request, streams, () => models), DONE);
      // The scorer runs a command; one that prints what was just made keeps this test independent of the build.
      const result = join(folder, 'result.jsonl');
      writeFileSync(result, output.join(''));
      const printer = join(folder, 'print.cjs');
      writeFileSync(printer, `process.stdout.write(require('node:fs').readFileSync(${JSON.stringify(result)}));`);
      const gold = ['seeds', join(BENCH, 'seeds', 'gold.S0-S2.json'), '--sources', SEEDS, '--json'];
      const run = spawnSync(process.execPath, [join(BENCH, 'score.mjs'), ...gold, '--', process.execPath, printer], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      assert.equal(run.status, 0, run.stderr);
      const { scores, first_violations: violations } = JSON.parse(run.stdout) as Record<string, unknown>;
      assert.deepEqual(violations, []);
      for (const [name, floor, path] of FLOORS) {
        const value = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], scores);
        assert.ok(typeof value === 'number' && value >= floor, `${name}: ${String(value)} is below ${floor}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
