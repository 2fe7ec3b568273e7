import type { FeatureList } from '../tagger/featureList';
import { type Configuration, NONE } from './configuration';
import { FeatureTemplates } from './featureTemplates';
import type { FormFeatures } from './formFeatures';
import { distanceClass, NO_LABEL, OUTSIDE, type ParserInput } from './parserInput';

/** What the templates speak of: the top of the stack `s0`, the words under it, the front of the buffer `b0` and behind. */
const A = {
  s0t: 0,
  s0w: 1,
  s1t: 2,
  s1w: 3,
  s2w: 4,
  s2t: 5,
  b0t: 6,
  b0w: 7,
  b1t: 8,
  b1w: 9,
  b2w: 10,
  b2t: 11,
  s0f: 12,
  s1f: 13,
  b0f: 14,
  b1f: 15,
  near: 16,
  wide: 17,
  s0c: 18,
  b0c: 19,
  s1c: 20,
  b3t: 21,
  s0lt: 22,
  s0rt: 23,
  b0lt: 24,
  s1lt: 25,
  s1rt: 26,
  s0ll: 27,
  s0rl: 28,
  s1ll: 29,
  s1rl: 30,
  b0ll: 31,
  s0rw: 32,
  s1rw: 33,
  s0lw: 34,
  b0lw: 35,
  s0l2t: 36,
  s0r2t: 37,
  s1r2t: 38,
  b0l2t: 39,
  s0n: 40,
  s1n: 41,
  b0n: 42,
  s0ls: 43,
  s0rs: 44,
  s1rs: 45,
  b0ls: 46,
} as const;

/** Those of Zhang and Nivre (2011) with word clusters (Koo, Carreras and Collins 2008). */
const TEMPLATES = new FeatureTemplates(
  A,
  [
    // one word
    's0t',
    's0w',
    's0w s0t',
    's1t',
    's1w',
    's1w s1t',
    's2w s2t',
    's2t',
    'b0t',
    'b0w',
    'b0w b0t',
    'b1t',
    'b1w b1t',
    'b2w b2t',
    's0f',
    's1f',
    'b0f',
    'b1f',
    // two words
    's0w s0t b0t',
    's0t b0w b0t',
    's0w b0w',
    's0t b0t',
    's0t b0t near',
    's1w s1t s0w s0t',
    's1w s1t s0t',
    's1t s0w s0t',
    's1w s0w',
    's1t s0t wide',
    's1t b0t',
    'b0t b1t',
    'b0w b1t',
    's0f b0f',
    's1f s0f',
    's1f b0f',
    's0c b0t',
    's0t b0c',
    's1c s0t',
    's1t s0c',
    's0w b0f',
    // three and more
    's0t b0t b1t',
    's0t b0t b1t b2t',
    'b0t b1t b2t',
    'b0t b1t b2t b3t',
    's1t s0t b0t',
    's2t s1t s0t',
    // children
    's0t s0lt b0t',
    's0t s0rt b0t',
    's0t b0t b0lt',
    's1t s1lt s0t',
    's1t s1rt s0t',
    's1t s0t s0lt',
    's1t s0t s0rt',
    's0w s0ll s0rl',
    's0t s0ll s0rl',
    's1w s1ll s1rl',
    's1t s1ll s1rl',
    'b0t b0ll s0t',
    'b0w b0ll',
    's0rw s0w',
    's1rw s0w',
    's0lw s0w',
    'b0lw b0w',
    's0l2t s0lt s0t',
    's0r2t s0rt s0t',
    's1r2t s1rt s1t',
    'b0l2t b0lt b0t',
    // valency, distance, labels of children
    's0w s0n',
    's0t s0n',
    's1w s1n',
    's1t s1n',
    'b0w b0n',
    'b0t b0n',
    's0w near',
    'b0w near',
    's1w wide',
    's0w wide',
    's0t s0ls',
    's0t s0rs',
    's1t s1rs',
    's1t s0t s1rs',
    'b0t b0ls',
  ],
  1000,
);

const a = new Int32Array(Object.keys(A).length);

