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

/** What every recogniser reads: the text with its layout, sentences and tokens. Furniture has neither sentences nor tokens. */
export interface StructuredText {
  readonly text: string;
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}
