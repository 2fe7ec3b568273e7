/** What `dateline.openPassage` takes, JSON-safe: an address, and line and character of start and end, from 0. */
export type PassageArguments = readonly [uri: string, startLine: number, start: number, endLine: number, end: number];

/** Arguments of a link that may come from anywhere; undefined where they are not of this kind. Without an end, it is the start. */
export function readPassageArguments(args: readonly unknown[]): PassageArguments | undefined {
  const [uri, startLine, start, endLine = startLine, end = start] = args;
  return typeof uri === 'string' && isCount(startLine) && isCount(start) && isCount(endLine) && isCount(end)
    ? [uri, startLine, start, endLine, end]
    : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
