import type { LocalActor, LocalMention } from './actor';
import type { DateExpression, DocumentDate } from './date';
import type { LocalEvent } from './event';
import type { LocalQuote } from './quote';
import type { Layout, Sentence } from './text';

/**
 * All that one document says by itself: a pure function of its text, the settings and the lexicon.
 * No other document has any influence on it, so it may be made anywhere, in any order, and cached by content.
 * Plain JSON-safe data. All lists are in text order; references between them are indices.
 */
export interface DocumentAnalysis {
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly LocalMention[];
  readonly actors: readonly LocalActor[];
  readonly dates: readonly DateExpression[];
  readonly documentDate: DocumentDate;
  readonly quotes: readonly LocalQuote[];
  readonly events: readonly LocalEvent[];
}
