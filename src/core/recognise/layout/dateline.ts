import cities from '../../lexicon/cities.json';
import states from '../../lexicon/states.json';
import type { Span } from '../../model/span';
import { CALENDAR_DATE } from './datePattern';
import { isAnnouncement } from './furniture';
import { knownOutlet } from './outlets';

/** What opens the first paragraph of an agency report, and the agency it names. */
export interface Dateline extends Span {
  /** The agency's mark as written, without its brackets or slashes; or null. */
  readonly agency: string | null;
}

/** No dateline is longer than this (UTF-16 units). */
const LONGEST = 140;

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.]*(?:-\p{L}[\p{L}\p{M}'’]*)*`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}'’.]+(?:-\p{Lu}[\p{Lu}\p{M}'’]*)*`;
/** `New York`, `AL-AIN , United Arab Emirates`, `PORT OF SPAIN, Trinidad`, `WASHINGTON/BRUSSELS`. */
const place = (first: string): string =>
  `${first}(?:[ /](?:(?:of|de|la|el|al|the) )?${first}){0,3}(?:\\s?,\\s${WORD}(?: (?:(?:of|and|the) )?${WORD}){0,3}){0,2}`;
const PLACE = place(WORD);
const PLACE_IN_CAPITALS = place(CAPITALS);
const AGENCY = String.raw`(?:\((?<bracketed>[\p{Lu}][\p{L}\p{M} .&/-]{1,40})\)|/(?<slashed>[\p{Lu}][\p{L}\p{M} .&-]{1,40})/)`;
const DASH = '(?:--?-?|[‐-―−_:])';
const END = String.raw`(?=\s|$|["“])`;

/** The forms of datelines, the most explicit first. */
const FORMS: readonly RegExp[] = [
  // LIMA, June 2. /ANDINA/.   OSLO, Sept 3 (NTB) --   Quito (AFP) –   Dec 8 (Reuters) -
  new RegExp(
    `^(?:${PLACE}(?:\\s*[,.]\\s*(?:${CALENDAR_DATE}))?|${CALENDAR_DATE})\\s*[,.]?\\s*${AGENCY}\\.?(?:\\s*${DASH}{1,2})?${END}`,
    'u',
  ),
  // ROME, JUNE 2, ANSA.
  new RegExp(
    `^${PLACE_IN_CAPITALS},\\s*(?:${CALENDAR_DATE}),\\s*(?<named>\\p{Lu}[\\p{Lu}-]{2,30})\\s*[.:–—-]${END}`,
    'u',
  ),
  // NAIROBI, June 2 —   Bern, 2 June 2018 –
  new RegExp(`^${PLACE}\\s*,\\s*(?:${CALENDAR_DATE})\\s*[.,]?\\s*${DASH}{1,2}${END}`, 'u'),
  // NAIROBI —   GRAND RAPIDS, Mich. --
  new RegExp(`^${PLACE_IN_CAPITALS}\\s*${DASH}{1,2}${END}`, 'u'),
  // Porto, Portugal –
  new RegExp(`^${WORD}(?: ${WORD}){0,2}, ${WORD}(?: ${WORD}){0,2}\\s[–—]${END}`, 'u'),
  // LIMA, June 2.
  new RegExp(`^${PLACE_IN_CAPITALS},\\s*(?:${CALENDAR_DATE})\\s*[.:]${END}`, 'u'),
];

/** PARIS 1996-12-06 alone in its block. */
const BARE = new RegExp(`^${place(CAPITALS)}[\\s,]*(?:${CALENDAR_DATE})$`, 'u');

/** The dateline at the start of the block, or null. */
export function findDateline(text: string, block: Span): Dateline | null {
  const window = text.slice(block.start, Math.min(block.end, block.start + LONGEST));
  const bare = block.end - block.start < LONGEST ? BARE.exec(window) : null;
  if (bare) return { start: block.start, end: block.start + bare[0].length, agency: null };
  for (const form of FORMS) {
    const match = form.exec(window);
    if (!match) continue;
    if (isAnnouncement(/^[\p{L}&]+/u.exec(match[0])?.[0] ?? '')) return null;
    if (!opensProse(window.slice(match[0].length), text, block)) return null;
    const { bracketed, slashed, named } = match.groups ?? {};
    // Without a dash, brackets behind capitals may explain an acronym instead: `The Arab League (AL) met`.
    if (bracketed !== undefined && match[0].endsWith(')') && knownOutlet(bracketed) === undefined) continue;
    if (match[0].endsWith(':') && !isPlace(match[0])) continue;
    return { start: block.start, end: block.start + match[0].length, agency: bracketed ?? slashed ?? named ?? null };
  }
  return null;
}

/** A colon follows all sorts of words in capitals: it ends a dateline only behind a place that the lexicon knows, or an agency. */
function isPlace(dateline: string): boolean {
  return dateline.includes(')') || placesInCapitals().has(/^[^,:(]+/.exec(dateline)?.[0].trim() ?? '');
}

let places: ReadonlySet<string> | undefined;

function placesInCapitals(): ReadonlySet<string> {
  places ??= new Set(
    [
      ...states.states.flatMap(({ name, capitals }) => [name, ...(capitals ?? [])]),
      ...Object.values(cities.cities).flatMap((names) => names.split('|')),
    ].map((name) => name.toUpperCase()),
  );
  return places;
}

/** Running text follows a dateline, not a headline in capitals (`SOCCER - JAPAN WIN`). A dateline may also stand alone. */
function opensProse(rest: string, text: string, block: Span): boolean {
  const words = rest.match(/\p{L}[\p{L}'’-]+/gu)?.slice(0, 6) ?? [];
  if (words.length === 0) return block.end - block.start < LONGEST;
  return (
    words.some((word) => /\p{Ll}/u.test(word)) &&
    (rest.length > 40 || /[.!?]["'”’]?$/.test(text.slice(block.start, block.end)))
  );
}
