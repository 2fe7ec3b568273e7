import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageModels } from '../core/model/languageModels';
import type { NameTagger } from '../core/model/nameTagger';
import { loadParser } from '../core/recognise/parse/loadParser';
import { loadNameTagger } from '../core/recognise/tagger/loadNameTagger';
import { messageOf } from './messageOf';

/** Where the models lie, seen from the folder of the built programs. */
const MODELS = join('..', 'media', 'model');

/**
 * The models that come with the program. `programs` is the folder of the built programs (`dist`). Where the name model
 * is missing or damaged, names are found by rules alone, and `report` gets the reason; nothing stands in for the
 * parser: where its model cannot be used, an Error says so.
 */
export function loadShippedModels(programs: string, report: (reason: string) => void): LanguageModels {
  const read = (file: string): Uint8Array => readFileSync(join(programs, MODELS, file));
  let names: NameTagger | null = null;
  try {
    names = loadNameTagger(read('names.bin'));
  } catch (error) {
    report(`names are found by rules alone: ${messageOf(error)}`);
  }
  try {
    return { names, syntax: loadParser(read('syntax.bin')) };
  } catch (error) {
    throw new Error(`the model of the parser cannot be used: ${messageOf(error)}`, { cause: error });
  }
}
