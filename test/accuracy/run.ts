/**
 * `npm run accuracy [-- AREA …]`: every scorer on its development set, tables on standard error, figures into RESULTS.md.
 * The data sets are other people's and not part of the project; where they are absent, this says so and fails, but the
 * area `planted`, a corpus that is generated, is measured all the same.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DATA_SETS, type DataSet, type Figure } from './dataSets';
import { PLANTED, plantedFigures } from './planted/figures';
import { renderResults, type Score } from './results';

const BENCH = resolve('../shared/bench');
const RESULTS = resolve('test/accuracy/RESULTS.md');
const CLI = resolve('dist/cli.js');

function main(areas: readonly string[]): number {
  const asked = (area: string): boolean => areas.length === 0 || areas.includes(area);
  const commit = describeCommit();
  const scores: Score[] = [];
  let failed = 0;
  if (asked(PLANTED.area)) scores.push({ commit, dataSet: PLANTED.name, figures: plantedFigures() });
  const sets = DATA_SETS.filter(({ area }) => asked(area));
  if (sets.length > 0 && !existsSync(BENCH)) {
    console.error('Not measured: ../shared/bench, which holds the data sets and scorers, is not here.');
    failed++;
  }
  for (const set of existsSync(BENCH) ? sets : []) {
    console.error(`\n== ${set.name}`);
    const answer = runScorer(set);
    if (answer === null) failed++;
    else scores.push({ commit, dataSet: set.name, figures: set.figures.map((figure) => read(answer, figure)) });
  }
  const previous = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '';
  if (scores.length > 0) writeFileSync(RESULTS, renderResults(previous, scores));
  for (const { dataSet, figures } of scores) {
    console.log(`${dataSet}: ${figures.map(({ name, value }) => `${name} ${value}`).join(', ')}`);
  }
  return failed === 0 ? 0 : 1;
}

function runScorer(set: DataSet): unknown {
  const scorer = [join(BENCH, 'score.mjs'), set.area, ...set.arguments, '--json'];
  const command = [process.execPath, CLI, 'analyze', '--format', 'jsonl'];
  const run = spawnSync(process.execPath, [...scorer, '--', ...command], {
    cwd: BENCH,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  return run.status === 0 ? (JSON.parse(run.stdout) as { scores: unknown }).scores : null;
}

function read(answer: unknown, { name, path, kind }: Figure): { name: string; value: string } {
  let value: unknown = answer;
  for (const key of path) value = (value as Record<string, unknown> | null | undefined)?.[key];
  if (typeof value !== 'number') return { name, value: '–' };
  return { name, value: kind === 'share' ? (value * 100).toFixed(1) : String(value) };
}

function describeCommit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'src').length > 0;
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`;
}

process.exitCode = main(process.argv.slice(2));
