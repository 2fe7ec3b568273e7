// Runs inside the page of the timeline; test/harness/timeline.ts puts it there.
import type axe from 'axe-core';
import type { InPage, PageTimes } from '../harness/inPage';

const STEPS = 60;

async function violations(): Promise<string[]> {
  const { axe: checker } = globalThis as unknown as { axe: typeof axe };
  const { violations: found } = await checker.run();
  return found.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map(({ html }) => html).join('\n    ')}`);
}

async function times(message: Parameters<InPage['times']>[0]): Promise<PageTimes> {
  const started = performance.now();
  window.postMessage(message, '*');
  const plot = document.getElementById('plot');
  if (!plot) throw new Error('there is no plot');
  const shown = (): number => Number(plot.querySelector('[role=option]')?.getAttribute('aria-setsize') ?? 0);
  while (shown() !== message.chart.events.length) await picture();
  const render = performance.now() - started;
  const steps: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    await picture();
    const before = performance.now();
    plot.dispatchEvent(new KeyboardEvent('keydown', { key: step % 20 < 10 ? '+' : '-', bubbles: true }));
    // What the page draws with the next picture comes before this, as it was asked for before; asking for a size lays it out.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    plot.getBoundingClientRect();
    steps.push(performance.now() - before);
  }
  return { render, step: steps.sort((a, b) => a - b)[STEPS >> 1] ?? 0 };
}

function picture(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

(globalThis as unknown as { inPage: InPage }).inPage = { violations, times };
