import type { Gazetteer } from '../../lexicon/gazetteer';
import { entriesOf } from './nameBorders';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/** Words that stand between two names as often as inside one. */
const JOINTS = new Set(['and', 'in', 'from', 'or', ',']);

/**
 * Two names that the tagger reads as one (`Orla Bank and Venn Motors`), apart: each must be a name by itself, for the
 * gazetteer, for the lists or elsewhere in the document, and the whole must not be one.
 */
export class JoinedNames {
  private readonly known = new Map<string, NameSpan>();
  private readonly wholes = new Set<string>();
  private readonly listedAt: ReadonlyMap<number, NameSpan>;

  constructor(
    private readonly words: readonly Word[],
    names: readonly NameSpan[],
    listed: readonly NameSpan[],
    private readonly gazetteer: Gazetteer,
  ) {
    this.listedAt = new Map(listed.map((name) => [name.first, name]));
    for (const name of listed) this.wholes.add(this.key(name.first, name.end));
    for (const name of names) {
      const key = this.key(name.first, name.end);
      const before = this.known.get(key);
      if (!before || before.confidence < name.confidence) this.known.set(key, name);
    }
  }

  /** The one name, or the two that it joins. */
  apart(name: NameSpan): readonly NameSpan[] {
    const { first, end } = name;
    for (let at = first + 1; at < end - 1; at++) {
      if (!JOINTS.has(this.words[at]?.text ?? '')) continue;
      // `Orla Bank and [Venn Motors]`: a listed name goes on behind the border that the tagger drew
      const further = this.listedAt.get(at + 1);
      if (further && further.end > end) return [this.part(name, first, at), further];
      if (name.entries.length > 0 || this.wholes.has(this.key(first, end))) continue;
      const [left, right] = [this.byItself(name, first, at), this.byItself(name, at + 1, end)];
      if (left && right) return [left, right];
    }
    return [name];
  }

  /** The words as a name of their own, or null where nothing speaks for it. */
  private byItself(whole: NameSpan, first: number, end: number): NameSpan | null {
    const entries = entriesOf(this.words, first, end, this.gazetteer);
    const listed = this.listedAt.get(first);
    const elsewhere = this.known.get(this.key(first, end));
    const entity = entries[0]?.entity ?? (listed?.end === end ? listed.entity : elsewhere?.entity);
    return entity ? { ...whole, first, end, entity, entries } : null;
  }

  private part(whole: NameSpan, first: number, end: number): NameSpan {
    return this.byItself(whole, first, end) ?? { ...whole, first, end, entries: [] };
  }

  private key(first: number, end: number): string {
    let key = '';
    for (let at = first; at < end; at++) key += ` ${this.words[at]?.key ?? ''}`;
    return key;
  }
}
