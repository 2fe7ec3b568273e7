import { foldWords } from '../../lexicon/foldWords';
import { BODY_NOUNS, CIVIC_BODIES, COMPANIES, ORGANISATIONS, PUBLIC_BODIES } from '../../lexicon/groupWords';
import { wordKey } from '../../lexicon/gazetteer';
import { knownNames } from '../../lexicon/knownNames';
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
  /** Bodies by the first word of a name. */
  private readonly bodyFrom = new Map<number, number>();

  constructor(
    words: readonly Word[],
    named: readonly NamedMention[],
    private readonly table: ActorTable,
  ) {
    this.companies = new Companies(words, named, table);
    const known = new Map<number, readonly string[]>();
    for (const { actor, entity, first, end } of named) {
      if (actor === null || entity !== 'ORG') continue;
      this.bodyFrom.set(first, actor);
      let nouns = known.get(actor);
      if (!nouns) known.set(actor, (nouns = this.nounsOf(actor)));
      const lead = leadOf(words, first);
      if (lead !== null) this.byLead.add(lead, actor, first);
      const written = words.slice(first, end).map(({ key }) => key);
      for (const noun of new Set([...nouns, ...written])) if (BODY_NOUNS.has(noun)) this.byNoun.add(noun, actor, first);
    }
  }

  /**
   * The body that the phrase takes up; null for none. `state`: the state or place named in the phrase, or null. `acting`: the
   * body that acted last, so many sentences before, or null.
   */
  read({ head, first, end, quoted }: Nominal, state: number | null, acting: Acting | null): BodyReading | null {
    // `the Danish company`, but `the Oslo-based company` is as good as any
    if (state !== null && this.table.kindOf(state) === 'state') {
      const actor = COMPANIES.has(head) ? this.companies.ofState(state) : null;
      const note = phrase('the only one of {0} that the article tells of', this.table.nameOf(state));
      return actor === null ? null : { actor, rule: 'body-of-state', note };
    }
    // `the company Orla`
    const apposed = this.bodyFrom.get(end);
    if (apposed !== undefined) return { actor: apposed, rule: 'body-by-noun', note: null };
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
    const fits = isCompany ? this.companies.has(near) || this.isObscure(near) : !this.isPublic(near);
    return fits ? near : null;
  }

  /** True for a body that no list knows, and whose name does not say that it is no company. */
  private isObscure(body: number): boolean {
    const name = this.table.nameOf(body);
    if (this.table.idOf(body) !== null || knownNames().matchWords(name.split(' ')) !== null || this.isPublic(body))
      return false;
    return !foldWords(name).some((noun) => CIVIC_BODIES.has(noun));
  }

  private isPublic(body: number): boolean {
    return foldWords(this.table.nameOf(body)).some((noun) => PUBLIC_BODIES.has(noun));
  }

  /** The nouns in the names under which the document and the lexicon know the actor. */
  private nounsOf(actor: number): readonly string[] {
    const names = [this.table.nameOf(actor), ...(lexicon().names.get(this.table.idOf(actor) ?? '') ?? [])];
    return names.flatMap((name) => name.split(/\s+/).map(wordKey)).filter((key) => BODY_NOUNS.has(key));
  }
}

const TELLING = /^(?:told|tells|telling|tell|informed|warned|assured|convinced|reminded|that|which)$/;
/** Words before a name in which a verb of telling has another object (`told the board Orla had lied`). */
const TELLING_REACH = 4;

/** What the words before a name say it is: `the airline Orla`; null where they do not. */
function leadOf(words: readonly Word[], first: number): string | null {
  const [name, lead] = [words[first], words[first - 1]];
  if (lead?.sentence !== name?.sentence || lead?.shape !== 'lower' || lead.possessive || !BODY_NOUNS.has(lead.key))
    return null;
  if (COMPANIES.has(lead.key) || PUBLIC_BODIES.has(lead.key) || CIVIC_BODIES.has(lead.key)) return null;
  for (let at = first - 2; at >= first - 1 - TELLING_REACH; at--) if (TELLING.test(words[at]?.key ?? '')) return null;
  return lead.key;
}
