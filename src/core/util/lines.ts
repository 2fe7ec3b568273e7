import { firstIndex } from './firstIndex';

/** Where the lines of a text begin, to tell many places of one text by line and column. Lines end at \n, \r\n or \r. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
    this.starts = starts;
  }

  /** Line and column of an offset, both from 1; columns count UTF-16 code units. */
  at(offset: number): { readonly line: number; readonly column: number } {
    const line = firstIndex(this.starts, (start) => start > offset);
    return { line, column: offset - (this.starts[line - 1] ?? 0) + 1 };
  }
}
