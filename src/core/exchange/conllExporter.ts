import type { CorpusDocument, Mention } from '../model/corpus';
import type { Span } from '../model/span';
import type { Token } from '../model/text';
import { documentsOf } from '../queries/lists/documents';
import { tokenize } from '../recognise/tokens/tokenize';
import type { Exporter } from './exporter';
import type { Unheld } from './unheld';
import { message } from '../util/message';

/**
 * CoNLL-2003 with IOB2 tags: a token a line, four columns (token, part of speech, chunk, entity), a blank line behind each
 * sentence, `-DOCSTART-` before each document. Dateline knows neither part of speech nor chunk: both are `_`.
 * The words of furniture are in no sentence and so not in the file.
 */
export const conllExporter: Exporter = {
  id: 'conll',
  title: 'CoNLL-2003 (IOB2)',
  get description() {
    return message('Tokens and sentences with PER, ORG, LOC and MISC, to train or score name taggers.');
  },
  extension: null,
  write({ corpus }, unheld) {
    const documents = documentsOf(corpus);
    const blocks = documents.map((document) => documentBlock(document, unheld));
    unheld.add(
      message('dates: the format has names only'),
      sum(documents, ({ dates }) => dates.length),
    );
    unheld.add(
      message('quotations: the format has names only'),
      sum(documents, ({ quotes }) => quotes.length),
    );
    unheld.add(
      message('events: the format has names only'),
      sum(documents, ({ events }) => events.length),
    );
    return [
      { path: 'corpus.conll', text: blocks.join('') },
      // The format has no place for the name of a document.
      { path: 'documents.txt', text: documents.map(({ file }) => `${file}\n`).join('') },
    ];
  },
};

function documentBlock(document: CorpusDocument, unheld: Unheld): string {
  const names = document.mentions.filter(({ entity }) => entity !== null);
  unheld.add(
    message('roles, descriptions, groups and pronouns: the format has names only'),
    document.mentions.length - names.length,
  );
  unheld.add(message('sites of furniture (menus, credits): they are in no sentence'), document.layout.furniture.length);
  const lines = ['-DOCSTART- -X- -X- O', ''];
  const tagged = new Set<Mention>();
  let next = 0;
  for (const sentence of document.sentences) {
    while (next < names.length && (names[next]?.end ?? 0) <= sentence.start) next++;
    const inside: Mention[] = [];
    for (let at = next; at < names.length && (names[at]?.start ?? 0) < sentence.end; at++) {
      const name = names[at];
      if (name) inside.push(name);
    }
    const tokens = tokensOf(document.text, sentence, inside);
    let at = 0;
    let last: Mention | undefined;
    for (const token of tokens) {
      while (at < inside.length && (inside[at]?.end ?? 0) <= token.start) at++;
      const name = inside[at];
      const holds = name !== undefined && name.start <= token.start && token.end <= name.end;
      if (holds) tagged.add(name);
      const tag = holds ? `${last === name ? 'I' : 'B'}-${name.entity}` : 'O';
      last = holds ? name : undefined;
      lines.push(`${columnText(document.text.slice(token.start, token.end))} _ _ ${tag}`);
    }
    if (tokens.length > 0) lines.push('');
  }
  unheld.add(message('names outside of sentences'), names.length - tagged.size);
  return lines.map((line) => `${line}\n`).join('');
}

/** The tokens of a sentence, parted at the borders of names, as CoNLL-2003 parts `Norway 's`. */
function tokensOf(text: string, sentence: Span, names: readonly Span[]): Span[] {
  const tokens: Token[] = [];
  tokenize(text, sentence, tokens);
  const borders = [...new Set(names.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let next = 0;
  return tokens.flatMap(({ start, end }) => {
    while (next < borders.length && (borders[next] ?? 0) <= start) next++;
    const parts: Span[] = [];
    let from = start;
    for (let at = next; at < borders.length && (borders[at] ?? 0) < end; at++) {
      parts.push({ start: from, end: borders[at] ?? end });
      from = borders[at] ?? end;
    }
    return [...parts, { start: from, end }];
  });
}

/** A token as one column: readers part columns at whatever Unicode or Python calls white space. */
function columnText(token: string): string {
  // eslint-disable-next-line no-control-regex
  return token.replace(/[\s\u001C-\u001F\u0085]/g, '\uFFFD');
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
