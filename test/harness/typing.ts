// Types into an article of a folder of 1,000 in a real VS Code, and measures what the reader would notice.
//   npm run bench:typing
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articles } from '../bench/articles';
import { ROOT } from './paths';
import { temporaryFolder } from './temporaryFolder';
import { Workbench } from './workbench';

/** 50 stories told by 20 outlets each. */
const SOURCES = articles(50, 20).map(({ file, text }) => ({ file: file.replace('/', '-'), text }));
const TYPED = 200;
/** A quick typist. */
const KEY_MS = 90;
const LONGEST_TASK_MS = 50;
const SETTLED_MS = 200;

/** What a frame recorder in the page has seen. */
interface Frames {
  readonly count: number;
  /** Lines that were looked at besides the one typed on. */
  readonly lines: number;
  /** Marks that went and came back while other lines were typed on: what flickers. */
  readonly flickers: readonly string[];
  /** Milliseconds from the last key to the last change of a mark in the line that was typed on. */
  readonly settled: number;
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
      extensions: [join(__dirname, 'event-loop-monitor')],
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
  const [{ file, text } = { file: '', text: '' }] = SOURCES.slice(500);
  const paragraph = text.split(/\n\s*\n/).find((block) => block.length > 200) ?? text;
  await workbench.openFile(file, paragraph.slice(0, 40));
  await idle(log);
  await workbench.openFile(file, paragraph.slice(0, 40));
  await workbench.press('End');
  await page.evaluate(await readFile(join(__dirname, 'record-frames.js'), 'utf8'));
  const began = Date.now();
  for (const key of words(TYPED)) {
    await page.keyboard.type(key);
    await page.waitForTimeout(KEY_MS);
  }
  await page.keyboard.type(' Norway');
  const ended = Date.now();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/tg/typing.png' });
  const frames = await page.evaluate<Frames>('window.datelineFrames()');
  const tasks = (await busyTimes(log)).filter(({ begin }) => begin >= began && begin <= ended + 1000);
  const longest = Math.max(0, ...tasks.map(({ length }) => length));
  report('longest task in the extension host', longest, LONGEST_TASK_MS, 'ms');
  report('marks settled after the last key', frames.settled, SETTLED_MS, 'ms');
  report('marks that flickered', frames.flickers.length, 0, '');
  console.log(
    `${frames.count} frames, ${frames.lines} lines, over ${ended - began} ms; busy times: ${tasks.map(({ length }) => length).join(' ')}`,
  );
  for (const flicker of frames.flickers.slice(0, 10)) console.log(`  ${flicker}`);
}

function report(what: string, value: number, limit: number, unit: string): void {
  const isGood = value <= limit;
  console.log(`${isGood ? 'ok  ' : 'OVER'} ${what}: ${value} ${unit} (at most ${limit})`);
  if (!isGood) process.exitCode = 1;
}

/** Plain words, a key at a time. */
function words(length: number): string[] {
  return [...' The talks went on and nobody left the hall before the evening came'.repeat(4).slice(0, length)];
}

interface Busy {
  readonly begin: number;
  readonly length: number;
}

async function busyTimes(log: string): Promise<readonly Busy[]> {
  const lines = (await readFile(log, 'utf8')).trim().split('\n');
  return lines.map((line) => {
    const [begin = 0, length = 0] = line.split(' ').map(Number);
    return { begin, length };
  });
}

/** Waits until the extension host has had nothing long to do for a while: the first reading is over. */
async function idle(log: string): Promise<void> {
  for (;;) {
    const before = (await busyTimes(log)).length;
    await new Promise((resolve) => setTimeout(resolve, 5000));
    if ((await busyTimes(log)).length === before) return;
  }
}

void main();
