import type { Span } from './span';
import type { StructuredText } from './text';

/** Universal part-of-speech tags (Universal Dependencies v2). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/**
 * A syntactic word in the sense of Universal Dependencies: a token, or a part of one where a clitic stands written
 * together with its host (`Norway's`, `don't`, `they've` are two words each).
 */
export interface SyntacticWord extends Span {
  /** Index into `StructuredText.tokens`. */
  readonly token: number;
  /** The word in lower case, with a plain apostrophe. */
  readonly lower: string;
  /** In lower case, also of names. */
  readonly lemma: string;
  readonly upos: Upos;
  /** The Penn Treebank tag (`VBD`, `NNPS`), which tells tense and number. */
  readonly xpos: string;
  /** Index into `Parse.words` of the word it depends on, or -1 for the root of its sentence. */
  readonly head: number;
  /** The relation to `head` (`nsubj`, `nsubj:pass`, `obj`, `ccomp` …; `root` without a head), Universal Dependencies v2. */
  readonly relation: string;
}

/** The syntactic words of a document in text order, each with its place in the tree of its sentence. */
export interface Parse {
  readonly words: readonly SyntacticWord[];
  /** For each sentence of `StructuredText.sentences` the half-open range of its words. No arc leaves a sentence. */
  readonly sentences: readonly (readonly [first: number, end: number])[];
}

/** Reads the syntax of a document. Equal documents give equal parses. */
export interface SyntaxParser {
  /** `names`: spans of words that are one name each, in text order without overlaps; none is taken apart. */
  parse(document: StructuredText, names: readonly Span[]): Parse;
}
