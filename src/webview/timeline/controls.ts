import type { ChartEvent, TimelineChart } from '../../core/queries/timeline/timelineChart';
import type { TimelineTexts } from '../../core/queries/timeline/timelineMessages';
import { EVENT_TYPES } from '../../core/model/event';

/** Which events are shown. Actors by name, as their numbers change with the sources. */
export interface Filter {
  readonly actor: string | null;
  /** A type; '' for events without one; null for all. */
  readonly type: string | null;
  readonly onlyDisputed: boolean;
}

export const NO_FILTER: Filter = { actor: null, type: null, onlyDisputed: false };

/** More actors are no help in a list. */
const MOST_ACTORS = 300;

/** The events that a filter lets through, in their order. */
export function filtered({ events, actors }: TimelineChart, filter: Filter): readonly ChartEvent[] {
  const actor = filter.actor === null ? null : actors.findIndex(({ name }) => name === filter.actor);
  return events.filter(
    (event) =>
      (actor === null || event.actors.includes(actor)) &&
      (filter.type === null || (event.type ?? '') === filter.type) &&
      (!filter.onlyDisputed || event.isDisputed),
  );
}

/** The fields of the filter, with what can be chosen, and what is. */
export function fillControls(
  fields: { readonly actor: HTMLSelectElement; readonly type: HTMLSelectElement; readonly disputed: HTMLInputElement },
  { events, actors }: TimelineChart,
  texts: TimelineTexts,
  filter: Filter,
): void {
  const types = new Set(events.map(({ type }) => type));
  fill(
    fields.actor,
    [['all', texts.allActors], ...actors.slice(0, MOST_ACTORS).map(({ name }) => [`=${name}`, name] as const)],
    filter.actor === null ? 'all' : `=${filter.actor}`,
  );
  fill(
    fields.type,
    [
      ['all', texts.allTypes],
      ...EVENT_TYPES.filter((type) => types.has(type)).map((type) => [`=${type}`, texts.types[type]] as const),
      ...(types.has(null) ? [['=', texts.otherType] as const] : []),
    ],
    filter.type === null ? 'all' : `=${filter.type}`,
  );
  fields.disputed.checked = filter.onlyDisputed;
}

/** The value of a field: null for all. */
export function chosen({ value }: HTMLSelectElement): string | null {
  return value === 'all' ? null : value.slice(1);
}

function fill(
  field: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
): void {
  // What was chosen stays, though the sources may no longer have it.
  const all = options.some(([known]) => known === value) ? options : [...options, [value, value.slice(1)] as const];
  field.replaceChildren(
    ...all.map(([key, text]) => {
      const option = document.createElement('option');
      option.value = key;
      option.textContent = text;
      return option;
    }),
  );
  field.value = value;
}
