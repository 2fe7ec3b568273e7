import type { CorpusDocument } from '../model/corpus';
import { plainText } from './resolveDocument';

/** The fullest name that a document has for an actor, '' where it does not name him. */
export function fullestName({ text, mentions }: Pick<CorpusDocument, 'text' | 'mentions'>, actor: string): string {
  let fullest = '';
  for (const mention of mentions) {
    if (mention.actor !== actor || mention.form !== 'name') continue;
    const name = plainText(text, mention).replace(/['’]s?$/, '');
    if (name.length > fullest.length) fullest = name;
  }
  return fullest;
}
