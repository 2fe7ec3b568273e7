import type { Span } from './span';

/**
 * What a block of a copied article is.
 * `furniture` (menus, credits, link lists, "Source: …") is left out of everything but the document's own facts.
 */
export type BlockKind =
  'headline' | 'standfirst' | 'subheading' | 'byline' | 'published' | 'caption' | 'paragraph' | 'furniture';

/** A logical block: hard-wrapped lines, and a quotation over a blank line, are one. Trimmed of white space at both ends. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A value that the document states about itself, with the words that state it. */
export interface Stated {
  readonly value: string;
  readonly span: Span;
}

/** The parts of one document. Blocks are in text order, do not overlap, and together cover all text that is not white space. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** The headline without markup characters around it, or null. */
  readonly title: Span | null;
  /** The dateline that opens the first paragraph (`PARIS, May 4. /TASS/.`), or null. It lies inside a paragraph block. */
  readonly dateline: Span | null;
  /** Where the publication date is stated outside the running text (`Published May 4, 2021`), without the label; or null. */
  readonly publishedAt: Span | null;
  /** The outlet as the document names it, normalised (`TASS`, `Anadolu Agency`), or null. */
  readonly outlet: Stated | null;
  /** The document's own address where it states one, or null. */
  readonly url: Stated | null;
  /** Furniture inside blocks of other kinds too (a dateline's agency mark is not furniture), in text order. */
  readonly furniture: readonly Span[];
}

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A token; a possessive `'s`, and the hyphen or apostrophe inside a word, stay with the word (`U.S.`, `Bosnia-Herzegovina`, `19-year-old`). */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** How a sentence uses capitals: as running text, on most words as a headline, or on all letters. */
export type SentenceCase = 'running' | 'title' | 'capitals';

/** A sentence inside one block. `tokens` is the half-open range of its tokens in `StructuredText.tokens`. */
export interface Sentence extends Span {
  /** Index into `Layout.blocks`. */
  readonly block: number;
  readonly tokens: readonly [first: number, end: number];
  readonly case: SentenceCase;
}

/** What was done about a quotation mark whose partner is missing. */
export type MarkRepair = 'missing-opening-mark' | 'missing-closing-mark';

/** A passage in quotation marks. `start` and `end` are those of the words, without the outer marks. */
export interface Quotation extends Span {
  /** The words, one part a paragraph, trimmed of white space. Never empty; several where it goes on over paragraphs. */
  readonly parts: readonly Span[];
  /** The passage with its outer marks. */
  readonly outer: Span;
  readonly marks: 'double' | 'single';
  /** How many other quotations it lies in. */
  readonly depth: number;
  readonly repair: MarkRepair | null;
}

/**
 * What every recogniser reads: the text with its layout, sentences, tokens and quotations, made once and never changed.
 * Furniture has none of them.
 */
export interface StructuredText {
  readonly text: string;
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** In text order, an outer one before those inside it. No two cross, and no mark belongs to two. */
  readonly quotations: readonly Quotation[];
}
