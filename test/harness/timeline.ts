// Looks at the timeline in a real VS Code: whether assistive technology can use it (axe-core), and how quick it is.
//   npm run build && npx tsx test/harness/timeline.ts
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Frame } from 'playwright-core';
import type { TimelineChart } from '../../src/core/queries/timelineChart';
import { TIMELINE_TEXTS } from '../../src/core/queries/timelineMessages';
import type { TimelineTexts } from '../../src/core/queries/timelineMessages';
import type { InPage, PageTimes } from './inPage';
import { ROOT } from './paths';
import { type Theme, Workbench } from './workbench';

const SAMPLES = join(ROOT, 'media', 'samples');
/** Zooming through ten times the events may cost so much more. */
const MOST_GROWTH = 4;
/** The median time of a step of the zoom at 5,000 events, in milliseconds, on a machine that is busy with other things. */
const MOST_MILLISECONDS = 50;
const [FEW, MANY] = [500, 5000];
const TEXTS = { ...Object.fromEntries(TIMELINE_TEXTS.map((key) => [key, key])), types: {} } as unknown as TimelineTexts;

/** The page of the timeline, in the frame inside the frame that VS Code gives it. */
export async function timelineFrame(workbench: Workbench): Promise<Frame> {
  await workbench.runCommand('Dateline: Show Timeline');
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    for (const frame of workbench.page.frames())
      if (
        (await frame
          .locator('#plot [role=option]')
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    await workbench.page.waitForTimeout(100);
  }
  throw new Error('The timeline does not come up.');
}

/** Puts the checks, and axe-core that they use, into the page. */
async function equip(frame: Frame): Promise<void> {
  await frame.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'test', 'webview', 'inPage.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  });
  await frame.evaluate(outputFiles[0]?.text ?? '');
}

function violations(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => (globalThis as unknown as { inPage: InPage }).inPage.violations());
}

function timesOf(frame: Frame, chart: TimelineChart): Promise<PageTimes> {
  const message = { type: 'chart', folder: `invented ${chart.events.length}`, chart, texts: TEXTS } as const;
  return frame.evaluate((given) => (globalThis as unknown as { inPage: InPage }).inPage.times(given), message);
}

/** So many invented events over ten years, told by 1 to 6 of 24 sources. */
function inventedChart(events: number): TimelineChart {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  return {
    lanes: Array.from({ length: 24 }, (_, lane) => `Outlet ${lane + 1}`),
    actors: Array.from({ length: 100 }, (_, actor) => ({ name: `Actor ${actor + 1}`, events: 50 })),
    events: Array.from({ length: events }, (_, index) => {
      const day = 15_000 + random(3650);
      const lanes = new Set(Array.from({ length: 1 + random(6) }, () => random(24)));
      return {
        id: `E${index}`,
        title: `Event number ${index}`,
        type: 'CONSULT' as const,
        days: [day, day] as const,
        date: `day ${day}`,
        bounds: null,
        lanes: [...lanes].sort((a, b) => a - b),
        actors: [random(100), random(100)],
        origins: 1,
        isDisputed: random(20) === 0,
        isBackground: false,
      };
    }).sort((a, b) => a.days[0] - b.days[0]),
  };
}

/** Checks the page with nothing selected, with an event selected, and with the undated ones listed. */
async function findViolations(theme: Theme): Promise<readonly string[]> {
  const workbench = await Workbench.open({ theme, sources: SAMPLES });
  try {
    const frame = await timelineFrame(workbench);
    await equip(frame);
    const found = [...(await violations(frame))];
    await frame.locator('#plot').focus();
    await frame.locator('#plot').press('Home');
    await frame.locator('#undated summary').click();
    return [...found, ...(await violations(frame))];
  } finally {
    await workbench.close();
  }
}

async function measure(): Promise<readonly [few: PageTimes, many: PageTimes]> {
  const workbench = await Workbench.open({ theme: 'dark', sources: SAMPLES });
  try {
    const frame = await timelineFrame(workbench);
    await equip(frame);
    const few = await timesOf(frame, inventedChart(FEW));
    return [few, await timesOf(frame, inventedChart(MANY))];
  } finally {
    await workbench.close();
  }
}

async function main(): Promise<void> {
  const checks: [string, string | undefined][] = [];
  for (const theme of ['dark', 'hc-light'] as const) {
    const found = await findViolations(theme);
    checks.push([`can be used with assistive technology (axe-core, ${theme})`, found.join('\n') || undefined]);
  }
  const [few, many] = await measure();
  const told = `${FEW} and ${MANY} events: first picture ${few.render.toFixed(0)} and ${many.render.toFixed(0)} ms, a step of the zoom ${few.step.toFixed(1)} and ${many.step.toFixed(1)} ms`;
  const isQuick = many.step <= MOST_MILLISECONDS && many.step <= few.step * MOST_GROWTH;
  checks.push([
    `is quick (${told})`,
    isQuick ? undefined : `at most ${MOST_MILLISECONDS} ms and ${MOST_GROWTH} times as much`,
  ]);
  for (const [title, problem] of checks)
    console.log(problem === undefined ? `  ✔ ${title}` : `  ✘ ${title}\n${problem}`);
  const failed = checks.filter(([, problem]) => problem !== undefined).length;
  console.log(`\n  ${checks.length - failed} passing\n  ${failed} failing`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith('timeline.ts')) {
  process.once('SIGINT', () => process.exit(130));
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
