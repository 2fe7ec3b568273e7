import { ACTOR_KINDS, MENTION_FORMS } from '../model/actor';
import { READING_MARKS, REJECTIONS } from '../model/annotations';

/** What the values of a part of `annotations.yaml` are. */
export type Shape =
  /** Any text. */
  | { readonly kind: 'text' }
  /** The id of an actor or of a recorded event, or the path of a source; `isRecord` where it names the record it stands in. */
  | { readonly kind: 'name'; readonly of: NameKind; readonly isRecord?: true }
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
const SIGNATURE = { by: TEXT, date: TEXT };
const MARK = words(...READING_MARKS);

/** The shape of the whole file. */
export const ANNOTATIONS_SHAPE: Shape = map({
  version: words('1'),
  documents: {
    kind: 'records',
    of: 'file',
    record: map({ outlet: TEXT, published: TEXT, url: TEXT, mark: MARK, ...SIGNATURE }),
  },
  actors: {
    kind: 'records',
    of: 'actor',
    record: map({
      name: TEXT,
      kind: words(...ACTOR_KINDS),
      aliases: list(TEXT),
      notes: TEXT,
      sameAs: ACTOR,
      differentFrom: list(ACTOR),
      ...SIGNATURE,
    }),
  },
  annotations: list(
    map({
      ...SELECTOR,
      position: TEXT,
      actor: ACTOR,
      form: words(...MENTION_FORMS),
      reject: words(...REJECTIONS),
      speaker: ACTOR,
      note: TEXT,
      mark: MARK,
      separate: words('true'),
      notEvent: list({ kind: 'name', of: 'event' }),
      ...SIGNATURE,
    }),
  ),
  events: list(
    map({
      id: { kind: 'name', of: 'event', isRecord: true },
      title: TEXT,
      date: TEXT,
      place: ACTOR,
      actors: list(ACTOR),
      passages: list(map(SELECTOR)),
      by: TEXT,
      decided: TEXT,
    }),
  ),
});
