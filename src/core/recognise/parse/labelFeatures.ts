import type { FeatureList } from '../tagger/featureList';
import { type Configuration, NONE } from './configuration';
import { FeatureTemplates } from './featureTemplates';
import type { FormFeatures } from './formFeatures';
import { distanceClass, NO_LABEL, OUTSIDE, type ParserInput } from './parserInput';

/** What the templates speak of: the head `h` and its dependent `d`. */
const A = {
  ht: 0,
  dt: 1,
  far: 2,
  sided: 3,
  dw: 4,
  hw: 5,
  side: 6,
  hf: 7,
  df: 8,
  dBefore: 9,
  dBehind: 10,
  hBehind: 11,
  hBefore: 12,
  dBeforeWord: 13,
  dlw: 14,
  dll: 15,
  drl: 16,
  dls: 17,
  drs: 18,
  hls: 19,
  hrs: 20,
  hll: 21,
  hrl: 22,
  hk: 23,
  dk: 24,
} as const;

const TEMPLATES = new FeatureTemplates(
  A,
  [
    'ht dt far',
    'sided dw',
    'hw dt side',
    'ht dw side',
    'hf df side',
    'dt hf side',
    'ht df side',
    'ht dt dBefore',
    'ht dt dBehind',
    'ht dt hBehind',
    'ht dt hBefore',
    'dw dBefore side',
    'dw dBehind side',
    'dt dBeforeWord side',
    'ht dt dlw',
    'ht dt dll',
    'ht dt drl',
    'dw dlw side',
    'ht dt dls',
    'ht dt drs',
    'ht dt hls',
    'ht dt hrs',
    'hw dt hrs',
    'hll hrl dt',
    'hw far',
    'hk dt side',
    'ht dk side',
    'dw',
  ],
  2000,
);

const a = new Int32Array(Object.keys(A).length);

/** The features of the relation between a word and its head, when the arc is made. */
export function labelFeatures(
  c: Configuration,
  { forms, first, tags }: ParserInput,
  head: number,
  child: number,
  list: FeatureList,
): void {
  const tag = (word: number): number => (word < 0 || word >= c.length ? OUTSIDE : (tags[first + word] as number));
  const id = (word: number): number =>
    word < 0 || word >= c.length ? OUTSIDE : (forms[first + word] as FormFeatures).id;
  const label = (word: number): number => (word === NONE ? NO_LABEL : (c.labels[word] as number));
  const [h, d] = [forms[first + head] as FormFeatures, forms[first + child] as FormFeatures];
  const side = head < child ? 1 : 0;
  const cl = c.left[child] as number;
  a[A.ht] = tag(head);
  a[A.dt] = tag(child);
  a[A.far] = side * 8 + distanceClass(Math.abs(head - child));
  a[A.sided] = side * 64 + 1;
  a[A.dw] = d.id;
  a[A.hw] = h.id;
  a[A.side] = side;
  a[A.hf] = h.fine;
  a[A.df] = d.fine;
  a[A.dBefore] = tag(child - 1);
  a[A.dBehind] = tag(child + 1);
  a[A.hBehind] = tag(head + 1);
  a[A.hBefore] = tag(head - 1);
  a[A.dBeforeWord] = id(child - 1);
  a[A.dlw] = id(cl);
  a[A.dll] = label(cl);
  a[A.drl] = label(c.right[child] as number);
  a[A.dls] = c.leftLabels[child] as number;
  a[A.drs] = c.rightLabels[child] as number;
  a[A.hls] = c.leftLabels[head] as number;
  a[A.hrs] = c.rightLabels[head] as number;
  a[A.hll] = label(c.left[head] as number);
  a[A.hrl] = label(c.right[head] as number);
  a[A.hk] = h.kind;
  a[A.dk] = d.kind;
  TEMPLATES.add(a, list);
}
