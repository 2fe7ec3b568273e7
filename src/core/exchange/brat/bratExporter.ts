import type { PassageRecord } from '../../model/annotations';
import type { Actor, Corpus, CorpusDocument, EventMention, Quote } from '../../model/corpus';
import type { Span } from '../../model/span';
import { documentsOf } from '../../queries/lists/documents';
import { CodePoints } from '../codePoints';
import type { Exporter } from '../exporter';
import { encodePart, pathsFor } from '../filePaths';
import { placedNotes } from '../notes';
import type { Unheld } from '../unheld';
import {
  annotationConf,
  CLAUSE,
  CUE,
  DATABASES,
  KIND_TYPES,
  PARTICIPANT,
  PASSAGE,
  QUOTATION,
  TIMEX_TYPES,
  UNKNOWN_ACTOR,
  UNTYPED_EVENT,
  visualConf,
} from './scheme';
import { LINE_ENDS, writeStandoff, type Argument, type BratAnnotation } from './standoff';
import { message } from '../../util/message';

/** brat standoff: a `.txt` and a `.ann` file for each source, and the configuration that shows them. */
export const bratExporter: Exporter = {
  id: 'brat',
  title: 'brat standoff',
  get description() {
    return message('For the brat annotation tool, over the unchanged texts.');
  },
  extension: null,
  write({ corpus, annotations }, unheld) {
    const documents = documentsOf(corpus);
    const files = documents.map(({ file }) => file);
    const [texts, anns] = [pathsFor(files, '.txt'), pathsFor(files, '.ann')];
    unheld.add(message('links between documents: an annotation of brat lies in one document'), corpus.links().length);
    return [
      { path: 'annotation.conf', text: annotationConf() },
      { path: 'visual.conf', text: visualConf() },
      ...documents.flatMap((document) => [
        { path: texts.get(document.file) ?? '', text: document.text },
        {
          path: anns.get(document.file) ?? '',
          text: writeStandoff(new DocumentStandoff(corpus, document, annotations.passages, unheld).annotations),
        },
      ]),
    ];
  },
};

/** The annotations of one document. Ids count from 1 by kind, so that equal documents give equal files. */
class DocumentStandoff {
  readonly annotations: BratAnnotation[] = [];
  private readonly counts = new Map<string, number>();
  private readonly points: CodePoints;
  /** Text-bound annotations that name somebody, by place. */
  private readonly mentions = new Map<string, { readonly id: string; readonly actor: string | null }>();
  private readonly dates = new Map<string, string>();

  constructor(
    private readonly corpus: Corpus,
    private readonly document: CorpusDocument,
    notes: readonly PassageRecord[],
    private readonly unheld: Unheld,
  ) {
    this.points = new CodePoints(document.text);
    for (const mention of document.mentions) {
      const id = this.bind(this.typeOf(mention.actor), [mention]);
      if (id === null) continue;
      this.mentions.set(keyOf(mention), { id, actor: mention.actor });
      this.attribute('Form', id, mention.form);
      if (mention.entity !== null) this.attribute('Class', id, mention.entity);
      this.refer(id, DATABASES.actor, mention.actor);
      if (mention.confidence < 1) unheld.add(message('confidences: brat has no number for them'));
    }
    for (const date of document.dates) {
      const id = this.bind(TIMEX_TYPES[date.type], [date]);
      if (id === null) continue;
      this.dates.set(keyOf(date), id);
      this.refer(id, DATABASES.timex, date.value, date.value);
    }
    this.addQuotes(document.quotes);
    for (const event of document.events) this.addEvent(event);
    for (const { record, ...span } of placedNotes(document, notes)) {
      const id = this.mentions.get(keyOf(span))?.id ?? this.bind(PASSAGE, [span]);
      if (id !== null) this.note(id, record.note ?? '');
    }
  }

  private addQuotes(quotes: readonly Quote[]): void {
    const ids = quotes.map((quote) => this.bind(QUOTATION, quote.parts));
    for (const [index, quote] of quotes.entries()) {
      const id = ids[index] ?? null;
      if (id === null) continue;
      this.attribute('QuoteType', id, quote.type);
      this.attribute('Polarity', id, quote.polarity);
      this.attribute('Act', id, quote.act);
      this.addSpeaker(id, quote);
      if (quote.cueSpan !== null) this.relate('Introduced_by', id, this.bind(CUE, [quote.cueSpan]));
      if (quote.sameAs !== null) this.relate('Repeats', id, ids[quote.sameAs] ?? null);
    }
  }

