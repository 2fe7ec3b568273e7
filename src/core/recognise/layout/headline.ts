import { breadcrumbs, isSection } from './furniture';
import { type Draft, isProse } from './draft';
import { capitalShare } from './shape';

const LONGEST_HEADLINE = 220;
/** A headline has at least so many words, unless nothing longer stands above the text. */
const FEWEST_WORDS = 4;

function isFree({ kind, publication, byline }: Draft): boolean {
  return kind === null && publication === null && byline?.sure !== true;
}

/** Index of the block that is the headline, or -1. */
export function findHeadline(drafts: readonly Draft[]): number {
  const first = drafts.findIndex(isFree);
  if (first < 0) return -1;
  if (isHeadlineWithStop(drafts, first)) return first;
  let body = drafts.findIndex((draft) => isFree(draft) && isProse(draft));
  if (body < 0) body = drafts.length;
  const headings = drafts.slice(0, body).flatMap((draft, index) => {
    const { block, dateline } = draft;
    return isFree(draft) && !dateline && !isSection(draft.shape) && block.end - block.start <= LONGEST_HEADLINE
      ? [index]
      : [];
  });
  const shapeAt = (index: number): Draft['shape'] => (drafts[index] as Draft).shape;
  const trail = new Set(
    drafts.slice(0, body).flatMap(({ shape }) => breadcrumbs(shape.plain)?.at(-1)?.toLowerCase() ?? []),
  );
  const chosen =
    headings.find((index) => shapeAt(index).heading === 1) ??
    headings.find((index) => trail.has(shapeAt(index).plain.toLowerCase())) ??
    headings.find((index) => isTelling(shapeAt(index))) ??
    headings.reduce<number | undefined>(
      (most, index) => (most === undefined || shapeAt(index).words > shapeAt(most).words ? index : most),
      undefined,
    ) ??
    -1;
  const hasText = drafts.some((draft, index) => index > chosen && isFree(draft));
  return hasText ? chosen : -1;
}

/** Tells something, as a headline does; a name of a site or section is shorter, and all its words have capitals. */
function isTelling({ words, plain }: Draft['shape']): boolean {
  return words >= FEWEST_WORDS || (words === FEWEST_WORDS - 1 && /\s\p{Ll}{4}/u.test(plain));
}

/** Some copies put a full stop behind the headline: it is one if it looks like one, or if an article plainly begins after it. */
function isHeadlineWithStop(drafts: readonly Draft[], first: number): boolean {
  const { block, shape, dateline } = drafts[first] as Draft;
  const length = block.end - block.start;
  if (
    !shape.ended ||
    dateline ||
    length > 160 ||
    shape.words < 3 ||
    /[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(shape.plain.replace(/\b\p{Lu}\./gu, ''))
  )
    return false;
  const next = drafts.slice(first + 1).find((draft) => draft.kind !== 'furniture' && draft.kind !== 'caption');
  if (!next) return false;
  if (next.dateline || next.publication) return true;
  if (shape.words >= FEWEST_WORDS && capitalShare(shape.plain) >= 0.75) return true;
  return next.block.afterGap && shape.words <= 16 && isProse(next) && !/["”]/.test(shape.plain);
}
