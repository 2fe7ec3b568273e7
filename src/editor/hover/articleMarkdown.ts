import * as vscode from 'vscode';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import type { Bounded } from '../../core/queries/bounded';
import { dayText } from '../dates';
import type { Excerpt } from '../../core/queries/excerpt';
import { COMMANDS, LINKABLE_COMMANDS } from '../commandIds';
import { passageLink } from '../commands/passageArguments';
import type { SourceFolder } from '../sources/sourceFolder';

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

  /** A list of passages, and how many more there are. */
  excerpts(list: Bounded<Excerpt>, more?: string): this {
    this.lines(list.shown);
    if (list.more > 0) {
      this.markup('\n- ').markup(more ? `[${list.more} more](${more})` : `${list.more} more`);
    }
    return this.paragraph();
  }

  /** The passages of such a list alone. */
  lines(list: readonly Excerpt[]): this {
    for (const excerpt of list) {
      this.markup('\n- ').line(excerpt);
    }
    return this;
  }

  /** One passage: source and day as a link to the place, then the line with the words in question. */
  line(excerpt: Excerpt): this {
    return this.passageLink(excerpt).markup(' ').excerpt(excerpt);
  }

  /** The source of a passage, as a link to it. */
  passageLink(excerpt: Excerpt): this {
    const document = this.folder.corpus.document(excerpt.file);
    const target = document && passageLink(COMMANDS.openPassage, this.folder, document, excerpt);
    const label = excerpt.published ? `${excerpt.source}, ${dayText(excerpt.published)}` : excerpt.source;
    return target ? this.markup('[').text(label).markup(`](${target})`) : this.text(label);
  }

  /** Words as a link to a passage. */
  passage(document: CorpusDocument, span: Span, words: string): this {
    const target = passageLink(COMMANDS.openPassage, this.folder, document, span);
    return this.markup('[').text(words).markup(`](${target})`);
  }

  private excerpt({ before, match, after }: Excerpt): this {
    const words = match.trim();
    // Emphasis marks hold only between a word and a blank or the like; a line that is all match needs none.
    const holds = /^[\p{L}\p{N}]/u.test(words) && (/[\p{L}\p{N}]$/u.test(words) || /^(?:\s|$)/.test(after));
    if (!holds || (before.trim() === '' && after.trim() === '')) {
      return this.text(before + match + after);
    }
    return this.text(before).strong(words).text(after);
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
