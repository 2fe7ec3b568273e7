import { partyNamed, type PartyName } from '../../lexicon/parties';

/**
 * The adjectives and singulars of the parties that a document names: `Republican` and `a Republican` mean the party
 * there, and nothing of the kind in a document that never speaks of it. What two of its parties share means neither.
 */
export class PartyAdjectives {
  private readonly parties = new Map<string, PartyName | null>();

  constructor(names: Iterable<string>) {
    const seen = new Set<string>();
    for (const name of names) {
      const party = partyNamed(name);
      if (!party || seen.has(name)) continue;
      seen.add(name);
      this.add(party.name.split(' ')[0] ?? '', party);
      if (party.as === 'members')
        this.add((name.split(' ').at(-1) ?? '').replace(/ies$/, 'y').replace(/s$/, ''), party);
    }
  }

  /** The party that the word stands for; undefined for none. */
  partyOf(word: string): PartyName | undefined {
    return this.parties.get(word) ?? undefined;
  }

  private add(word: string, party: PartyName): void {
    const known = this.parties.get(word);
    this.parties.set(word, known === undefined || known?.id === party.id ? party : null);
  }
}
