import type { ChartEvent, TimelineChart } from '../../core/queries/timeline/timelineChart';
import type { FromTimeline, TimelineTexts } from '../../core/queries/timeline/timelineMessages';
import { readToTimeline } from '../../core/queries/timeline/timelineMessages';
import { ChartView } from './chartView';
import { chosen, fillControls, filtered } from './controls';
import { showDetails, showUndated } from './detailsView';
import { counted, factsOf } from './eventLabels';
import type { KeptState } from './keptState';
import { readState } from './keptState';
import type { PlacedEvent, Viewport } from './layout';
import { allDays, daysInWords, fitted, moved, placed, showing, zoomed } from './layout';

/** What VS Code gives a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromTimeline): void;
  getState(): unknown;
  setState(state: KeptState): void;
};

/** One step of the keys and buttons that zoom. */
const ZOOM_STEP = 1.5;

const api = acquireVsCodeApi();
const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const plot = part('plot');
const scroll = part('scroll');
const actor = part<HTMLSelectElement>('actor');
const type = part<HTMLSelectElement>('type');
const disputed = part<HTMLInputElement>('disputed');
const view = new ChartView({ axis: part('axis'), scroll, labels: part('labels'), plot });

let state = readState(api.getState());
let chart: TimelineChart = { lanes: [], actors: [], events: [] };
let texts: TimelineTexts | undefined;
/** The dated events that are shown. */
let shown: readonly PlacedEvent[] = [];
let all: Viewport = { from: 0, to: 1 };
/** The lane of the selected event that Enter opens. */
let lane: number | undefined;
let frame = 0;

const actions = {
  open: (event: ChartEvent, number: number | null): void =>
    api.postMessage({ type: 'open', event: event.id, lane: number === null ? null : (chart.lanes[number] ?? null) }),
  compare: (event: ChartEvent): void => api.postMessage({ type: 'compare', event: event.id }),
};

function viewport(): Viewport {
  return state.viewport ?? fitted(shown);
}

function selected(): PlacedEvent | undefined {
  return shown.find(({ event }) => event.id === state.selected);
}

function keep(change: Partial<KeptState>): void {
  state = { ...state, ...change };
  api.setState(state);
  redraw();
}

/** Draws once before the next picture, however much has changed. */
function redraw(): void {
  if (frame === 0) frame = requestAnimationFrame(draw);
}

function draw(): void {
  frame = 0;
  if (!texts) return;
  view.draw({ texts, lanes: chart.lanes, events: shown, viewport: viewport(), selected: selected(), lane });
  part('range').textContent = shown.length === 0 ? '' : daysInWords(viewport(), document.documentElement.lang);
}

/** After a change of the events or of the filter. */
function refilter(): void {
  if (!texts) return;
  const events = filtered(chart, state.filter);
  shown = placed(events);
  all = allDays(shown);
  showUndated(
    part<HTMLDetailsElement>('undated'),
    events.filter(({ days }) => days === null),
    texts,
    actions,
  );
  part('status').textContent = counted(texts, 'event', events.length);
  part('nothing').textContent = texts.nothing;
  part('nothing').hidden = shown.length > 0;
  showSelected();
  redraw();
}

function showSelected(): void {
  if (texts) showDetails(part('details'), selected()?.event, chart.lanes, texts, actions);
}

function select(one: PlacedEvent | undefined, chosenLane?: number): void {
  if (!one) return;
  lane = chosenLane;
  view.showLanes(one.event);
  keep({ selected: one.event.id, viewport: showing(viewport(), one.at) });
  showSelected();
}

function zoom(factor: number, around = selected()?.at ?? (viewport().from + viewport().to) / 2): void {
  keep({ viewport: zoomed(viewport(), factor, around, all) });
}

function pan(days: number): void {
  keep({ viewport: moved(viewport(), days, all) });
}

/** The lane of the selected event above or below. */
function changeLane(step: number): void {
  const lanes = selected()?.event.lanes ?? [];
  const at = lane === undefined ? (step > 0 ? -1 : lanes.length) : lanes.indexOf(lane);
  lane = lanes[Math.min(lanes.length - 1, Math.max(0, at + step))];
  const current = selected();
  // The mark is told of again, with the source that Enter opens.
  if (current && texts && lane !== undefined)
    part('status').textContent =
      `${chart.lanes[lane] ?? ''}: ${current.event.title} · ${factsOf(current.event, texts)}`;
  redraw();
}

