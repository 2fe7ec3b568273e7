import { isEnglishWord } from '../../lexicon/englishWords';
import type { GazetteerEntry } from '../../lexicon/gazetteer';
import { STATE_BODIES } from '../../lexicon/groupWords';
import { lexicon } from '../../lexicon/lexicon';
import { ORGANIZATION_HEADS } from '../../lexicon/nameWords';
import type { Span } from '../../model/span';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/** A body with the state that it is one of. */
export interface OwnedBody {
  /** Lexicon id. */
  readonly state: string;
  /** The name under which it is told from those of other states: `Norwegian Foreign Ministry`. */
  readonly name: string;
}

/** By lexicon id, with what stands before the names of its bodies. */
interface State {
  readonly id: string;
  readonly name: string;
}

/** Lexicon ids of names that the bodies of many states bear. */
const OF_EVERY_STATE = new Set(['supreme-court', 'constitutional-court', 'parliament']);

/**
 * Bodies named by common words, of which every state has one: whose they are is said beside them (`Norway’s Foreign
 * Ministry`, `the Foreign Ministry in Oslo`) or by the dateline.
 */
export class OwnedBodies {
  /** States by the word behind their names. */
  private readonly owners = new Map<number, State>();

  /** The state that the article comes from, by its dateline. */
  private home: State | undefined;
  /** States named in each sentence, by themselves or by their capitals; null for a place that may be in any. */
  private readonly spokenOf = new Map<number, Set<string | null>>();
  /** States, also by their capitals, by the first word of the name; null for other places. */
  private readonly placeAt = new Map<number, State | null>();

  /** `dateline`: where the article says that it comes from, in code units, or null. */
  constructor(
    private readonly words: readonly Word[],
    names: readonly NameSpan[],
    dateline: Span | null,
  ) {
    for (const { first, end, entity, entries } of names) {
      const [entry] = entries;
      const start = words[first]?.start ?? -1;
      const state = entry ? stateOf(entry) : undefined;
      const isDateline = dateline !== null && start >= dateline.start && start < dateline.end;
      if (isDateline) this.home ??= state;
      else if (entity === 'LOC') this.notePlace(first, state ?? null);
      if (entry?.kind !== 'state' || entry.id === null || words[end - 1]?.possessive !== true) continue;
      if (words[end]?.sentence !== words[end - 1]?.sentence) continue;
      this.owners.set(end, { id: entry.id, name: stateAdjective(entry.id) ?? entry.actorName });
    }
  }

  private notePlace(first: number, state: State | null): void {
    this.placeAt.set(first, state);
    const sentence = this.words[first]?.sentence ?? -1;
    const states = this.spokenOf.get(sentence);
    if (states) states.add(state?.id ?? null);
    else this.spokenOf.set(sentence, new Set([state?.id ?? null]));
  }

  /** The body under a name that tells whose it is; undefined for all others. `text`: the name as it stands. */
  of({ first, end, entity, entries }: NameSpan, text: string): OwnedBody | undefined {
    // `Norway’s Foreign Ministry`, `the Foreign Ministry in Oslo`
    const owner = this.owners.get(first) ?? (this.words[end]?.key === 'in' ? this.placeAt.get(end + 1) : undefined);
    if (!owner || entity !== 'ORG' || !isUnknown(entries)) return undefined;
    const words = this.words.slice(first, end);
    const isBody = words.some((word) => ORGANIZATION_HEADS.has(word.text));
    const isCommon = words.every(({ key }) => isEnglishWord(key));
    return isBody && isCommon ? { state: owner.id, name: `${owner.name} ${text}` } : undefined;
  }

  /**
   * The body of the state that the article comes from, where each state has one (`the Supreme Court`) and neither this
   * sentence nor the one before speaks of another place.
   */
  ofHome(name: NameSpan, text: string): OwnedBody | undefined {
    const { first, end, entity, entries } = name;
    if (!this.home || entity !== 'ORG' || !isUnknown(entries) || this.isElsewhere(name)) return undefined;
    const keys = this.words.slice(first, end).map(({ key }) => key);
    const isCommon = keys.at(-1) === 'ministry' ? this.hasMinistries(keys) : isSoleBody(keys.join(' '));
    return isCommon ? { state: this.home.id, name: `${this.home.name} ${text}` } : undefined;
  }

  /** True where the words around speak of a place that need not be in the state that the article comes from. */
  private isElsewhere({ first }: NameSpan): boolean {
    const sentence = this.words[first]?.sentence ?? -1;
    return [sentence, sentence - 1].some((at) => {
      const states = this.spokenOf.get(at);
      return states !== undefined && [...states].some((state) => state !== this.home?.id);
    });
  }

  private hasMinistries(keys: readonly string[]): boolean {
    return this.home?.id !== 'united-states' && keys.every(isEnglishWord);
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

/** The state that the entry names, or whose capital it does. */
function stateOf({ kind, id, standsFor }: GazetteerEntry): State | undefined {
  const state = lexicon().actors.get((kind === 'capital' ? standsFor : kind === 'state' ? id : null) ?? '');
  return state?.kind === 'state' ? { id: state.id, name: stateAdjective(state.id) ?? state.name } : undefined;
}

function isSoleBody(name: string): boolean {
  return name === 'parliament' || STATE_BODIES.has(name);
}
