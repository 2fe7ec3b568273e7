import { firstIndex } from '../util/firstIndex';

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
    const pairs = firstIndex(this.seconds, (second) => second >= offset);
    return offset - pairs + (this.seconds[pairs] === offset ? 1 : 0);
  }

  /** The offset in UTF-16 code units behind so many code points. */
  toUnits(points: number): number {
    // Before the pair of an index lie the place of its second half less one unit, less one for each pair before it.
    return points + firstIndex(this.seconds, (second, pairs) => second - 1 - pairs >= points);
  }
}
