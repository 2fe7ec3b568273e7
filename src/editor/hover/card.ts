import * as vscode from 'vscode';
import type { Passage } from '../../core/model/corpus';
import type { Excerpt } from '../../core/queries/wording/excerpt';
import type { WordRun } from '../../core/queries/wording/sharedWords';
import { dayText } from '../dates';

/** Where a run of words leads. */
export type CardLink = { readonly passage: Passage } | { readonly command: string; readonly args: readonly unknown[] };

/** Words on a card: plain text, whether ours or an article's. */
export interface Run {
  readonly text: string;
  /** The words in question. */
  readonly isStrong?: boolean;
  /** Says more of the words before it, behind a dash; where there is a column for that, it stands there. */
  readonly isAside?: boolean;
  readonly link?: CardLink;
}

export interface CardLine {
  readonly icon?: string;
  readonly runs: readonly Run[];
}

/** Lines about one question; without a heading, the lines speak for themselves. */
export interface CardSection {
  /** Stable among the sections of a card. */
  readonly id: string;
  readonly heading?: CardLine;
  /** True where its icon tells enough in a hover, which has little room; elsewhere the heading is shown all the same. */
  readonly isTold?: boolean;
  readonly lines: readonly CardLine[];
}

/**
 * What a hover, a tooltip and the Context view show of one thing. Always in this order: who or what it is; what is said of
 * it here and elsewhere; where sources differ.
 */
export interface Card {
  readonly icon: string;
  readonly title: readonly Run[];
  readonly facts: readonly Run[];
  readonly sections: readonly CardSection[];
}

/** Plain words as a run. */
export function plain(text: string): Run {
  return { text };
}

export function strong(text: string): Run {
  return { text, isStrong: true };
}

/** More of the words before it. */
export function aside(text: string): Run {
  return { text: ` — ${text}`, isAside: true };
}

/** Words that run a command. */
export function command(text: string, id: string, args: readonly unknown[]): Run {
  return { text, link: { command: id, args } };
}

/** Facts beside each other; what is not known is left out. */
export function facts(...parts: readonly (Run | string | null | undefined)[]): readonly Run[] {
  const known = parts.filter((part): part is Run | string => part !== null && part !== undefined && part !== '');
  return known.flatMap((part, index) => [
    ...(index > 0 ? [plain(' · ')] : []),
    typeof part === 'string' ? plain(part) : part,
  ]);
}

/** The source and day of a passage, which lead to it. */
export function sourceRun(excerpt: Excerpt): Run {
  const { source, published, file, start, end } = excerpt;
  return {
    text: published === null ? source : `${source}, ${dayText(published)}`,
    link: { passage: { file, start, end } },
  };
}

/** One line of an article: its source, then the words with those in question emphasised. */
export function excerptLine(excerpt: Excerpt, icon?: string): CardLine {
  const { before, match, after } = excerpt;
  // Where most of the line is meant, nothing in it needs emphasis.
  const isMostOfIt = match.length > before.length + after.length;
  return {
    ...(icon && { icon }),
    runs: [sourceRun(excerpt), plain(' '), plain(before), { text: match, isStrong: !isMostOfIt }, plain(after)],
  };
}

/** A wording held against another one: the other words are emphasised, unless all of them are others. */
export function wordingRuns(wording: readonly WordRun[], longest: number): readonly Run[] {
  const isAlike = wording.some(({ isShared }) => isShared);
  const runs: Run[] = [];
  let room = longest;
  for (const { words, isShared } of wording) {
    if (words.length > room) {
      runs.push(plain(`${words.slice(0, Math.max(0, words.lastIndexOf(' ', room)))} …`));
      break;
    }
    room -= words.length;
    runs.push({ text: words, isStrong: !isShared && isAlike });
  }
  return runs;
}

/** How many lines were left out, as a link to all of them where there is one. */
export function moreLine(more: number, link?: CardLink): readonly CardLine[] {
  const text = vscode.l10n.t('{0} more', more);
  return more > 0 ? [{ runs: [{ text, ...(link && { link }) }] }] : [];
}

/** A heading with a way to hold the sources against each other. */
export function comparable(heading: string, id: string, args: readonly unknown[]): readonly Run[] {
  return [plain(`${heading} · `), command(vscode.l10n.t('Compare sources'), id, args)];
}

/** A section whose icon says what its lines are, or none where it has no lines. */
export function iconSection(id: string, lines: readonly CardLine[], icon: string, heading: string): CardSection[] {
  return section(id, lines, icon, [plain(heading)]).map((one) => ({ ...one, isTold: true }));
}

/** A section, or none where it has no lines. */
export function section(
  id: string,
  lines: readonly CardLine[],
  icon?: string,
  heading?: readonly Run[],
): CardSection[] {
  return lines.length === 0
    ? []
    : [{ id, lines, ...(heading && { heading: { runs: heading, ...(icon && { icon }) } }) }];
}
