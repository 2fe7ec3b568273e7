import { isEnglishWord } from '../../lexicon/englishWords';
import { lexicon } from '../../lexicon/lexicon';
import { ORGANIZATION_HEADS } from '../../lexicon/nameWords';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/** A body with the state that stands before it. */
export interface OwnedBody {
  /** Lexicon id. */
  readonly state: string;
  /** The name under which it is told from those of other states: `Norwegian Foreign Ministry`. */
  readonly name: string;
}

/** Bodies named by common words behind their state (`Norway’s Foreign Ministry`): every state has one. */
export class OwnedBodies {
  /** States by the word behind their names. */
  private readonly owners = new Map<number, { readonly id: string; readonly name: string }>();

  constructor(
    private readonly words: readonly Word[],
    names: readonly NameSpan[],
  ) {
    for (const { end, entries } of names) {
      const [entry] = entries;
      if (entry?.kind !== 'state' || entry.id === null || words[end - 1]?.possessive !== true) continue;
      if (words[end]?.sentence !== words[end - 1]?.sentence) continue;
      this.owners.set(end, { id: entry.id, name: lexicon().adjectives.get(entry.id) ?? entry.actorName });
    }
  }

  /** The body under a name that tells whose it is; undefined for all others. `text`: the name as it stands. */
  of({ first, end, entity, entries }: NameSpan, text: string): OwnedBody | undefined {
    const owner = this.owners.get(first);
    if (!owner || entity !== 'ORG' || entries.length > 0) return undefined;
    const words = this.words.slice(first, end);
    const isBody = words.some((word) => ORGANIZATION_HEADS.has(word.text));
    const isCommon = words.every(({ key }) => isEnglishWord(key));
    return isBody && isCommon ? { state: owner.id, name: `${owner.name} ${text}` } : undefined;
  }
}