function step(by: number): void {
  const current = selected();
  const index = current ? shown.indexOf(current) + by : shown.findIndex(({ at }) => at >= viewport().from);
  select(shown[Math.min(shown.length - 1, Math.max(0, index))]);
}

const KEYS: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowDown: () => changeLane(1),
  ArrowUp: () => changeLane(-1),
  Home: () => select(shown[0]),
  End: () => select(shown.at(-1)),
  PageUp: () => pan((viewport().from - viewport().to) * 0.8),
  PageDown: () => pan((viewport().to - viewport().from) * 0.8),
  '+': () => zoom(1 / ZOOM_STEP),
  '=': () => zoom(1 / ZOOM_STEP),
  '-': () => zoom(ZOOM_STEP),
  '0': () => keep({ viewport: all }),
  Enter: ({ shiftKey }) => {
    const current = selected();
    if (current && shiftKey) actions.compare(current.event);
    else if (current) actions.open(current.event, lane ?? null);
  },
};

plot.addEventListener('keydown', (event) => {
  const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
  if (run) {
    event.preventDefault();
    run(event);
  }
});

/** The day under the pointer. */
function dayAt({ clientX }: MouseEvent): number {
  const { left } = plot.getBoundingClientRect();
  const { from, to } = viewport();
  return from + ((clientX - left) / view.width) * (to - from);
}

scroll.addEventListener(
  'wheel',
  (event) => {
    const days = (viewport().to - viewport().from) / view.width;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoom(Math.exp(event.deltaY / 300), dayAt(event));
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      pan((event.deltaX || event.deltaY) * days);
    }
  },
  { passive: false },
);
scroll.addEventListener('scroll', redraw);
new ResizeObserver(redraw).observe(scroll);

let dragged: { readonly x: number; readonly viewport: Viewport } | undefined;
let hasMoved = false;
plot.addEventListener('pointerdown', (event) => {
  if (event.button === 0) [dragged, hasMoved] = [{ x: event.clientX, viewport: viewport() }, false];
});
plot.addEventListener('pointermove', ({ clientX, pointerId }) => {
  if (!dragged) return;
  const pixels = dragged.x - clientX;
  if (!hasMoved && Math.abs(pixels) < 4) return;
  if (!hasMoved) plot.setPointerCapture(pointerId);
  hasMoved = true;
  const { from, to } = dragged.viewport;
  keep({ viewport: moved(dragged.viewport, (pixels / view.width) * (to - from), all) });
});
for (const end of ['pointerup', 'pointercancel']) plot.addEventListener(end, () => (dragged = undefined));

plot.addEventListener('click', (event) => {
  if (hasMoved || !(event.target instanceof Element)) return;
  const found = view.columnOf(event.target);
  if (!found) return;
  const { column, lane: clicked } = found;
  if (column && column.count > 1) {
    const [first, last] = [shown[column.first], shown[column.end - 1]];
    if (first && last) {
      const margin = Math.max(0.2, (last.at - first.at) * 0.3);
      keep({ viewport: zoomed({ from: first.at - margin, to: last.at + margin }, 1, column.head.at, all) });
      select(column.head);
    }
    return;
  }
  const one = column?.head ?? selected();
  select(one, clicked);
  if (one) actions.open(one.event, clicked ?? null);
});

for (const field of [actor, type, disputed])
  field.addEventListener('change', () => {
    keep({
      filter: { actor: chosen(actor), type: chosen(type), onlyDisputed: disputed.checked },
      viewport: null,
    });
    refilter();
  });
part('zoom-in').addEventListener('click', () => zoom(1 / ZOOM_STEP));
part('zoom-out').addEventListener('click', () => zoom(ZOOM_STEP));
part('fit').addEventListener('click', () => keep({ viewport: all }));

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToTimeline(data);
  if (message?.type === 'select') {
    select(shown.find(({ event }) => event.id === message.event));
  } else if (message) {
    ({ chart, texts } = message);
    if (state.folder !== message.folder) state = { ...state, folder: message.folder, viewport: null, selected: null };
    plot.setAttribute('aria-label', texts.chart);
    fillControls({ actor, type, disputed }, chart, texts, state.filter);
    refilter();
    api.setState(state);
  }
});
api.postMessage({ type: 'ready', folder: state.folder });
