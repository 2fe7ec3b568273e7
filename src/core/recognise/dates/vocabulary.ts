import english from '../../lexicon/dates-en.json';
import type { Lexeme } from './lexemes';
import { NumberReader, type NumberWords } from './numbers';
import { type Found, Phrases } from './phrases';

/** A pattern as the language table has it; `match` is explained in `patterns.ts`. */
export interface PatternEntry {
  readonly name: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** Which reader in `readings.ts` understands the slots. */
  readonly read: string;
  readonly match: string;
  /** Slots with a fixed value. */
  readonly set?: Readonly<Record<string, string | number>>;
}

interface ClassEntry {
  readonly slot?: string;
  readonly capital?: boolean;
  readonly words: Readonly<Record<string, string | number>>;
}

/** The table of one language: `core/lexicon/dates-*.json`. */
export interface LanguageTable {
  readonly language: string;
  readonly numbers: NumberWords;
  readonly classes: Readonly<Record<string, ClassEntry>>;
  /** Words that tell what an expression means where it stands; the fields are named by their users. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  readonly macros: Readonly<Record<string, string>>;
  readonly patterns: readonly PatternEntry[];
}

/** A class of words or numbers: where it can begin, and what it finds. */
export interface LexicalClass {
  readonly slot: string;
  readonly firstKeys: readonly string[];
  /** Kinds of lexemes other than words that it can begin with. */
  readonly firstKinds: readonly Lexeme['kind'][];
  find(lexemes: readonly Lexeme[], index: number): Found | undefined;
}

/** The classes of a language by name: those of its table, and the numeric ones. */
export function lexicalClasses(table: LanguageTable): ReadonlyMap<string, LexicalClass> {
  const classes = new Map<string, LexicalClass>();
  for (const [name, entry] of Object.entries(table.classes)) {
    const phrases = new Phrases(entry.words, entry.capital);
    classes.set(name, {
      slot: entry.slot ?? name.toLowerCase(),
      firstKeys: [...phrases.firstKeys],
      firstKinds: [],
      find: (lexemes, index) => phrases.find(lexemes, index),
    });
  }
  const numbers = new NumberReader(table.numbers);
  const numeric = (
    name: string,
    firstKeys: readonly string[],
    find: (lexemes: readonly Lexeme[], index: number) => Found | undefined,
  ): void => void classes.set(name, { slot: name.toLowerCase(), firstKeys, firstKinds: ['number'], find });
  numeric('NUM', numbers.firstKeys, (lexemes, index) => numbers.cardinal(lexemes, index));
  numeric('ORD', numbers.firstOrdinalKeys, (lexemes, index) => numbers.ordinal(lexemes, index));
  numeric('DAY', numbers.firstOrdinalKeys, (lexemes, index) => numbers.day(lexemes, index));
  numeric('YEAR', numbers.firstKeys, (lexemes, index) => numbers.year(lexemes, index));
  numeric('DECADE', numbers.firstDecadeKeys, (lexemes, index) => numbers.decade(lexemes, index));
  for (const [name, kind] of [
    ['ISO', 'iso'],
    ['NUMERIC', 'numeric-date'],
    ['CLOCK', 'clock'],
  ] as const) {
    classes.set(name, {
      slot: name.toLowerCase(),
      firstKeys: [],
      firstKinds: [kind],
      find: (lexemes, index) => {
        const lexeme = lexemes[index];
        return lexeme?.kind === kind ? { value: lexeme.text, next: index + 1 } : undefined;
      },
    });
  }
  return classes;
}

export const ENGLISH = english as LanguageTable;
