import type { ActorKind, EntityClass } from '../model/actor';
import { remembered } from '../util/remembered';

/** What a name of the gazetteer names. `adjective` and `people` are words for a state, a region or a people. */
export type EntryKind =
  | 'state'
  | 'capital'
  | 'region'
  | 'city'
  | 'supranational'
  | 'organization'
  | 'outlet'
  | 'building'
  | 'adjective'
  | 'people'
  | 'event'
  | 'known';

/** An entry of any gazetteer. */
export interface Surface {
  /** The words of this entry, as they are usually written. */
  readonly surface: string;
}

/** One name of the gazetteer. Entries of one actor share `id` and `actorName`. */
export interface GazetteerEntry extends Surface {
  readonly kind: EntryKind;
  /** Lexicon id of the actor, or null where the lexicon knows the word but no actor (a city, a faith). */
  readonly id: string | null;
  readonly actorName: string;
  readonly actorKind: ActorKind;
  readonly entity: EntityClass;
  /** Capitals and buildings: lexicon id of the state (or body) whose government they stand for; else null. */
  readonly standsFor: string | null;
}

interface TrieNode<Entry> {
  readonly next: Map<string, TrieNode<Entry>>;
  entries: Entry[] | null;
}

/** A match: the number of words it takes, and what they may name, the likeliest first. */
export interface GazetteerMatch<Entry = GazetteerEntry> {
  readonly length: number;
  readonly entries: readonly Entry[];
}

/** Lower case, curly apostrophes straightened, diacritics kept: the key of a word in the gazetteer. */
export function wordKey(word: string): string {
  return word.toLowerCase().replace(/[’‘ʼ`´]/g, "'");
}

/** A trie over words: each look-up costs the length of the longest name that begins with the word. */
export class Gazetteer<Entry extends Surface = GazetteerEntry> {
  private readonly root: TrieNode<Entry> = { next: new Map(), entries: null };
  /** Where the names lead that begin with a word, however it is written; null for a word that begins none. */
  private opening = this.newOpening();

  add(entry: Entry): void {
    this.opening = this.newOpening();
    let node = this.root;
    for (const word of entry.surface.split(/\s+/)) {
      const key = wordKey(word);
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: new Map(), entries: null }));
      node = next;
    }
    if (node === this.root) return;
    (node.entries ??= []).push(entry);
  }

  /**
   * The longest name that begins at `from`. `word(i)` gives the i-th word's text, or null where a name cannot go on.
   * Letter case must fit: as in the entry, with a capital at the start, or all in capitals.
   */
  match(from: number, word: (index: number) => string | null): GazetteerMatch<Entry> | null {
    const first = word(from);
    let node: TrieNode<Entry> | null | undefined = first === null ? null : this.opening(first);
    if (!node || first === null) return null;
    let best: GazetteerMatch<Entry> | null = null;
    const words = [first];
    for (;;) {
      const entries = node.entries?.filter((entry) => fitsCase(entry.surface, words));
      if (entries?.length) best = { length: words.length, entries };
      const text: string | null = node.next.size === 0 ? null : word(from + words.length);
      node = text === null ? undefined : node.next.get(wordKey(text));
      if (!node || text === null) return best;
      words.push(text);
    }
  }

  /** The longest name that begins at a place of some words. */
  matchWords(words: readonly string[], from = 0): GazetteerMatch<Entry> | null {
    return this.match(from, (index) => words[index] ?? null);
  }

  /** True where some one-word name is written like this. */
  has(word: string): boolean {
    return this.match(0, (index) => (index === 0 ? word : null)) !== null;
  }

  /** All entries; those that are the same but for letter case stand together, in the order they were added. */
  *entries(): Generator<Entry> {
    const nodes = [this.root];
    for (let node = nodes.pop(); node; node = nodes.pop()) {
      if (node.entries) yield* node.entries;
      nodes.push(...node.next.values());
    }
  }

  private newOpening(): (word: string) => TrieNode<Entry> | null {
    return remembered((word) => this.root.next.get(wordKey(word)) ?? null);
  }
}

function fitsCase(surface: string, words: readonly string[]): boolean {
  const plain = words.join(' ');
  if (plain === surface) return true;
  const written = plain.replace(/[’‘ʼ`´]/g, "'");
  const listed = surface.replace(/[’‘ʼ`´]/g, "'");
  // a sentence may begin with `the crew` or `al-Shabaab`
  const opened = listed.charAt(0).toUpperCase() + listed.slice(1);
  return (
    written === listed || written === opened || (written === written.toUpperCase() && !/^\p{Lu}{1,2}$/u.test(written))
  );
}
