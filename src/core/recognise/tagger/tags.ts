import type { EntityClass } from '../../model/actor';

export const ENTITY_CLASSES: readonly EntityClass[] = ['PER', 'ORG', 'LOC', 'MISC'];

/**
 * Tags of the BILOU scheme: 0 outside a name; for the n-th class B, I, L, U (beginning, inside, last word of a longer
 * name; a name of one word) at 1 + 4n … 4 + 4n.
 */
export const OUTSIDE = 0;
export const TAG_COUNT = 1 + 4 * ENTITY_CLASSES.length;

export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

export function tagOf(entity: number, place: number): number {
  return 1 + 4 * entity + place;
}

/** Index into `ENTITY_CLASSES`, or -1 for outside. */
export function entityOf(tag: number): number {
  return tag === OUTSIDE ? -1 : (tag - 1) >> 2;
}

/** BEGIN, INSIDE, LAST or UNIT; -1 for outside. */
export function placeOf(tag: number): number {
  return tag === OUTSIDE ? -1 : (tag - 1) & 3;
}

/** True where a name goes on behind the tag. */
export function isOpen(tag: number): boolean {
  const place = placeOf(tag);
  return place === BEGIN || place === INSIDE;
}

/** True where a name goes on from the word before. */
export function continues(tag: number): boolean {
  const place = placeOf(tag);
  return place === INSIDE || place === LAST;
}

export function mayFollow(tag: number, next: number): boolean {
  if (isOpen(tag) !== continues(next)) return false;
  return !isOpen(tag) || entityOf(tag) === entityOf(next);
}

/** The tags of a name of `length` words. */
export function tagsOfName(entity: number, length: number): number[] {
  if (length === 1) return [tagOf(entity, UNIT)];
  return Array.from({ length }, (_, at) => tagOf(entity, at === 0 ? BEGIN : at === length - 1 ? LAST : INSIDE));
}
