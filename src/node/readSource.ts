import { open } from 'node:fs/promises';
import { decodeText } from '../core/util/decodeText';
import { MAX_SOURCE_BYTES } from '../core/util/sourceFiles';
import { messageOf } from './messageOf';

/** The text of a source file, or why it cannot be read as one. */
export type SourceReading = { readonly text: string } | { readonly problem: string };

/**
 * Reads and decodes one file of at most `maxBytes`. Never throws: a file that is gone, locked, too large or binary is a
 * problem to report.
 */
export async function readSource(path: string, maxBytes = MAX_SOURCE_BYTES): Promise<SourceReading> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > maxBytes)
        return { problem: `it is ${megabytes(size)} MB, larger than the ${megabytes(maxBytes)} MB that it may have` };
      return decodeText(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
}
