import type { Span } from '../../model/span';
import type { Block, BlockKind, Layout } from '../../model/text';
import { joinLines, readLines } from './blockLines';
import { draftOf } from './draft';
import { findOutlet, findPublishedAt, findUrl } from './facts';
import { readFrontMatter } from './frontMatter';
import { announcementLength, endCredit } from './furniture';
import { knownOutlet } from './outlets';
import { nameParts } from './parts';

/** Splits a copied article into its parts. Linear in the length of the text; never throws. */
export function readLayout(text: string): Layout {
  const front = readFrontMatter(text);
  const lines = readLines(text).filter((line) => !front || line.start >= front.end);
  const drafts = joinLines(text, lines).map((block, index) => draftOf(text, block, index));
  nameParts(text, drafts);

  const blocks: Block[] = front ? [{ kind: 'furniture', start: front.start, end: front.end }] : [];
  const furniture: Span[] = front ? [{ start: front.start, end: front.end }] : [];
  for (const { block, kind } of drafts) {
    const { start, end } = block;
    blocks.push({ kind: kind ?? 'paragraph', start, end });
    const inside = kind === 'furniture' ? { start, end } : furnitureInside(text, block, kind);
    if (inside) furniture.push(inside);
  }

  const headline = drafts.find(({ kind }) => kind === 'headline');
  const { title, tail } = headline
    ? readTitle(text, headline.block)
    : { title: front?.fields.get('title') ?? null, tail: null };
  const dateline = drafts.find((draft) => draft.kind === 'paragraph' && draft.dateline !== null)?.dateline ?? null;
  const url = findUrl(text, drafts, front);
  return {
    blocks,
    title,
    dateline: dateline && { start: dateline.start, end: dateline.end },
    publishedAt: findPublishedAt(drafts, front),
    outlet: findOutlet(text, drafts, front, url, tail),
    url,
    furniture,
  };
}

/** The credit at the end of a paragraph, or the announcement before a headline; or null. */
function furnitureInside(text: string, block: Span, kind: BlockKind | null): Span | null {
  if (kind === 'paragraph') return endCredit(text, block);
  const length = kind === 'headline' ? announcementLength(text.slice(block.start, block.end)) : 0;
  return length > 0 ? { start: block.start, end: block.start + length } : null;
}

/** The headline without announcement and markup around it, and the outlet's name where it ends with one (`… | The Guardian`). */
function readTitle(text: string, { start, end }: Span): { title: Span; tail: Span | null } {
  const raw = text.slice(start, end);
  const lead = announcementLength(raw) || (/^(?:#{1,6}\s+|\*\*|__|\[)*/.exec(raw)?.[0].length ?? 0);
  const core = raw.slice(lead).replace(/(?:\]\([^()\s]*\)|\*\*|__|\s+#+)+$/, '');
  const title = { start: start + lead, end: start + lead + core.length };
  const split = /\s+[|–—-]\s+(?=[^|–—]{2,50}$)/.exec(core);
  const outlet = split ? core.slice(split.index + split[0].length) : '';
  if (!split || knownOutlet(outlet) === undefined) return { title, tail: null };
  return {
    title: { ...title, end: title.start + split.index },
    tail: { start: title.end - outlet.length, end: title.end },
  };
}
