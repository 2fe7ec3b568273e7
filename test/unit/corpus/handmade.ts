import type { LocalActor, LocalMention } from '../../../src/core/model/actor';
import type { DocumentAnalysis } from '../../../src/core/model/analysis';
import type { ActorRecord, Annotations } from '../../../src/core/model/annotations';
import { NO_ANNOTATIONS } from '../../../src/core/model/annotations';
import type { DateExpression } from '../../../src/core/model/date';
import type { EventType, LocalEvent } from '../../../src/core/model/event';
import type { LocalQuote } from '../../../src/core/model/quote';

/** An actor of a hand-made document; mentioned once, at the start. */
export interface ActorSketch {
  readonly name: string;
  readonly kind?: LocalActor['kind'];
  readonly knownAs?: string;
  readonly aliases?: readonly string[];
  readonly gender?: 'male' | 'female';
  readonly offices?: readonly string[];
  readonly described?: true;
  readonly passing?: true;
  readonly description?: string;
  readonly leaders?: readonly string[];
}

/** A sentence of a hand-made document. Actors are given by their places in the list of actors. */
export interface SentenceSketch {
  readonly text: string;
  /** Makes the whole sentence a quotation of this actor. */
  readonly saidBy?: number;
  /** Makes the sentence report an event whose trigger is this word of it. */
  readonly trigger?: string;
  readonly type?: EventType;
  /** Day of the event; written behind the sentence as its date expression. */
  readonly day?: string;
  readonly participants?: readonly number[];
}

export interface DocumentSketch {
  readonly actors?: readonly ActorSketch[];
  readonly sentences?: readonly SentenceSketch[];
  readonly published?: string;
  readonly outlet?: string;
}

/** A text and the analysis that a perfect recogniser would make of it. */
export function handmade(sketch: DocumentSketch): { text: string; analysis: DocumentAnalysis } {
  let text = '';
  const write = (words: string): { start: number; end: number } => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const mentions: LocalMention[] = [];
  const actors = (sketch.actors ?? []).map((actor, index): LocalActor => {
    const { name, kind = 'person', knownAs, aliases = [], gender, offices, described, passing } = actor;
    const { description, leaders } = actor;
    const entity = kind === 'person' ? 'PER' : kind === 'organization' ? 'ORG' : 'LOC';
    mentions.push({ ...write(name), actor: index, form: 'name', entity, confidence: 1 });
    write('. ');
    const traits = {
      ...(gender && { gender }),
      ...(offices && { offices }),
      ...(described && { described }),
      ...(passing && { passing }),
      ...(description !== undefined && { description }),
      ...(leaders && { leaders }),
    };
    return { name, kind, aliases, knownAs: knownAs ?? null, roles: [], ...traits };
  });
  const dates: DateExpression[] = [];
  const quotes: LocalQuote[] = [];
  const events: LocalEvent[] = [];
  for (const { text: words, saidBy, trigger, type = null, day, participants = [] } of sketch.sentences ?? []) {
    const span = write(words);
    write(' ');
    if (day !== undefined) {
      dates.push({ ...write(day), type: 'DATE', reading: { kind: 'value', value: day }, basis: [] });
      write(' ');
    }
    if (saidBy !== undefined) {
      const said = { speaker: saidBy, speakerSpan: null, cueSpan: null, sameAs: null, confidence: 1 };
      quotes.push({ ...span, parts: [span], type: 'direct', polarity: 'affirmed', act: 'speech', ...said });
    }
    if (trigger !== undefined) {
      const at = span.start + words.indexOf(trigger);
      events.push({
        ...span,
        trigger: { start: at, end: at + trigger.length },
        type,
        date: day === undefined ? null : dates.length - 1,
        dateInherited: false,
        participants: participants.map((actor) => ({ ...span, actor, role: 'other' })),
        place: null,
        modality: 'asserted',
        attributedTo: null,
      });
    }
  }
  const outlet = sketch.outlet === undefined ? null : { value: sketch.outlet, span: { start: 0, end: 0 } };
  const layout = { title: null, dateline: null, publishedAt: null, outlet, url: null, furniture: [] };
  const value = sketch.published ?? null;
  return {
    text,
    analysis: {
      layout: { ...layout, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] },
      sentences: [],
      mentions,
      actors,
      dates,
      documentDate: { value, open: null, weekday: null, earliest: null, latest: null, basis: [] },
      quotes,
      events,
    },
  };
}

/** Annotations with some parts filled in. */
export function annotations(parts: Partial<Annotations>): Annotations {
  return { ...NO_ANNOTATIONS, ...parts };
}

/** An actor record with some fields filled in. */
export function actorRecord(fields: Partial<ActorRecord>): ActorRecord {
  return { name: null, kind: null, aliases: [], notes: null, sameAs: null, ...fields };
}
