import * as vscode from 'vscode';
import { sourceName } from '../../core/queries/wording/excerpt';
import { undatedArticles } from '../../core/queries/lists/undatedArticles';
import { COMMANDS } from '../commandIds';
import { markdownOf } from '../hover/articleMarkdown';
import { command, moreLine, plain, section, strong } from '../hover/card';
import type { SourceFolder } from '../sources/sourceFolder';

/** More articles are only counted. */
const MOST_SHOWN = 8;

/** Why events have no day, and how the articles that lack one get it. */
export function undatedMarkdown(folder: SourceFolder): vscode.MarkdownString {
  const articles = undatedArticles(folder.corpus);
  const lines = articles.slice(0, MOST_SHOWN).map((article) => ({
    runs: [
      { text: sourceName(article), link: { passage: { file: article.file, ...(article.layout.title ?? START) } } },
      plain(` ${article.title ?? article.file} · `),
      command(vscode.l10n.t('Set document date…'), COMMANDS.setDocumentDate, [folder.uriOf(article.file).toString()]),
    ],
  }));
  return markdownOf(folder, {
    icon: 'question',
    title: [strong(vscode.l10n.t('Undated'))],
    facts: [plain(vscode.l10n.t('The sources do not tell the day of these events.'))],
    sections: section('articles', [...lines, ...moreLine(articles.length - MOST_SHOWN)], 'calendar', [
      plain(vscode.l10n.t('Events of these articles get their days once the article has its date')),
    ]),
  });
}

/** Where an article without a headline is opened. */
const START = { start: 0, end: 0 };
