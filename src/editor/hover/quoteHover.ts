import type * as vscode from 'vscode';
import { quoteCard } from '../../core/queries/quoteCard';
import { COMMANDS } from '../commandIds';
import { commandLink } from '../commands/passageArguments';
import type { LocatedDocument } from '../sources/sourceFolders';
import { count, QUOTE_TYPE_WORDS } from '../words';
import { ArticleMarkdown } from './articleMarkdown';

/** Who speaks, by which words we know, and the same statement in other sources. */
export function quoteHover(found: LocatedDocument, index: number, aside: boolean): vscode.MarkdownString | undefined {
  const { folder, document } = found;
  const card = quoteCard(folder.corpus, document.file, index);
  if (!card) {
    return undefined;
  }
  const markdown = new ArticleMarkdown(folder).markup(`$(quote) ${QUOTE_TYPE_WORDS[card.type]}`);
  const speaker = card.speaker?.name ?? card.speakerWords;
  if (speaker !== null) {
    markdown.markup(' — ').strong(speaker);
  } else if (card.type !== 'scare') {
    markdown.markup(' — speaker unknown');
  }
  if (card.cue !== null && !aside) {
    markdown.markup(' · cue “').text(card.cue).markup('”');
  }
  const elsewhere = card.elsewhere.shown.length + card.elsewhere.more;
  const peek = commandLink(COMMANDS.peekQuote, [folder.uri.toString(), document.file, index]);
  if (elsewhere > 0 && aside) {
    markdown.markup(` · [also in ${count(elsewhere, 'other place')}](${peek})`);
  } else if (elsewhere > 0) {
    markdown.paragraph().markup('$(files) The same statement elsewhere\n').excerpts(card.elsewhere, peek);
  }
  return markdown.value;
}
