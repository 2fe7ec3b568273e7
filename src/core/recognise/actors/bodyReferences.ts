import { foldWords } from '../../lexicon/foldWords';
import { BODY_NOUNS, CIVIC_BODIES, COMPANIES, ORGANISATIONS, PUBLIC_BODIES } from '../../lexicon/groupWords';
import { wordKey } from '../../lexicon/gazetteer';
import { lexicon } from '../../lexicon/lexicon';
import { type Phrase, phrase } from '../../model/phrase';
import type { ActorTable } from './actorTable';
import { Companies } from './companies';
import type { NamedMention } from './knownNames';
import type { Nominal } from './nominals';
import { NearestIndex } from './nearestIndex';
import type { Word } from './words';

/** Which body a phrase takes up, by which rule, and what is to be said of it to the reader. */
export interface BodyReading {
  readonly actor: number;
  readonly rule: 'body-of-state' | 'body-by-noun' | 'body-spoken-of';
  readonly note: Phrase | null;
}

interface Acting {
  readonly actor: number;
  /** In sentences. */
  readonly distance: number;
}

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

  /**
   * The body that the phrase takes up; null for none. `state`: the state or place named in the phrase, or null. `acting`: the
   * body that acted last, so many sentences before, or null.
   */
  read({ head, first, quoted }: Nominal, state: number | null, acting: Acting | null): BodyReading | null {
    // `the Danish company`, but `the Oslo-based company` is as good as any
    if (state !== null && this.table.kindOf(state) === 'state') {
      const actor = COMPANIES.has(head) ? this.companies.ofState(state) : null;
      const note = phrase('the only one of {0} that the article tells of', this.table.nameOf(state));
      return actor === null ? null : { actor, rule: 'body-of-state', note };
    }
    const named = this.byLead.last(head, first) ?? this.byNoun.nearest(head, first);
    if (named !== undefined) return { actor: named, rule: 'body-by-noun', note: null };
    const actor = quoted ? null : this.generic(head, first, acting);
    return actor === null ? null : { actor, rule: 'body-spoken-of', note: phrase('it was spoken of just before') };
  }

  /**
   * `Orla Motors said … The company added`: a body just spoken of whose name does not say what it is. `acting`: the one
   * that acted last, so many sentences before. Where the document shows who is a company, it is one of these. A court that
   * speaks of a company speaks of another.
   */
  private generic(noun: string, at: number, acting: Acting | null): number | null {
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

  /** The nouns in the names under which the document and the lexicon know the actor. */
  private nounsOf(actor: number): readonly string[] {
    const names = [this.table.nameOf(actor), ...(lexicon().names.get(this.table.idOf(actor) ?? '') ?? [])];
    return names.flatMap((name) => name.split(/\s+/).map(wordKey)).filter((key) => BODY_NOUNS.has(key));
  }
}
