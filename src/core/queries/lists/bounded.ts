/** The first few of a list, and how many were left out. */
export interface Bounded<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

/** The first `limit` of `items`. */
export function bounded<T>(items: readonly T[], limit: number): Bounded<T> {
  return { shown: items.slice(0, limit), more: Math.max(0, items.length - limit) };
}

/** The first `limit` of `items`, each turned into what is shown; what is left out is never computed. */
export function boundedMap<T, R>(items: readonly T[], limit: number, show: (item: T) => R): Bounded<R> {
  return { shown: items.slice(0, limit).map(show), more: Math.max(0, items.length - limit) };
}
