import { anchorPassage } from '../../annotations/anchorPassage';
import { ACTOR_KINDS, MENTION_FORMS, type ActorKind } from '../../model/actor';
import type { CorpusDocument } from '../../model/corpus';
import type { Span } from '../../model/span';
import { kindOfType } from '../brat/scheme';
import { CodePoints } from '../codePoints';
import { decodePart } from '../filePaths';
import { ACTOR_FRAGMENT, EVENT_FRAGMENT } from '../webAnnotation/webAnnotationExporter';
import { DecisionBuilder, type Origin } from './decisionBuilder';
import { findSource } from './findSource';
import type { Importer, ImportRequest } from './importer';
import { message } from '../../util/message';

/** Annotations in one file that are read; a longer list was not made by people. */
const MAX_ANNOTATIONS = 200_000;

/**
 * W3C Web Annotation, JSON-LD in its usual form (compacted by the W3C context): collections, pages, lists and single
 * annotations. Bodies that identify or tag with a kind of actor become actors, all other texts notes.
 */
export const webAnnotationImporter: Importer = {
  id: 'web-annotation',
  title: 'W3C Web Annotation',
  get description() {
    return message('Actors, speakers, events and notes from JSON-LD, found by their words or their place.');
  },
  extensions: ['jsonld', 'json'],
  read(request) {
    const builder = new DecisionBuilder(request);
    for (const { path, text } of request.files) new AnnotationImport(builder, request, path).read(text);
    return builder.result();
  },
};

type Json = Readonly<Record<string, unknown>>;

class AnnotationImport {
  private readonly points = new Map<string, CodePoints>();
  private readonly missing = new Map<string, number>();
  private left = 0;

  constructor(
    private readonly builder: DecisionBuilder,
    private readonly request: ImportRequest,
    private readonly path: string,
  ) {}

  read(text: string): void {
    let json: unknown;
    try {
      json = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.builder.problem(this.path, null, message('It is no JSON: {0}.', reason));
    }
    const annotations = annotationsIn(json);
    if (annotations.length === 0)
      return this.builder.problem(this.path, null, message('It holds no annotation (an object of type "Annotation").'));
    for (const [index, annotation] of annotations.entries())
      this.take(annotation, message('annotation {0}', index + 1));
    for (const [source, count] of this.missing)
      this.builder.problem(
        this.path,
        null,
        count === 1
          ? message('1 annotation of "{0}": no source of the folder is that, or more than one is.', source)
          : message('{0} annotations of "{1}": no source of the folder is that, or more than one is.', count, source),
      );
    if (this.left > 0)
      this.builder.problem(
        this.path,
        null,
        this.left === 1
          ? message('1 annotation that joins passages: annotations.yaml has no record for it.')
          : message('{0} annotations that join passages: annotations.yaml has no record for them.', this.left),
      );
  }

  private take(annotation: Json, name: string): void {
    const bodies = list(annotation['body'] ?? annotation['bodyValue']).map(bodyOf);
    const has = (purpose: string, value?: string): boolean =>
      bodies.some((body) => body.purpose === purpose && (value === undefined || body.value === value));
    if (annotation['motivation'] === 'linking' || has('tagging', 'link')) {
      this.left++;
      return;
    }
    const targets = list(annotation['target']).flatMap((target) => this.placeOf(target, name));
    const [first] = targets;
    if (!first) return;
    const whole = {
      start: Math.min(...targets.map(({ span }) => span.start)),
      end: Math.max(...targets.map(({ span }) => span.end)),
    };
    const isOne = targets.every(({ document }) => document === first.document);
    const at: Origin = { file: this.path, line: null };
    const identified =
      bodies.find(({ purpose, source }) => purpose === 'identifying' && source !== null)?.source ?? null;
    const texts = bodies.flatMap(({ value }) => value ?? []);
    if (has('tagging', 'quotation')) {
      const actor = identified && this.actor(identified);
      if (actor && isOne) this.builder.speaker(first.document, whole, actor, at);
      else this.builder.isKnown();
    } else if (has('tagging', 'date')) this.takeDate(first, texts);
    else if (has('tagging', 'event') && identified?.id.includes(EVENT_FRAGMENT)) {
      const linked = bodies.flatMap(({ purpose, source }) => (purpose === 'linking' && source ? [source] : []));
      const actors = linked.flatMap((source) => this.actor(source) ?? []);
      const day = bodies.find(({ purpose }) => purpose === 'describing')?.value ?? null;
      const event = { id: fragment(identified.id, EVENT_FRAGMENT), title: identified.label, day, place: null, actors };
      this.builder.event(event, targets, at);
    } else if (identified?.id.includes(ACTOR_FRAGMENT)) {
      const kind = ACTOR_KINDS.find((one) => has('tagging', one)) ?? null;
      const actor = this.actor(identified, kind);
      const form = MENTION_FORMS.find((one) => has('classifying', one)) ?? null;
      for (const { document, span } of actor ? targets : [])
        this.builder.mention(document, span, actor ?? '', form, at);
    } else if (has('tagging', 'actor')) this.builder.isKnown();
    else this.takeForeign(bodies, targets, at);
  }

  /** An annotation of another program: a tag that is a kind of actor names one, whatever else is written is a note. */
  private takeForeign(bodies: readonly Body[], targets: readonly Place[], at: Origin): void {
    const tag = bodies.find(
      ({ purpose, value }) =>
        (purpose === 'tagging' || purpose === 'classifying') && value !== null && kindOfType(value) !== null,
    );
    for (const { document, span } of targets) {
      if (tag) {
        const words = document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
        const actor = this.builder.actorId({ id: null, name: words, kind: kindOfType(tag.value ?? '') });
        if (actor !== null) this.builder.mention(document, span, actor, null, at);
      }
      for (const body of bodies) {
        const text = body.value ?? body.source?.id ?? null;
        if (body !== tag && text !== null && text.trim() !== '')
          this.builder.note(document, span, plain(text, body.isHtml), at);
      }
    }
    if (bodies.length === 0) this.builder.isKnown();
  }

