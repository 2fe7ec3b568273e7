import type { FeatureList } from '../tagger/featureList';
import { mix } from '../tagger/hashing';
import { type Configuration, NONE } from './configuration';
import type { FormFeatures } from './formFeatures';

/** The words of a sentence as the arc parser sees them. */
export interface ParserInput {
  readonly forms: readonly FormFeatures[];
  /** Where the sentence begins in `forms` and `tags`. */
  readonly first: number;
  /** The predicted tag of each word. */
  readonly tags: Uint8Array;
}

const OUTSIDE = 251;
const NO_LABEL = 253;

/** Distances are told apart up to three, then by classes. */
function distanceClass(distance: number): number {
  if (distance < 4) return distance;
  return distance < 7 ? 4 : distance < 12 ? 5 : 6;
}

/**
 * The features of a configuration: those of Zhang and Nivre (2011) for the top of the stack, the word under it and the
 * front of the buffer, with word clusters (Koo, Carreras and Collins 2008).
 */
export function arcFeatures(c: Configuration, { forms, first, tags }: ParserInput, list: FeatureList): void {
  let template = 1000;
  const add1 = (a: number): void => {
    list.add(mix(template++, a));
  };
  const add2 = (a: number, b: number): void => {
    list.add(mix(mix(template++, a), b));
  };
  const add3 = (a: number, b: number, d: number): void => {
    list.add(mix(mix(mix(template++, a), b), d));
  };
  const add4 = (a: number, b: number, d: number, e: number): void => {
    list.add(mix(mix(mix(mix(template++, a), b), d), e));
  };
  const tag = (word: number): number => (word === NONE ? OUTSIDE : (tags[first + word] as number));
  const id = (word: number): number => (word === NONE ? OUTSIDE : (forms[first + word] as FormFeatures).id);
  const fine = (word: number): number => (word === NONE ? OUTSIDE : (forms[first + word] as FormFeatures).fine);
  const coarse = (word: number): number => (word === NONE ? OUTSIDE : (forms[first + word] as FormFeatures).coarse);
  const child = (of: Int32Array, word: number): number => (word === NONE ? NONE : (of[word] as number));
  const label = (word: number): number => (word === NONE ? NO_LABEL : (c.labels[word] as number));

  const [s0, s1, s2] = [c.onStack(0), c.onStack(1), c.onStack(2)];
  const b0 = c.buffer < c.length ? c.buffer : NONE;
  const b1 = c.buffer + 1 < c.length ? c.buffer + 1 : NONE;
  const b2 = c.buffer + 2 < c.length ? c.buffer + 2 : NONE;
  const b3 = c.buffer + 3 < c.length ? c.buffer + 3 : NONE;
  const [s0t, s1t, s2t, b0t, b1t, b2t, b3t] = [tag(s0), tag(s1), tag(s2), tag(b0), tag(b1), tag(b2), tag(b3)];
  const [s0w, s1w, s2w, b0w, b1w, b2w] = [id(s0), id(s1), id(s2), id(b0), id(b1), id(b2)];
  const [s0f, s1f, b0f, b1f] = [fine(s0), fine(s1), fine(b0), fine(b1)];
  const [s0c, s1c, b0c] = [coarse(s0), coarse(s1), coarse(b0)];
  const [s0l, s0r] = [child(c.left, s0), child(c.right, s0)];
  const [s1l, s1r] = [child(c.left, s1), child(c.right, s1)];
  const b0l = child(c.left, b0);
  const [s0lt, s0rt, s1lt, s1rt, b0lt] = [tag(s0l), tag(s0r), tag(s1l), tag(s1r), tag(b0l)];
  const s0n = s0 === NONE ? 0 : (c.leftCount[s0] as number) * 8 + (c.rightCount[s0] as number);
  const s1n = s1 === NONE ? 0 : (c.leftCount[s1] as number) * 8 + (c.rightCount[s1] as number);
  const b0n = b0 === NONE ? 0 : (c.leftCount[b0] as number);
  const near = s0 === NONE || b0 === NONE ? 7 : distanceClass(b0 - s0);
  const wide = s1 === NONE || s0 === NONE ? 7 : distanceClass(s0 - s1);

  // one word
  add1(s0t);
  add1(s0w);
  add2(s0w, s0t);
  add1(s1t);
  add1(s1w);
  add2(s1w, s1t);
  add2(s2w, s2t);
  add1(s2t);
  add1(b0t);
  add1(b0w);
  add2(b0w, b0t);
  add1(b1t);
  add2(b1w, b1t);
  add2(b2w, b2t);
  add1(s0f);
  add1(s1f);
  add1(b0f);
  add1(b1f);
  // two words
  add3(s0w, s0t, b0t);
  add3(s0t, b0w, b0t);
  add2(s0w, b0w);
  add2(s0t, b0t);
  add3(s0t, b0t, near);
  add4(s1w, s1t, s0w, s0t);
  add3(s1w, s1t, s0t);
  add3(s1t, s0w, s0t);
  add2(s1w, s0w);
  add3(s1t, s0t, wide);
  add2(s1t, b0t);
  add2(b0t, b1t);
  add2(b0w, b1t);
  add2(s0f, b0f);
  add2(s1f, s0f);
  add2(s1f, b0f);
  add2(s0c, b0t);
  add2(s0t, b0c);
  add2(s1c, s0t);
  add2(s1t, s0c);
  add2(s0w, b0f);
  // three and more
  add3(s0t, b0t, b1t);
  add4(s0t, b0t, b1t, b2t);
  add3(b0t, b1t, b2t);
  add4(b0t, b1t, b2t, b3t);
  add3(s1t, s0t, b0t);
  add3(s2t, s1t, s0t);
  // children
  add3(s0t, s0lt, b0t);
  add3(s0t, s0rt, b0t);
  add3(s0t, b0t, b0lt);
  add3(s1t, s1lt, s0t);
  add3(s1t, s1rt, s0t);
  add3(s1t, s0t, s0lt);
  add3(s1t, s0t, s0rt);
  add3(s0w, label(s0l), label(s0r));
  add3(s0t, label(s0l), label(s0r));
  add3(s1w, label(s1l), label(s1r));
  add3(s1t, label(s1l), label(s1r));
  add3(b0t, label(b0l), s0t);
  add2(b0w, label(b0l));
  add2(id(s0r), s0w);
  add2(id(s1r), s0w);
  add2(id(s0l), s0w);
  add2(id(b0l), b0w);
  add3(tag(child(c.left2, s0)), s0lt, s0t);
  add3(tag(child(c.right2, s0)), s0rt, s0t);
  add3(tag(child(c.right2, s1)), s1rt, s1t);
  add3(tag(child(c.left2, b0)), b0lt, b0t);
  // valency, distance, labels of children
  add2(s0w, s0n);
  add2(s0t, s0n);
  add2(s1w, s1n);
  add2(s1t, s1n);
  add2(b0w, b0n);
  add2(b0t, b0n);
  add2(s0w, near);
  add2(b0w, near);
  add2(s1w, wide);
  add2(s0w, wide);
  add2(s0t, s0 === NONE ? 0 : (c.leftLabels[s0] as number));
  add2(s0t, s0 === NONE ? 0 : (c.rightLabels[s0] as number));
  add2(s1t, s1 === NONE ? 0 : (c.rightLabels[s1] as number));
  add3(s1t, s0t, s1 === NONE ? 0 : (c.rightLabels[s1] as number));
  add2(b0t, b0 === NONE ? 0 : (c.leftLabels[b0] as number));
}

