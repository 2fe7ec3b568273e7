import type { ActorKind } from '../model/actor';
import { ACTOR_KINDS } from '../model/actor';
import type { Actor, Passage } from '../model/corpus';
import type { ReaderDecisions } from './readerDecisions';
import { kept } from './sameValue';
import { compareStrings, SortedList } from './sortedList';

/** What one document contributes to the record of an actor. */
export interface ActorContribution {
  /** `described`: the words of a description, which name the actor only where nothing else does. */
  readonly names: readonly { readonly name: string; readonly kind: ActorKind; readonly described?: true }[];
  readonly aliases: readonly string[];
  readonly roles: readonly (Passage & { readonly text: string })[];
  /** Places of its mentions in `CorpusDocument.mentions`. */
  readonly mentions: readonly number[];
  /** Places of its statements in `CorpusDocument.quotes`. */
  readonly quotes: readonly number[];
}

/** A list entry of one document. */
export interface Entry {
  readonly file: string;
  readonly index: number;
}

interface ActorState {
  readonly contributions: Map<string, ActorContribution>;
  readonly files: SortedList<string>;
  /** Each made on the first question after a change. */
  record: Actor | null;
  mentions: readonly Entry[] | null;
  quotes: readonly Entry[] | null;
  /** The record before the change, given out again where it still holds. */
  former: Actor | null;
}

/** The actors of the corpus, put together from what the documents contribute. */
export class ActorRecords {
  private readonly states = new Map<string, ActorState>();
  private readonly ids = new SortedList<string>(compareStrings);
  private readonly byFile = new Map<string, ReadonlyMap<string, ActorContribution>>();

  constructor(private decisions: ReaderDecisions) {}

  /** Replaces the reader's decisions: every record may read differently. */
  decide(decisions: ReaderDecisions): void {
    this.decisions = decisions;
    for (const state of this.states.values()) outdate(state);
  }

  /** Replaces what a file contributes; an empty map where it is gone. */
  setFile(file: string, contributions: ReadonlyMap<string, ActorContribution>): void {
    for (const id of this.byFile.get(file)?.keys() ?? []) if (!contributions.has(id)) this.drop(file, id);
    for (const [id, contribution] of contributions) {
      const state = this.states.get(id) ?? this.newState(id);
      if (!state.contributions.has(file)) state.files.add(file);
      const next = kept(state.contributions.get(file), contribution);
      if (next === state.contributions.get(file)) continue;
      state.contributions.set(file, next);
      outdate(state);
    }
    if (contributions.size > 0) this.byFile.set(file, contributions);
    else this.byFile.delete(file);
  }

  all(): readonly Actor[] {
    return this.ids.values().flatMap((id) => this.get(id) ?? []);
  }

  get(id: string): Actor | undefined {
    const state = this.states.get(id);
    if (state === undefined) return undefined;
    state.record ??= kept(state.former ?? undefined, this.build(id, state));
    return state.record;
  }

  mentionsOf(id: string): readonly Entry[] {
    const state = this.states.get(id);
    if (state === undefined) return [];
    return (state.mentions ??= entries(state, ({ mentions }) => mentions));
  }

  quotesOf(id: string): readonly Entry[] {
    const state = this.states.get(id);
    if (state === undefined) return [];
    return (state.quotes ??= entries(state, ({ quotes }) => quotes));
  }

  private newState(id: string): ActorState {
    const files = new SortedList<string>(compareStrings);
    const state = { contributions: new Map(), files, record: null, mentions: null, quotes: null, former: null };
    this.states.set(id, state);
    this.ids.add(id);
    return state;
  }

  private drop(file: string, id: string): void {
    const state = this.states.get(id);
    if (state === undefined) return;
    state.contributions.delete(file);
    state.files.delete(file);
    outdate(state);
    if (state.contributions.size > 0) return;
    this.states.delete(id);
    this.ids.delete(id);
  }

  private build(id: string, { contributions, files }: ActorState): Actor {
    const recorded = this.decisions.actor(id);
    const names = new Map<string, number>();
    const descriptions = new Map<string, number>();
    const kinds = new Map<ActorKind, number>();
    const kindsDescribed = new Map<ActorKind, number>();
    const aliases = new Map<string, number>();
    const roles: (Passage & { readonly text: string })[] = [];
    const documents: string[] = [];
    let mentions = 0;
    for (const file of files.values()) {
      const contribution = contributions.get(file);
      if (contribution === undefined) continue;
      for (const { name, kind, described } of contribution.names) {
        count(described ? descriptions : names, name);
        count(described ? kindsDescribed : kinds, kind);
      }
      for (const alias of contribution.aliases) count(aliases, alias);
      roles.push(...contribution.roles);
      if (contribution.mentions.length > 0) documents.push(file);
      mentions += contribution.mentions.length;
    }
    const name = recorded?.name ?? mostCommonName(names) ?? mostCommonName(descriptions) ?? id;
    const others = [...byCount(names), ...byCount(aliases), ...byCount(descriptions)];
    return {
      id,
      name,
      kind: recorded?.kind ?? mostCommonKind(kinds.size > 0 ? kinds : kindsDescribed),
      aliases: [...new Set([...(recorded?.aliases ?? []), ...others])].filter((alias) => alias !== name),
      roles,
      documents,
      mentions,
      notes: recorded?.notes ?? null,
    };
  }
}

function outdate(state: ActorState): void {
  state.former = state.record ?? state.former;
  state.record = null;
  state.mentions = null;
  state.quotes = null;
}

function entries({ files, contributions }: ActorState, listOf: (one: ActorContribution) => readonly number[]): Entry[] {
  return files.values().flatMap((file) => {
    const contribution = contributions.get(file);
    return contribution === undefined ? [] : listOf(contribution).map((index) => ({ file, index }));
  });
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Most frequent first, ties in code-unit order. */
function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || compareStrings(a, b)).map(([key]) => key);
}

/** The most frequent name of several words; a single word only where there is no fuller name. */
function mostCommonName(names: ReadonlyMap<string, number>): string | undefined {
  const ordered = byCount(names);
  return ordered.find((name) => name.includes(' ')) ?? ordered[0];
}

/** The most frequent kind; what signs an article is an outlet, whatever others take it for. */
function mostCommonKind(kinds: ReadonlyMap<ActorKind, number>): ActorKind {
  if (kinds.has('outlet')) return 'outlet';
  const ordered = [...ACTOR_KINDS].sort((a, b) => (kinds.get(b) ?? 0) - (kinds.get(a) ?? 0));
  return ordered[0] ?? 'organization';
}
