import type { Lexeme } from './lexemes';
import type { LanguageTable, LexicalClass, PatternEntry } from './vocabulary';
import { type Outlook, SignIndex, type SignMask, type Signs } from './signs';
import { lexicalClasses } from './vocabulary';

/**
 * Patterns over lexemes, in the notation of the language tables:
 *
 *     word  '  ,        a lexeme with this key              CLASS         a class of words, kept in the class's slot
 *     [ a | b ]         one of these, or nothing            CLASS:name    … kept in the slot `name`
 *     ( a | b )         one of these                        @macro        what the table's macro stands for
 *     ~                 no white space here                 word:name     a word, kept in the slot `name`
 *     ^                 keeps the place in the slot `mark`; ^:name in the slot `name`
 *
 * There is no repetition, so a match costs no more than the pattern is long, and a whole scan is linear.
 */
export type Slots = Readonly<Record<string, string | number>>;

export interface PatternMatch {
  readonly entry: PatternEntry;
  readonly slots: Slots;
  /** Index of the first lexeme, and of the one behind the last. */
  readonly first: number;
  readonly end: number;
}

interface State {
  readonly lexemes: readonly Lexeme[];
  /** The slots that are filled so far, in the order of the pattern; of two with one name the later counts. */
  readonly filled: (readonly [slot: string, value: string | number])[];
  readonly first: number;
  /** Behind the match, once there is one. */
  end: number;
}

/** Whether a pattern, from some part on, fits at `index`. */
type Matcher = (state: State, index: number) => boolean;

/** As signs: what it can begin with. */
interface Part extends Signs {
  /** The matcher of the part and of what follows it: put together once, so that a match makes no functions. */
  readonly before: (then: Matcher) => Matcher;
  /** True where it can match nothing. */
  readonly empty: boolean;
  /** Each match holds a lexeme of every one of these sets. */
  readonly needs: readonly Signs[];
}

interface CompiledPattern {
  readonly entry: PatternEntry;
  readonly match: Matcher;
  readonly needs: SignMask;
}

/** All patterns of a language, found by the lexeme that they begin with and tried where all that they need follows. */
export class PatternSet {
  private readonly byKey = new Map<string, CompiledPattern[]>();
  private readonly byKind = new Map<string, CompiledPattern[]>();
  private readonly signs = new SignIndex();

  constructor(table: LanguageTable) {
    const classes = lexicalClasses(table);
    for (const entry of table.patterns) {
      const part = new Compiler(expand(entry.match, table.macros), classes).compile();
      const compiled = { entry, match: part.before(atEnd), needs: this.signs.maskOf(part.needs) };
      for (const key of part.keys) push(this.byKey, key, compiled);
      for (const kind of part.kinds) push(this.byKind, kind, compiled);
    }
  }

  /** What stands ahead of each lexeme of a region, for `matchesAt`. */
  outlook(lexemes: readonly Lexeme[]): Outlook {
    return this.signs.outlook(lexemes);
  }

