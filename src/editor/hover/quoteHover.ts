import * as vscode from 'vscode';
import type { Bounded } from '../../core/queries/bounded';
import { quoteCard } from '../../core/queries/quoteCard';
import type { QuoteCard, SameStatement } from '../../core/queries/quoteCard';
import type { WordRun } from '../../core/queries/wording';
import { COMMANDS } from '../commandIds';
import { commandLink } from '../commands/passageArguments';
import type { SourceFolder } from '../sources/sourceFolder';
import type { LocatedDocument } from '../sources/sourceFolders';
import { ACT_WORDS, count, POLARITY_WORDS, QUOTE_TYPE_WORDS } from '../words';
import { ArticleMarkdown } from './articleMarkdown';

/** So much of another wording is shown, in code units. */
const LONGEST_WORDING = 240;

/** Who speaks, by which words we know, and the same statement in other sources. */
export function quoteHover(found: LocatedDocument, index: number, aside: boolean): vscode.MarkdownString | undefined {
  const { folder, document } = found;
  const card = quoteCard(folder.corpus, document.file, index);
  return card && quoteMarkdown(folder, { file: document.file, index }, card, aside).value;
}

/** The same for a tooltip. */
export function quoteMarkdown(
  folder: SourceFolder,
  { file, index }: { readonly file: string; readonly index: number },
  card: QuoteCard,
  aside = false,
): ArticleMarkdown {
  const markdown = new ArticleMarkdown(folder).markup(`$(quote) ${QUOTE_TYPE_WORDS[card.type]}`);
  speaker(markdown, card, aside);
  const elsewhere = card.elsewhere.shown.length + card.elsewhere.more;
  const peek = commandLink(COMMANDS.peekQuote, [folder.uri.toString(), file, index]);
  if (elsewhere > 0 && aside) {
    return markdown.markup(` · [also in ${count(elsewhere, 'other place')}](${peek})`);
  }
  if (elsewhere > 0) {
    const differs = card.elsewhere.shown.some(({ wording }) => wording.some(({ isShared }) => !isShared));
    const compare = commandLink(COMMANDS.compareQuote, [folder.uri.toString(), file, index]);
    markdown
      .paragraph()
      .markup(`$(files) The same statement elsewhere${differs ? ', other words in bold' : ''}`)
      .markup(` · [${vscode.l10n.t('Compare sources')}](${compare})\n`);
    statements(markdown, card.elsewhere, peek);
  }
  if (card.unmarked.shown.length > 0 && !aside) {
    markdown.paragraph().markup('$(edit) The same words without quotation marks\n').excerpts(card.unmarked);
  }
  return markdown;
}

function speaker(markdown: ArticleMarkdown, card: QuoteCard, aside: boolean): void {
  const name = card.speaker?.name ?? card.speakerWords;
  if (name !== null) {
    markdown.markup(' — ').strong(name);
    if (card.role !== null && !aside) {
      markdown.markup(', ').text(card.role);
    }
  } else if (card.type !== 'scare') {
    markdown.markup(' — speaker unknown');
  }
  for (const word of [POLARITY_WORDS[card.polarity], ACT_WORDS[card.act]]) {
    if (word !== null) {
      markdown.markup(` · ${word}`);
    }
  }
  if (card.cue !== null && !aside) {
    markdown.markup(' · cue “').text(card.cue).markup('”');
  }
}

function statements(markdown: ArticleMarkdown, list: Bounded<SameStatement>, peek: string): void {
  for (const { excerpt, isMarked, wording } of list.shown) {
    markdown
      .markup('\n- ')
      .passageLink(excerpt)
      .markup(isMarked ? ': “' : ', without marks: ');
    differing(markdown, wording);
    markdown.markup(isMarked ? '”' : '');
  }
  if (list.more > 0) {
    markdown.markup(`\n- [${list.more} more](${peek})`);
  }
}

/** The other words in bold; where all of them are other words, none. */
function differing(markdown: ArticleMarkdown, wording: readonly WordRun[]): void {
  const isAlike = wording.some(({ isShared }) => isShared);
  let room = LONGEST_WORDING;
  for (const { words, isShared } of wording) {
    if (words.length > room) {
      markdown.text(`${words.slice(0, Math.max(0, words.lastIndexOf(' ', room)))} …`);
      return;
    }
    room -= words.length;
    // Emphasis marks hold only next to a letter or figure.
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words) ?? [];
    if (isShared || !isAlike || core === '') {
      markdown.text(words);
    } else {
      markdown.text(before).strong(core).text(after);
    }
  }
}
