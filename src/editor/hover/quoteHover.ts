import * as vscode from 'vscode';
import { quoteCard } from '../../core/queries/cards/quoteCard';
import type { QuoteCard, SameStatement } from '../../core/queries/cards/quoteCard';
import { COMMANDS } from '../commandIds';
import type { SourceFolder } from '../sources/sourceFolder';
import { ACT_WORDS, POLARITY_WORDS, QUOTE_TYPE_WORDS } from '../words';
import { markdownOf } from './articleMarkdown';
import type { Card, CardLine, Run } from './card';
import {
  command,
  comparable,
  excerptLine,
  facts,
  moreLine,
  plain,
  section,
  sourceRun,
  strong,
  wordingRuns,
} from './card';

/** So much of another wording is shown, in code units. */
const LONGEST_WORDING = 240;

/** A quote by its place. */
interface QuotePlace {
  readonly file: string;
  readonly index: number;
}

/** Who speaks, by which words we know, and the same statement in other sources. `aside`: in short. */
export function describeQuote(folder: SourceFolder, place: QuotePlace, aside = false): Card | undefined {
  const card = quoteCard(folder.corpus, place.file, place.index);
  if (!card) {
    return undefined;
  }
  const { shown, more } = card.elsewhere;
  const peek = { command: COMMANDS.peekQuote, args: [folder.uri.toString(), place.file, place.index] };
  const others = shown.length + more;
  const differs = shown.some(({ wording }) => wording.some(({ isShared }) => !isShared));
  const heading = differs
    ? vscode.l10n.t('The same statement elsewhere, other words in bold')
    : vscode.l10n.t('The same statement elsewhere');
  return {
    icon: 'quote',
    title: title(card, aside),
    facts: facts(
      POLARITY_WORDS[card.polarity],
      ACT_WORDS[card.act],
      card.cue === null || aside ? null : vscode.l10n.t('introduced by “{0}”', card.cue),
      aside && others > 0 ? command(placesInWords(others), peek.command, peek.args) : null,
    ),
    sections: aside
      ? []
      : [
          ...section(
            'elsewhere',
            [...shown.map(statementLine), ...moreLine(more, peek)],
            'files',
            comparable(heading, COMMANDS.compareQuote, peek.args),
          ),
          ...section(
            'unmarked',
            [...card.unmarked.shown.map((excerpt) => excerptLine(excerpt)), ...moreLine(card.unmarked.more)],
            'edit',
            [plain(vscode.l10n.t('The same words without quotation marks'))],
          ),
        ],
  };
}

/** The same as Markdown. */
export function quoteMarkdown(folder: SourceFolder, place: QuotePlace): vscode.MarkdownString | undefined {
  const card = describeQuote(folder, place);
  return card && markdownOf(folder, card);
}

function title(card: QuoteCard, aside: boolean): readonly Run[] {
  const type = QUOTE_TYPE_WORDS[card.type];
  const name = card.speaker?.name ?? card.speakerWords;
  if (name === null) {
    return [plain(card.type === 'scare' ? type : vscode.l10n.t('{0} — speaker unknown', type))];
  }
  const role = card.role === null || aside ? [] : [plain(`, ${card.role}`)];
  return [plain(`${type} — `), strong(name), ...role];
}

function statementLine({ excerpt, isMarked, wording }: SameStatement): CardLine {
  const words = wordingRuns(wording, LONGEST_WORDING);
  return {
    runs: isMarked
      ? [sourceRun(excerpt), plain(' “'), ...words, plain('”')]
      : [sourceRun(excerpt), plain(` ${vscode.l10n.t('without quotation marks:')} `), ...words],
  };
}

function placesInWords(number: number): string {
  return number === 1 ? vscode.l10n.t('also in 1 other place') : vscode.l10n.t('also in {0} other places', number);
}
