// Types into an article of a folder of 1,000 in a real VS Code, and measures what the reader would notice.
//   npm run bench:typing [-- STORIES OUTLETS]
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { articles } from '../bench/articles';
import { ROOT } from './paths';
import { temporaryFolder } from './temporaryFolder';
import { Workbench } from './workbench';

/** Stories, and outlets that tell each. */
const [STORIES = 200, OUTLETS = 5] = process.argv.slice(2).map(Number);
const SOURCES = articles(STORIES, OUTLETS).map(({ file, text }) => ({ file: file.replace('/', '-'), text }));
const TYPED = 200;
/** A quick typist. */
const KEY_MS = 90;
/** The name of a state is typed so often, each time after the last one has been marked. */
const ROUNDS = 5;
const PAUSE_MS = 1000;
const LONGEST_TASK_MS = 50;
const SETTLED_MS = 200;
/** How long the folder may take to be read, and then to become quiet. */
const PATIENCE_MS = 800_000;
const QUIET_MS = 3000;

/** What a frame recorder in the page has seen. */
interface Frames {
  readonly count: number;
  /** Lines that were looked at besides those typed on, and how many of them have coloured words. */
  readonly lines: number;
  readonly marked: number;
  /** Signs in the gutter and code lenses at the end. */
  readonly signs: number;
  readonly lenses: number;
  /** Marks that went and came back while other lines were typed on. */
  readonly flickers: readonly string[];
  /** Milliseconds from the last key to the last change of a mark in the lines that were typed on. */
  readonly settled: number;
}

/** A time at which the extension host's thread did nothing else, in milliseconds. */
interface Busy {
  readonly begin: number;
  readonly elapsed: number;
  /** What it computed; the rest it waited for a processor. */
  readonly computed: number;
}

interface Log {
  /** How many sources were read; undefined until all are. */
  readonly ready: number | undefined;
  readonly busy: readonly Busy[];
}

async function main(): Promise<void> {
  execFileSync('node', ['esbuild.js'], { cwd: ROOT, stdio: 'inherit' });
  const { path: folder, remove } = temporaryFolder();
  const log = join(folder, 'event-loop.log');
  await writeFile(log, '');
  process.env['DATELINE_EVENT_LOOP_LOG'] = log;
  try {
    const sources = join(folder, 'sources');
    await mkdir(sources);
    for (const { file, text } of SOURCES) await writeFile(join(sources, file), text);
    await writeFile(join(sources, 'annotations.yaml'), 'version: 1\n');
    const workbench = await Workbench.open({
      theme: 'dark',
      sources,
      extensions: [join(ROOT, 'test', 'harness', 'event-loop-monitor')],
    });
    try {
      await measure(workbench, log);
    } finally {
      await workbench.close();
    }
  } finally {
    remove();
  }
}

async function measure(workbench: Workbench, log: string): Promise<void> {
  const { page } = workbench;
  const [{ file, text } = { file: '', text: '' }] = SOURCES.slice(SOURCES.length / 2);
  await workbench.openFile(file);
  await quiet(log);
  // A paragraph without quotation marks, which would swallow the names that are typed.
  const paragraph = text.split(/\n\s*\n/).find((block) => block.length > 150 && !/["“”]/.test(block)) ?? '';
  await workbench.openFile(file, paragraph.slice(0, 40));
  // To the end of the line on the screen, then to that of the paragraph.
  await workbench.press('End', 'End');
  await page.evaluate(await readFile(join(ROOT, 'test', 'harness', 'record-frames.js'), 'utf8'));
  const frames = (): Promise<Frames> => page.evaluate<Frames>('window.datelineFrames()');
  const began = Date.now();
  await type(page, words(TYPED));
  const ended = Date.now();
  await page.waitForTimeout(PAUSE_MS);
  const settled: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await type(page, ' and Norway');
    await page.waitForTimeout(PAUSE_MS);
    settled.push((await frames()).settled);
  }
  const seen = await frames();
  const busy = (await read(log)).busy.filter(({ begin }) => begin >= began && begin <= ended);
  report(
    'longest task in the extension host',
    Math.max(0, ...busy.map(({ computed }) => computed)),
    LONGEST_TASK_MS,
    ' ms',
  );
  report('marks settled after the last key, median', median(settled), SETTLED_MS, ' ms');
  report('marks that flickered', seen.flickers.length, 0, '');
  const tasks = busy.map(({ elapsed, computed }) => `${computed}/${elapsed}`).join(' ');
  console.log(
    `${TYPED} keys in ${ended - began} ms; tasks longer than a frame, computing/elapsed ms: ${tasks || 'none'}`,
  );
  console.log(`settled after ${settled.join(', ')} ms`);
  console.log(
    `${seen.count} frames; ${seen.lines} lines, ${seen.marked} with coloured words; ${seen.signs} signs, ${seen.lenses} code lenses`,
  );
  for (const flicker of seen.flickers.slice(0, 5)) console.log(`  ${flicker}`);
  if (settled.every((time) => time === 0) || seen.marked === 0 || seen.signs === 0 || seen.lenses === 0)
    throw new Error('Nothing is marked, so nothing was measured.');
}

async function type(page: Page, text: string): Promise<void> {
  for (const key of text) {
    await page.keyboard.type(key);
    await page.waitForTimeout(KEY_MS);
  }
}

function report(what: string, value: number, limit: number, unit: string): void {
  const isGood = value <= limit;
  console.log(`${isGood ? 'ok  ' : 'OVER'} ${what}: ${value}${unit} (at most ${limit})`);
  if (!isGood) process.exitCode = 1;
}

/** Plain words. */
function words(length: number): string {
  return ' The talks went on and nobody left the hall before the evening came.'.repeat(4).slice(0, length);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function read(log: string): Promise<Log> {
  const lines = (await readFile(log, 'utf8')).split('\n').map((line) => line.split(' '));
  const ready = lines.find(([kind]) => kind === 'ready');
  return {
    ready: ready && Number(ready[1]),
    busy: lines.flatMap(([kind, ...numbers]) => {
      const [begin = 0, elapsed = 0, computed = 0] = numbers.map(Number);
      return kind === 'busy' ? [{ begin, elapsed, computed }] : [];
    }),
  };
}

/** Waits until all sources are read and the extension host has had nothing long to do for a while. */
async function quiet(log: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const { ready, busy } = await read(log);
    if (ready !== undefined && ready < SOURCES.length) throw new Error(`Only ${ready} sources are annotated.`);
    const { begin = 0, elapsed = 0 } = busy.at(-1) ?? {};
    if (ready !== undefined && Date.now() - begin - elapsed > QUIET_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const { ready, busy } = await read(log);
  const state = ready === undefined ? 'not all sources are read' : `${ready} sources are read`;
  throw new Error(`The extension host does not become quiet: ${state}, ${busy.length} long tasks so far.`);
}

process.once('SIGINT', () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
