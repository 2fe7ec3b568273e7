import { ACTOR_KINDS, MENTION_FORMS, type ActorKind } from '../../model/actor';
import { EVENT_TYPES } from '../../model/event';

/** Types of brat annotations that mentions get by the kind of their actor. */
export const KIND_TYPES: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  state: 'State',
  supranational: 'Supranational',
  place: 'Place',
  group: 'Group',
  outlet: 'Outlet',
};

/** Type of a mention that names no known actor. */
export const UNKNOWN_ACTOR = 'Actor';
/** Words that take part in an event or speak, and are no mention by themselves (`the gates of the dam`). */
export const PARTICIPANT = 'Participant';
export const TIMEX_TYPES = { DATE: 'Date', TIME: 'Time', DURATION: 'Duration', SET: 'Set' } as const;
export const QUOTATION = 'Quotation';
export const CUE = 'Cue';
export const CLAUSE = 'Clause';
/** Words that the reader has noted something on, and that are nothing else. */
export const PASSAGE = 'Passage';
/** Type of an event that no PLOVER type fits. */
export const UNTYPED_EVENT = 'Event';
/** Names of what normalizations refer to: actors, TIMEX3 values, events across documents, places, who says so. */
export const DATABASES = {
  actor: 'Dateline',
  timex: 'TIMEX3',
  event: 'DatelineEvent',
  place: 'DatelinePlace',
  source: 'DatelineSource',
} as const;

const ENTITIES = [...Object.values(KIND_TYPES), UNKNOWN_ACTOR, PARTICIPANT];
const DATES = Object.values(TIMEX_TYPES);

/** The attributes, what they are said of, and their values. */
const ATTRIBUTES: readonly (readonly [name: string, of: string, values: readonly string[]])[] = [
  ['Form', '<ENTITY>', MENTION_FORMS],
  ['Class', '<ENTITY>', ['PER', 'ORG', 'LOC', 'MISC']],
  ['QuoteType', QUOTATION, ['direct', 'partial', 'scare', 'indirect']],
  ['Polarity', QUOTATION, ['affirmed', 'denied', 'doubted', 'rejected']],
  ['Act', QUOTATION, ['speech', 'thought', 'demand']],
  ['Modality', '<EVENT>', ['asserted', 'reported', 'denied', 'planned', 'hypothetical']],
  ['Reference', '<EVENT>', []],
];

/** The `annotation.conf` that says what types there are and how they join, as brat needs it to show and edit them. */
export function annotationConf(): string {
  const actors = ENTITIES.join('|');
  const dates = DATES.join('|');
  const args = `Source*:${actors}, Target*:${actors}, Other*:${actors}, When?:${dates}, Extent?:${CLAUSE}`;
  return [
    '[entities]',
    ...[...ENTITIES, ...DATES, QUOTATION, CUE, CLAUSE, PASSAGE],
    '',
    '[relations]',
    `Said_by\tArg1:${QUOTATION}, Arg2:${actors}`,
    `Introduced_by\tArg1:${QUOTATION}, Arg2:${CUE}`,
    `Repeats\tArg1:${QUOTATION}, Arg2:${QUOTATION}`,
    '<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>',
    '',
    '[events]',
    ...[...EVENT_TYPES, UNTYPED_EVENT].map((type) => `${type}\t${args}`),
    '',
    '[attributes]',
    ...ATTRIBUTES.map(([name, of, values]) =>
      values.length === 0 ? `${name}\tArg:${of}` : `${name}\tArg:${of}, Value:${values.join('|')}`,
    ),
    '',
  ].join('\n');
}

/** The `visual.conf` with colours and short labels. */
export function visualConf(): string {
  const colours = new Map([
    ['Person', '#ffccaa'],
    ['Organization', '#8fb2ff'],
    ['State', '#95dfff'],
    ['Supranational', '#b4c8ff'],
    ['Place', '#d9f0a3'],
    ['Group', '#e2c9f0'],
    ['Outlet', '#f0c9d9'],
    [QUOTATION, '#fff2b3'],
    ...DATES.map((type): [string, string] => [type, '#c9e8c9']),
  ]);
  return [
    '[labels]',
    'Said_by | said by',
    'Introduced_by | introduced by',
    'Repeats | repeats',
    '',
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken',
    'ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5',
    ...[...colours].map(([type, colour]) => `${type}\tbgColor:${colour}`),
    '',
  ].join('\n');
}

/** The kind of actor that a type of brat stands for: our own types, and those of common schemes; null for others. */
export function kindOfType(type: string): ActorKind | null {
  const own = ACTOR_KINDS.find((kind) => KIND_TYPES[kind].toLowerCase() === type.toLowerCase());
  return own ?? COMMON_TYPES.get(type.toLowerCase().replace(/[^a-z]/g, '')) ?? null;
}

/** Names of entity types in CoNLL-2003, MUC, ACE, OntoNotes and the examples of brat. */
const COMMON_TYPES: ReadonlyMap<string, ActorKind> = new Map<string, ActorKind>([
  ['per', 'person'],
  ['people', 'person'],
  ['org', 'organization'],
  ['organisation', 'organization'],
  ['company', 'organization'],
  ['loc', 'place'],
  ['location', 'place'],
  ['fac', 'place'],
  ['facility', 'place'],
  ['city', 'place'],
  ['gpe', 'state'],
  ['geopoliticalentity', 'state'],
  ['country', 'state'],
  ['norp', 'group'],
]);
