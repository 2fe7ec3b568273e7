import { wordKey } from './gazetteer';
import partiesData from './parties.json';
import { slug } from './slug';

/** How words name a party: by its name, as its members, or as the committee that governs it. */
export interface PartyName {
  readonly id: string;
  readonly name: string;
  readonly as: 'name' | 'members' | 'organ';
}

interface Party {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly members?: readonly string[];
  readonly organs?: readonly string[];
}

let index: ReadonlyMap<string, PartyName> | undefined;

/** The party that these words name, with a capital in front; undefined for none. */
export function partyNamed(words: string): PartyName | undefined {
  index ??= indexed(partiesData.parties);
  const bare = words.replace(/^the /i, '');
  return /^\p{Lu}/u.test(bare) ? index.get(wordKey(bare)) : undefined;
}

function indexed(parties: readonly Party[]): Map<string, PartyName> {
  const map = new Map<string, PartyName>();
  for (const { name, aliases = [], members = [], organs = [] } of parties) {
    const id = slug(name);
    for (const words of [name, ...aliases]) map.set(wordKey(words), { id, name, as: 'name' });
    for (const words of members) map.set(wordKey(words), { id, name, as: 'members' });
    for (const words of organs) map.set(wordKey(words), { id, name, as: 'organ' });
  }
  return map;
}
