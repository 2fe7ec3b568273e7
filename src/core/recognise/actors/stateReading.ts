import type { Word } from './words';

/** Half-open range of words. */
interface WordRange {
  readonly first: number;
  readonly end: number;
}

const ETHNIC_NOUNS = new Set(
  `population minority minorities majority community communities residents people populated speaking dominated diaspora refugees separatists separatist rebels
  rebel settlers civilians villagers exiles immigrants descent origin heritage nationalists nationalist language culture`.split(
    /\s+/,
  ),
);
/** Behind these a state is the ground something happens on. */
const GROUND = new Set('in into inside within throughout across near outside around'.split(' '));
const TERRITORY = new Set(
  'territory part parts north south east west northern southern eastern western borders border rest out'.split(' '),
);
const MOVING = new Set(
  `came come comes coming go went gone going travel travelled traveled fly flew flown flight flights trip trips visit visits return
  returned returning arrive arrived exodus fled flee moved sent deported extradited evacuations evacuated relocated tour journey`.split(
    /\s+/,
  ),
);

/** An adjective beside words for a people is not the state: `ethnic Greeks`, `the Hungarian minority`. */
export function isEthnic(words: readonly Word[], { first, end }: WordRange): boolean {
  const next = words[end];
  return words[first - 1]?.key === 'ethnic' || (next !== undefined && ETHNIC_NOUNS.has(next.key));
}

const PART_BEHIND = /^(?:of|in|from|who|whose|living|at|on|outside|abroad|themselves|alike)$/;

/** True where the words behind a people's name part some from it: `the Finns who voted`, `the Finns of Karelia`. */
export function isPartOfPeople(words: readonly Word[], { first, end }: WordRange): boolean {
  const next = words[end];
  return next !== undefined && next.sentence === words[first]?.sentence && PART_BEHIND.test(next.key);
}

/** True where the name of a state is the ground on which something happens: `in Chile`, `flew to Chile`. */
export function isGround(words: readonly Word[], { first, end }: WordRange): boolean {
  const sentence = words[first]?.sentence;
  const near = (at: number): string => (words[at]?.sentence === sentence ? (words[at]?.key ?? '') : '');
  const before = near(first - 1) === 'the' ? first - 2 : first - 1;
  const governor = near(before);
  if (words[end - 1]?.possessive) return false;
  if (GROUND.has(governor)) return true;
  if (governor === 'of') return TERRITORY.has(near(before - 1));
  if (!/^(?:to|from)$/.test(governor)) return false;
  return [1, 2, 3, 4, 5].some((back) => MOVING.has(near(before - back)));
}
