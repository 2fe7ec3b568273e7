import { foldWords } from '../lexicon/foldWords';
import { knownNames } from '../lexicon/knownNames';
import { givenNameGender } from '../lexicon/nameWords';
import { slug } from '../lexicon/slug';
import type { LocalActor } from '../model/actor';
import type { NameUse } from './actorIdentity';
import { acronymsOf } from '../recognise/actors/bodyNames';
import { isSoleOffice } from '../recognise/actors/offices';
import { describedVariant, groupVariant, nameVariant } from './nameVariant';

type NamedActor = Pick<
  LocalActor,
  'name' | 'kind' | 'aliases' | 'knownAs' | 'gender' | 'offices' | 'described' | 'passing' | 'description' | 'leaders'
>;

/** The ids of whoever is only described are no longer than this, cut between words. */
const LONGEST_DESCRIPTION = 40;

/** What a document says about the name of one of its actors; null where the name has no letters. */
export function nameUse(actor: NamedActor): NameUse | null {
  const { gender, offices = [], knownAs } = actor;
  const passing = actor.passing === true;
  if (actor.described && actor.kind === 'person') {
    const variant = describedVariant(actor.name, offices);
    return (
      variant && {
        variant,
        slug: shortSlug(actor.name),
        knownAs,
        claims: [],
        genders: [],
        offices,
        passing,
        initials: null,
      }
    );
  }
  if (actor.described && actor.description !== undefined) {
    const variant = groupVariant(actor.description);
    return { variant, slug: shortSlug(actor.name), knownAs, claims: [], genders: [], offices, passing, initials: null };
  }
  const variant = nameVariant(actor.name, actor.kind, actor);
  if (variant === null) return null;
  const claims = new Set<string>();
  if (actor.kind === 'person') for (const office of offices) if (isSoleOffice(office)) claims.add(`d:${office}`);
  for (const leader of actor.leaders ?? []) claims.add(groupVariant(`government ${leader}`).key);
  // The same words may have been taken for something else than a person in another document.
  if (variant.given.length > 0) claims.add(`o:${foldWords(actor.name).join(' ')}`);
  if (actor.kind === 'person') for (const joined of joinedForms(actor.name)) claims.add(joined);
  if (actor.kind === 'organization' && knownAs === null) {
    for (const letters of acronymsOf(actor.name)) {
      claims.add(initialsClaim(letters));
    }
  }
  for (const alias of actor.aliases) {
    const claim = claimOf(alias, actor, variant.key);
    if (claim !== null && claim !== variant.base) claims.add(claim);
  }
  const given = variant.given[0] ?? '';
  const told = gender ?? givenNameGender(given.charAt(0).toUpperCase() + given.slice(1));
  const genders = told === undefined || told === 'either' ? [] : [told];
  const id = actor.kind === 'group' ? shortSlug(actor.name) : slug(actor.name);
  const initials = isBareInitials(actor) ? initialsClaim(actor.name) : null;
  return { variant, slug: id, knownAs, claims: [...claims], genders, offices, passing, initials };
}

/** Longer names are no names of one person; the bound keeps the forms few. */
const MOST_WORDS = 5;

/** Two parts of a name that other texts write as one: `Abdel Fattah`, `Jae-won`. */
function joinedForms(name: string): string[] {
  const words = foldWords(name);
  if (words.length < 3 || words.length > MOST_WORDS) return [];
  return words.slice(1).flatMap((word, index) => {
    const before = words[index] ?? '';
    if (word.length < 2 || before.length < 2) return [];
    const joined = [...words.slice(0, index), before + word, ...words.slice(index + 2)];
    return nameVariant(joined.join(' '), 'person')?.base ?? [];
  });
}

/**
 * The shorter name that an alias lays claim to, for documents that use nothing but the alias. Nicknames and metonyms
 * claim nothing, except a person's single name: too many actors share them.
 */
function claimOf(alias: string, actor: Pick<LocalActor, 'name' | 'kind'>, key: string): string | null {
  const short = nameVariant(alias, actor.kind);
  if (short === null) return null;
  if (actor.kind === 'person') return short.given.length === 0 && key.startsWith('p:') ? short.key : null;
  if (short.key.length >= key.length) return null;
  const name = new Set(foldWords(actor.name));
  return isAcronym(alias) || foldWords(alias).every((word) => name.has(word)) ? short.key : null;
}

/** The claim of a body to its initials, for documents that use nothing but these and explain them nowhere. */
function initialsClaim(letters: string): string {
  return `i:${letters.replace(/\./g, '').toLowerCase()}`;
}

/** True for a body that a document knows by initials alone, and that is not well known by them (`NBA`). */
function isBareInitials({ name, kind, knownAs }: NamedActor): boolean {
  return kind === 'organization' && knownAs === null && isAcronym(name) && knownNames().matchWords([name]) === null;
}

/** Two or more capitals, with or without dots (`OSCE`, `U.N.`). */
function isAcronym(words: string): boolean {
  return /^(?:\p{Lu}\.?){2,12}$/u.test(words);
}

/** The id of somebody who is only described. */
export function shortSlug(description: string): string {
  const whole = slug(description);
  return whole.length <= LONGEST_DESCRIPTION ? whole : whole.slice(0, LONGEST_DESCRIPTION + 1).replace(/-[^-]*$/, '');
}
