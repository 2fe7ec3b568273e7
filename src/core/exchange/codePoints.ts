/**
 * Converts offsets between UTF-16 code units, in which Dateline counts, and Unicode code points, in which brat and the
 * W3C Web Annotation model count ("the position of the character"; a supplementary character is one, not two).
 */
export class CodePoints {
  /** Places of the second halves of surrogate pairs, in text order. */
  private readonly seconds: readonly number[];

  constructor(text: string) {
    const seconds: number[] = [];
    for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) seconds.push(match.index + 1);
    this.seconds = seconds;
  }

  /** Code points before an offset in UTF-16 code units; inside a pair counts as behind it. */
  fromUnits(offset: number): number {
    return offset - this.pairsBefore((second) => second < offset) + (this.splitsPair(offset) ? 1 : 0);
  }

  /** The offset in UTF-16 code units behind so many code points. */
  toUnits(points: number): number {
    let low = 0;
    let high = this.seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Before the pair of this index lie its place less one unit, less one for each pair before it.
      if ((this.seconds[middle] ?? 0) - 1 - middle < points) low = middle + 1;
      else high = middle;
    }
    return points + low;
  }

  private splitsPair(offset: number): boolean {
    return this.seconds[this.pairsBefore((second) => second < offset)] === offset;
  }

  private pairsBefore(isBefore: (second: number) => boolean): number {
    let low = 0;
    let high = this.seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.seconds[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
