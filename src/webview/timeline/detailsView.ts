import type { ChartEvent } from '../../core/queries/timeline/timelineChart';
import type { TimelineTexts } from '../../core/queries/timeline/timelineMessages';
import { counted, factsOf, filled, otherDaysInWords, whenInWords } from './eventLabels';

/** More undated events are not listed. */
const MOST_UNDATED = 300;

/** What the buttons below the lanes do. */
export interface Actions {
  open(event: ChartEvent, lane: number | null): void;
  compare(event: ChartEvent): void;
}

/** The selected event: what it is, a button for each source that tells it, and one to compare them. */
export function showDetails(
  place: HTMLElement,
  event: ChartEvent | undefined,
  lanes: readonly string[],
  texts: TimelineTexts,
  actions: Actions,
): void {
  if (!event) {
    place.replaceChildren(paragraph(texts.keys, 'hint'));
    return;
  }
  const title = document.createElement('h2');
  title.textContent = event.title;
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  const sources = event.lanes.map((lane) => {
    const name = lanes[lane] ?? '';
    return button(name, filled(texts.openIn, name), () => actions.open(event, lane));
  });
  buttons.append(
    ...(event.lanes.length > 1 ? [button(texts.compare, '', () => actions.compare(event), 'primary')] : []),
  );
  buttons.append(...sources);
  place.replaceChildren(
    title,
    paragraph(
      [factsOf(event, texts), ...otherDaysInWords(event, lanes)].join(' · '),
      event.isDisputed ? 'facts disputed' : 'facts',
    ),
    buttons,
  );
}

/** The events that have no place on the axis, with what is known of their dates. */
export function showUndated(
  place: HTMLDetailsElement,
  events: readonly ChartEvent[],
  texts: TimelineTexts,
  actions: Actions,
): void {
  place.hidden = events.length === 0;
  const summary = document.createElement('summary');
  summary.textContent = `${texts.undated} · ${counted(texts, 'event', events.length)}`;
  const list = document.createElement('ul');
  for (const event of events.slice(0, MOST_UNDATED)) {
    const item = document.createElement('li');
    item.append(
      button(event.title, '', () => actions.open(event, null)),
      ` ${whenInWords(event, texts)}`,
    );
    if (event.isDisputed) item.append(` · ${texts.differ}`);
    list.append(item);
  }
  if (events.length > MOST_UNDATED) {
    const item = document.createElement('li');
    item.textContent = filled(texts.more, events.length - MOST_UNDATED);
    list.append(item);
  }
  place.replaceChildren(summary, list);
}

function paragraph(text: string, className: string): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}

function button(text: string, label: string, run: () => void, className = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  if (label !== '') made.setAttribute('aria-label', label);
  made.addEventListener('click', run);
  return made;
}
