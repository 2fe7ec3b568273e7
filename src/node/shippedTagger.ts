import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameTagger } from '../core/model/nameTagger';
import { loadNameTagger } from '../core/recognise/tagger/loadNameTagger';
import { loadParser } from '../core/recognise/parse/loadParser';
import { messageOf } from './messageOf';

/** Where the model lies, seen from the folder of the built programs. */
const MODEL = join('..', 'media', 'model', 'names.bin');

/**
 * The name tagger that comes with the program. `programs` is the folder of the built programs (`dist`).
 * Null where its model is missing or damaged: names are then found by rules alone, and `report` gets the reason.
 */
export function loadShippedTagger(programs: string, report: (reason: string) => void): NameTagger | null {
  try {
    (globalThis as any).parser = loadParser(readFileSync(join(programs, '..', 'media', 'model', 'syntax.bin')));
    return loadNameTagger(readFileSync(join(programs, MODEL)));
  } catch (error) {
    report(`names are found by rules alone: ${messageOf(error)}`);
    return null;
  }
}
