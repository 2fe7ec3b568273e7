import type { NameTagger } from '../../model/nameTagger';
import { LinearChainTagger } from './linearChainTagger';
import { readModel } from './modelFile';

/** The tagger of a model file (`media/model/names.bin`). Throws an Error that says why where the bytes are none. */
export function loadNameTagger(bytes: Uint8Array): NameTagger {
  return new LinearChainTagger(readModel(bytes));
}
