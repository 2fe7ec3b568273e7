import { ENGLISH_WORDS } from '../../core/lexicon/englishWords';
import type { Gazetteer, Surface } from '../../core/lexicon/gazetteer';
import { knownNames } from '../../core/lexicon/knownNames';
import { lexicon } from '../../core/lexicon/lexicon';
import {
  COLLECTIVE_NOUNS,
  GIVEN_NAMES,
  GROUP_NOUNS,
  HONORIFICS,
  MISC_HEADS,
  NOT_NAMES,
  OFFICES,
  ORGANIZATION_HEADS,
  ORGANIZATION_OPENERS,
  ORGANIZATION_SUFFIXES,
  PARTICLES,
  PERSON_NOUNS,
  PLACE_CUES,
  PLACE_HEADS,
  PLACE_LEADS,
  PLACE_PREPOSITIONS,
  SPEECH_VERBS,
} from '../../core/lexicon/nameWords';
import { LIST_BIT, listedHash, type ListColumns, type WordListName } from '../../core/recognise/tagger/featureLists';
import {
  hashOfWords,
  lowerHash,
  NAME_KINDS,
  writtenHash,
  type NameColumns,
  type NameKind,
} from '../../core/recognise/tagger/nameList';
import { TOPIC_WORDS } from './topicWords';

/** The lists of the lexicon as they stand now, for a model that is trained now. */
export function gatherLists(): ListColumns {
  return {
    ...packWords({
      english: ENGLISH_WORDS,
      givenName: GIVEN_NAMES.keys(),
      notName: NOT_NAMES,
      personNoun: PERSON_NOUNS.keys(),
      groupNoun: GROUP_NOUNS,
      speechVerb: SPEECH_VERBS,
      organizationHead: ORGANIZATION_HEADS,
      honorific: HONORIFICS.keys(),
      office: OFFICES,
      collectiveNoun: COLLECTIVE_NOUNS,
      organizationSuffix: ORGANIZATION_SUFFIXES,
      organizationOpener: ORGANIZATION_OPENERS,
      placeHead: PLACE_HEADS,
      placeLead: PLACE_LEADS,
      placeCue: PLACE_CUES,
      placePreposition: PLACE_PREPOSITIONS,
      miscHead: MISC_HEADS,
      particle: PARTICLES,
      business: TOPIC_WORDS.business.split(' '),
      sport: TOPIC_WORDS.sport.split(' '),
      politics: TOPIC_WORDS.politics.split(' '),
    }),
    gazetteer: packNames(lexicon().gazetteer),
    known: packNames(knownNames()),
  };
}

/** Words of each list as hashes. Lists of single words: what has a space in it is left out. */
export function packWords(
  lists: Readonly<Partial<Record<WordListName, Iterable<string>>>>,
): Pick<ListColumns, 'words' | 'bits'> {
  const bits = new Map<number, number>();
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words) {
      if (word.includes(' ')) continue;
      const hash = listedHash(word);
      bits.set(hash, (bits.get(hash) ?? 0) | LIST_BIT[name as WordListName]);
    }
  }
  const rows = [...bits].sort(([a], [b]) => a - b);
  return { words: Uint32Array.from(rows, ([hash]) => hash), bits: Uint32Array.from(rows, ([, set]) => set) };
}

interface NameRow {
  readonly name: number;
  readonly form: number;
  readonly kind: number;
}

/** Names as hashes, those of equal letters in the order in which the gazetteer has them. */
export function packNames<Entry extends Surface & { readonly kind: NameKind }>(
  gazetteer: Gazetteer<Entry>,
): NameColumns {
  const rows: NameRow[] = [];
  const longest = new Map<number, number>();
  for (const { surface, kind } of gazetteer.entries()) {
    const listed = surface.replace(/[’‘ʼ`´]/g, "'");
    const lower = listed.split(/\s+/).map((word) => lowerHash(word.toLowerCase()));
    const opening = (lower[0] as number) >>> 0;
    longest.set(opening, Math.max(longest.get(opening) ?? 0, lower.length));
    // a sentence may begin with `the crew` or `al-Shabaab`
    for (const written of new Set([listed, listed.charAt(0).toUpperCase() + listed.slice(1)])) {
      const form = hashOfWords(written.split(/\s+/).map(writtenHash)) & 0xffff;
      rows.push({ name: hashOfWords(lower) >>> 0, form, kind: NAME_KINDS.indexOf(kind) });
    }
  }
  rows.sort((a, b) => a.name - b.name);
  const openings = [...longest].sort(([a], [b]) => a - b);
  return {
    openings: Uint32Array.from(openings, ([hash]) => hash),
    longest: Uint8Array.from(openings, ([, words]) => words),
    names: Uint32Array.from(rows, ({ name }) => name),
    forms: Uint16Array.from(rows, ({ form }) => form),
    kinds: Uint8Array.from(rows, ({ kind }) => kind),
  };
}