/** The features of a configuration, for the next move. */
export function moveFeatures(c: Configuration, { forms, first, tags }: ParserInput, list: FeatureList): void {
  const tag = (word: number): number => (word === NONE ? OUTSIDE : (tags[first + word] as number));
  const id = (word: number): number => (word === NONE ? OUTSIDE : (forms[first + word] as FormFeatures).id);
  const fine = (word: number): number => (word === NONE ? OUTSIDE : (forms[first + word] as FormFeatures).fine);
  const coarse = (word: number): number => (word === NONE ? OUTSIDE : (forms[first + word] as FormFeatures).coarse);
  const child = (of: Int32Array, word: number): number => (word === NONE ? NONE : (of[word] as number));
  const label = (word: number): number => (word === NONE ? NO_LABEL : (c.labels[word] as number));
  const ahead = (by: number): number => (c.buffer + by < c.length ? c.buffer + by : NONE);
  const [s0, s1, s2] = [c.onStack(0), c.onStack(1), c.onStack(2)];
  const [b0, b1, b2, b3] = [ahead(0), ahead(1), ahead(2), ahead(3)];
  const [s0l, s0r, s1l, s1r] = [child(c.left, s0), child(c.right, s0), child(c.left, s1), child(c.right, s1)];
  const b0l = child(c.left, b0);
  a[A.s0t] = tag(s0);
  a[A.s0w] = id(s0);
  a[A.s1t] = tag(s1);
  a[A.s1w] = id(s1);
  a[A.s2w] = id(s2);
  a[A.s2t] = tag(s2);
  a[A.b0t] = tag(b0);
  a[A.b0w] = id(b0);
  a[A.b1t] = tag(b1);
  a[A.b1w] = id(b1);
  a[A.b2w] = id(b2);
  a[A.b2t] = tag(b2);
  a[A.s0f] = fine(s0);
  a[A.s1f] = fine(s1);
  a[A.b0f] = fine(b0);
  a[A.b1f] = fine(b1);
  a[A.near] = s0 === NONE || b0 === NONE ? 7 : distanceClass(b0 - s0);
  a[A.wide] = s1 === NONE || s0 === NONE ? 7 : distanceClass(s0 - s1);
  a[A.s0c] = coarse(s0);
  a[A.b0c] = coarse(b0);
  a[A.s1c] = coarse(s1);
  a[A.b3t] = tag(b3);
  a[A.s0lt] = tag(s0l);
  a[A.s0rt] = tag(s0r);
  a[A.b0lt] = tag(b0l);
  a[A.s1lt] = tag(s1l);
  a[A.s1rt] = tag(s1r);
  a[A.s0ll] = label(s0l);
  a[A.s0rl] = label(s0r);
  a[A.s1ll] = label(s1l);
  a[A.s1rl] = label(s1r);
  a[A.b0ll] = label(b0l);
  a[A.s0rw] = id(s0r);
  a[A.s1rw] = id(s1r);
  a[A.s0lw] = id(s0l);
  a[A.b0lw] = id(b0l);
  a[A.s0l2t] = tag(child(c.left2, s0));
  a[A.s0r2t] = tag(child(c.right2, s0));
  a[A.s1r2t] = tag(child(c.right2, s1));
  a[A.b0l2t] = tag(child(c.left2, b0));
  a[A.s0n] = s0 === NONE ? 0 : (c.leftCount[s0] as number) * 8 + (c.rightCount[s0] as number);
  a[A.s1n] = s1 === NONE ? 0 : (c.leftCount[s1] as number) * 8 + (c.rightCount[s1] as number);
  a[A.b0n] = b0 === NONE ? 0 : (c.leftCount[b0] as number);
  a[A.s0ls] = s0 === NONE ? 0 : (c.leftLabels[s0] as number);
  a[A.s0rs] = s0 === NONE ? 0 : (c.rightLabels[s0] as number);
  a[A.s1rs] = s1 === NONE ? 0 : (c.rightLabels[s1] as number);
  a[A.b0ls] = b0 === NONE ? 0 : (c.leftLabels[b0] as number);
  TEMPLATES.add(a, list);
}
