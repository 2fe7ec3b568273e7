/** Where a command writes: results and messages apart. */
export interface Streams {
  readonly write: (text: string) => void;
  readonly report: (message: string) => void;
}

/** Exit codes of the contract. */
export const DONE = 0;
export const SOME_FAILED = 1;
export const WRONG_USAGE = 2;
