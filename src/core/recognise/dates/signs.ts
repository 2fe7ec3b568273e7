import type { Lexeme, LexemeKind } from './lexemes';

/** Keys and kinds of lexemes, any of which will do. */
export interface Signs {
  readonly keys: ReadonlySet<string>;
  readonly kinds: ReadonlySet<LexemeKind>;
}

/** Which sets of signs a pattern needs, a bit each. */
export type SignMask = readonly [low: number, high: number];

/** How many lexemes an expression has at most. */
const REACH = 32;
/** Bits in each half of a mask. */
const BITS = 31;

/**
 * Numbers the sets of signs that the patterns need, so that one look at the words ahead tells which patterns can match
 * there: of all that may begin with a number, only a few are tried before `people`. Sets beyond the size of a mask are
 * not looked for, which costs time and changes nothing.
 */
export class SignIndex {
  private readonly numbers = new Map<string, number>();
  private readonly byKey = new Map<string, SignMask>();
  private readonly byKind = new Map<string, SignMask>();

  maskOf(needs: readonly Signs[]): SignMask {
    return needs.reduce<SignMask>((mask, signs) => either(mask, this.bitOf(signs)), NONE);
  }

  /** The masks of what stands within reach of each lexeme. */
  outlook(lexemes: readonly Lexeme[]): Outlook {
    const [low, high] = [new Int32Array(lexemes.length), new Int32Array(lexemes.length)];
    lexemes.forEach(({ key, kind }, at) => {
      const [byKey, byKind] = [this.byKey.get(key) ?? NONE, this.byKind.get(kind) ?? NONE];
      low[at] = byKey[0] | byKind[0];
      high[at] = byKey[1] | byKind[1];
    });
    for (const masks of [low, high]) {
      // Each turn doubles how far a mask looks ahead.
      for (let step = 1; step < REACH; step *= 2) {
        for (let at = 0; at + step < masks.length; at++) masks[at] = (masks[at] ?? 0) | (masks[at + step] ?? 0);
      }
    }
    return new Outlook(low, high);
  }

  private bitOf(signs: Signs): SignMask {
    const name = [...signs.keys, '', ...signs.kinds].sort().join('\n');
    const number = this.numbers.get(name) ?? this.numbers.size;
    if (number >= 2 * BITS) return NONE;
    const mask: SignMask = number < BITS ? [1 << number, 0] : [0, 1 << (number - BITS)];
    if (!this.numbers.has(name)) {
      this.numbers.set(name, number);
      for (const key of signs.keys) this.byKey.set(key, either(this.byKey.get(key) ?? NONE, mask));
      for (const kind of signs.kinds) this.byKind.set(kind, either(this.byKind.get(kind) ?? NONE, mask));
    }
    return mask;
  }
}

/** What stands within reach of each lexeme of a region. */
export class Outlook {
  constructor(
    private readonly low: Int32Array,
    private readonly high: Int32Array,
  ) {}

  /** True where all that is needed stands at the lexeme or within reach behind it. */
  holds(at: number, [low, high]: SignMask): boolean {
    return ((this.low[at] ?? 0) & low) === low && ((this.high[at] ?? 0) & high) === high;
  }
}

const NONE: SignMask = [0, 0];

function either([a, b]: SignMask, [c, d]: SignMask): SignMask {
  return [a | c, b | d];
}
