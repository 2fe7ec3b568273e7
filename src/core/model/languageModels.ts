import type { NameTagger } from './nameTagger';
import type { SyntaxParser } from './syntax';

/** What has been learned about a language, for the recognisers. */
export interface LanguageModels {
  /** Null where names are found by rules alone. */
  readonly names: NameTagger | null;
  /** Null where it is not there yet: what takes the grammar of a sentence (events) is then not found. */
  readonly syntax: SyntaxParser | null;
}

/** The files of the models as they travel to a worker; null for one that cannot be used. */
export type ModelFiles = { readonly [Model in keyof LanguageModels]: Uint8Array | null };

/** What there is before the models are loaded. */
export const NO_MODELS: LanguageModels = { names: null, syntax: null };
