import type { ChartEvent } from '../../core/queries/timeline/timelineChart';
import type { TimelineTexts } from '../../core/queries/timeline/timelineMessages';
import { counted, factsOf, filled, otherDaysInWords } from './eventLabels';
import type { Column, PlacedEvent, Viewport } from './layout';
import { columnsOf, daysInWords, ticksOf, xOf } from './layout';

/** Height of a lane, pixels; the style sheet has it too. */
const LANE_HEIGHT = 30;
/** Id of the mark of the selected event, which assistive technology is told of. */
const SELECTED = 'selected-event';

/** What is drawn. */
export interface Drawing {
  readonly texts: TimelineTexts;
  readonly lanes: readonly string[];
  readonly events: readonly PlacedEvent[];
  readonly viewport: Viewport;
  readonly selected: PlacedEvent | undefined;
  /** The lane of the selected event that Enter opens, or undefined. */
  readonly lane: number | undefined;
}

/** The lanes with their marks. Only what is in sight is in the document, so that thousands of events stay quick. */
export class ChartView {
  /** Of the last drawing. */
  private columns: readonly Column[] = [];

  constructor(
    private readonly parts: {
      readonly axis: HTMLElement;
      readonly scroll: HTMLElement;
      readonly labels: HTMLElement;
      readonly plot: HTMLElement;
    },
  ) {}

  get width(): number {
    return Math.max(1, this.parts.plot.clientWidth);
  }

  draw(drawing: Drawing): void {
    const { axis, scroll, labels, plot } = this.parts;
    const { lanes, events, viewport, selected } = drawing;
    const language = document.documentElement.lang;
    const { width } = this;
    plot.style.height = `${lanes.length * LANE_HEIGHT}px`;
    scroll.style.setProperty('--lanes', `${Math.max(2, lanes.length) * LANE_HEIGHT}px`);
    const first = Math.floor(scroll.scrollTop / LANE_HEIGHT);
    const last = Math.ceil((scroll.scrollTop + scroll.clientHeight) / LANE_HEIGHT);
    labels.style.height = plot.style.height;
    labels.replaceChildren(...lanes.slice(first, last + 1).map((name, index) => label(name, first + index)));
    axis.replaceChildren(...ticksOf(viewport, width, language).map(({ x, label: text }) => tick(x, text)));
    axis.title = daysInWords(viewport, language);
    this.columns = columnsOf(events, viewport, width, selected);
    const inSight = { first, last };
    const marks = this.columns.map((column, index) => columnElement(drawing, column, index, inSight, width));
    plot.replaceChildren(...marks, ...(selected ? [selectedElement(drawing, selected, inSight, width)] : []));
    if (selected) plot.setAttribute('aria-activedescendant', SELECTED);
    else plot.removeAttribute('aria-activedescendant');
  }

  /** The column and lane that an element of the plot belongs to. */
  columnOf(element: Element): { readonly column: Column | undefined; readonly lane: number | undefined } | undefined {
    const option = element.closest<HTMLElement>('[role=option]');
    if (!option) return undefined;
    const lane = element.closest<HTMLElement>('[data-lane]')?.dataset['lane'];
    const column = option.dataset['column'];
    return {
      column: column === undefined ? undefined : this.columns[Number(column)],
      lane: lane === undefined ? undefined : Number(lane),
    };
  }

  /** Scrolls as little as shows the lanes of an event, the first before the last. */
  showLanes({ lanes }: ChartEvent): void {
    const { scroll } = this.parts;
    const [top, bottom] = [(lanes[0] ?? 0) * LANE_HEIGHT, ((lanes.at(-1) ?? 0) + 1) * LANE_HEIGHT];
    if (bottom > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = bottom - scroll.clientHeight;
    if (top < scroll.scrollTop) scroll.scrollTop = top;
  }
}

interface LaneRange {
  readonly first: number;
  readonly last: number;
}

function element(className: string, text = ''): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.textContent = text;
  return made;
}

/** The text is drawn by the style sheet: what is read out is the label of the whole column. */
function markElement(text: string): HTMLElement {
  const made = element('mark');
  if (text !== '') made.dataset['text'] = text;
  return made;
}

function label(name: string, lane: number): HTMLElement {
  const made = element('label', name);
  made.title = name;
  made.style.top = `${lane * LANE_HEIGHT}px`;
  return made;
}

function tick(x: number, text: string): HTMLElement {
  const made = element('tick', text);
  made.style.left = `${x}px`;
  return made;
}

