import plover from '../../lexicon/events-plover.json';
import type { EventType } from '../../model/event';
import { remembered } from '../../util/remembered';

/** What a verb does to the event that it governs (`events-plover.json`). */
export type Operator = keyof typeof plover.operators;
export type ObjectClass = keyof typeof plover.objects;

/** A verb with an object of a class, and the type the two make together. */
export interface Frame {
  readonly object: ObjectClass;
  readonly type: EventType;
}

const VERBS = invert(plover.verbs);
const NOMINALS = invert(plover.nominals);
const HAPPENINGS: ReadonlySet<string> = new Set(plover.happenings.flatMap((line) => line.split(', ')));
const OPERATORS = invertAll(plover.operators);
const OBJECTS = invertAll(plover.objects);
const FRAMES = new Map<string, Frame[]>();
for (const { verbs, object, type } of plover.frames) {
  for (const verb of verbs.split(', ')) {
    const frames = FRAMES.get(verb) ?? [];
    frames.push({ object: object as ObjectClass, type: type as EventType });
    FRAMES.set(verb, frames);
  }
}

/** Heads that leave the type to the noun before them (`mediation effort`, `aid package`). */
const GENERIC_HEADS = new Set(
  'effort campaign operation process measure mission agreement deal plan order package bid term talk drive policy attempt'.split(
    ' ',
  ),
);

/** The type of a verb by itself; `verb` may end in a particle (`call off`). */
export function verbType(verb: string): EventType | null {
  return VERBS.get(verb) ?? null;
}

/** The type that a noun names (`talks`), given the words of its phrase up to the head, in lower case. */
export function nominalType(words: readonly string[]): EventType | null {
  const head = words.at(-1);
  if (head === undefined) return null;
  const last = singular(head);
  const before = words.at(-2);
  const opener = words.at(-3);
  if (before === 'of' && opener !== undefined) return NOMINALS.get(`${singular(opener)} of ${last}`) ?? null;
  if (before !== undefined && GENERIC_HEADS.has(last)) {
    const modifier = NOMINALS.get(before) ?? NOMINALS.get(singular(before));
    if (modifier) return modifier;
  }
  return (
    (before !== undefined ? (NOMINALS.get(`${before} ${last}`) ?? NOMINALS.get(`${before} ${head}`)) : undefined) ??
    NOMINALS.get(last) ??
    NOMINALS.get(head) ??
    null
  );
}

/** Whether a noun in lower case, singular or plural, names one event among others (`the summit`, not `the support`). */
export const isHappening = remembered((noun): boolean => {
  const bare = noun.replace(/'s?$/, '');
  return HAPPENINGS.has(bare) || HAPPENINGS.has(singular(bare));
});

export function hasOperator(verb: string, operator: Operator): boolean {
  return OPERATORS.get(verb)?.has(operator) ?? false;
}

export function framesOf(verb: string): readonly Frame[] {
  return FRAMES.get(verb) ?? [];
}

/** Whether a noun in lower case, singular or plural, belongs to a class of objects. */
export function isObject(noun: string, object: ObjectClass): boolean {
  return (OBJECTS.get(noun)?.has(object) ?? false) || (OBJECTS.get(singular(noun))?.has(object) ?? false);
}

/** The singular of a regular plural; other words unchanged. */
export const singular = remembered((noun): string => {
  const bare = noun.replace(/'s?$/, '');
  if (/(?:ss|us|is)$/.test(bare) || !bare.endsWith('s') || bare.length < 4) return bare;
  if (bare.endsWith('ies') && bare.length > 4) return `${bare.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zzes)$/.test(bare)) return bare.slice(0, -2);
  return bare.slice(0, -1);
});

function entries(lists: Readonly<Record<string, readonly string[]>>): [key: string, word: string][] {
  return Object.entries(lists).flatMap(([key, lines]) =>
    lines.flatMap((line) => line.split(', ').map((word): [string, string] => [key, word])),
  );
}

function invert(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, EventType> {
  const types = new Map<string, EventType>();
  for (const [type, word] of entries(lists)) if (!types.has(word)) types.set(word, type as EventType);
  return types;
}

function invertAll<K extends string>(lists: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, Set<K>> {
  const classes = new Map<string, Set<K>>();
  for (const [key, word] of entries(lists)) classes.set(word, (classes.get(word) ?? new Set<K>()).add(key as K));
  return classes;
}
