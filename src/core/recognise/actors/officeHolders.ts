import { americanSpelling } from '../../lexicon/americanSpelling';
import { PERSON_NOUNS, type Gender } from '../../lexicon/nameWords';

/** What the document says about a person apart from the name. */
export interface Profile {
  gender: Gender;
  readonly heads: Set<string>;
  /** Affiliations of the actors named in the roles: the states and bodies this person acts for. */
  readonly bodies: Set<string>;
  /** The state whose leader this person is by the document, or null. */
  leads: number | null;
  /** The state that the roles name, or null. */
  state: number | null;
}

export const LEADERS = new Set(
  'president leader chancellor king queen emperor monarch ruler dictator strongman prime-minister premier head-of-state supreme-leader'.split(
    ' ',
  ),
);
export const DIPLOMATS = new Set(
  'diplomat minister foreign-minister ambassador envoy spokeswoman spokesman spokesperson negotiator representative special-representative special-envoy top-diplomat mediator'.split(
    ' ',
  ),
);
/** Titles and nouns for members of a legislature, each of which takes up the others. */
const LEGISLATORS = new Set(
  'rep. representative congressman congresswoman lawmaker legislator mp m.p. parliamentarian deputy'.split(' '),
);
const SENATORS = new Set('sen. senator lawmaker legislator'.split(' '));
/** Nouns that take up any person without naming the office. */
export const GENERIC = new Set(
  'counterpart official politician man woman executive figure veteran chief lawmaker analyst expert author'.split(' '),
);
/** True where the noun may take up a person of this profile. */
export function fitsHead({ gender, heads, leads }: Profile, head: string): boolean {
  const wanted = PERSON_NOUNS.get(head.split(' ').at(-1) ?? '') ?? 'either';
  if (wanted !== 'either' && gender !== 'either' && wanted !== gender) return false;
  if (heads.size === 0) return GENERIC.has(head) || wanted !== 'either';
  if (GENERIC.has(head)) return true;
  const key = hyphened(head);
  for (const known of heads) {
    if (sharesLastWord(known, head)) return true;
    const other = hyphened(known);
    if (key === 'leader' && LEADERS.has(other)) return true;
    // whoever leads a state may be its president, and who leads a movement is none
    if (other === 'leader' && LEADERS.has(key) && leads !== null) return true;
    if ((key === 'diplomat' || key === 'top-diplomat') && DIPLOMATS.has(other)) return true;
  }
  return false;
}

/** True where the noun repeats a title of the person. */
export function sharesTitle({ heads }: Profile, head: string): boolean {
  for (const known of heads) if (sharesLastWord(known, head)) return true;
  return false;
}

/** The words of a noun as one key: `prime-minister`. */
export function hyphened(head: string): string {
  return head.replace(/ /g, '-');
}

/** First words of offices that the rest alone does not name. */
const RANKED = /^(?:vice|prime|deputy|assistant)$/;

function sharesLastWord(a: string, b: string): boolean {
  const [one = '', other = ''] = [a.split(' ').at(-1), b.split(' ').at(-1)];
  const [first, second] = [a, b].map((head) => (head.includes(' ') ? americanSpelling(head.split(' ')[0] ?? '') : ''));
  // the prime minister is no defence minister, and no minister without more words
  const isOther = first !== '' && second !== '' && first !== second;
  if (one === other && (isOther || (first !== second && RANKED.test(first || (second ?? ''))))) return false;
  if (one === other || (SENATORS.has(one) && SENATORS.has(other))) return true;
  return LEGISLATORS.has(one) && LEGISLATORS.has(other);
}