/** The features of the relation between a word and its head, when the arc is made. */
export function labelFeatures(
  c: Configuration,
  { forms, first, tags }: ParserInput,
  head: number,
  child: number,
  list: FeatureList,
): void {
  let template = 2000;
  const add1 = (a: number): void => {
    list.add(mix(template++, a));
  };
  const add2 = (a: number, b: number): void => {
    list.add(mix(mix(template++, a), b));
  };
  const add3 = (a: number, b: number, d: number): void => {
    list.add(mix(mix(mix(template++, a), b), d));
  };
  const tag = (word: number): number => (word < 0 || word >= c.length ? OUTSIDE : (tags[first + word] as number));
  const id = (word: number): number =>
    word < 0 || word >= c.length ? OUTSIDE : (forms[first + word] as FormFeatures).id;
  const [h, d] = [forms[first + head] as FormFeatures, forms[first + child] as FormFeatures];
  const [ht, dt] = [tag(head), tag(child)];
  const side = head < child ? 1 : 0;
  const far = side * 8 + distanceClass(Math.abs(head - child));
  const [cl, cr] = [c.left[child] as number, c.right[child] as number];
  const [hl, hr] = [c.left[head] as number, c.right[head] as number];
  const label = (word: number): number => (word === NONE ? NO_LABEL : (c.labels[word] as number));
  const st = side * 64;
  add3(ht, dt, far);
  add2(st + 1, d.id);
  add3(h.id, dt, side);
  add3(ht, d.id, side);
  add3(h.fine, d.fine, side);
  add3(dt, h.fine, side);
  add3(ht, d.fine, side);
  add3(ht, dt, tag(child - 1));
  add3(ht, dt, tag(child + 1));
  add3(ht, dt, tag(head + 1));
  add3(ht, dt, tag(head - 1));
  add3(d.id, tag(child - 1), side);
  add3(d.id, tag(child + 1), side);
  add3(dt, id(child - 1), side);
  add3(ht, dt, id(cl));
  add3(ht, dt, label(cl));
  add3(ht, dt, label(cr));
  add3(d.id, id(cl), side);
  add3(ht, dt, c.leftLabels[child] as number);
  add3(ht, dt, c.rightLabels[child] as number);
  add3(ht, dt, c.leftLabels[head] as number);
  add3(ht, dt, c.rightLabels[head] as number);
  add3(h.id, dt, c.rightLabels[head] as number);
  add3(label(hl), label(hr), dt);
  add2(h.id, far);
  add3(h.kind, dt, side);
  add3(ht, d.kind, side);
  add1(d.id);
}
