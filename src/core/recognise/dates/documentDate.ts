import type { Basis } from '../../model/basis';
import { type Phrase, phrase } from '../../model/phrase';
import type { DocumentDate } from '../../model/date';
import { type Span, contains } from '../../model/span';
import type { StructuredText } from '../../model/text';
import { type CivilDate, isCivilDate, isoDate, parseIsoDate } from '../../time/calendar';
import type { FoundDate } from './foundDate';
import type { DateLanguage } from './language';
import { completeYear } from './yearConstraints';

const IN_ADDRESS = phrase('in the address of the article');
const PUBLISHED = phrase('stated as the publication date');

/** Something in the text that states the document date, wholly or without its year. */
interface Statement {
  readonly rule: string;
  /** `2023-10-04` or `XXXX-10-04`. */
  readonly value: string;
  readonly span: Span;
  readonly note: Phrase;
}

/**
 * The document date as the text alone tells it: a stated publication date, the address, the dateline, the byline; a year
 * that is missing there is looked for in the rest of the text.
 */
export function settleDocumentDate(
  document: StructuredText,
  dates: readonly FoundDate[],
  language: DateLanguage,
): DocumentDate {
  const statements = [...stated(document, dates)];
  const full = statements.find(({ value }) => parseIsoDate(value) !== undefined);
  if (full) {
    const agreeing = statements.filter(({ value }) => value === full.value || value === `XXXX${full.value.slice(4)}`);
    return { value: full.value, open: null, weekday: null, earliest: null, latest: null, basis: agreeing.map(basisOf) };
  }
  const open = statements[0];
  const { url } = document.layout;
  const month = url && monthInUrl(url.value);
  const statedMonth =
    url && month ? { ...month, basis: basisOf({ rule: 'url', value: '', span: url.span, note: IN_ADDRESS }) } : null;
  return completeYear(
    document,
    dates,
    open ? { value: open.value, basis: basisOf(open) } : null,
    statedMonth,
    language,
  );
}

function basisOf({ rule, span, note }: Statement): Basis {
  return { rule, start: span.start, end: span.end, file: null, note };
}

function* stated({ text, layout }: StructuredText, dates: readonly FoundDate[]): Generator<Statement> {
  const { publishedAt, dateline, url, blocks } = layout;
  if (publishedAt) yield* datesIn(publishedAt, dates, 'published', PUBLISHED);
  for (const block of blocks) {
    if (block.kind === 'published' && !(publishedAt && contains(block, publishedAt)))
      yield* datesIn(block, dates, 'published', PUBLISHED);
  }
  if (url) {
    const date = dateInUrl(url.value);
    if (date) {
      const span = spanInUrl(text, url.span);
      yield { rule: 'url', value: isoDate(date), span, note: IN_ADDRESS };
    }
  }
  if (dateline) yield* datesIn(dateline, dates, 'dateline', phrase('the date in the dateline'));
  for (const block of blocks) {
    if (block.kind === 'byline') yield* datesIn(block, dates, 'byline', phrase('beside the author'));
  }
}

function* datesIn(span: Span, dates: readonly FoundDate[], rule: string, note: Phrase): Generator<Statement> {
  for (const date of dates) {
    if (date.start >= span.end) break;
    if (!contains(span, date)) continue;
    const { reading } = date;
    if (reading.kind !== 'value' && reading.kind !== 'open-year') continue;
    const value = reading.value.replace(/T.*$/, '');
    if (/^(?:\d{4}|XXXX)-\d\d-\d\d$/.test(value)) yield { rule, value, span: date, note };
  }
}

const URL_DATE = /(?<!\d)((?:19|20)\d\d)([/-]?)(\d\d?)\2(\d\d?)(?!\d)/;
const URL_MONTH = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])\//;

/** A day in the path of an address: `/2023/10/04/`, `-2023-10-04-`, `/20231004/`. */
function dateInUrl(url: string): CivilDate | undefined {
  const match = URL_DATE.exec(url);
  const date = { year: Number(match?.[1]), month: Number(match?.[3]), day: Number(match?.[4]) };
  return isCivilDate(date) ? date : undefined;
}

/** A month in the path of an address: `/2023/10/`. */
function monthInUrl(url: string): { readonly year: number; readonly month: number } | undefined {
  const match = URL_MONTH.exec(url);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : undefined;
}

function spanInUrl(text: string, span: Span): Span {
  const match = URL_DATE.exec(text.slice(span.start, span.end));
  return match ? { start: span.start + match.index, end: span.start + match.index + match[0].length } : span;
}
