import type { LanguageModels, ModelFiles } from '../model/languageModels';
import { loadParser } from './parse/loadParser';
import { loadNameTagger } from './tagger/loadNameTagger';

/** Makes the models of their files (`media/model/*.bin`). Throws an Error that says why where the bytes are none. */
export function loadModels({ names, syntax }: ModelFiles): LanguageModels {
  return { names: names && loadNameTagger(names), syntax: syntax && loadParser(syntax) };
}
