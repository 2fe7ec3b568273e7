import { foldWords } from '../../lexicon/foldWords';
import { BODY_NOUNS, CIVIC_BODIES, COMPANIES, ORGANISATIONS, PUBLIC_BODIES } from '../../lexicon/groupWords';
import { wordKey } from '../../lexicon/gazetteer';
import { lexicon } from '../../lexicon/lexicon';
import type { ActorTable } from './actorTable';
import type { NamedMention } from './knownNames';
import { NearestIndex } from './nearestIndex';
import type { Word } from './words';

/** Which body `the bureau`, `the committee`, `the party` takes up: the one last named that has the noun in its name. */
export class BodyReferences {
  private readonly byNoun = new NearestIndex();

  constructor(
    words: readonly Word[],
    named: readonly NamedMention[],
    private readonly table: ActorTable,
  ) {
    const known = new Map<number, readonly string[]>();
    for (const { actor, entity, first, end } of named) {
      if (actor === null || entity !== 'ORG') continue;
      let nouns = known.get(actor);
      if (!nouns) known.set(actor, (nouns = this.nounsOf(actor)));
      const written = words.slice(first, end).map(({ key }) => key);
      for (const noun of new Set([...nouns, ...written])) if (BODY_NOUNS.has(noun)) this.byNoun.add(noun, actor, first);
    }
  }

  /** The body that the noun at word `at` takes up, or in a headline announces; null for none. */
  meant(noun: string, at: number): number | null {
    return this.byNoun.nearest(noun, at) ?? null;
  }

  /**
   * `Orla Motors said … The company added`: whether the noun may take up a body that acted so many sentences before, and
   * whose name does not say what it is. A court that speaks of a company speaks of another.
   */
  mayMean(noun: string, body: number, distance: number): boolean {
    const isCompany = COMPANIES.has(noun);
    if (!isCompany && !ORGANISATIONS.has(noun)) return false;
    if (distance > (isCompany ? 2 : 1)) return false;
    if (this.table.kindOf(body) !== 'organization') return false;
    const nouns = foldWords(this.table.nameOf(body));
    return !nouns.some((own) => PUBLIC_BODIES.has(own) || (isCompany && CIVIC_BODIES.has(own)));
  }

  /** The nouns in the names under which the document and the lexicon know the actor. */
  private nounsOf(actor: number): readonly string[] {
    const names = [this.table.nameOf(actor), ...(lexicon().names.get(this.table.idOf(actor) ?? '') ?? [])];
    return names.flatMap((name) => name.split(/\s+/).map(wordKey)).filter((key) => BODY_NOUNS.has(key));
  }
}
