import { ORGANIZATION_SUFFIXES } from '../../lexicon/nameWords';
import { knownNames } from '../../lexicon/knownNames';
import type { ActorTable } from './actorTable';
import { isFirm } from './firmContext';
import { countBefore } from './nearestIndex';
import { stateBefore } from './stateBefore';
import type { NamedMention } from './knownNames';
import type { Word } from './words';

/** Which of a document's bodies are companies, as far as it shows, and where each is named last. */
export class Companies {
  /** First words of the names of companies, in text order, and whose they are. */
  private readonly places: number[] = [];
  private readonly bearers: number[] = [];
  private readonly known = new Set<number>();
  /** By state the bodies that are said to be of it. */
  private readonly ofStates = new Map<number, Set<number>>();
  /** Answers given, so that each set is looked through once. */
  private readonly soleOf = new Map<number, number | null>();

  constructor(
    private readonly words: readonly Word[],
    named: readonly NamedMention[],
    table: ActorTable,
  ) {
    const bodies = named.filter(({ actor, entity }) => actor !== null && entity === 'ORG');
    for (const { actor, first, end } of bodies) {
      if (actor !== null && table.kindOf(actor) === 'organization' && this.isCompany(first, end)) this.known.add(actor);
    }
    named.forEach(({ actor, entity, first }, index) => {
      if (actor === null || entity !== 'ORG' || table.kindOf(actor) !== 'organization') return;
      if (this.known.has(actor)) {
        this.places.push(first);
        this.bearers.push(actor);
      }
      const state = stateBefore(words, named, index, table);
      if (state === null) return;
      const companies = this.ofStates.get(state);
      if (companies) companies.add(actor);
      else this.ofStates.set(state, new Set([actor]));
    });
  }

  has(actor: number): boolean {
    return this.known.has(actor);
  }

  /** The company named last before word `at`, in its sentence or one of the `sentences` before; null for none. */
  lastBefore(at: number, sentences: number): number | null {
    const index = countBefore(this.places, at) - 1;
    const sentenceOf = (word: number): number => this.words[word]?.sentence ?? -1;
    const isNear = index >= 0 && sentenceOf(at) - sentenceOf(this.places[index] ?? -1) <= sentences;
    return isNear ? (this.bearers[index] ?? null) : null;
  }

  /** The one company of the state that the document tells of, or its one body; null for none, and for several. */
  ofState(state: number): number | null {
    let sole = this.soleOf.get(state);
    if (sole === undefined) {
      const bodies = [...(this.ofStates.get(state) ?? [])];
      const companies = bodies.filter((body) => this.known.has(body));
      const [only, ...others] = companies.length > 0 ? companies : bodies;
      this.soleOf.set(state, (sole = only !== undefined && others.length === 0 ? only : null));
    }
    return sole;
  }

  private isCompany(first: number, end: number): boolean {
    if (end - first > 1 && ORGANIZATION_SUFFIXES.has(this.words[end - 1]?.text ?? '')) return true;
    if (isFirm(this.words, first)) return true;
    const next = this.words[end];
    if (next?.sentence === this.words[first]?.sentence && /^(?:shares|shareholders|stock)$/.test(next?.key ?? ''))
      return true;
    const match = knownNames().matchWords(this.words.slice(first, end).map(({ text }) => text));
    return match?.length === end - first && match.entries.some(({ kind }) => kind === 'company');
  }
}
