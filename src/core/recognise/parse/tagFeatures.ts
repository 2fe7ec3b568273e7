import type { FeatureList } from '../tagger/featureList';
import { mix } from '../tagger/hashing';
import type { FormFeatures } from './formFeatures';

const T = {
  bias: 1,
  word: 2,
  left: 3,
  right: 4,
  left2: 5,
  right2: 6,
  fine: 7,
  coarse: 8,
  leftFine: 9,
  rightFine: 10,
  leftSuffix: 11,
  rightSuffix: 12,
  tag: 13,
  tags: 14,
  tagWord: 15,
  leftWord: 16,
  wordRight: 17,
  tagRight: 18,
  right2Suffix: 19,
  tagFine: 20,
  fineRight: 21,
  rightCoarse2: 22,
  tagsWord: 23,
  first: 24,
  kind: 25,
  tagKind: 26,
  leftCoarse2: 27,
} as const;

/** What stands outside a sentence. */
export interface Borders {
  readonly before: FormFeatures;
  readonly behind: FormFeatures;
}

/**
 * The features of the word at `at`, with the tags of the two words before it. The templates of Collins (2002) with word
 * clusters (Owoputi et al. 2013). `recased`: capital letters tell nothing in this sentence.
 */
export function tagFeatures(
  forms: readonly FormFeatures[],
  at: number,
  first: number,
  end: number,
  tag1: number,
  tag2: number,
  { before, behind }: Borders,
  list: FeatureList,
): void {
  const word = forms[at] as FormFeatures;
  const left = at - 1 >= first ? (forms[at - 1] as FormFeatures) : before;
  const left2 = at - 2 >= first ? (forms[at - 2] as FormFeatures) : before;
  const right = at + 1 < end ? (forms[at + 1] as FormFeatures) : behind;
  const right2 = at + 2 < end ? (forms[at + 2] as FormFeatures) : behind;
  const tags = mix(tag1, tag2);
  for (const feature of word.own) list.add(feature);
  list.add(T.bias);
  list.add(mix(T.word, word.id));
  list.add(mix(T.left, left.id));
  list.add(mix(T.right, right.id));
  list.add(mix(T.left2, left2.id));
  list.add(mix(T.right2, right2.id));
  list.add(mix(T.fine, word.fine));
  list.add(mix(T.coarse, word.coarse));
  list.add(mix(T.leftFine, left.fine));
  list.add(mix(T.rightFine, right.fine));
  list.add(mix(T.leftSuffix, left.suffix));
  list.add(mix(T.rightSuffix, right.suffix));
  list.add(mix(T.tag, tag1));
  list.add(mix(T.tags, tags));
  list.add(mix(mix(T.tagWord, tag1), word.id));
  list.add(mix(mix(T.leftWord, left.id), word.id));
  list.add(mix(mix(T.wordRight, word.id), right.id));
  list.add(mix(mix(T.tagRight, tag1), right.id));
  list.add(mix(T.right2Suffix, right2.suffix));
  list.add(mix(mix(T.tagFine, tag1), word.fine));
  list.add(mix(mix(T.fineRight, word.fine), right.fine));
  list.add(mix(mix(T.rightCoarse2, right.coarse), right2.coarse));
  list.add(mix(mix(T.tagsWord, tags), word.id));
  list.add(mix(T.kind, word.kind));
  list.add(mix(mix(T.tagKind, tag1), word.kind));
  list.add(mix(mix(T.leftCoarse2, left.coarse), mix(left2.coarse, word.coarse)));
  if (at === first) list.add(mix(T.first, word.kind));
}
