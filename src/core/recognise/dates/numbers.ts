import type { Lexeme } from './lexemes';
import { type Found, Phrases } from './phrases';

/** Number words of one language, as in `core/lexicon/dates-*.json`. */
export interface NumberWords {
  readonly ones: Readonly<Record<string, number>>;
  readonly teens: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly article: Readonly<Record<string, number>>;
  readonly and: string;
  readonly phrases: Readonly<Record<string, number>>;
  readonly vague: readonly string[];
  /** Decades of the twentieth century (`nineties`: 90). */
  readonly decades: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ordinalSuffixes: readonly string[];
  readonly halfTails: Readonly<Record<string, number>>;
}

/** A count that the words leave open (`several`). */
export const VAGUE = Number.NaN;

/** Reads numbers in digits and words. All functions are given a place and answer with the longest reading there. */
export class NumberReader {
  private readonly phrases: Phrases<number>;
  private readonly tails: Phrases<number>;
  private readonly simple: ReadonlyMap<string, number>;

  constructor(private readonly words: NumberWords) {
    const vague = Object.fromEntries(words.vague.map((phrase) => [phrase, VAGUE]));
    this.phrases = new Phrases({ ...vague, ...words.phrases });
    this.tails = new Phrases(words.halfTails);
    this.simple = new Map(Object.entries({ ...words.ones, ...words.teens }));
  }

  /** Keys that a number in words can begin with. */
  get firstKeys(): string[] {
    const { tens, scales, article } = this.words;
    return [
      ...this.simple.keys(),
      ...Object.keys(tens),
      ...Object.keys(scales),
      ...Object.keys(article),
      ...this.phrases.firstKeys,
    ];
  }

  get firstOrdinalKeys(): string[] {
    return [...Object.keys(this.words.ordinals), ...Object.keys(this.words.tens)];
  }

  /** A cardinal number: `19`, `1,200`, `2 1/2`, `twenty-four`, `a hundred`, `several` (NaN). */
  cardinal(lexemes: readonly Lexeme[], index: number): Found<number> | undefined {
    const first = lexemes[index];
    if (!first) return undefined;
    if (first.kind === 'number') return this.digits(lexemes, index);
    if (first.kind !== 'word') return undefined;
    const found = this.phrases.find(lexemes, index) ?? this.inWords(lexemes, index);
    return found && this.withHalf(lexemes, found);
  }

  /** An ordinal number: `19th`, `third`, `twenty-first`. */
  ordinal(lexemes: readonly Lexeme[], index: number): Found<number> | undefined {
    const first = lexemes[index];
    if (!first) return undefined;
    if (first.kind === 'number') {
      const suffix = lexemes[index + 1];
      const isOrdinal = suffix?.glued === true && this.words.ordinalSuffixes.includes(suffix.key);
      return isOrdinal && /^\d{1,2}$/.test(first.text) ? { value: Number(first.text), next: index + 2 } : undefined;
    }
    const simple = this.words.ordinals[first.key];
    if (simple !== undefined) return { value: simple, next: index + 1 };
    const tens = this.words.tens[first.key];
    if (tens === undefined) return undefined;
    const next = this.behindHyphen(lexemes, index + 1);
    const ones = this.words.ordinals[lexemes[next]?.key ?? ''];
    return ones !== undefined && ones < 10 ? { value: tens + ones, next: next + 1 } : undefined;
  }

  /** A day of the month, as a cardinal or ordinal number from 1 to 31. */
  day(lexemes: readonly Lexeme[], index: number): Found<number> | undefined {
    const ordinal = this.ordinal(lexemes, index);
    if (ordinal) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined;
    const first = lexemes[index];
    if (first?.kind !== 'number' || !/^\d{1,2}$/.test(first.text)) return undefined;
    const value = Number(first.text);
    if (value < 1 || value > 31) return undefined;
    const after = lexemes[index + 1];
    // `12%`, `4-1` and `4m` are no days; a range of days (`12-14`) is.
    if (after?.glued && (after.key === '%' || (after.kind === 'word' && after.key !== "'s"))) return undefined;
    return { value, next: index + 1 };
  }

