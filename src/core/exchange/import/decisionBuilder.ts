import { anchorPassage } from '../../annotations/anchorPassage';
import type { Decision, PassageSelector } from '../../annotations/edit/decision';
import { slug } from '../../lexicon/slug';
import type { ActorKind, MentionForm } from '../../model/actor';
import type { CorpusDocument, Mention } from '../../model/corpus';
import { contains, type Span } from '../../model/span';
import { selectorOf } from '../selectors';
import type { ImportProblem, ImportRequest, ImportResult } from './importer';
import { message } from '../../util/message';

/** Somebody as an import names them. */
export interface NamedActor {
  readonly id: string | null;
  readonly name: string;
  readonly kind: ActorKind | null;
  readonly aliases?: readonly string[];
  readonly notes?: string | null;
}

/** Gathers the decisions of an import. What Dateline sees by itself, or annotations.yaml says already, is only counted. */
export class DecisionBuilder {
  private readonly decisions: Decision[] = [];
  private readonly problems: ImportProblem[] = [];
  private known = 0;
  /** Ids by name, in small letters: of actors, then of those that this import makes. */
  private readonly names = new Map<string, string | null>();
  /** Actors that this import makes, with the names that it gives them. */
  private readonly newActors = new Map<string, Set<string>>();
  private readonly notes = new Map<string, { readonly passage: PassageSelector; readonly texts: string[] }>();
  private readonly eventIds: Set<string>;
  /** Where the actor of a passage is decided already, so that two annotations of one passage are told apart. */
  private readonly assigned = new Map<string, string>();

  constructor(private readonly request: ImportRequest) {
    const { corpus, annotations } = request;
    for (const { id, name, aliases } of corpus.actors()) for (const word of [name, ...aliases]) this.learn(word, id);
    for (const [id, { name, aliases }] of annotations.actors)
      for (const word of [...(name === null ? [] : [name]), ...aliases]) this.learn(word, id);
    this.eventIds = new Set(annotations.events.map(({ id }) => id));
  }

  problem(file: string, line: number | null, message: string): void {
    this.problems.push({ file, line, message });
  }

  /** Counts something that needs no decision. */
  isKnown(): void {
    this.known++;
  }

  result(): ImportResult {
    const notes = [...this.notes.values()].map(({ passage, texts }): Decision => {
      return { type: 'setNote', passage, note: [...new Set(texts)].join('\n') };
    });
    return { decisions: [...this.decisions, ...notes], known: this.known, problems: this.problems };
  }

  /** The id of an actor: the one that is there by that id or, alone, by that name; else that of a new record. */
  actorId({ id, name, kind, aliases = [], notes = null }: NamedActor): string | null {
    const { corpus, annotations } = this.request;
    const is = (key: string): boolean =>
      corpus.actor(key) !== undefined || annotations.actors.has(key) || this.newActors.has(key);
    if (id !== null && is(id)) return id;
    const named = this.names.get(name.toLowerCase());
    if (id === null && named) return named;
    const base = id ?? slug(name);
    if (base === '') return null;
    let free = base;
    for (let n = 2; is(free); n++) free = `${base}-${n}`;
    this.newActors.set(free, new Set([name, ...aliases]));
    for (const word of [name, ...aliases]) this.learn(word, free);
    this.decisions.push({
      type: 'addActor',
      id: free,
      name,
      ...(kind && { kind }),
      ...(aliases.length > 0 && { aliases }),
      ...(notes !== null && { notes }),
    });
    return free;
  }

  /** Records an actor that a list names, or what the list adds to its record. */
  record(actor: NamedActor & { readonly aliases: readonly string[] }, file: string, line: number): void {
    const id = this.actorId(actor);
    if (id === null)
      return this.problem(file, line, message('"{0}" has no letter or digit that an id could be made of.', actor.name));
    if (this.newActors.has(id)) return;
    const { corpus, annotations } = this.request;
    const recorded = annotations.actors.get(id);
    const seen = corpus.actor(id);
    const { kind } = actor;
    const before = this.decisions.length;
    const knownKind = recorded?.kind ?? (recorded ? null : seen?.kind);
    if (!recorded && seen && kind !== null && kind !== seen.kind) this.decisions.push({ type: 'setActor', id, kind });
    else if (kind !== null && knownKind && kind !== knownKind)
      this.problem(
        file,
        line,
        message('"{0}" is recorded as {1}, not as {2}; the record stays.', actor.name, knownKind, kind),
      );
    const names = new Set([recorded?.name ?? seen?.name, ...(recorded?.aliases ?? []), ...(seen?.aliases ?? [])]);
    for (const alias of new Set([actor.name, ...actor.aliases]))
      if (!names.has(alias)) this.decisions.push({ type: 'addAlias', id, alias });
    const notes = actor.notes ?? null;
    if (notes !== null && notes !== (recorded?.notes ?? null)) {
      if ((recorded?.notes ?? null) === null) this.decisions.push({ type: 'setActor', id, notes });
      else this.problem(file, line, message('"{0}" has other notes already; they stay.', actor.name));
    }
    if (this.decisions.length === before) this.known++;
  }

