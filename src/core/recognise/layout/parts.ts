import { type Draft, isProse } from './draft';
import { isSection } from './furniture';
import { findHeadline } from './headline';

/** How many blocks a standfirst, byline and date may take up between the headline and the text. */
const HEAD_REACH = 8;
/** A standfirst that the text repeats is told by so many of its first units. */
const REPEATED = 50;

/** Gives every draft its part in the article. */
export function nameParts(text: string, drafts: readonly Draft[]): void {
  const headline = findHeadline(drafts);
  drafts.forEach((draft, index) => {
    if (index < headline) nameBeforeHeadline(draft);
    else if (index === headline) draft.kind = 'headline';
  });
  const body = nameHead(text, drafts, headline);
  const lastProse = drafts.reduce((last, draft, index) => (draft.kind === null && isProse(draft) ? index : last), body);
  nameTail(drafts, lastProse);
  const gaps = drafts.filter(({ block }) => block.afterGap).length > 1;
  drafts.forEach((draft, index) => {
    if (draft.kind !== null) return;
    if (draft.shape.linked && index > body) draft.kind = 'furniture';
    else draft.kind = isSubheading(drafts, index, gaps) ? 'subheading' : 'paragraph';
  });
}

function nameBeforeHeadline(draft: Draft): void {
  if (draft.publication) draft.kind = 'published';
  else if (draft.byline?.sure) draft.kind = 'byline';
  // A whole sentence there is no menu; it is kept.
  else if (!draft.shape.ended) draft.kind ??= 'furniture';
}

/** Names what stands between the headline and the text; answers where the text begins. */
function nameHead(text: string, drafts: readonly Draft[], headline: number): number {
  const lead = findLead(drafts, headline);
  const begin = findBeginning(drafts, headline, lead);
  for (let index = headline + 1; index < begin; index++) nameInHead(drafts, index, headline, begin > lead);
  const opening = drafts[begin];
  if (headline >= 0 && opening?.kind === null && !opening.dateline && isRepeated(text, opening)) {
    opening.kind = 'standfirst';
    return begin + 1;
  }
  return begin;
}

/** The first running text behind the headline. An article of nothing but short lines still ends with its text. */
function findLead(drafts: readonly Draft[], headline: number): number {
  const lead = drafts.findIndex((draft, index) => index > headline && draft.kind === null && isStart(draft));
  if (lead >= 0) return lead;
  const last = drafts.reduce((most, { kind }, index) => (kind === null ? index : most), 0);
  return Math.max(headline + 1, last);
}

/** Where the article proper begins: at a dateline or behind a byline or date, if there is one soon after the lead, else with the lead. */
function findBeginning(drafts: readonly Draft[], headline: number, lead: number): number {
  const reach = Math.min(drafts.length, headline + 1 + HEAD_REACH);
  let begin = Math.min(lead, reach);
  for (let index = headline + 1; index < reach && index < lead + 4; index++) {
    const draft = drafts[index] as Draft;
    if (draft.dateline && draft.kind === null) return Math.max(begin, index);
    // A date by itself may be a heading of a chronicle: only one standfirst may stand before it.
    const marks = draft.kind === 'published' || draft.byline?.sure === true;
    if (marks || (draft.publication && index < lead + 2)) begin = Math.max(begin, index + 1);
  }
  return begin;
}

/** A block that may open the text: running text that is neither a date nor a byline. */
function isStart(draft: Draft): boolean {
  return draft.publication === null && draft.byline?.sure !== true && isProse(draft);
}

/** `marked`: a dateline, byline or date, not the looks of the blocks, tells where the head ends. */
function nameInHead(drafts: readonly Draft[], index: number, headline: number, marked: boolean): void {
  const draft = drafts[index] as Draft;
  if (draft.publication) draft.kind = 'published';
  else if (draft.byline?.sure) draft.kind = 'byline';
  else if (draft.kind !== null || headline < 0) return;
  else if (isSection(draft.shape)) draft.kind = 'furniture';
  else if (draft.byline && isDated(drafts[index + 1])) draft.kind = 'byline';
  else if (marked || isStandfirst(draft, index === headline + 1)) draft.kind = 'standfirst';
}

/** By its looks: a line without a full stop, or one sentence set off behind the headline; but nothing that leads on, and no quotation. */
function isStandfirst({ block, shape }: Draft, first: boolean): boolean {
  if (shape.plain.endsWith(':')) return false;
  return !shape.ended || (first && block.afterGap && !/^["“‘']/.test(shape.plain));
}

/** A name alone is a byline above a date or a dateline. */
function isDated(draft: Draft | undefined): boolean {
  return draft !== undefined && (draft.publication !== null || draft.dateline !== null);
}

/** Whether the text says the same words again further down, as it does with a standfirst that is a quotation. */
function isRepeated(text: string, { block }: Draft): boolean {
  if (block.end - block.start < REPEATED) return false;
  return text.includes(text.slice(block.start, block.start + REPEATED), block.end);
}

/** Names what stands behind the last paragraph: dates, bylines, and the lists of links under a label such as "Read more". */
function nameTail(drafts: readonly Draft[], lastProse: number): void {
  let underLabel = false;
  for (let index = lastProse + 1; index < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    if (draft.kind === null && draft.block.afterGap && isSection(draft.shape)) draft.kind = 'furniture';
    underLabel ||= draft.kind === 'furniture' && draft.block.afterGap && draft.shape.words > 0;
    if (draft.kind !== null) continue;
    if (underLabel && isListed(draft)) draft.kind = 'furniture';
    else if (draft.publication) draft.kind = 'published';
    else if (draft.byline?.sure) draft.kind = 'byline';
  }
}

/** An entry of a list of links, or the date of one: a title, not a sentence, though it may be a question. */
function isListed({ shape, publication }: Draft): boolean {
  return publication !== null || ((!shape.ended || shape.plain.endsWith('?')) && !/["“”]$/.test(shape.plain));
}

/** A short line without a full stop between two paragraphs. */
function isSubheading(drafts: readonly Draft[], index: number, gaps: boolean): boolean {
  const { block, shape, dateline } = drafts[index] as Draft;
  const [before, after] = [drafts[index - 1], drafts[index + 1]];
  if (shape.heading > 0 || (shape.bold && !shape.ended)) return true;
  if (dateline || !after || after.kind !== null || !isText(after, shape.words) || !before || before.kind === 'headline')
    return false;
  if (
    shape.words > 12 ||
    block.end - block.start > 100 ||
    !/^(?:["“‘'][^"“”]{1,60}["”’']|[\p{Lu}\p{Nd}])/u.test(shape.plain)
  )
    return false;
  if (/[.!…:;,"”–—-]$|''$|[.!]['’]$|^[QA]:/.test(shape.plain)) return false;
  if (gaps) return block.afterGap && after.block.afterGap;
  // Where no blank lines tell headings from short paragraphs, only a line between two long ones is sure.
  return shape.words <= 6 && !/\d/.test(shape.plain) && isLong(before) && isLong(after);
}

/** Running text, however short, as long as it is a sentence longer than the heading above it. */
function isText(draft: Draft, headingWords: number): boolean {
  return isProse(draft) || (draft.shape.ended && draft.shape.words > headingWords);
}

function isLong({ block }: Draft): boolean {
  return block.end - block.start >= 120;
}