  /** A year from 1000 to 2199 in digits, or in words (`nineteen ninety-seven`, `two thousand and four`). */
  year(lexemes: readonly Lexeme[], index: number): Found<number> | undefined {
    const first = lexemes[index];
    if (first?.kind === 'number') {
      const after = lexemes[index + 1];
      const isWhole = !(after?.glued && (after.kind === 'word' ? after.key !== "'s" : after.key === '%'));
      return isWhole && /^(?:1\d|2[01])\d\d$/.test(first.text)
        ? { value: Number(first.text), next: index + 1 }
        : undefined;
    }
    const century = this.words.teens[first?.key ?? ''] ?? this.words.tens[first?.key ?? ''];
    if (century !== undefined && century >= 11 && century <= 20) {
      const rest = this.belowHundred(lexemes, index + 1);
      if (rest && rest.value >= 10) return { value: century * 100 + rest.value, next: rest.next };
    }
    if (this.words.ones[first?.key ?? ''] !== 2) return undefined;
    const inWords = this.inWords(lexemes, index);
    return inWords && inWords.value >= 2000 && inWords.value < 2100 ? inWords : undefined;
  }

  /** A decade by its first year: `1990s`, `'90s` and `nineties` (of the twentieth century). */
  decade(lexemes: readonly Lexeme[], index: number): Found<number> | undefined {
    let next = index;
    if (lexemes[next]?.key === "'") next++;
    const digits = lexemes[next];
    if (digits?.kind === 'number') {
      let after = lexemes[next + 1];
      if (after?.glued && after.key === "'") after = lexemes[++next + 1];
      const isPlural = after?.glued === true && (after.key === 's' || after.key === "'s");
      if (!isPlural) return undefined;
      if (/^[12]\d\d0$/.test(digits.text)) return { value: Number(digits.text), next: next + 2 };
      return /^[1-9]0$/.test(digits.text) ? { value: 1900 + Number(digits.text), next: next + 2 } : undefined;
    }
    const tens = this.words.decades[digits?.key ?? ''];
    return tens === undefined ? undefined : { value: 1900 + tens, next: next + 1 };
  }

  get firstDecadeKeys(): string[] {
    return ["'", ...Object.keys(this.words.decades)];
  }

  private digits(lexemes: readonly Lexeme[], index: number): Found<number> {
    const value = Number(lexemes[index]?.text.replaceAll(',', ''));
    const [upper, slash, lower] = [lexemes[index + 1], lexemes[index + 2], lexemes[index + 3]];
    if (upper?.kind === 'number' && slash?.key === '/' && slash.glued && lower?.kind === 'number' && lower.glued) {
      const part = Number(upper.text) / Number(lower.text);
      if (part > 0 && part < 1) return { value: value + part, next: index + 4 };
    }
    const scale = this.words.scales[lexemes[index + 1]?.key ?? ''];
    return scale === undefined ? { value, next: index + 1 } : { value: value * scale, next: index + 2 };
  }

  private inWords(lexemes: readonly Lexeme[], index: number): Found<number> | undefined {
    const { article, scales, and } = this.words;
    let found: Found<number> | undefined = this.belowHundred(lexemes, index);
    if (!found) {
      const one = article[lexemes[index]?.key ?? ''];
      if (one !== undefined) found = { value: one, next: index + 1 };
    }
    if (!found) return undefined;
    let { value, next } = found;
    // Each turn consumes a scale word, and the scales must fall, so there are at most a few turns.
    for (let last = Infinity; ;) {
      const scale = scales[lexemes[next]?.key ?? ''];
      if (scale === undefined || scale >= last) break;
      value *= scale;
      last = scale;
      next++;
      const rest = this.belowHundred(lexemes, lexemes[next]?.key === and ? next + 1 : next);
      if (rest && scales[lexemes[rest.next]?.key ?? ''] === undefined)
        ({ value, next } = { value: value + rest.value, next: rest.next });
    }
    return { value, next };
  }

  private belowHundred(lexemes: readonly Lexeme[], index: number): Found<number> | undefined {
    const key = lexemes[index]?.key ?? '';
    const simple = this.simple.get(key);
    if (simple !== undefined) return { value: simple, next: index + 1 };
    const tens = this.words.tens[key];
    if (tens === undefined) return undefined;
    const next = this.behindHyphen(lexemes, index + 1);
    const ones = this.words.ones[lexemes[next]?.key ?? ''];
    return ones === undefined ? { value: tens, next: index + 1 } : { value: tens + ones, next: next + 1 };
  }

  private withHalf(lexemes: readonly Lexeme[], found: Found<number>): Found<number> {
    const tail = this.tails.find(lexemes, found.next);
    return tail ? { value: found.value + tail.value, next: tail.next } : found;
  }

  private behindHyphen(lexemes: readonly Lexeme[], index: number): number {
    return lexemes[index]?.key === '-' ? index + 1 : index;
  }
}
