import { MENTION_FORMS, type MentionForm } from '../../model/actor';
import type { CorpusDocument } from '../../model/corpus';
import type { Span } from '../../model/span';
import {
  DATABASES,
  kindOfType,
  CLAUSE,
  CUE,
  PARTICIPANT,
  PASSAGE,
  QUOTATION,
  TIMEX_TYPES,
  UNKNOWN_ACTOR,
} from '../brat/scheme';
import { readStandoff, type BratAnnotation, type TextBound } from '../brat/standoff';
import { CodePoints } from '../codePoints';
import { decodePart } from '../filePaths';
import { anchorPassage } from '../../annotations/anchorPassage';
import { selectorOf } from '../selectors';
import { DecisionBuilder, type Origin } from './decisionBuilder';
import { findSource } from './findSource';
import type { Importer, ImportRequest } from './importer';
import { message } from '../../util/message';

/**
 * brat standoff: names become decisions on passages, notes become notes, quotations with `Said_by` speakers, events
 * recorded events. A `.txt` beside a `.ann` tells which text the offsets count in; without it they count in the source.
 */
export const bratImporter: Importer = {
  id: 'brat',
  title: 'brat standoff',
  get description() {
    return message('Names, speakers, events and notes from .ann files, with the .txt files beside them.');
  },
  extensions: ['ann', 'txt'],
  read(request) {
    const builder = new DecisionBuilder(request);
    const texts = new Map(request.files.map(({ path, text }) => [path, text]));
    const anns = request.files.filter(({ path }) => path.toLowerCase().endsWith('.ann'));
    if (anns.length === 0)
      builder.problem(request.files[0]?.path ?? '', null, message('There is no .ann file among the files.'));
    for (const { path, text } of anns) {
      const stem = path.slice(0, -'.ann'.length);
      const document = sourceOf(request, stem);
      if (!document)
        builder.problem(path, null, message('No source of the folder belongs to it, or more than one does.'));
      else new StandoffImport(builder, document, path, texts.get(`${stem}.txt`) ?? null).read(text);
    }
    return builder.result();
  },
};

/** The source of `a.ann` is `a.txt` or `a.md`; that of `a.md.ann` is `a.md`. */
function sourceOf({ corpus }: ImportRequest, stem: string): CorpusDocument | undefined {
  for (const path of [`${stem}.txt`, stem, `${stem}.md`]) {
    const file = findSource(corpus, path);
    if (file !== null) return corpus.document(file);
  }
  return undefined;
}

class StandoffImport {
  private readonly bound = new Map<string, TextBound>();
  private readonly forms = new Map<string, MentionForm>();
  private readonly references = new Map<string, Map<string, { readonly id: string; readonly text: string }>>();
  private readonly triggers = new Set<string>();
  private readonly speakers = new Map<string, string>();
  private readonly lines = new Map<string, number>();
  /** Annotations of the same thing, by one of their ids. */
  private readonly groups = new Map<string, readonly string[]>();
  private readonly places = new Map<string, Span | null>();
  private readonly points: CodePoints;
  private readonly unheld = new Map<string, number>();

  constructor(
    private readonly builder: DecisionBuilder,
    private readonly document: CorpusDocument,
    private readonly path: string,
    /** The text that the offsets count in, where it came with the import. */
    private readonly original: string | null,
  ) {
    this.points = new CodePoints(original ?? document.text);
  }

  read(ann: string): void {
    const { annotations, problems } = readStandoff(ann);
    for (const { line, message: problem } of problems)
      this.builder.problem(this.path, line, message('{0}; the line was left out.', problem));
    this.gather(annotations, ann);
    for (const annotation of annotations) this.take(annotation);
    for (const [what, count] of this.unheld)
      this.builder.problem(
        this.path,
        null,
        message('{0} of {1}: annotations.yaml has no record for them.', count, what),
      );
  }

  private gather(annotations: readonly BratAnnotation[], ann: string): void {
    for (const [index, line] of ann.split(/\r?\n/).entries())
      this.lines.set(line.slice(0, line.indexOf('\t')), index + 1);
    for (const annotation of annotations) {
      switch (annotation.kind) {
        case 'text':
          this.bound.set(annotation.id, annotation);
          break;
        case 'normalization': {
          const of = this.references.get(annotation.target) ?? new Map<string, { id: string; text: string }>();
          of.set(annotation.database, { id: decodePart(annotation.reference), text: annotation.text.trim() });
          this.references.set(annotation.target, of);
          break;
        }
        case 'attribute': {
          const form = MENTION_FORMS.find((one) => one === annotation.value);
          if (annotation.type === 'Form' && form) this.forms.set(annotation.target, form);
          break;
        }
        case 'relation':
          if (annotation.type === 'Said_by') this.speakers.set(annotation.args[0][1], annotation.args[1][1]);
          else if (!['Introduced_by', 'Repeats'].includes(annotation.type))
            this.count(message('relation {0}', annotation.type));
          break;
        case 'event':
          this.triggers.add(annotation.trigger);
          break;
        case 'equiv':
          for (const id of annotation.ids) this.groups.set(id, annotation.ids);
          break;
        default:
      }
    }
  }

  private take(annotation: BratAnnotation): void {
    if (annotation.kind === 'text') this.takeTextBound(annotation);
    else if (annotation.kind === 'event') this.takeEvent(annotation);
    else if (annotation.kind === 'note') {
      const target = this.bound.get(annotation.target);
      const span = target && this.place(target);
      if (!target) this.count(message('note on what is no passage'));
      else if (span && annotation.text.trim() !== '')
        this.builder.note(this.document, span, annotation.text.trim(), this.origin(annotation.id));
    }
  }

