import type { KnownActor, LocalActor, LocalMention } from '../../../src/core/model/actor';
import { recogniseActors } from '../../../src/core/recognise/actors/recogniseActors';
import { structureText } from '../../../src/core/recognise/tokens/structureText';

/** A mention with its words and the name of its actor, as the tests read it. */
export interface Seen {
  readonly text: string;
  readonly form: string;
  readonly entity: string | null;
  readonly actor: string | null;
}

export interface Reading {
  readonly text: string;
  readonly mentions: readonly LocalMention[];
  readonly actors: readonly LocalActor[];
  readonly seen: readonly Seen[];
}

export function read(text: string, known: readonly KnownActor[] = []): Reading {
  const { mentions, actors } = recogniseActors(structureText(text), known);
  const seen = mentions.map(({ start, end, form, entity, actor }) => ({
    text: text.slice(start, end),
    form,
    entity,
    actor: actor === null ? null : (actors[actor]?.name ?? 'no such actor'),
  }));
  return { text, mentions, actors, seen };
}

/** The mentions of these words, each as `form ENTITY actor`. */
export function asked(reading: Reading, words: string): string[] {
  return reading.seen
    .filter(({ text }) => text === words)
    .map(({ form, entity, actor }) => [form, entity ?? '-', actor ?? 'nobody'].join(' '));
}

/** The words found as names of one class, in text order. */
export function named(reading: Reading, entity: string): string[] {
  return reading.seen.filter((mention) => mention.entity === entity).map(({ text }) => text);
}