function columnElement(
  drawing: Drawing,
  column: Column,
  index: number,
  inSight: LaneRange,
  width: number,
): HTMLElement {
  const { events, texts } = drawing;
  if (column.count === 1) return option(drawing, column.head, column.first, 'column', inSight, width, index, column.x);
  const made = element('column cluster');
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  made.dataset['column'] = String(index);
  made.style.left = `${column.x}px`;
  const [first, last] = [events[column.first], events[column.end - 1]];
  const days = first && last ? daysInWords({ from: first.at, to: last.at }, document.documentElement.lang) : '';
  const text = [
    filled(texts.cluster, counted(texts, 'event', column.count), days),
    ...(column.isDisputed ? [texts.differ] : []),
  ].join(' · ');
  made.setAttribute('aria-label', text);
  made.title = text;
  place(made, column.first, events.length);
  for (const [lane, { count, isDisputed }] of column.lanes) {
    if (lane < inSight.first || lane > inSight.last) continue;
    const sign = isDisputed ? '!' : '';
    const cell = markElement(count > 1 ? `${count}${sign}` : sign);
    cell.classList.toggle('many', count > 1);
    if (isDisputed) cell.classList.add('differs');
    cell.style.top = `${lane * LANE_HEIGHT}px`;
    made.append(cell);
  }
  return made;
}

function selectedElement(drawing: Drawing, selected: PlacedEvent, inSight: LaneRange, width: number): HTMLElement {
  const made = option(drawing, selected, drawing.events.indexOf(selected), 'column selected', inSight, width);
  made.id = SELECTED;
  made.setAttribute('aria-selected', 'true');
  return made;
}

/** One event: a mark in each lane that tells it, joined by a line, and the days that it may have been on. */
function option(
  { events, viewport, texts, lanes, lane: chosen }: Drawing,
  { event, at }: PlacedEvent,
  position: number,
  className: string,
  inSight: LaneRange,
  width: number,
  column?: number,
  shownAt?: number,
): HTMLElement {
  const made = element(`${className}${event.isDisputed ? ' disputed' : ''}${event.isBackground ? ' background' : ''}`);
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  const others = otherDaysInWords(event, lanes);
  made.setAttribute('aria-label', [event.title, factsOf(event, texts), ...others].join(' · '));
  made.title = [event.title, factsOf(event, texts), ...others].join('\n');
  if (column !== undefined) made.dataset['column'] = String(column);
  place(made, position, events.length);
  const x = shownAt ?? xOf(at, viewport, width);
  made.style.left = `${x}px`;
  const [top = 0, bottom = 0] = [event.lanes[0], event.lanes.at(-1)];
  if (bottom > top) {
    const line = element('line');
    line.style.top = `${(top + 0.5) * LANE_HEIGHT}px`;
    line.style.height = `${(bottom - top) * LANE_HEIGHT}px`;
    made.append(line);
  }
  for (const lane of event.lanes) {
    if (lane < inSight.first || lane > inSight.last) continue;
    const [from, to] = event.days ?? [0, 0];
    if (to > from) made.append(range(from, to + 1, lane, x, viewport, width));
    const mark = markElement(event.isDisputed ? '!' : '');
    mark.classList.toggle('chosen', lane === chosen);
    mark.classList.toggle('differs', event.isDisputed);
    mark.dataset['lane'] = String(lane);
    mark.style.top = `${lane * LANE_HEIGHT}px`;
    // A lane that gives another day has its mark on that one, tied to where the others stand.
    const away = daysAway(event, lane) * (width / (viewport.to - viewport.from));
    if (away !== 0) {
      mark.style.transform = `translateX(${away}px)`;
      made.append(tie(away, lane));
    }
    made.append(mark);
  }
  return made;
}

/** How many days after the day of the event a lane has it; below 0 before, 0 where it tells no other day. */
function daysAway({ days, otherDays }: ChartEvent, lane: number): number {
  const own = otherDays.find(([of]) => of === lane)?.[1];
  return days === null || own === undefined ? 0 : own - Math.floor((days[0] + days[1]) / 2);
}

function tie(away: number, lane: number): HTMLElement {
  const made = element('tie');
  made.style.left = `${Math.min(0, away)}px`;
  made.style.width = `${Math.abs(away)}px`;
  made.style.top = `${(lane + 0.5) * LANE_HEIGHT}px`;
  return made;
}

function range(from: number, to: number, lane: number, x: number, viewport: Viewport, width: number): HTMLElement {
  const made = element('range');
  const left = Math.max(-20, xOf(from, viewport, width));
  const right = Math.min(width + 20, xOf(to, viewport, width));
  made.style.left = `${left - x}px`;
  made.style.width = `${Math.max(0, right - left)}px`;
  made.style.top = `${lane * LANE_HEIGHT}px`;
  return made;
}

function place(option: HTMLElement, index: number, of: number): void {
  option.setAttribute('aria-posinset', String(index + 1));
  option.setAttribute('aria-setsize', String(of));
}
