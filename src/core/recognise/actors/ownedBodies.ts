import { isEnglishWord } from '../../lexicon/englishWords';
import type { GazetteerEntry } from '../../lexicon/gazetteer';
import { STATE_BODIES } from '../../lexicon/groupWords';
import { lexicon } from '../../lexicon/lexicon';
import { ORGANIZATION_HEADS } from '../../lexicon/nameWords';
import type { Span } from '../../model/span';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/** A body with the state that stands before it. */
export interface OwnedBody {
  /** Lexicon id. */
  readonly state: string;
  /** The name under which it is told from those of other states: `Norwegian Foreign Ministry`. */
  readonly name: string;
}

/** Lexicon ids of names that the bodies of many states bear. */
const OF_EVERY_STATE = new Set(['supreme-court', 'constitutional-court', 'parliament']);

/** Bodies named by common words behind their state (`Norway’s Foreign Ministry`): every state has one. */
export class OwnedBodies {
  /** States by the word behind their names. */
  private readonly owners = new Map<number, { readonly id: string; readonly name: string }>();

  /** The state that the article comes from, by its dateline. */
  private home: { readonly id: string; readonly name: string } | undefined;

  /** `dateline`: where the article says that it comes from, in code units, or null. */
  constructor(
    private readonly words: readonly Word[],
    names: readonly NameSpan[],
    dateline: Span | null,
  ) {
    for (const { first, end, entries } of names) {
      const [entry] = entries;
      const start = words[first]?.start ?? -1;
      if (entry && dateline && start >= dateline.start && start < dateline.end) this.home ??= homeOf(entry);
      if (entry?.kind !== 'state' || entry.id === null || words[end - 1]?.possessive !== true) continue;
      if (words[end]?.sentence !== words[end - 1]?.sentence) continue;
      this.owners.set(end, { id: entry.id, name: stateAdjective(entry.id) ?? entry.actorName });
    }
  }

  /** The body under a name that tells whose it is; undefined for all others. `text`: the name as it stands. */
  of({ first, end, entity, entries }: NameSpan, text: string): OwnedBody | undefined {
    const owner = this.owners.get(first);
    if (!owner || entity !== 'ORG' || !isUnknown(entries)) return undefined;
    const words = this.words.slice(first, end);
    const isBody = words.some((word) => ORGANIZATION_HEADS.has(word.text));
    const isCommon = words.every(({ key }) => isEnglishWord(key));
    return isBody && isCommon ? { state: owner.id, name: `${owner.name} ${text}` } : undefined;
  }

  /** The body of the state that the article comes from, where each state has one: `the Supreme Court`. */
  ofHome({ first, end, entity, entries }: NameSpan, text: string): OwnedBody | undefined {
    if (!this.home || entity !== 'ORG' || !isUnknown(entries)) return undefined;
    const keys = this.words.slice(first, end).map(({ key }) => key);
    const isCommon = keys.at(-1) === 'ministry' ? keys.every(isEnglishWord) : isStateBody(keys.join(' '));
    return isCommon ? { state: this.home.id, name: `${this.home.name} ${text}` } : undefined;
  }
}

/** True for an entry of the lexicon that only says that there are such bodies. */
export function isOfEveryState({ id }: GazetteerEntry): boolean {
  return OF_EVERY_STATE.has(id ?? '');
}

function isUnknown([entry]: readonly GazetteerEntry[]): boolean {
  return entry === undefined || isOfEveryState(entry);
}

/** What stands before the names of a state’s bodies. */
export function stateAdjective(id: string): string | undefined {
  return id === 'united-states' ? 'U.S.' : lexicon().adjectives.get(id);
}

function homeOf({ kind, id, standsFor }: GazetteerEntry): { readonly id: string; readonly name: string } | undefined {
  const state = lexicon().actors.get((kind === 'capital' ? standsFor : kind === 'state' ? id : null) ?? '');
  return state?.kind === 'state' ? { id: state.id, name: stateAdjective(state.id) ?? state.name } : undefined;
}

function isStateBody(name: string): boolean {
  return name === 'parliament' || STATE_BODIES.has(name);
}
