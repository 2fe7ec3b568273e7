import { wordKey, type Gazetteer } from '../../lexicon/gazetteer';
import type { Span } from '../../model/span';
import type { Quotation, SentenceCase, StructuredText, TokenKind } from '../../model/text';

export type Shape = 'lower' | 'title' | 'upper' | 'number' | 'punctuation';

/**
 * The unit of actor recognition: a token without its possessive ending; a compound such as `Paris-backed` or
 * `U.S.-EU` is one word for each part that can be a name by itself.
 */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, apostrophes straightened: the key of all word lists. */
  readonly key: string;
  readonly shape: Shape;
  /** Index into `StructuredText.sentences`. */
  readonly sentence: number;
  /** First word of its sentence, or of a quotation or list item in it: a capital there is no evidence of a name. */
  readonly opens: boolean;
  readonly possessive: boolean;
  /** Joined to the word before by a hyphen. */
  readonly glued: boolean;
  /** Between quotation marks: somebody else's words. */
  readonly quoted: boolean;
}

const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/iu;
const HYPHEN = /[-\u2010\u2011]/;
/** Second parts of compounds whose first part is a name: `Paris-based`, `NATO-led`, `EU-wide`. */
const COMPOUND_TAIL =
  /^(?:\p{Ll}{2,}ed|led|born|run|held|built|made|wide|style|like|era|bound|owned|friendly|only|designate|elect)$/u;
const OPENERS = new Set(['"', '“', '„', '«', '‘', "'", '``', "''", '-', '--', '–', '—', '•', '*', '**', ':']);

/** The words of a document in text order, and how each of its sentences uses capitals. */
export interface WordStream {
  readonly words: readonly Word[];
  /** For each sentence the half-open range of its words. */
  readonly ranges: readonly (readonly [first: number, end: number])[];
  readonly cases: readonly SentenceCase[];
}

/** A word of a token, before it has a place in a document. */
interface WordPart {
  readonly start: number;
  readonly text: string;
  readonly key: string;
  readonly shape: Shape;
  readonly possessive: boolean;
}

/** Text repeats its words, so each is taken apart once; the bound keeps hostile text from growing the cache for ever. */
const CACHE_LIMIT = 20_000;

/** Cuts tokens into words. One instance serves all documents. */
export class WordReader {
  private readonly cache = new Map<string, readonly WordPart[]>();

  /** `gazetteer` decides which compounds are names as a whole. */
  constructor(private readonly gazetteer: Gazetteer) {}

  /** The words of a document. */
  read(document: StructuredText): WordStream {
    const words: Word[] = [];
    const ranges: [number, number][] = [];
    let capitals: ReadonlySet<string> | undefined;
    const isQuoted = inParts(document.quotations);
    document.sentences.forEach((sentence, index) => {
      const first = words.length;
      let opens = true;
      for (let at = sentence.tokens[0]; at < sentence.tokens[1]; at++) {
        const token = document.tokens[at];
        if (!token) continue;
        const raw = document.text.slice(token.start, token.end);
        const quoted = isQuoted(token);
        let glued = false;
        const next = document.tokens[at + 1];
        const joins =
          next !== undefined && HYPHEN.test(raw) && /^\s\p{Ll}/u.test(document.text.slice(token.end, next.start + 1));
        const pair = joins ? namesJoined(raw, (capitals ??= capitalised(document))) : null;
        for (const { start, text, key, shape, possessive } of pair ?? this.partsOf(raw, token.kind)) {
          const from = token.start + start;
          words.push({
            start: from,
            end: from + text.length,
            text,
            key,
            shape,
            sentence: index,
            opens,
            possessive,
            glued,
            quoted,
          });
          if (shape !== 'punctuation') opens = shape === 'number' && opens;
          else if (OPENERS.has(text)) opens = !isClosing(document, at);
          glued = true;
        }
      }
      ranges.push([first, words.length]);
    });
    return { words, ranges, cases: document.sentences.map(({ case: written }) => written) };
  }

  private partsOf(raw: string, kind: TokenKind): readonly WordPart[] {
    if (kind !== 'word') return [{ start: 0, text: raw, key: raw, shape: kind, possessive: false }];
    const known = this.cache.get(raw);
    if (known) return known;
    const ending = POSSESSIVE.exec(raw)?.[0].length ?? 0;
    const bare = raw.length > ending ? raw.slice(0, raw.length - ending) : raw;
    const cut = parts(bare, this.gazetteer).map(({ start, end }): WordPart => {
      const text = bare.slice(start, end);
      return { start, text, key: wordKey(text), shape: shapeOf(text), possessive: ending > 0 && end === bare.length };
    });
    if (this.cache.size >= CACHE_LIMIT) this.cache.clear();
    this.cache.set(raw, cut);
    return cut;
  }
}

