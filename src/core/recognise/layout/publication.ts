import type { Span } from '../../model/span';
import { DATE_AND_TIME } from './datePattern';
import { outletAtStart } from './outlets';

const LABEL =
  '(?:(?:first\\s+|last\\s+|originally\\s+)?(?:published|updated|posted|modified|created|released|issued|date|dated|publication\\s+date|publish\\s+date|date\\s+published)(?:\\s+(?:on|at|date))?)';

/** `Published: 12 May 2021, 14:05 | Updated: 13 May 2021`; without a label the whole block is the date. */
const PUBLISHED = new RegExp(
  `^(?<label>${LABEL}\\s*[:–—-]?\\s*)?(?<date>${DATE_AND_TIME})(?<rest>[\\s|,;·•()–—-]*(?:${LABEL}\\s*:?\\s*(?:${DATE_AND_TIME}))?(?:[\\s|·•,-]+\\d+\\s*min(?:ute)?s?\\s+read)?\\)?\\.?)$`,
  'iu',
);

/** A date at the end of a byline: `By Jane Doe | May 4, 2021`. */
const DATE_AT_END = new RegExp(`[\\s|,·•–—-]+(?:${LABEL}\\s*:?\\s*)?(?<date>${DATE_AND_TIME})$`, 'iu');

/** A publication line; `date` is the date without its label. */
export interface Publication {
  readonly date: Span;
  /** `labelled` lines say so (`Published …`), `updated` ones state a later version, `bare` ones are just a date. */
  readonly manner: 'labelled' | 'updated' | 'bare';
}

/** Reads a block that states when the article was published, else null. `raw` is the block's text. */
export function readPublication(raw: string, start: number): Publication | null {
  if (raw.length > 200) return null;
  const lead = /^(?:\*\*|[*_(])*/.exec(raw)?.[0].length ?? 0;
  const match = PUBLISHED.exec(raw.slice(lead).replace(/[*_]+$/, ''));
  if (!match?.groups) return null;
  const label = match.groups.label ?? '';
  // Without a label, a day and month alone may be a heading, or a row of a table.
  if (label === '' && !/\d{4}|day\b/i.test(match.groups.date ?? '')) return null;
  const from = start + lead + label.length;
  return {
    date: { start: from, end: from + (match.groups.date?.length ?? 0) },
    manner: label === '' ? 'bare' : /updated|modified/i.test(label) ? 'updated' : 'labelled',
  };
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}`;
const PERSON = `${NAME}(?:\\s(?:\\p{Lu}\\.|de|van|von|der|den|al|bin|${NAME})){1,3}`;
const PEOPLE = `${PERSON}(?:(?:,|\\s*&|\\s+and|,\\s+and)\\s+${PERSON}){0,4}`;
const BYLINE = new RegExp(
  `^(?:(?:(?:[Ss]tory|[Tt]ext|[Ww]ritten|[Aa]nalysis|[Oo]pinion|[Rr]eport(?:ed)?)\\s+)?[Bb][Yy]:?|BYLINE:|Byline:|Authors?:)\\s+(?:${PEOPLE}|\\p{Lu}[^.!?"“”]{2,60})(?:\\s*[,|/·–—-].{0,80}|\\s+in\\s+\\p{Lu}.{0,40})?\\.?$`,
  'u',
);
const PERSON_AND_OUTLET = new RegExp(`^${PEOPLE}\\s*[,|/·–—-]\\s*(?<outlet>.{2,60})$`, 'u');
const STAFF =
  /^(?:(?:from\s+)?our\s+(?:own\s+)?(?:\w+\s+)?correspondents?|(?:news|web|online|editorial)\s+(?:desk|team|staff|editors?)|staff\s+(?:writers?|reporters?)|(?:and\s+)?agencies|news\s+agencies)$/i;

/** What a byline names beside the author. */
export interface Byline {
  readonly date: Span | null;
  /** Whether the block is a byline by its own words; otherwise it is one only beside a date or dateline. */
  readonly sure: boolean;
}

/** Reads a block that names the author or the agency of the article, else null. */
export function readByline(raw: string, start: number): Byline | null {
  if (raw.length > 160) return null;
  const dated = DATE_AT_END.exec(raw);
  const date = dated?.groups?.date;
  const names = (dated ? raw.slice(0, dated.index) : raw).replace(/^[*_]+|[*_]+$/g, '').trim();
  const span =
    date === undefined || !dated ? null : { start: start + raw.length - date.length, end: start + raw.length };
  if (BYLINE.test(names) || STAFF.test(names)) return { date: span, sure: true };
  const signed = PERSON_AND_OUTLET.exec(names)?.groups?.outlet;
  if (signed !== undefined && outletAtStart(signed)) return { date: span, sure: true };
  const outlet = outletAtStart(names);
  // An agency with its desk: what follows the name is one word (`Anadolu Agency EUROPE`).
  if (outlet && /^[\s,|/–—-]*(?:[\p{Lu}][\p{L}&]*){0,1}$/u.test(names.slice(outlet.length)))
    return { date: span, sure: true };
  return new RegExp(`^${PEOPLE}$`, 'u').test(names) ? { date: span, sure: span !== null } : null;
}
