import type { Filter } from './controls';
import { NO_FILTER } from './controls';
import type { Viewport } from './layout';

/** What a timeline is brought back with, when the window is loaded again. */
export interface KeptState {
  readonly folder: string | null;
  /** Null: all the news. */
  readonly viewport: Viewport | null;
  readonly filter: Filter;
  /** Id of the selected event, or null. */
  readonly selected: string | null;
}

/** The state that was kept, as far as it can be read. */
export function readState(value: unknown): KeptState {
  const { folder, viewport, filter, selected } = record(value);
  const { from, to } = record(viewport);
  const { actor, type, onlyDisputed } = record(filter);
  return {
    folder: textOrNull(folder),
    viewport: isNumber(from) && isNumber(to) && to > from ? { from, to } : null,
    filter: {
      ...NO_FILTER,
      actor: textOrNull(actor),
      type: textOrNull(type),
      onlyDisputed: onlyDisputed === true,
    },
    selected: textOrNull(selected),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
