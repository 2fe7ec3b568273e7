import type { Lexeme } from './lexemes';

/** What a class of words or numbers finds at a place: its value, and the index of the lexeme behind it. */
export interface Found<Value = string | number> {
  readonly value: Value;
  readonly next: number;
}

/** Words of several lexemes (`more than`, `p.m.`) with their values, looked up by the first one. */
export class Phrases<Value = string | number> {
  private readonly byFirst = new Map<string, { readonly keys: readonly string[]; readonly value: Value }[]>();

  /** `words`: phrase to value, the lexemes of a phrase separated by blanks. `capital`: the first letter must be one. */
  constructor(
    words: Readonly<Record<string, Value>>,
    private readonly capital = false,
  ) {
    for (const [phrase, value] of Object.entries(words)) {
      const keys = phrase.split(' ');
      const first = keys[0] ?? '';
      const list = this.byFirst.get(first) ?? [];
      this.byFirst.set(first, list);
      list.push({ keys, value });
      list.sort((a, b) => b.keys.length - a.keys.length);
    }
  }

  /** The keys that a phrase can begin with. */
  get firstKeys(): Iterable<string> {
    return this.byFirst.keys();
  }

  /** The longest phrase that begins at `index`. */
  find(lexemes: readonly Lexeme[], index: number): Found<Value> | undefined {
    const candidates = this.byFirst.get(lexemes[index]?.key ?? '');
    if (!candidates) return undefined;
    if (this.capital && !/^\p{Lu}/u.test(lexemes[index]?.text ?? '')) return undefined;
    const match = candidates.find(({ keys }) => keys.every((key, offset) => lexemes[index + offset]?.key === key));
    return match && { value: match.value, next: index + match.keys.length };
  }
}
