import type { CorpusDocument, Event, Passage } from '../../model/corpus';
import type { Span } from '../../model/span';
import { contains } from '../../model/span';

/** One line of a document around a passage, fit for a list: made readable, length bounded. */
export interface Excerpt extends Passage {
  /** Outlet of the document, or its file name where the outlet is unknown. */
  readonly source: string;
  /** Document date, `YYYY-MM-DD`, or null. */
  readonly published: string | null;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const ELLIPSIS = '…';
/** A word is cut in two only where there is more room, and it does not fit all the same; UTF-16 code units. */
const LEAST_OF_WORD = 24;

/** The line of `document` that shows `span` inside its sentence, in at most about `width` code units. */
export function excerptOf(document: CorpusDocument, span: Span, width = 140): Excerpt {
  const frame = document.sentences.find((sentence) => contains(sentence, span)) ?? span;
  // Blanks and links make text shorter when it is made readable, so more is cut out than is shown.
  const whole = readable(document.text.slice(span.start, Math.min(span.end, span.start + 4 * width)));
  const room = Math.max(0, width - whole.length);
  const before =
    room > 0 ? readable(document.text.slice(Math.max(frame.start, span.start - 2 * room), span.start)) : '';
  const after = room > 0 ? readable(document.text.slice(span.end, Math.min(frame.end, span.end + 2 * room))) : '';
  const shownBefore = clipStart(before, Math.max(Math.floor(room / 2), room - after.length));
  return {
    file: document.file,
    start: span.start,
    end: span.end,
    source: sourceName(document),
    published: document.published.value,
    before: withoutListMark(shownBefore),
    match: clip(shownBefore.trim() === '' ? withoutListMark(whole) : whole, width),
    after: clip(after, room - shownBefore.length),
  };
}

/** Who publishes the document, as a reader would name it: the outlet, else the file name without its ending. */
export function sourceName(document: CorpusDocument): string {
  return document.outlet ?? document.file.slice(document.file.lastIndexOf('/') + 1).replace(/\.[^.]{1,12}$/, '');
}

/** Text as one line to read: runs of white space become one blank, a Markdown link its words, marks of emphasis nothing. */
export function readable(text: string): string {
  return text
    .replace(/\[([^\][\n]{1,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ');
}

/** The words of a passage as one line. */
export function wordsIn({ text }: Pick<CorpusDocument, 'text'>, { start, end }: Span): string {
  return readable(text.slice(start, end)).trim();
}

/** The title of an event as a line to read: a title taken from a list item or a subheading does without its mark. */
export function titleOf(event: Event): string {
  return withoutListMark(readable(event.title));
}

/** A line without the marks of a list, a quotation or a heading at its beginning. */
export function withoutListMark(line: string): string {
  return line.replace(/^\s*(?:[-*+>#•]+\s+)+/, '');
}

/** The start of `text`, cut at a word where it is longer than `width`. */
export function clip(text: string, width: number): string {
  if (text.length <= width) {
    return text;
  }
  const cut = text.slice(0, Math.max(0, width));
  const blank = text[width] === ' ' ? width : cut.lastIndexOf(' ');
  // In little room the piece of a word tells nothing.
  const atWord = blank > width / 2 || (blank >= 0 && width < LEAST_OF_WORD);
  return (atWord ? cut.slice(0, blank).replace(/[\s,;:–—-]+$/, '') : withoutHalfPair(cut)) + ELLIPSIS;
}

function clipStart(text: string, width: number): string {
  if (text.length <= width) {
    return text;
  }
  const cut = text.slice(text.length - width);
  const blank = cut.indexOf(' ');
  const hasWord = blank >= 0 && blank < cut.trimEnd().length;
  if (!hasWord && width < LEAST_OF_WORD) return text[text.length - width - 1] === ' ' ? ELLIPSIS + cut : ELLIPSIS;
  return ELLIPSIS + (hasWord ? cut.slice(blank + 1) : cut.replace(/^[\uDC00-\uDFFF]/, ''));
}

/** A cut must not leave the first half of a surrogate pair behind. */
function withoutHalfPair(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
