import Papa from 'papaparse';
import type { CorpusDocument, Passage } from '../model/corpus';
import type { Span } from '../model/span';
import { actorName } from '../queries/wording/actorName';
import { documentsOf } from '../queries/lists/documents';
import { readable } from '../queries/wording/excerpt';
import type { Exporter } from './exporter';
import { firstIndex } from '../util/firstIndex';
import { Lines } from '../util/lines';
import { placedNotes } from './notes';
import { phraseInEnglish } from '../util/phraseInEnglish';
import { message } from '../util/message';

/** The mark by which spreadsheets know UTF-8; readers of CSV drop it. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Values of one cell that are several are parted so. */
const BETWEEN = '; ';

/** How a cell begins that a spreadsheet would run, full-width forms too (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

type Row = readonly (string | number | null)[];

/** CSV by RFC 4180, in UTF-8, one file a table, one row a thing. */
export const tablesExporter: Exporter = {
  id: 'csv',
  get title() {
    return message('CSV tables');
  },
  get description() {
    return message('Tables of everything, each row with file, line and sentence.');
  },
  extension: null,
  write({ corpus, annotations }) {
    const documents = documentsOf(corpus);
    const places = new Map(documents.map((document) => [document.file, new Places(document)]));
    const nameOf = (id: string | null): string => (id === null ? '' : actorName(corpus, id));
    const each = (rows: (document: CorpusDocument, place: Places) => readonly Row[]): readonly Row[] =>
      documents.flatMap((document) => rows(document, places.get(document.file) ?? new Places(document)));
    const columns = ['file', 'line', 'column', 'start', 'end'] as const;
    return [
      table(
        'documents',
        ['file', 'title', 'outlet', 'published', 'earliest', 'latest', 'url'],
        documents.map(({ file, title, outlet, published, url }) => [
          file,
          title,
          outlet,
          published.value,
          published.earliest,
          published.latest,
          url,
        ]),
      ),
      table(
        'actors',
        [
          'id',
          'name',
          'kind',
          'aliases',
          'roles',
          'documents',
          'mentions',
          'quotations',
          'first file',
          'first line',
          'notes',
        ],
        corpus.actors().map((actor) => {
          const [first] = corpus.mentionsOf(actor.id);
          const span = first && corpus.document(first.file)?.mentions[first.index];
          return [
            actor.id,
            actor.name,
            actor.kind,
            list(actor.aliases),
            list(actor.roles.map(({ text }) => readable(text))),
            list(actor.documents),
            actor.mentions,
            corpus.quotesOf(actor.id).length,
            first?.file ?? null,
            first && span ? (places.get(first.file)?.lineOf(span) ?? null) : null,
            actor.notes,
          ];
        }),
      ),
      table(
        'mentions',
        [...columns, 'text', 'actor', 'name', 'form', 'class', 'confidence', 'sentence'],
        each(({ mentions }, place) =>
          mentions.map((mention) => [
            ...place.of(mention),
            mention.actor,
            nameOf(mention.actor),
            mention.form,
            mention.entity,
            mention.confidence,
            place.sentenceOf(mention),
          ]),
        ),
      ),
      table(
        'dates',
        [...columns, 'text', 'type', 'value', 'earliest', 'latest', 'why', 'sentence'],
        each(({ dates }, place) =>
          dates.map((date) => [
            ...place.of(date),
            date.type,
            date.value,
            date.earliest,
            date.latest,
            list(date.basis.map(({ note }) => phraseInEnglish(note))),
            place.sentenceOf(date),
          ]),
        ),
      ),
      table(
        'quotes',
        [...columns, 'text', 'type', 'speaker', 'name', 'cue', 'polarity', 'act', 'confidence', 'also in', 'sentence'],
        each(({ file, text, quotes }, place) =>
          quotes.map((quote, index) => [
            ...place.of(quote),
            quote.type,
            quote.speaker,
            nameOf(quote.speaker),
            quote.cueSpan && readable(text.slice(quote.cueSpan.start, quote.cueSpan.end)),
            quote.polarity,
            quote.act,
            quote.confidence,
            list(
              [...new Set(corpus.sameQuote(file, index).map((other) => other.file))].filter((other) => other !== file),
            ),
            place.sentenceOf(quote),
          ]),
        ),
      ),
      table(
        'events',
        [
          ...columns,
          'text',
          'event',
          'title',
          'type',
          'date',
          'source',
          'target',
          'other',
          'place',
          'modality',
          'attributed to',
          'sentence',
        ],
        each(({ events }, place) =>
          events.map((event) => {
            const by = (wanted: string): string =>
              list(
                event.participants.flatMap(({ actor, role }) =>
                  role === wanted && actor !== null ? [nameOf(actor)] : [],
                ),
              );
            return [
              ...place.of(event),
              event.cluster,
              corpus.event(event.cluster)?.title ?? null,
              event.type,
              event.date.value,
              by('source'),
              by('target'),
              by('other'),
              nameOf(event.place),
              event.modality,
              nameOf(event.attributedTo),
              place.sentenceOf(event),
            ];
          }),
        ),
      ),
      table(
        'notes',
        [...columns, 'text', 'note', 'sentence'],
        each((document, place) =>
          placedNotes(document, annotations.passages).map((note) => [
            ...place.of(note),
            note.record.note,
            place.sentenceOf(note),
          ]),
        ),
      ),
      table(
        'links',
        ['link', 'relation', 'about', 'summary', 'confidence', ...columns, 'text', 'sentence'],
        corpus.links().flatMap((link) =>
          link.evidence.flatMap((passage: Passage): Row[] => {
            const place = places.get(passage.file);
            const head = [link.id, link.relation, link.about, phraseInEnglish(link.summary), link.confidence];
            return place ? [[...head, ...place.of(passage), place.sentenceOf(passage)]] : [];
          }),
        ),
      ),
    ];
  },
};

/** Where passages of a document stand. */
class Places {
  private readonly lines: Lines;

  constructor(private readonly document: CorpusDocument) {
    this.lines = new Lines(document.text);
  }

  /** File, line, column, start, end and words of a passage. */
  of({ start, end }: Span): [string, number, number, number, number, string] {
    const { line, column } = this.lines.at(start);
    return [this.document.file, line, column, start, end, this.document.text.slice(start, end)];
  }

  lineOf({ start }: Span): number {
    return this.lines.at(start).line;
  }

  /** The sentence that a passage begins in, as one line; its own words outside of sentences. */
  sentenceOf({ start, end }: Span): string {
    const { sentences, text } = this.document;
    const found = sentences[firstIndex(sentences, (sentence) => sentence.end > start)];
    const frame =
      found && found.start <= start ? { start: found.start, end: Math.max(found.end, end) } : { start, end };
    return readable(text.slice(frame.start, frame.end));
  }
}

/** Article text is a stranger's: cells that a spreadsheet would run get an apostrophe in front. */
function table(name: string, fields: readonly string[], rows: readonly Row[]): { path: string; text: string } {
  const text = Papa.unparse(
    { fields: [...fields], data: rows.map((row) => [...row]) },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
  return { path: `${name}.csv`, text: `${BYTE_ORDER_MARK}${text}\r\n` };
}

function list(values: readonly string[]): string {
  return [...new Set(values)].join(BETWEEN);
}