  /** The words mean an actor. */
  mention(document: CorpusDocument, span: Span, actor: string, form: MentionForm | null, at: Origin): void {
    const same = this.mentionsOf(document).get(keyOf(span));
    const key = `${document.file} ${keyOf(span)}`;
    const other = this.assigned.get(key);
    if (other !== undefined && other !== actor)
      return this.problem(
        at.file,
        at.line,
        message('"{0}" is given to two actors; the first stays.', excerpt(document, span)),
      );
    this.assigned.set(key, actor);
    if (other !== undefined || (same?.actor === actor && (form === null || form === same.form))) return this.isKnown();
    const passage = this.selector(document, span, at);
    if (!passage) return;
    this.decisions.push({ type: 'assignActor', passage, actor, ...(form !== null && { form }) });
    // A single word may be a name of others too.
    const isName = form === 'name' || form === 'acronym' || (form === 'short_name' && passage.exact.includes(' '));
    if (isName) this.alsoNamed(actor, passage.exact);
  }

  /** An actor that this import makes has the names that its mentions show. */
  private alsoNamed(id: string, alias: string): void {
    const names = this.newActors.get(id);
    if (!names || names.has(alias) || /[\r\n]/.test(alias)) return;
    names.add(alias);
    this.decisions.push({ type: 'addAlias', id, alias });
  }

  /** The quotation is an actor's. */
  speaker(document: CorpusDocument, span: Span, speaker: string, at: Origin): void {
    if (document.quotes.some((one) => isSpan(one, span) && one.speaker === speaker)) return this.isKnown();
    const touched = document.quotes.some((one) => contains(one, span) || contains(span, one));
    if (!touched)
      return this.problem(at.file, at.line, message('Dateline sees no quotation in "{0}".', excerpt(document, span)));
    const passage = this.selector(document, span, at);
    if (passage) this.decisions.push({ type: 'assignSpeaker', passage, speaker });
  }

  note(document: CorpusDocument, span: Span, text: string, at: Origin): void {
    const passage = this.selector(document, span, at);
    if (!passage) return;
    const { annotations } = this.request;
    const isThere = annotations.passages.some((record) => {
      if (record.file !== document.file || record.note === null) return false;
      const place = anchorPassage(document.text, record);
      return (
        typeof place !== 'string' && place.start === span.start && place.end === span.end && holds(record.note, text)
      );
    });
    if (isThere) return this.isKnown();
    const key = JSON.stringify(passage);
    const noted = this.notes.get(key) ?? { passage, texts: [] };
    noted.texts.push(text);
    this.notes.set(key, noted);
  }

  /** Passages that report an event: of annotations.yaml by that id, or a new one. */
  event(
    event: ImportedEvent,
    passages: readonly { readonly document: CorpusDocument; readonly span: Span }[],
    at: Origin,
  ): void {
    const isThere = this.eventIds.has(event.id);
    const placed = passages.flatMap(({ document, span }) => {
      const same = document.events.find(
        ({ trigger, start, end }) => isSpan(trigger, span) || isSpan({ start, end }, span),
      );
      const cluster = same && (same.recorded?.id ?? same.cluster);
      if (cluster === event.id) {
        this.isKnown();
        return [];
      }
      return this.selector(document, span, at) ?? [];
    });
    if (placed.length === 0) return;
    if (isThere) this.decisions.push({ type: 'joinPassages', event: event.id, passages: placed });
    else {
      this.eventIds.add(event.id);
      const { id, title, day, place, actors } = event;
      this.decisions.push({
        type: 'addEvent',
        id,
        ...(title !== null && { title }),
        ...(day !== null && { day }),
        ...(place !== null && { place }),
        ...(actors.length > 0 && { actors }),
        passages: placed,
      });
    }
  }

  private selector(document: CorpusDocument, span: Span, { file, line }: Origin): PassageSelector | null {
    const selector = selectorOf(document.text, span);
    if (typeof anchorPassage(document.text, selector) !== 'string') return { file: document.file, ...selector };
    this.problem(
      file,
      line,
      message(
        '"{0}" cannot be told apart from the same words elsewhere in {1}.',
        excerpt(document, span),
        document.file,
      ),
    );
    return null;
  }

  private readonly mentions = new Map<string, ReadonlyMap<string, Mention>>();

  private mentionsOf({ file, mentions }: CorpusDocument): ReadonlyMap<string, Mention> {
    const known = this.mentions.get(file) ?? new Map(mentions.map((mention) => [keyOf(mention), mention]));
    this.mentions.set(file, known);
    return known;
  }

  private learn(name: string, id: string): void {
    const key = name.toLowerCase();
    const other = this.names.get(key);
    this.names.set(key, other === undefined || other === id ? id : null);
  }
}

/** Where an annotation stands in its file. */
export interface Origin {
  readonly file: string;
  readonly line: number | null;
}

export interface ImportedEvent {
  readonly id: string;
  readonly title: string | null;
  /** TIMEX3 value. */
  readonly day: string | null;
  readonly place: string | null;
  readonly actors: readonly string[];
}

/** The words of a passage as a message shows them. */
export function excerpt({ text }: CorpusDocument, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ');
  return end - start > 60 ? `${words}…` : words;
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function isSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function holds(note: string, text: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
  return plain(note).includes(plain(text));
}