  /** The words that name the speaker; where there are none, or they name somebody else by themselves, the quotation refers to them. */
  private addSpeaker(id: string, { speaker, speakerSpan }: Quote): void {
    const naming = speakerSpan && this.mentions.get(keyOf(speakerSpan));
    if (speakerSpan === null) this.refer(id, DATABASES.actor, speaker);
    else if (speaker === null && naming) this.relate('Said_by', id, this.bind(PARTICIPANT, [speakerSpan]));
    else {
      this.relate('Said_by', id, this.named(speakerSpan, speaker));
      if (naming && naming.actor !== speaker) this.refer(id, DATABASES.actor, speaker);
    }
  }

  private addEvent(event: EventMention): void {
    const type = event.type ?? UNTYPED_EVENT;
    const trigger = this.bind(type, [event.trigger]);
    if (trigger === null) return;
    const args: Argument[] = [];
    const fill = (role: string, id: string | null): void => {
      if (id === null) return;
      const number = args.filter(([other]) => other.replace(/\d+$/, '') === role).length;
      args.push([number === 0 ? role : `${role}${number + 1}`, id]);
    };
    for (const { actor, role, ...span } of event.participants) {
      fill({ source: 'Source', target: 'Target', other: 'Other' }[role], this.named(span, actor));
    }
    if (event.date.span !== null) fill('When', this.dates.get(keyOf(event.date.span)) ?? null);
    fill('Extent', this.bind(CLAUSE, [event]));
    const id = this.nextId('E');
    this.annotations.push({ kind: 'event', id, type, trigger, args });
    this.attribute('Modality', id, event.modality);
    if (event.reference === true) this.attribute('Reference', id, null);
    this.refer(id, DATABASES.event, event.cluster, this.corpus.event(event.cluster)?.title ?? '');
    this.refer(id, DATABASES.timex, event.date.value, event.date.value ?? '');
    this.refer(id, DATABASES.place, event.place);
    this.refer(id, DATABASES.source, event.attributedTo);
  }

  private typeOf(actor: string | null): string {
    const kind = actor === null ? undefined : this.corpus.actor(actor)?.kind;
    return kind === undefined ? UNKNOWN_ACTOR : KIND_TYPES[kind];
  }

  /** The annotation of words that name an actor: the mention of that place, or one of their own. */
  private named(span: Span, actor: string | null): string | null {
    const known = this.mentions.get(keyOf(span));
    if (known !== undefined) return known.id;
    const id = this.bind(PARTICIPANT, [span]);
    if (id !== null) {
      this.mentions.set(keyOf(span), { id, actor });
      this.refer(id, DATABASES.actor, actor);
    }
    return id;
  }

  /** A text-bound annotation of the words in the spans, cut at line ends, which brat does not let into a text. */
  private bind(type: string, spans: readonly Span[]): string | null {
    const pieces = joined(spans).flatMap((span) => withoutLineEnds(this.document.text, span));
    if (pieces.length === 0) {
      this.unheld.add(message('annotations without words: brat needs some'));
      return null;
    }
    const id = this.nextId('T');
    this.annotations.push({
      kind: 'text',
      id,
      type,
      spans: pieces.map(({ start, end }) => ({ start: this.points.fromUnits(start), end: this.points.fromUnits(end) })),
      text: pieces.map(({ start, end }) => this.document.text.slice(start, end)).join(' '),
    });
    return id;
  }

  private attribute(type: string, target: string, value: string | null): void {
    this.annotations.push({ kind: 'attribute', id: this.nextId('A'), type, target, value });
  }

  private relate(type: string, from: string, to: string | null): void {
    if (to !== null) {
      const args = [['Arg1', from] as const, ['Arg2', to] as const] as const;
      this.annotations.push({ kind: 'relation', id: this.nextId('R'), type, args });
    }
  }

  private refer(target: string, database: string, key: string | null, text?: string): void {
    if (key === null) return;
    const actor: Actor | undefined = text === undefined ? this.corpus.actor(key) : undefined;
    this.annotations.push({
      kind: 'normalization',
      id: this.nextId('N'),
      type: 'Reference',
      target,
      database,
      reference: encodePart(key),
      text: inOneLine(text ?? actor?.name ?? key),
    });
  }

  private note(target: string, text: string): void {
    this.annotations.push({
      kind: 'note',
      id: this.nextId('#'),
      type: 'AnnotatorNotes',
      target,
      text: inOneLine(text),
    });
    if (LINE_ENDS.test(text.trim())) this.unheld.add(message('line breaks in notes: brat keeps a note in one line'));
  }

  private nextId(prefix: string): string {
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return `${prefix}${count}`;
  }
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** Spans in text order, those that touch or overlap in one: brat takes no fragments without a gap. */
function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function withoutLineEnds(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(new RegExp(LINE_ENDS, 'g'))) {
    pieces.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...pieces, { start: from, end }].filter((piece) => piece.start < piece.end);
}

function inOneLine(text: string): string {
  return text.split(LINE_ENDS).join(' ').replaceAll('\t', ' ').trim();
}
