import type { TextQuoteSelector } from '../model/annotations';
import type { Span } from '../model/span';
import { anchorPassage, type Lost } from './anchorPassage';

/** A record with the place of the text that it is about. */
export interface Placed<T> extends Span {
  readonly record: T;
}

/** A record whose passage is not in the text, not there once only, or was not looked for as there are too many. */
export interface LostPassage<T> {
  readonly record: T;
  readonly why: Lost | 'too many';
}

/** Characters of text that are looked through for all records of one file: a hostile file must not stall anything. */
const MAX_WORK = 4e9;

/** Where the passages of records stand in the text of their file; those that have no such place, apart. Both in the order given. */
export function placePassages<T extends TextQuoteSelector>(
  text: string,
  records: readonly T[],
): { readonly placed: Placed<T>[]; readonly lost: LostPassage<T>[] } {
  const placed: Placed<T>[] = [];
  const lost: LostPassage<T>[] = [];
  const most = Math.floor(MAX_WORK / Math.max(1, text.length));
  records.forEach((record, index) => {
    const place = index < most ? anchorPassage(text, record) : 'too many';
    if (typeof place === 'string') lost.push({ record, why: place });
    else placed.push({ start: place.start, end: place.end, record });
  });
  return { placed, lost };
}
