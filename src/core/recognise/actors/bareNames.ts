import { HONORIFICS, OFFICES, PERSON_NOUNS, type Gender } from '../../lexicon/nameWords';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/** Nouns that bring a person in as the kin of somebody else. */
const KIN = new Set(
  'wife husband spouse son daughter brother sister mother father widow widower son-in-law daughter-in-law lady cousin nephew niece grandson'.split(
    ' ',
  ),
);

/** What the words before a single name tell about its bearer. */
function genderBefore(words: readonly Word[], first: number): Gender {
  const [name, before] = [words[first], words[first - 1]];
  if (!name || before?.sentence !== name.sentence) return 'either';
  return HONORIFICS.get(before.text) ?? PERSON_NOUNS.get(before.key) ?? 'either';
}

/** True where a title or form of address stands before the name: `President Salo`, `Ms. Roe`. */
export function isTitled(words: readonly Word[], first: number): boolean {
  const [name, before] = [words[first], words[first - 1]];
  if (!name || before?.sentence !== name.sentence) return false;
  return HONORIFICS.has(before.text) || (OFFICES.has(before.key) && before.shape === 'title');
}

/** True where the words before a full name bring its bearer in as somebody's kin: `his wife, Jane Roe`. */
export function isKin(words: readonly Word[], first: number): boolean {
  const name = words[first];
  const at = words[first - 1]?.text === ',' ? first - 2 : first - 1;
  const before = words[at];
  return before !== undefined && before.sentence === name?.sentence && KIN.has(before.key);
}

/** How a document uses the single names of persons: from where on, and for people of which gender. */
export class BareNames {
  private readonly introductions = new Map<string, number>();
  private readonly genders = new Map<string, Gender>();

  constructor(
    private readonly words: readonly Word[],
    names: readonly NameSpan[],
  ) {
    for (const { first, end, entity } of names) {
      const key = words[first]?.key;
      if (entity !== 'PER' || end - first > 1 || key === undefined) continue;
      if (isTitled(words, first) && !this.introductions.has(key)) this.introductions.set(key, first);
      const gender = genderBefore(words, first);
      const known = this.genders.get(key);
      if (gender !== 'either') this.genders.set(key, known === undefined || known === gender ? gender : 'either');
    }
  }

  /** Where the single name first stands behind a title; infinite where it never does. */
  introduced(key: string): number {
    return this.introductions.get(key) ?? Infinity;
  }

  /** The gender of whom the single name at word `first` means, from its own title or from that of all the others. */
  genderAt(first: number): Gender {
    const own = genderBefore(this.words, first);
    return own === 'either' ? (this.genders.get(this.words[first]?.key ?? '') ?? 'either') : own;
  }
}