  private takeTextBound(annotation: TextBound): void {
    const { id, type } = annotation;
    if (type === QUOTATION) this.takeQuotation(annotation);
    else if (DATES.has(type)) this.takeDate(annotation);
    else if ([CUE, CLAUSE, PASSAGE, PARTICIPANT].includes(type) || this.triggers.has(id)) return;
    else if (type === UNKNOWN_ACTOR && !this.reference(id, DATABASES.actor)) {
      const span = this.place(annotation);
      if (span) this.builder.isKnown();
    } else {
      const actor = this.actorOf(annotation);
      if (actor === null) return this.count(message('type {0}', type));
      const span = this.place(annotation);
      if (span) this.builder.mention(this.document, span, actor, this.forms.get(id) ?? null, this.origin(id));
    }
  }

  private takeQuotation(annotation: TextBound): void {
    const by = this.speakers.get(annotation.id);
    const speaker = by === undefined ? undefined : this.bound.get(by);
    const own = this.reference(annotation.id, DATABASES.actor);
    const named = own && { id: own.id, name: own.text || own.id, kind: null };
    const actor = named ? this.builder.actorId(named) : speaker && this.actorOf(speaker);
    const span = this.place(annotation);
    if (!span) return;
    if (actor) this.builder.speaker(this.document, span, actor, this.origin(annotation.id));
    else this.builder.isKnown();
  }

  /** Dates cannot be decided by passage; those that Dateline reads the same are no loss. */
  private takeDate(annotation: TextBound): void {
    const span = this.place(annotation);
    const value = this.reference(annotation.id, DATABASES.timex)?.id;
    if (!span) return;
    const same = this.document.dates.find(({ start, end }) => start === span.start && end === span.end);
    if (same && (value === undefined || value === same.value)) this.builder.isKnown();
    else this.count(message('date that Dateline reads otherwise'));
  }

  private takeEvent(annotation: BratAnnotation & { readonly kind: 'event' }): void {
    const trigger = this.bound.get(annotation.trigger);
    const span = trigger && this.place(trigger);
    if (!trigger || !span) return;
    const known = this.reference(annotation.id, DATABASES.event);
    const actors = annotation.args.flatMap(([, id]) => {
      const filler = this.bound.get(id);
      const isActor = filler && !DATES.has(filler.type) && filler.type !== CLAUSE;
      return isActor ? (this.actorOf(filler) ?? []) : [];
    });
    const event = {
      id:
        known?.id ??
        `${annotation.type.toLowerCase()}-${this.document.file.replace(/\W+/g, '-')}-${annotation.id.toLowerCase()}`,
      title: known?.text ?? trigger.text,
      day: this.reference(annotation.id, DATABASES.timex)?.id ?? null,
      place: this.reference(annotation.id, DATABASES.place)?.id ?? null,
      actors: [...new Set(actors)],
    };
    this.builder.event(event, [{ document: this.document, span }], this.origin(annotation.id));
  }

  /** The actor of a mention: as its reference says, else by its type and name, the longest of its group. */
  private actorOf(annotation: TextBound): string | null {
    const reference = this.reference(annotation.id, DATABASES.actor);
    const kind = kindOfType(annotation.type);
    if (reference) return this.builder.actorId({ id: reference.id, name: reference.text || annotation.text, kind });
    if (kind === null) return null;
    const group = (this.groups.get(annotation.id) ?? [annotation.id]).flatMap((id) => this.bound.get(id) ?? []);
    const longest = group.reduce((name, { text }) => (text.length > name.length ? text : name), annotation.text);
    return this.builder.actorId({ id: null, name: longest.replace(/\s+/g, ' '), kind });
  }

  private reference(id: string, database: string) {
    return this.references.get(id)?.get(database);
  }

  /** Where the words of an annotation stand in the source; null, and reported, where they cannot be found there. */
  private place(annotation: TextBound): Span | null {
    const known = this.places.get(annotation.id);
    if (known !== undefined) return known;
    const place = this.find(annotation);
    this.places.set(annotation.id, place);
    if (place === null)
      this.builder.problem(
        this.path,
        this.lines.get(annotation.id) ?? null,
        message(
          '"{0}" ({1}) does not stand in {2} where it should, and nowhere else alone.',
          annotation.text.slice(0, 60),
          annotation.id,
          this.document.file,
        ),
      );
    return place;
  }

  private find({ spans, text }: TextBound): Span | null {
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) return null;
    const span = { start: this.points.toUnits(first.start), end: this.points.toUnits(last.end) };
    const counted = this.original ?? this.document.text;
    const cut = spans
      .map(({ start, end }) => counted.slice(this.points.toUnits(start), this.points.toUnits(end)))
      .join(' ');
    const isRight = span.end <= counted.length && (text === '' || cut === text);
    if (isRight && counted === this.document.text) return span;
    // The source has changed since, or the offsets are another text's: the words must be found again, alone.
    const selector = isRight ? selectorOf(counted, span) : { exact: text, prefix: '', suffix: '' };
    for (const wanted of [selector, { ...selector, prefix: '', suffix: '' }]) {
      const place = anchorPassage(this.document.text, wanted);
      if (typeof place !== 'string') return place;
    }
    return null;
  }

  private origin(id: string): Origin {
    return { file: this.path, line: this.lines.get(id) ?? null };
  }

  private count(what: string): void {
    this.unheld.set(what, (this.unheld.get(what) ?? 0) + 1);
  }
}

const DATES: ReadonlySet<string> = new Set(Object.values(TIMEX_TYPES));
