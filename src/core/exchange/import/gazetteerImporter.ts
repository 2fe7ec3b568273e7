import Papa from 'papaparse';
import { ACTOR_KINDS, type ActorKind } from '../../model/actor';
import { kindOfType } from '../brat/scheme';
import { DecisionBuilder } from './decisionBuilder';
import type { Importer } from './importer';
import { message } from '../../util/message';

/** What columns can be called, in small letters. */
const COLUMNS = {
  name: ['name', 'label', 'title', 'entity'],
  kind: ['kind', 'type', 'class', 'category'],
  aliases: ['aliases', 'alias', 'alternatenames', 'alternate names', 'also known as', 'variants'],
  id: ['id', 'key', 'slug'],
  notes: ['notes', 'note', 'description', 'comment'],
} as const;
type Column = keyof typeof COLUMNS;
const IN_ORDER: readonly Column[] = ['name', 'kind', 'aliases'];

/** A list of names as CSV or TSV: name, kind, aliases (parted by ; or |), and, where the first row says so, id and notes. */
export const gazetteerImporter: Importer = {
  id: 'gazetteer',
  get title() {
    return message('CSV gazetteer');
  },
  get description() {
    return message('Actors from a table of names, kinds and aliases.');
  },
  extensions: ['csv', 'tsv'],
  read(request) {
    const builder = new DecisionBuilder(request);
    for (const { path, text } of request.files) {
      const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
      for (const { row, message: problem, type } of errors)
        if (type !== 'Delimiter') builder.problem(path, (row ?? 0) + 1, `${problem}.`);
      const [first = []] = data;
      const columns = columnsOf(first);
      const rows = columns === null ? data : data.slice(1);
      for (const [index, row] of rows.entries())
        readRow(builder, path, index + (columns === null ? 1 : 2), row, columns);
      if (rows.length === 0) builder.problem(path, null, message('It has no row of names.'));
    }
    return builder.result();
  },
};

function readRow(
  builder: DecisionBuilder,
  path: string,
  line: number,
  row: readonly string[],
  columns: ReadonlyMap<Column, number> | null,
): void {
  const cell = (column: Column): string => {
    const index = columns === null ? IN_ORDER.indexOf(column) : (columns.get(column) ?? -1);
    return unguarded(row[index] ?? '').trim();
  };
  const name = cell('name');
  if (name === '') return builder.problem(path, line, message('The row has no name.'));
  const written = cell('kind');
  const kind = written === '' ? null : kindOf(written);
  if (written !== '' && kind === null)
    builder.problem(
      path,
      line,
      message('"{0}" is no kind of actor ({1}); "{2}" is taken without one.', written, ACTOR_KINDS.join(', '), name),
    );
  const aliases = cell('aliases')
    .split(/[;|]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '' && alias !== name);
  const actor = { id: cell('id') || null, name, kind, aliases: [...new Set(aliases)], notes: cell('notes') || null };
  builder.record(actor, path, line);
}

/** The places of the columns that a head names; null where the first row is no head. */
function columnsOf(first: readonly string[]): ReadonlyMap<Column, number> | null {
  const found = new Map<Column, number>();
  for (const [index, cell] of first.entries()) {
    const word = cell.trim().toLowerCase();
    const column = (Object.keys(COLUMNS) as Column[]).find((one) => (COLUMNS[one] as readonly string[]).includes(word));
    if (column && !found.has(column)) found.set(column, index);
  }
  return found.has('name') ? found : null;
}

function kindOf(word: string): ActorKind | null {
  return kindOfType(word) ?? OTHER_WORDS.get(word.toLowerCase()) ?? null;
}

/** Words of gazetteers and word lists that the schemes of corpora do not use. */
const OTHER_WORDS: ReadonlyMap<string, ActorKind> = new Map<string, ActorKind>([
  ['human', 'person'],
  ['politician', 'person'],
  ['ministry', 'organization'],
  ['party', 'organization'],
  ['agency', 'organization'],
  ['nation', 'state'],
  ['sovereign state', 'state'],
  ['international organization', 'supranational'],
  ['international organisation', 'supranational'],
  ['town', 'place'],
  ['region', 'place'],
  ['river', 'place'],
  ['newspaper', 'outlet'],
  ['news agency', 'outlet'],
  ['media', 'outlet'],
]);

/** Tables that guard cells against being run as formulas write an apostrophe in front. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}
