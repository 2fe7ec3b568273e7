import { ACTOR_KINDS, MENTION_FORMS } from '../model/actor';

/** What the values of a part of `annotations.yaml` are. */
export type Shape =
  /** Any text. */
  | { readonly kind: 'text' }
  /** The id of an actor or of a recorded event, or the path of a source. */
  | { readonly kind: 'name'; readonly of: NameKind }
  /** One of a fixed set of words. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** A list; a single value stands for a list of one. */
  | { readonly kind: 'list'; readonly item: Shape }
  /** A mapping with these keys. */
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, Shape> }
  /** A mapping whose keys are names, each with a record. */
  | { readonly kind: 'records'; readonly of: NameKind; readonly record: Shape };

/** What a name in the file stands for. */
export type NameKind = 'actor' | 'file' | 'event';

const TEXT: Shape = { kind: 'text' };
const ACTOR: Shape = { kind: 'name', of: 'actor' };
const FILE: Shape = { kind: 'name', of: 'file' };

const map = (fields: Readonly<Record<string, Shape>>): Shape => ({
  kind: 'map',
  fields: new Map(Object.entries(fields)),
});
const list = (item: Shape): Shape => ({ kind: 'list', item });
const words = (...all: readonly string[]): Shape => ({ kind: 'words', words: all });

const SELECTOR = { file: FILE, exact: TEXT, prefix: TEXT, suffix: TEXT };

/** The shape of the whole file. */
export const ANNOTATIONS_SHAPE: Shape = map({
  version: words('1'),
  documents: { kind: 'records', of: 'file', record: map({ outlet: TEXT, published: TEXT, url: TEXT }) },
  actors: {
    kind: 'records',
    of: 'actor',
    record: map({ name: TEXT, kind: words(...ACTOR_KINDS), aliases: list(TEXT), notes: TEXT, sameAs: ACTOR }),
  },
  annotations: list(
    map({
      ...SELECTOR,
      actor: ACTOR,
      form: words(...MENTION_FORMS),
      reject: words('actor', 'date', 'quote', 'event'),
      note: TEXT,
    }),
  ),
  events: list(
    map({
      id: { kind: 'name', of: 'event' },
      title: TEXT,
      date: TEXT,
      place: ACTOR,
      actors: list(ACTOR),
      passages: list(map(SELECTOR)),
    }),
  ),
});
