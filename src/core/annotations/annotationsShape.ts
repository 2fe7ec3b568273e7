import { ACTOR_KINDS, MENTION_FORMS } from '../model/actor';
import { READING_MARKS, REJECTIONS } from '../model/annotations';

/** What the values of a part of `annotations.yaml` are. */
export type Shape = (
  | /** Any text. */ { readonly kind: 'text' }
    /** A day as `YYYY-MM-DD`. */
  | { readonly kind: 'day' }
  /** A TIMEX3 value of a day, week, month, season, quarter, year or decade. */
  | { readonly kind: 'timex' }
  | { readonly kind: 'flag' }
  /** A whole number from 0. */
  | { readonly kind: 'offset' }
  /** The id of an actor or of a recorded event, or the path of a source. `isRecord`: where it is given, not spoken of. */
  | { readonly kind: 'name'; readonly of: NameKind; readonly isRecord?: true }
  /** One of a fixed set of words. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** A list; a single value stands for a list of one, but not a single map. */
  | { readonly kind: 'list'; readonly item: Shape }
  /** A mapping with these keys. */
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, Shape>; readonly required: readonly string[] }
  /** A mapping whose keys are names, each with a record. */
  | { readonly kind: 'records'; readonly of: NameKind; readonly record: Shape }
) & {
  /** What it says, for whoever writes the file. */
  readonly about?: string;
};

/** What a name in the file stands for. */
export type NameKind = 'actor' | 'file' | 'event';

const TEXT: Shape = { kind: 'text' };
const DAY: Shape = { kind: 'day' };
const ACTOR: Shape = { kind: 'name', of: 'actor' };
const FILE: Shape = { kind: 'name', of: 'file' };

const map = (fields: Readonly<Record<string, Shape>>, ...required: string[]): Shape => ({
  kind: 'map',
  fields: new Map(Object.entries(fields)),
  required,
});
const list = (item: Shape): Shape => ({ kind: 'list', item });
const words = (all: readonly string[]): Shape => ({ kind: 'words', words: all });
const says = (about: string, shape: Shape): Shape => ({ ...shape, about });

const SELECTOR = {
  file: says('The source, relative to this folder, with "/".', FILE),
  exact: says('The words of the passage.', TEXT),
  prefix: says('The words just before it, as many as tell it from others.', TEXT),
  suffix: says('The words just behind it.', TEXT),
};
const SIGNATURE = {
  by: says('Who decided.', TEXT),
  date: says('The day of the decision, as YYYY-MM-DD.', DAY),
};
const MARK = says('How far you have come with it.', words(READING_MARKS));

/** What annotations.yaml says of a source. */
export const DOCUMENT_SHAPE = map({
  outlet: says('Who published it.', TEXT),
  published: says('The document date, as YYYY-MM-DD.', DAY),
  url: says('Where it was published.', TEXT),
  mark: MARK,
  ...SIGNATURE,
});

export const ACTOR_SHAPE = map({
  name: says('The full name.', TEXT),
  kind: says('What kind of actor it is.', words(ACTOR_KINDS)),
  aliases: says('Other names of it, found in all sources.', list(TEXT)),
  notes: says('What you want to remember of it.', TEXT),
  sameAs: says('The id of the actor that this is another name of.', ACTOR),
  differentFrom: says('Ids of actors that this one is not, whatever the names suggest.', list(ACTOR)),
  ...SIGNATURE,
});

/** What tells a passage: of a decision, and of an event. */
export const SELECTOR_SHAPE = map(SELECTOR, 'file', 'exact');

export const PASSAGE_SHAPE = map(
  {
    ...SELECTOR,
    position: says('Where the words stood, in characters: only a hint for showing a passage that is lost.', {
      kind: 'offset',
    }),
    actor: says('The id of the actor meant.', ACTOR),
    form: says('How the words refer to the actor.', words(MENTION_FORMS)),
    reject: says('What the passage is not.', words(REJECTIONS)),
    speaker: says('The id of the actor whose words these are.', ACTOR),
    note: says('What you want to remember of the passage.', TEXT),
    mark: MARK,
    separate: says('true: what it reports is no event of any other passage.', { kind: 'flag' }),
    notEvent: says('Ids of events below that the passage does not report.', list({ kind: 'name', of: 'event' })),
    ...SIGNATURE,
  },
  'file',
  'exact',
);

export const EVENT_SHAPE = map(
  {
    id: says('The id of the event.', { kind: 'name', of: 'event', isRecord: true }),
    title: says('What happened, in a few words.', TEXT),
    date: says('The day of the event as YYYY-MM-DD, or its month (YYYY-MM) or year.', { kind: 'timex' }),
    place: says('The id of the place.', ACTOR),
    actors: says('Ids of who takes part.', list(ACTOR)),
    passages: says('The passages that report it.', list(SELECTOR_SHAPE)),
    by: SIGNATURE.by,
    decided: SIGNATURE.date,
  },
  'id',
);

/** The shape of the whole file. */
export const ANNOTATIONS_SHAPE: Shape = says(
  'What the reader of these sources decides. It wins over whatever Dateline recognises.',
  map(
    {
      version: words(['1']),
      documents: says('What you state about whole sources.', { kind: 'records', of: 'file', record: DOCUMENT_SHAPE }),
      actors: says('Actors by their ids.', { kind: 'records', of: 'actor', record: ACTOR_SHAPE }),
      annotations: says('Decisions about single passages.', list(PASSAGE_SHAPE)),
      events: says('Events, each with the passages that report it.', list(EVENT_SHAPE)),
    },
    'version',
  ),
);

/** The keys of a map of that shape. */
export function keysOf(shape: Shape): readonly string[] {
  return shape.kind === 'map' ? [...shape.fields.keys()] : [];
}
