import data from '../../lexicon/furniture.json';
import type { Span } from '../../model/span';
import type { Shape } from './shape';

const LABELS = new Set(data.labels);
const SECTIONS = new Set(data.sections);
const ANNOUNCEMENTS = new Set(data.announcements);
const LINE = new RegExp(`^(?:${data.lines.join('|')})$`, 'iu');
const CAPTION_CREDIT = new RegExp(`(?:${data.captionCredits.join('|')})$`, 'u');
const CAPTION_LABEL = new RegExp(`^(?:${data.captionLabels.join('|')})`, 'iu');
const END_CREDIT = new RegExp(`(?:${data.endCredits.join('|')})\\.?$`, 'iu');
/** Only the last stretch of a block can hold a credit. */
const LONGEST_CREDIT = 400;
const LONGEST_CAPTION = 420;

/** `Home » News » Europe`, `Home > World`: the names of the sections above an article; the last may be its headline. */
export function breadcrumbs(plain: string): readonly string[] | null {
  const parts = plain.split(/\s*[»›→]\s*|\s+>\s+/);
  if (parts.length === 1 && /^home\s*[/|]/i.test(plain)) parts.splice(0, 1, ...plain.split(/\s*[/|]\s*/));
  const sections = parts.slice(0, -1);
  if (sections.length === 0 || sections.some((part) => part === '' || part.split(' ').length > 5)) return null;
  return sections.length > 1 || /^(?:home|news|main|world)\b/i.test(parts[0] ?? '') ? parts : null;
}

/** A menu of links or labels in one line: `Home | World | Business | Sport`. */
function isMenu(plain: string): boolean {
  const parts = plain.split(/\s*[|•·]\s*/).filter((part) => part !== '');
  return parts.length > 2 && parts.every((part) => part.split(' ').length <= 3 && !/[.!?,"“”]/.test(part));
}

/** Whether the block is a label, call, credit or menu of the page rather than part of the article. */
export function isFurniture(shape: Shape): boolean {
  if (shape.long) return false;
  // A rule or an ornament; but a quotation mark on a line of its own still opens or closes a quotation.
  if (!/[\p{L}\p{N}]/u.test(shape.plain)) return !/["“”«»]/.test(shape.plain);
  return (
    LABELS.has(labelOf(shape)) || LINE.test(shape.plain) || isMenu(shape.plain) || breadcrumbs(shape.plain) !== null
  );
}

/** The name of a section of the paper: furniture around an article, but a possible heading inside it. */
export function isSection(shape: Shape): boolean {
  return !shape.long && SECTIONS.has(labelOf(shape));
}

function labelOf({ plain }: Shape): string {
  return plain.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** A word in capitals that announces a kind of text, not a place: `ANALYSIS`, `UPDATE`. */
export function isAnnouncement(word: string): boolean {
  return ANNOUNCEMENTS.has(word);
}

/** Length of the announcement that agencies glue to a headline (`ANALYSIS-Port reopens`, `UPDATE 2-Port closed`), or 0. */
export function announcementLength(headline: string): number {
  const match = /^(\p{Lu}{4,12})(?: \d{1,2})?-(?=\p{Lu}|["“‘'])/u.exec(headline);
  return match && isAnnouncement(match[1] ?? '') ? match[0].length : 0;
}

/** Whether the block is the caption of a picture, told by its label or the credit at its end. */
export function isCaption(text: string, block: Span): boolean {
  if (block.end - block.start > LONGEST_CAPTION) return false;
  const raw = text.slice(block.start, block.end);
  return CAPTION_LABEL.test(raw) || CAPTION_CREDIT.test(raw);
}

/** `(Reporting by …; Editing by …)`, or an agency's end mark, at the end of a paragraph; or null. */
export function endCredit(text: string, block: Span): Span | null {
  const from = Math.max(block.start, block.end - LONGEST_CREDIT);
  const match = END_CREDIT.exec(text.slice(from, block.end));
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : null;
}
