import { foldWords } from '../../lexicon/foldWords';
import { BODY_NOUNS, CIVIC_BODIES, COMPANIES, ORGANISATIONS, PUBLIC_BODIES } from '../../lexicon/groupWords';
import { wordKey } from '../../lexicon/gazetteer';
import { lexicon } from '../../lexicon/lexicon';
import type { ActorTable } from './actorTable';
import { Companies } from './companies';
import type { NamedMention } from './knownNames';
import { NearestIndex } from './nearestIndex';
import type { Word } from './words';

/** Which body `the bureau`, `the committee`, `the party` takes up: the one last named that has the noun in its name. */
export class BodyReferences {
  private readonly byNoun = new NearestIndex();
  /** By what stands before the name: `the airline Orla`. */
  private readonly byLead = new NearestIndex();
  private readonly companies: Companies;

  constructor(
    words: readonly Word[],
    named: readonly NamedMention[],
    private readonly table: ActorTable,
  ) {
    this.companies = new Companies(words, named, table);
    const known = new Map<number, readonly string[]>();
    for (const { actor, entity, first, end } of named) {
      if (actor === null || entity !== 'ORG') continue;
      let nouns = known.get(actor);
      if (!nouns) known.set(actor, (nouns = this.nounsOf(actor)));
      const before = words[first - 1]?.sentence === words[first]?.sentence ? words[first - 1] : undefined;
      if (before?.shape === 'lower' && !before.possessive && BODY_NOUNS.has(before.key) && !COMPANIES.has(before.key)) {
        this.byLead.add(before.key, actor, first);
      }
      const written = words.slice(first, end).map(({ key }) => key);
      for (const noun of new Set([...nouns, ...written])) if (BODY_NOUNS.has(noun)) this.byNoun.add(noun, actor, first);
    }
  }

  /** The body that the noun at word `at` takes up, or in a headline announces; null for none. */
  meant(noun: string, at: number): number | null {
    return this.byLead.last(noun, at) ?? this.byNoun.nearest(noun, at) ?? null;
  }

  /**
   * `Orla Motors said … The company added`: a body just spoken of whose name does not say what it is. `acting`: the one
   * that acted last, so many sentences before. Where the document shows who is a company, it is one of these. A court that
   * speaks of a company speaks of another.
   */
  generic(
    noun: string,
    at: number,
    acting: { readonly actor: number; readonly distance: number } | null,
  ): number | null {
    const isCompany = COMPANIES.has(noun);
    if (!isCompany && !ORGANISATIONS.has(noun)) return null;
    const reach = isCompany ? 2 : 1;
    const near = acting && acting.distance <= reach ? acting.actor : null;
    const company =
      isCompany && (near === null || !this.companies.has(near)) ? this.companies.lastBefore(at, reach) : null;
    if (company !== null) return company;
    if (near === null || this.table.kindOf(near) !== 'organization') return null;
    const nouns = foldWords(this.table.nameOf(near));
    return nouns.some((own) => PUBLIC_BODIES.has(own) || (isCompany && CIVIC_BODIES.has(own))) ? null : near;
  }

  /** `the Danish company`: the only one that the document says is of the state. */
  ofState(noun: string, state: number): number | null {
    return COMPANIES.has(noun) ? this.companies.ofState(state) : null;
  }

  /** The nouns in the names under which the document and the lexicon know the actor. */
  private nounsOf(actor: number): readonly string[] {
    const names = [this.table.nameOf(actor), ...(lexicon().names.get(this.table.idOf(actor) ?? '') ?? [])];
    return names.flatMap((name) => name.split(/\s+/).map(wordKey)).filter((key) => BODY_NOUNS.has(key));
  }
}