/** Asked for tokens in text order: whether one lies in a part of a quotation. Linear over all calls. */
function inParts(quotations: readonly Quotation[]): (token: Span) => boolean {
  const parts = quotations.filter(({ depth }) => depth === 0).flatMap((quotation) => quotation.parts);
  let next = 0;
  return ({ start }) => {
    while ((parts[next]?.end ?? Infinity) <= start) next++;
    return (parts[next]?.start ?? Infinity) <= start;
  };
}

/** The parts of a token that are words of their own; one part for most tokens. */
function parts(token: string, gazetteer: Gazetteer): Span[] {
  const whole = [{ start: 0, end: token.length }];
  if (!HYPHEN.test(token) || gazetteer.has(token)) return whole;
  const cuts: Span[] = [];
  let start = 0;
  for (let at = 0; at <= token.length; at++) {
    if (at < token.length && !HYPHEN.test(token.charAt(at))) continue;
    if (at > start) cuts.push({ start, end: at });
    start = at + 1;
  }
  const last = cuts.at(-1);
  if (!last || cuts.length < 2) return whole;
  const texts = cuts.map((cut) => token.slice(cut.start, cut.end));
  const known = texts.map((text) => gazetteer.has(text));
  if (known.every(Boolean) || (texts[0] === 'ethnic' && known[1])) return cuts;
  if (COMPOUND_TAIL.test(texts.at(-1) ?? '') && /^\p{Lu}/u.test(token)) {
    const head = { start: 0, end: (cuts.at(-2) ?? last).end };
    return known.slice(0, -1).every(Boolean) ? cuts : [head, last];
  }
  return whole;
}

/** The words that the document writes with a capital and without a hyphen. */
function capitalised({ text, tokens }: StructuredText): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { start, end, kind } of tokens) {
    if (kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 3))) continue;
    const word = text.slice(start, end).replace(POSSESSIVE, '');
    if (!HYPHEN.test(word)) found.add(word);
  }
  return found;
}

/** `the Moyo-Banda talks`: two names that the document also uses apart; null for other words. */
function namesJoined(raw: string, capitals: ReadonlySet<string>): readonly WordPart[] | null {
  const joint = raw.search(HYPHEN);
  if (joint < 2 || !/^\p{Lu}/u.test(raw)) return null;
  const [first, second] = [raw.slice(0, joint), raw.slice(joint + 1)];
  if (!capitals.has(first) || !capitals.has(second)) return null;
  return [
    { start: 0, text: first, key: wordKey(first), shape: shapeOf(first), possessive: false },
    { start: joint + 1, text: second, key: wordKey(second), shape: shapeOf(second), possessive: false },
  ];
}

function shapeOf(text: string): Shape {
  if (!/^\p{Lu}/u.test(text)) return /^\p{Ll}{1,3}['’-]?\p{Lu}/u.test(text) ? 'title' : 'lower';
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters === letters.toUpperCase() ? 'upper' : 'title';
}

/** A straight mark right behind a word ends a quotation or a nickname; what follows is no opening. */
function isClosing(document: StructuredText, at: number): boolean {
  const [before, mark] = [document.tokens[at - 1], document.tokens[at]];
  return mark !== undefined && before?.end === mark.start && /^["'*]/.test(document.text.charAt(mark.start));
}

/** How the document writes each word where capitals mean something: the evidence that resolves headlines and first words. */
export class CaseEvidence {
  private readonly lower = new Set<string>();
  private readonly named = new Set<string>();

  constructor({ words, cases }: WordStream) {
    for (const word of words) {
      if (cases[word.sentence] !== 'running') continue;
      if (word.shape === 'lower') this.lower.add(word.key);
      else if (!word.opens && (word.shape === 'title' || word.shape === 'upper')) this.named.add(word.key);
    }
  }

  /** True where running text writes the word without a capital. */
  isCommon(word: Word): boolean {
    return this.lower.has(word.key);
  }

  /** True where running text capitalises the word inside a sentence, and never writes it small. */
  isNamed(word: Word): boolean {
    return this.named.has(word.key) && !this.lower.has(word.key);
  }
}
