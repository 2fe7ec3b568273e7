// Runs inside the page of the timeline; test/harness/timelineFrame.ts puts it there.
import type axe from 'axe-core';
import type { InPage, PageTimes } from '../harness/inPage';
import { type Color, contrast } from '../harness/wcag';

const STEPS = 60;

/** WCAG 2.2: graphics that carry meaning. */
const LEAST_CONTRAST = 3;

const { axe: checker } = globalThis as unknown as { axe: typeof axe };

async function violations(): Promise<string[]> {
  await picture();
  const { violations: found } = await checker.run();
  return [
    ...found.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map(({ html }) => html).join('\n    ')}`),
    ...faintMarks(),
    ...restless(),
  ];
}

/** Marks that are hard to see: axe-core looks at text only, and not at what the style sheet writes. */
function faintMarks(): string[] {
  const page = read(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll('.mark')].flatMap((mark) => {
    const { color, backgroundColor, borderTopColor } = getComputedStyle(mark);
    const signs = mark.hasAttribute('data-text') ? [contrast(read(backgroundColor), read(color))] : [];
    const least = Math.min(contrast(page, read(borderTopColor)), ...signs);
    return least < LEAST_CONTRAST ? [`faint: ${least} ${mark.outerHTML}`] : [];
  });
}

/** `rgb(0, 95, 184)` as numbers. */
function read(color: string): Color {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** Elements that move by themselves. */
function restless(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    const isStill =
      /^(?:0s(?:, )?)+$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
    return isStill ? [] : [`moves: ${element.outerHTML}`];
  });
}

function focused(): string {
  const { activeElement: element } = document;
  return element?.id || element?.parentElement?.id || element?.parentElement?.className || '';
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

(globalThis as unknown as { inPage: InPage }).inPage = { violations, focused, times };