  /** All matches that begin at a lexeme, the longest first, then in the order of the table. */
  matchesAt(lexemes: readonly Lexeme[], first: number, outlook: Outlook): readonly PatternMatch[] {
    const lexeme = lexemes[first];
    const candidates = lexeme && (this.byKey.get(lexeme.key) ?? this.byKind.get(lexeme.kind));
    if (!candidates) return NO_MATCHES;
    let matches: PatternMatch[] | undefined;
    for (const { entry, match, needs } of candidates) {
      if (!outlook.holds(first, needs)) continue;
      const state: State = { lexemes, filled: [], first, end: first };
      if (!match(state, first)) continue;
      const slots = { ...entry.set, ...Object.fromEntries(state.filled) };
      (matches ??= []).push({ entry, slots, first, end: state.end });
    }
    return matches?.sort((a, b) => b.end - a.end) ?? NO_MATCHES;
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function expand(pattern: string, macros: Readonly<Record<string, string>>): string[] {
  return pattern.split(' ').flatMap((word) => {
    if (!word.startsWith('@')) return [word];
    const macro = macros[word.slice(1)];
    if (macro === undefined) throw new Error(`no macro ${word}`);
    return expand(macro, macros);
  });
}

/** Recursive descent over the words of one pattern. */
class Compiler {
  private at = 0;

  constructor(
    private readonly words: readonly string[],
    private readonly classes: ReadonlyMap<string, LexicalClass>,
  ) {}

  compile(): Part {
    const part = this.alternatives();
    if (this.at < this.words.length) throw new Error(`unexpected ${this.words[this.at] ?? ''} in a date pattern`);
    return part;
  }

  private alternatives(): Part {
    const parts = [this.sequence()];
    while (this.words[this.at] === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    if (parts.length === 1 && parts[0]) return parts[0];
    return {
      before: (then) => firstOf(parts.map((part) => part.before(then))),
      keys: new Set(parts.flatMap((part) => [...part.keys])),
      kinds: new Set(parts.flatMap((part) => [...part.kinds])),
      empty: parts.some((part) => part.empty),
      needs: neededByAll(parts),
    };
  }

  private sequence(): Part {
    const parts: Part[] = [];
    for (let word = this.words[this.at]; word !== undefined && !'|])'.includes(word); word = this.words[this.at]) {
      this.at++;
      parts.push(this.item(word));
    }
    const leading = parts.slice(0, parts.findIndex((part) => !part.empty) + 1);
    return {
      before: (then) => parts.reduceRight((rest, part) => part.before(rest), then),
      keys: new Set(leading.flatMap((part) => [...part.keys])),
      kinds: new Set(leading.flatMap((part) => [...part.kinds])),
      empty: parts.every((part) => part.empty),
      needs: parts.flatMap((part) => part.needs),
    };
  }

  private item(word: string): Part {
    if (word === '[' || word === '(') {
      const inner = this.alternatives();
      if (this.words[this.at] !== (word === '[' ? ']' : ')')) throw new Error('unbalanced brackets in a date pattern');
      this.at++;
      if (word === '(') return inner;
      return {
        ...inner,
        empty: true,
        needs: [],
        before: (then) => firstOf([inner.before(then), then]),
      };
    }
    const [name = '', slot] = word.split(':');
    if (name === '~') return { ...NOTHING, before: glued };
    if (name === '^') return { ...NOTHING, before: marked(slot ?? 'mark') };
    if (/^[A-Z]+$/.test(name)) return this.lexicalClass(name, slot);
    return literal(name.startsWith('\\') ? name.slice(1) : name, slot);
  }

  private lexicalClass(name: string, slotName: string | undefined): Part {
    const lexicalClass = this.classes.get(name);
    if (!lexicalClass) throw new Error(`no class ${name}`);
    const slot = slotName ?? lexicalClass.slot;
    const signs = { keys: new Set(lexicalClass.firstKeys), kinds: new Set(lexicalClass.firstKinds) };
    return {
      ...signs,
      needs: [signs],
      before: (then) => (state, index) => {
        const found = lexicalClass.find(state.lexemes, index);
        return found !== undefined && keeping(state, slot, found.value, found.next, then);
      },
      empty: false,
    };
  }
}

const NO_MATCHES: readonly PatternMatch[] = [];

const NOTHING = { keys: new Set<string>(), kinds: new Set<Lexeme['kind']>(), empty: true, needs: [] };

/** Something of each alternative: its last need, which is mostly its head noun. Nothing where one alternative needs nothing. */
function neededByAll(parts: readonly Part[]): Signs[] {
  const needs = parts.flatMap((part) => part.needs.at(-1) ?? []);
  if (needs.length < parts.length) return [];
  return [
    {
      keys: new Set(needs.flatMap(({ keys }) => [...keys])),
      kinds: new Set(needs.flatMap(({ kinds }) => [...kinds])),
    },
  ];
}

function literal(key: string, slot: string | undefined): Part {
  const signs = { keys: new Set([key]), kinds: new Set<Lexeme['kind']>() };
  return {
    ...signs,
    needs: [signs],
    before: (then) => (state, index) =>
      state.lexemes[index]?.key === key &&
      (slot === undefined ? then(state, index + 1) : keeping(state, slot, key, index + 1, then)),
    empty: false,
  };
}

/** Behind the last part: a pattern matches something. */
function atEnd(state: State, index: number): boolean {
  state.end = index;
  return index > state.first;
}

function firstOf(matchers: readonly Matcher[]): Matcher {
  return (state, index) => {
    for (const match of matchers) if (match(state, index)) return true;
    return false;
  };
}

function glued(then: Matcher): Matcher {
  return (state, index) => state.lexemes[index]?.glued === true && then(state, index);
}

function marked(slot: string): (then: Matcher) => Matcher {
  return (then) => (state, index) => keeping(state, slot, index, index, then);
}

/** Fills a slot for as long as the rest fits from `next` on; takes it back on failure. */
function keeping(state: State, slot: string, value: string | number, next: number, then: Matcher): boolean {
  state.filled.push([slot, value]);
  if (then(state, next)) return true;
  state.filled.pop();
  return false;
}
