import type { Span } from '../../model/span';
import type { Stated } from '../../model/text';
import { findAddress, isAddress } from './address';
import type { Draft } from './draft';
import type { FrontMatter } from './frontMatter';
import { knownOutlet, outletAtStart, outletOfAddress } from './outlets';

const OUTLET_FIELDS = ['outlet', 'source', 'publisher', 'publication', 'site', 'site_name', 'sitename'];
const ADDRESS_FIELDS = [
  'url',
  'link',
  'canonical',
  'canonical_url',
  'permalink',
  'source_url',
  'source',
  'original_url',
];
const DATE_FIELDS = ['published', 'date', 'publish_date', 'published_at', 'pubdate', 'datepublished', 'created'];

const ADDRESS_LABEL = /^[*_]*(?:(?:the\s+)?original(?:\s+\w+)?|url|link|permalink|web\s*site|source)\s*:/i;
const SOURCE_LABEL = /^[*_]*(?:sources?|via|originally\s+published(?:\s+(?:at|on|by|in))?)\s*:?\s*/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright)(?:\s|©|\(c\)|by\b|\d{4}(?:\s?[-–]\s?\d{4})?|,)*/i;
/** An outlet the lexicon does not know is taken at its word if it is no longer than this. */
const LONGEST_OUTLET = 50;

const firstField = (
  front: FrontMatter | null,
  names: readonly string[],
  fits: (span: Span) => boolean,
): Span | null => {
  for (const name of names) {
    const span = front?.fields.get(name);
    if (span && fits(span)) return span;
  }
  return null;
};

/** The address that the document gives as its own, or null. */
export function findUrl(text: string, drafts: readonly Draft[], front: FrontMatter | null): Stated | null {
  const stated = (span: Span | null): Stated | null => span && { value: text.slice(span.start, span.end), span };
  const field = firstField(front, ADDRESS_FIELDS, (span) => findAddress(text, span) !== null);
  if (field) return stated(findAddress(text, field));
  for (const [index, { kind, block }] of drafts.entries()) {
    if (kind !== 'furniture' || !ADDRESS_LABEL.test(text.slice(block.start, block.start + 60))) continue;
    const next = drafts[index + 1]?.block;
    const found = findAddress(text, block) ?? (next && isAddress(text, next) ? findAddress(text, next) : null);
    if (found) return stated(found);
  }
  const alone = [...drafts.slice(0, 3), ...drafts.slice(-3)].find(({ block }) => isAddress(text, block));
  return stated(alone ? findAddress(text, alone.block) : null);
}

/**
 * The outlet, by the surest of what the document says of it: its metadata, its address, a source line,
 * the tail of its title, the agency of its dateline, its byline, its copyright line.
 */
export function findOutlet(
  text: string,
  drafts: readonly Draft[],
  front: FrontMatter | null,
  url: Stated | null,
  titleTail: Span | null,
): Stated | null {
  const stated = (span: Span): Stated => {
    const words = text.slice(span.start, span.end);
    return { value: knownOutlet(words) ?? words, span };
  };
  const field = firstField(front, OUTLET_FIELDS, (span) => findAddress(text, span) === null);
  if (field) return stated(field);
  const host = url && outletOfAddress(url.value);
  if (host) return { value: host, span: url.span };
  for (const { kind, block } of drafts) {
    const source = kind === 'furniture' ? labelled(text, block, SOURCE_LABEL) : null;
    if (source) return stated(source);
  }
  if (titleTail) return stated(titleTail);
  return agencyOfDateline(text, drafts) ?? outletOfByline(text, drafts) ?? copyrightHolder(text, drafts);
}

/** What follows a label in a block, if it can be the name of an outlet. */
function labelled(text: string, block: Span, label: RegExp): Span | null {
  const words = text.slice(block.start, Math.min(block.end, block.start + 200));
  const match = label.exec(words);
  if (!match || !/[:\s]$|^©/.test(match[0])) return null;
  const name = words.slice(match[0].length).replace(/[.*_\s]+$/, '');
  if (name.length < 2 || name.length > LONGEST_OUTLET || !/^\p{L}/u.test(name) || /https?:|[?!"“;:]/.test(name))
    return null;
  const start = block.start + match[0].length;
  return { start, end: start + name.length };
}

function agencyOfDateline(text: string, drafts: readonly Draft[]): Stated | null {
  const dateline = drafts.find((draft) => draft.kind === 'paragraph' && draft.dateline)?.dateline;
  if (!dateline?.agency) return null;
  const start = dateline.start + text.slice(dateline.start, dateline.end).lastIndexOf(dateline.agency);
  const agency = dateline.agency.trim();
  return { value: knownOutlet(agency) ?? agency, span: { start, end: start + agency.length } };
}

function outletOfByline(text: string, drafts: readonly Draft[]): Stated | null {
  for (const { kind, block } of drafts) {
    if (kind !== 'byline') continue;
    const words = text.slice(block.start, block.end);
    for (const match of words.matchAll(/(?:^|[,|/·–—(-]\s*|\bfor\s+|\b[Bb]y\s+)(?=\p{Lu})/gu)) {
      const from = match.index + match[0].length;
      const found = outletAtStart(words.slice(from));
      if (found)
        return { value: found.name, span: { start: block.start + from, end: block.start + from + found.length } };
    }
  }
  return null;
}

function copyrightHolder(text: string, drafts: readonly Draft[]): Stated | null {
  for (const { kind, block } of drafts) {
    if (kind !== 'furniture') continue;
    const words = text.slice(block.start, Math.min(block.end, block.start + 200));
    const sign = COPYRIGHT.exec(words)?.[0];
    if (!sign) continue;
    const name = /^\p{L}[^.,|;(]{1,48}/u
      .exec(words.slice(sign.length).replace(/\ball rights reserved\b.*/i, ''))?.[0]
      .trim();
    if (!name) continue;
    const start = block.start + sign.length;
    return { value: knownOutlet(name) ?? name, span: { start, end: start + name.length } };
  }
  return null;
}

/** Where the publication date is stated outside the running text: a line that says "published" before a bare date, and that before "updated". */
export function findPublishedAt(drafts: readonly Draft[], front: FrontMatter | null): Span | null {
  const field = firstField(front, DATE_FIELDS, () => true);
  if (field) return field;
  const lines = drafts.filter(({ kind }) => kind === 'published').flatMap(({ publication }) => publication ?? []);
  const best = ['labelled', 'bare', 'updated'].flatMap(
    (manner) => lines.find((line) => line.manner === manner) ?? [],
  )[0];
  return best?.date ?? drafts.find(({ kind, byline }) => kind === 'byline' && byline?.date)?.byline?.date ?? null;
}
