// Measures how quick the timeline is in a real VS Code.
//   npm run build && npx tsx test/harness/timeline.ts
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { TimelineChart } from '../../src/core/queries/timeline/timelineChart';
import { TIMELINE_TEXTS } from '../../src/core/queries/timeline/timelineMessages';
import type { TimelineTexts } from '../../src/core/queries/timeline/timelineMessages';
import type { InPage, PageTimes } from './inPage';
import { ROOT } from './paths';
import { equip, timelineFrame } from './timelineFrame';
import { Workbench } from './workbench';

const SAMPLES = join(ROOT, 'media', 'samples');
/** Zooming through ten times the events may cost so much more. */
const MOST_GROWTH = 4;
/** The median time of a step of the zoom at 5,000 events, in milliseconds, on a machine that is busy with other things. */
const MOST_MILLISECONDS = 50;
const [FEW, MANY] = [500, 5000];
const TEXTS = { ...Object.fromEntries(TIMELINE_TEXTS.map((key) => [key, key])), types: {} } as unknown as TimelineTexts;

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
        otherDays: [],
      };
    }).sort((a, b) => a.days[0] - b.days[0]),
  };
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
  const [few, many] = await measure();
  console.log(
    `${FEW} and ${MANY} events: first picture ${few.render.toFixed(0)} and ${many.render.toFixed(0)} ms, ` +
      `a step of the zoom ${few.step.toFixed(1)} and ${many.step.toFixed(1)} ms`,
  );
  if (many.step <= MOST_MILLISECONDS && many.step <= few.step * MOST_GROWTH) return;
  console.error(`A step may take ${MOST_MILLISECONDS} ms, and ${MOST_GROWTH} times as long as with few events.`);
  process.exitCode = 1;
}

process.once('SIGINT', () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
