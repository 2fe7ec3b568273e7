import { foldWords } from './foldWords';

/**
 * A name as an id: `maria-zakharova`, `us-senate`. Only small letters, digits and single hyphens; an article in front is
 * dropped, diacritics of Latin letters are folded, letters of other scripts stay. Names without any letter or digit give ''.
 */
export function slug(name: string): string {
  const words = foldWords(name);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join('-');
}
