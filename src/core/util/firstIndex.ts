/**
 * Index of the first item that passes, by binary search: all items behind one that passes must pass too. The length of
 * the list where none does.
 */
export function firstIndex<T>(items: readonly T[], passes: (item: T, index: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
