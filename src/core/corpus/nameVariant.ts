import type { ActorKind } from '../model/actor';
import { bodyWords } from '../lexicon/bodyWords';
import { foldWords } from '../lexicon/foldWords';
import { isSoleOffice } from '../recognise/actors/offices';
import { romanisationKey } from './names';
import { isShortFormOf } from './shortForms';

/** Words of a person's name that are no part of it when two forms are compared. */
const PARTICLES = new Set(
  'al el de del della der den di da do dos du la le van von bin ibn ben ter ten y e'.split(' '),
);
const TITLES = new Set('mr mrs ms miss dr prof sir dame lord lady rev gen col'.split(' '));
const SUFFIXES = new Set('jr sr ii iii iv'.split(' '));
/** Of these the younger bearer is told from the older one of the same name. */
const JUNIOR = new Set(['jr', 'ii', 'iii', 'iv']);

/**
 * One way of writing a name, with case, diacritics, romanisation, titles and particles levelled.
 * All local actors whose names level to one key are one actor.
 */
export interface NameVariant {
  /** `p:recep tayyip|erdogan`, `p:|erdogan` for a surname alone, `o:world bank` for all that is not a person. */
  readonly key: string;
  /** What variants must share to be compared at all: the surname of a person, else the key itself. */
  readonly block: string;
  /** Given names of a person; empty for a surname alone and for all others. */
  readonly given: readonly string[];
  /** `jr`, `iii`: told from a namesake by it; '' for most. */
  readonly suffix: string;
  /** Key without what a document knows about the bearer; that of a surname alone: `p:|erdogan`. */
  readonly base: string;
}

/** What a document tells of the bearer of a single name, beyond the name. */
export interface BearerTraits {
  readonly gender?: 'male' | 'female' | undefined;
  readonly offices?: readonly string[] | undefined;
}

/**
 * Levels one name. Null where nothing is left to compare. `traits` part the bearers of one surname: documents that know
 * different things about theirs may mean different people.
 */
export function nameVariant(name: string, kind: ActorKind, traits: BearerTraits = {}): NameVariant | null {
  const words = foldWords(name);
  return kind === 'person' ? personVariant(words, traits) : otherVariant(words);
}

/** Somebody whom a document describes and never names: by an office that there is one of, else by the words. */
export function describedVariant(name: string, offices: readonly string[]): NameVariant | null {
  const office = offices.find(isSoleOffice);
  const words = foldWords(name);
  if (words.length === 0) return null;
  const key = `d:${office ?? words.join(' ')}`;
  return { key, block: key, given: [], suffix: '', base: key };
}

/** A group or body that a document describes, by what its description comes down to; see `LocalActor.description`. */
export function groupVariant(description: string): NameVariant {
  const key = `g:${description}`;
  return { key, block: key, given: [], suffix: '', base: key };
}

function otherVariant(words: readonly string[]): NameVariant | null {
  const kept = words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
  if (kept.length === 0) return null;
  const key = `o:${bodyWords(kept).join(' ')}`;
  return { key, block: key, given: [], suffix: '', base: key };
}

function personVariant(words: readonly string[], { gender, offices = [] }: BearerTraits): NameVariant | null {
  let kept = words.filter((word, index) => !(index < words.length - 1 && TITLES.has(word)));
  const last = kept.at(-1) ?? '';
  const suffix = kept.length > 2 && JUNIOR.has(last) ? last : '';
  if (kept.length > 1 && SUFFIXES.has(last)) kept = kept.slice(0, -1);
  const surname = kept.at(-1);
  if (surname === undefined) return null;
  const given = kept
    .slice(0, -1)
    .filter((word) => !PARTICLES.has(word))
    .map(romanisationKey);
  const levelled = romanisationKey(surname);
  const base = `p:${given.join(' ')}|${levelled}${suffix && `+${suffix}`}`;
  const traits = given.length > 0 ? [] : [gender, ...[...offices].sort()].filter((trait) => trait !== undefined);
  return { key: [base, ...traits].join('~'), block: `p:${levelled}`, given, suffix, base };
}

/** True where one word may stand for the other: equal, the initial of it, or a short form. */
function sameGivenName(a: string, b: string): boolean {
  return ((a.length === 1 || b.length === 1) && a[0] === b[0]) || isSameOrShort(a, b);
}

function isSameOrShort(a: string, b: string): boolean {
  return a === b || isShortFormOf(a, b);
}

/**
 * True where two full names can be one person's as long as no document uses both: only one says `Jr.`, or they share a
 * given name only as a short form (`Bill`, `William`).
 */
export function areNamesakes(a: NameVariant, b: NameVariant): boolean {
  if (a.given.length === 0 || b.given.length === 0) return false;
  if (a.suffix !== b.suffix) return true;
  const [first = '', other = ''] = [a.given[0], b.given[0]];
  return first !== other && first.length > 1 && other.length > 1 && isShortFormOf(first, other);
}

/**
 * True where two lists of given names before one surname can be one person: the shorter is the longer with names
 * left out, and keeps either its first name or everything behind it (`Recep Tayyip`: `Recep`, `Tayyip`, `R.`, `Recep T.`).
 */
export function compatibleGivenNames(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const first = short[0];
  if (first === undefined) return true;
  // `Dean` is no `Edward D.`: an initial speaks for a name only where the others are all there
  const isSame = long.length === short.length ? sameGivenName : isSameOrShort;
  const isTail = short.every((word, index) => isSame(word, long[long.length - short.length + index] ?? ''));
  if (isTail) return true;
  if (!sameGivenName(first, long[0] ?? '')) return false;
  let at = 1;
  for (const word of short.slice(1)) {
    while (at < long.length && !sameGivenName(word, long[at] ?? '')) at++;
    if (at++ >= long.length) return false;
  }
  return true;
}
