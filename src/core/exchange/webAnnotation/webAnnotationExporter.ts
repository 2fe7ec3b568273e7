import type { PassageRecord } from '../../model/annotations';
import type { Corpus, CorpusDocument, EventMention, Link, Mention, Quote } from '../../model/corpus';
import type { ResolvedDate } from '../../model/date';
import type { Span } from '../../model/span';
import { actorName } from '../../queries/wording/actorName';
import { documentsOf } from '../../queries/lists/documents';
import { CodePoints } from '../codePoints';
import type { Exporter } from '../exporter';
import { encodePart, referenceTo } from '../filePaths';
import { placedNotes } from '../notes';
import { selectorOf } from '../selectors';
import { phraseInEnglish } from '../../util/phraseInEnglish';
import { message } from '../../util/message';

/** The terms of the W3C Web Annotation vocabulary. It is named, never fetched. */
const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * W3C Web Annotation Data Model, JSON-LD: one AnnotationCollection with one AnnotationPage. Passages are selected by their
 * words (TextQuoteSelector) and by position (TextPositionSelector, which counts characters, so code points and not the
 * UTF-16 units that Dateline counts elsewhere). Actors and events across documents are named by fragments of this file.
 */
export const webAnnotationExporter: Exporter = {
  id: 'web-annotation',
  title: 'W3C Web Annotation',
  get description() {
    return message('One JSON-LD file for annotation servers and linked data.');
  },
  extension: '.jsonld',
  write({ corpus, annotations, created, sources, title }, unheld) {
    const documents = documentsOf(corpus);
    const writer = new AnnotationWriter(corpus, sources);
    for (const document of documents) writer.addDocument(document, annotations.passages);
    for (const link of corpus.links()) writer.addLink(link);
    unheld.add(
      message('confidences: the vocabulary has no term for them'),
      documents.flatMap(({ mentions, quotes }) => [...mentions, ...quotes]).filter(({ confidence }) => confidence < 1)
        .length,
    );
    unheld.add(
      message('places of words that name a speaker or bring in what is said'),
      documents
        .flatMap(({ quotes }) => quotes.flatMap(({ speakerSpan, cueSpan }) => [speakerSpan, cueSpan]))
        .filter((span) => span).length,
    );
    const collection = {
      '@context': ANNOTATION_CONTEXT,
      id: '#annotations',
      type: 'AnnotationCollection',
      label: title,
      created,
      generator: { id: '#dateline', type: 'Software', name: 'Dateline' },
      total: writer.annotations.length,
      first: {
        id: '#page-1',
        type: 'AnnotationPage',
        partOf: '#annotations',
        startIndex: 0,
        items: writer.annotations,
      },
    };
    return [{ path: 'annotations.jsonld', text: `${JSON.stringify(collection, null, 1)}\n` }];
  },
};

type Json = Readonly<Record<string, unknown>>;

/** Fragments that name actors and events; the import reads them again. */
export const ACTOR_FRAGMENT = '#actor/';
export const EVENT_FRAGMENT = '#event/';

class AnnotationWriter {
  readonly annotations: Json[] = [];

  constructor(
    private readonly corpus: Corpus,
    private readonly sources: string,
  ) {}

  addDocument(document: CorpusDocument, notes: readonly PassageRecord[]): void {
    const target = this.targetsIn(document);
    for (const mention of document.mentions) this.add('identifying', this.mentionBodies(mention), target([mention]));
    for (const date of document.dates) this.add('tagging', dateBodies(date), target([date]));
    for (const quote of document.quotes) this.add('tagging', this.quoteBodies(quote), target(quote.parts));
    for (const event of document.events) this.add('tagging', this.eventBodies(event), target([event]));
    for (const { record, ...span } of placedNotes(document, notes)) {
      this.add('commenting', [text('commenting', record.note ?? '')], target([span]));
    }
  }