  private takeDate({ document, span }: Place, texts: readonly string[]): void {
    const same = document.dates.find(({ start, end }) => start === span.start && end === span.end);
    if (same && texts.includes(same.value)) this.builder.isKnown();
    else
      this.builder.problem(
        this.path,
        null,
        message(
          '"{0}" is a date that Dateline reads otherwise: annotations.yaml has no record for it.',
          document.text.slice(span.start, span.end).slice(0, 60),
        ),
      );
  }

  private actor({ id, label }: Resource, kind: ActorKind | null = null): string | null {
    if (!id.includes(ACTOR_FRAGMENT)) return null;
    const key = fragment(id, ACTOR_FRAGMENT);
    return this.builder.actorId({ id: key, name: label ?? key, kind });
  }

  /** Where a target lies; [] and reported where it is nowhere, or at more than one place. */
  private placeOf(target: unknown, name: string): Place[] {
    const source = isObject(target)
      ? idOf(target['source'] ?? target['id'])
      : typeof target === 'string'
        ? target
        : null;
    if (source === null) {
      this.builder.problem(this.path, null, message('The target of {0} names no source.', name));
      return [];
    }
    const file = findSource(this.request.corpus, pathOf(source));
    const document = file === null ? undefined : this.request.corpus.document(file);
    if (!document) {
      this.missing.set(source, (this.missing.get(source) ?? 0) + 1);
      return [];
    }
    const selectors = isObject(target) ? list(target['selector']).filter(isObject) : [];
    const span = this.select(document, selectors);
    if (span) return [{ document, span }];
    const words = selectors.map(({ exact }) => exact).find((exact) => typeof exact === 'string') ?? '';
    this.builder.problem(
      this.path,
      null,
      message(
        '{0}: "{1}" does not stand in {2} where it should, and nowhere else alone.',
        name,
        words.slice(0, 60),
        document.file,
      ),
    );
    return [];
  }

  private select(document: CorpusDocument, selectors: readonly Json[]): Span | null {
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const exact = textOf(quote?.['exact']);
    const counted = position && this.positionOf(document, position);
    if (exact === null) return counted ?? null;
    if (counted && document.text.slice(counted.start, counted.end) === exact) return counted;
    const [prefix, suffix] = [textOf(quote?.['prefix']) ?? '', textOf(quote?.['suffix']) ?? ''];
    const place = anchorPassage(document.text, { exact, prefix, suffix });
    return typeof place === 'string' ? null : place;
  }

  private positionOf(document: CorpusDocument, { start, end }: Json): Span | null {
    if (typeof start !== 'number' || typeof end !== 'number' || !(start >= 0) || !(end > start)) return null;
    const points = this.points.get(document.file) ?? new CodePoints(document.text);
    this.points.set(document.file, points);
    const span = { start: points.toUnits(Math.floor(start)), end: points.toUnits(Math.floor(end)) };
    return span.end <= document.text.length ? span : null;
  }
}

interface Place {
  readonly document: CorpusDocument;
  readonly span: Span;
}

interface Resource {
  readonly id: string;
  readonly label: string | null;
}

interface Body {
  readonly purpose: string | null;
  readonly value: string | null;
  readonly source: Resource | null;
  readonly isHtml: boolean;
}

function bodyOf(body: unknown): Body {
  if (!isObject(body)) return { purpose: null, value: textOf(body), source: null, isHtml: false };
  const source = body['source'] ?? (body['value'] === undefined ? body['id'] : undefined);
  const id = idOf(source);
  const label = isObject(source) ? textOf(source['label']) : null;
  return {
    purpose: textOf(list(body['purpose'])[0]),
    value: textOf(body['value']),
    source: id === null ? null : { id, label },
    isHtml: body['format'] === 'text/html',
  };
}

/** All annotations of a document, in order: collections, pages and graphs are looked into, not what they refer to. */
function annotationsIn(json: unknown): readonly Json[] {
  const found: Json[] = [];
  const waiting: unknown[] = [json];
  while (waiting.length > 0 && found.length < MAX_ANNOTATIONS) {
    const next = waiting.pop();
    if (Array.isArray(next)) for (let index = next.length - 1; index >= 0; index--) waiting.push(next[index]);
    else if (isObject(next)) {
      if (list(next['type'] ?? next['@type']).some((type) => type === 'Annotation' || type === 'oa:Annotation'))
        found.push(next);
      else
        waiting.push(...[next['@graph'], next['items'], next['first']].filter((part) => part !== undefined).reverse());
    }
  }
  return found;
}

/** The path of an address, without what is before the host's first folder, a query or a fragment. */
function pathOf(source: string): string {
  const path = source
    .replace(/[?#].*$/s, '')
    .replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*\//i, '')
    .replace(/^(?:\.?\.\/)+/, '');
  return decodePart(path);
}

function fragment(id: string, mark: string): string {
  return decodePart(id.slice(id.indexOf(mark) + mark.length));
}

/** HTML of a note as text; a tag is left out, not shown. */
function plain(text: string, isHtml: boolean): string {
  if (!isHtml) return text.trim();
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
  return text
    .replace(/<(?:br|\/p|\/div)\b[^>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,1000}>/g, '')
    .replace(/&(\w{2,4}|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .trim();
}

function idOf(value: unknown): string | null {
  return isObject(value) ? textOf(value['id'] ?? value['@id']) : textOf(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
