import type { LocalActor } from '../model/actor';
import type { NameUse } from './actorIdentity';
import { foldWords, slug } from './names';
import { nameVariant } from './nameVariant';

/** What a document says about the name of one of its actors; null where the name has no letters. */
export function nameUse(actor: Pick<LocalActor, 'name' | 'kind' | 'aliases' | 'knownAs'>): NameUse | null {
  const variant = nameVariant(actor.name, actor.kind);
  if (variant === null) return null;
  const claims = new Set<string>();
  // The same words may have been taken for something else than a person in another document.
  if (variant.given.length > 0) claims.add(`o:${foldWords(actor.name).join(' ')}`);
  for (const alias of actor.aliases) {
    const claim = claimOf(alias, actor, variant.key);
    if (claim !== null && claim !== variant.key) claims.add(claim);
  }
  return { variant, slug: slug(actor.name), knownAs: actor.knownAs, claims: [...claims] };
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

/** Two or more capitals, with or without dots (`OSCE`, `U.N.`). */
function isAcronym(words: string): boolean {
  return /^(?:\p{Lu}\.?){2,12}$/u.test(words);
}