  addLink(link: Link): void {
    const bodies = [tag('link'), text('classifying', link.relation), text('describing', phraseInEnglish(link.summary))];
    const about = link.about === null ? [] : [this.about(link.about)];
    const targets = link.evidence.flatMap(({ file, ...span }) => {
      const document = this.corpus.document(file);
      return document ? this.targetsIn(document)([span]) : [];
    });
    this.add('linking', [...bodies, ...about], targets);
  }

  private add(motivation: string, body: readonly Json[], target: readonly Json[]): void {
    const id = `#annotation-${this.annotations.length + 1}`;
    const only = target.length === 1 ? target[0] : target;
    this.annotations.push({ id, type: 'Annotation', motivation, body, target: only });
  }

  private mentionBodies({ actor, alternatives, form, entity }: Mention): Json[] {
    const kind = actor === null ? undefined : this.corpus.actor(actor)?.kind;
    return [
      ...(actor === null ? [] : [this.actor('identifying', actor)]),
      ...(alternatives ?? []).map((id) => this.actor('linking', id)),
      tag('actor'),
      ...(kind === undefined ? [] : [tag(kind)]),
      text('classifying', form),
      ...(entity === null ? [] : [text('classifying', entity)]),
    ];
  }

  private quoteBodies({ type, speaker, polarity, act }: Quote): Json[] {
    return [
      tag('quotation'),
      text('classifying', type),
      ...(speaker === null ? [] : [this.actor('identifying', speaker)]),
      ...(polarity === 'affirmed' ? [] : [text('classifying', polarity)]),
      ...(act === 'speech' ? [] : [text('classifying', act)]),
    ];
  }

  private eventBodies({ type, cluster, date, participants, modality, place }: EventMention): Json[] {
    const actors = [...participants.map(({ actor }) => actor), place].filter((id) => id !== null);
    return [
      tag('event'),
      this.event('identifying', cluster),
      ...(type === null ? [] : [text('classifying', type)]),
      text('classifying', modality),
      ...(date.value === null ? [] : [text('describing', date.value)]),
      ...[...new Set(actors)].map((id) => this.actor('linking', id)),
    ];
  }

  private actor(purpose: string, id: string): Json {
    const label = actorName(this.corpus, id);
    return { type: 'SpecificResource', purpose, source: { id: `${ACTOR_FRAGMENT}${encodePart(id)}`, label } };
  }

  private event(purpose: string, id: string): Json {
    const label = this.corpus.event(id)?.title ?? id;
    return { type: 'SpecificResource', purpose, source: { id: `${EVENT_FRAGMENT}${encodePart(id)}`, label } };
  }

  private about(id: string): Json {
    return this.corpus.event(id) ? this.event('linking', id) : this.actor('linking', id);
  }

  /** Targets in a document: each stretch by its words and by its place. */
  private targetsIn(document: CorpusDocument): (spans: readonly Span[]) => Json[] {
    const points = this.pointsOf(document);
    const source = referenceTo(this.sources, document.file);
    return (spans) =>
      spans.map((span) => ({
        source,
        selector: [
          { type: 'TextQuoteSelector', ...selectorOf(document.text, span) },
          { type: 'TextPositionSelector', start: points.fromUnits(span.start), end: points.fromUnits(span.end) },
        ],
      }));
  }

  private readonly points = new Map<string, CodePoints>();

  private pointsOf({ file, text: words }: CorpusDocument): CodePoints {
    const known = this.points.get(file) ?? new CodePoints(words);
    this.points.set(file, known);
    return known;
  }
}

function dateBodies({ type, value, earliest, latest }: ResolvedDate): Json[] {
  const bounds = [earliest && `not before ${earliest}`, latest && `not after ${latest}`].filter((bound) => bound);
  return [
    tag('date'),
    text('classifying', type),
    text('describing', value),
    ...bounds.map((bound) => text('describing', String(bound))),
  ];
}

function tag(value: string): Json {
  return text('tagging', value);
}

function text(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}
