import * as vscode from 'vscode';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { COMMANDS, LINKABLE_COMMANDS } from '../commandIds';
import { commandLink, passageLink } from '../commands/passageArguments';
import type { SourceFolder } from '../sources/sourceFolder';
import type { Card, CardLine, CardLink, Run } from './card';

/** A new line in the same paragraph. */
const NEW_LINE = '  \n';

/** A hover or tooltip in the making. Words of articles go in through `text` only and are never read as Markdown. */
export class ArticleMarkdown {
  readonly value = new vscode.MarkdownString('', true);

  constructor(private readonly folder: SourceFolder) {
    this.value.isTrusted = { enabledCommands: LINKABLE_COMMANDS };
  }

  /** Appends words as they are. */
  text(words: string): this {
    // Word by word: the editor turns each blank of appended text into one that does not break the line.
    words.split(/(\s+)/).forEach((word, index) => {
      if (index % 2 === 1) {
        this.value.appendMarkdown(' ');
      } else {
        this.word(word);
      }
    });
    return this;
  }

  /** Appends our own Markdown; never with words of an article in it. */
  markup(markdown: string): this {
    this.value.appendMarkdown(markdown);
    return this;
  }

  strong(words: string): this {
    const trimmed = words.trim();
    return trimmed === '' ? this : this.markup('**').text(trimmed).markup('**');
  }

  paragraph(): this {
    return this.markup('\n\n');
  }

  /** Words as a link to a passage. */
  passage(document: CorpusDocument, span: Span, words: string): this {
    const target = passageLink(COMMANDS.openPassage, this.folder, document, span);
    return this.markup('[').text(words).markup(`](${target})`);
  }

  /** The lines of a card, with its title first. */
  card({ icon, title, facts, sections }: Card): this {
    this.line({ icon, runs: title });
    if (facts.length > 0) {
      this.markup(NEW_LINE).line({ runs: facts });
    }
    this.paragraph();
    for (const { heading, isTold, lines } of sections) {
      const isList = heading !== undefined && !isTold;
      if (isList) {
        this.line(heading).markup('\n');
      }
      for (const line of lines) {
        const mark = isTold ? { ...line, ...(heading?.icon && { icon: heading.icon }) } : line;
        this.markup(isList ? '\n- ' : NEW_LINE).line(mark);
      }
      this.paragraph();
    }
    return this;
  }

  private line({ icon, runs }: CardLine): this {
    if (icon) {
      this.markup(`$(${icon}) `);
    }
    runs.forEach((run) => this.run(run));
    return this;
  }

  private run({ text, isStrong, link }: Run): void {
    const target = link && this.targetOf(link);
    if (target) {
      this.markup('[').text(text).markup(`](${target})`);
      return;
    }
    // Emphasis marks hold only next to a letter or figure.
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
    if (isStrong && core !== '') {
      this.text(before).markup('**').text(core).markup('**').text(after);
    } else {
      this.text(text);
    }
  }

  private targetOf(link: CardLink): string | undefined {
    if ('command' in link) {
      return commandLink(link.command, link.args);
    }
    const document = this.folder.corpus.document(link.passage.file);
    return document && passageLink(COMMANDS.openPassage, this.folder, document, link.passage);
  }

  /** Appended text escapes Markdown, but addresses would still become links, and tags and entities be read as HTML. */
  private word(word: string): void {
    word.split(/(:\/\/|www\.|[@<&])/i).forEach((part, index) => {
      if (index % 2 === 0) {
        this.value.appendText(part);
      } else {
        this.value.appendMarkdown(asEntity(part));
      }
    });
  }
}

/** A card as Markdown. */
export function markdownOf(folder: SourceFolder, card: Card): vscode.MarkdownString {
  return new ArticleMarkdown(folder).card(card).value;
}

function asEntity(part: string): string {
  switch (part) {
    case '@':
      return '&#64;';
    case '<':
      return '&lt;';
    case '&':
      return '&amp;';
    case '://':
      return '&#58;//';
    default:
      return `${part.slice(0, 3)}&#46;`;
  }
}
