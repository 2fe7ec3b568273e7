import { writeFile } from 'node:fs/promises';
import { messageOf } from './messageOf';

/** Where a command writes: results and messages apart. */
export interface Streams {
  readonly write: (text: string) => void;
  readonly report: (message: string) => void;
}

/** Exit codes of the contract. */
export const DONE = 0;
export const SOME_FAILED = 1;
export const WRONG_USAGE = 2;

/** Writes a result to a file, or where that is null to standard output. Returns the exit code; a failure is reported. */
export async function writeResult(output: string, file: string | null, { write, report }: Streams): Promise<number> {
  if (file === null) {
    write(output);
    return DONE;
  }
  try {
    await writeFile(file, output);
    return DONE;
  } catch (error) {
    report(`dateline: the result could not be written: ${messageOf(error)}`);
    return SOME_FAILED;
  }
}
