/** True where two plain JSON-like values (no maps, sets or class instances) are equal in depth. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** The former value where the new one says the same, so that readers can compare by identity. */
export function kept<T>(former: T | undefined, next: T): T {
  return former !== undefined && sameValue(former, next) ? former : next;
}
