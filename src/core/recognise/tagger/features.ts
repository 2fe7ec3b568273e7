import { NEAR_REACH, REACH, type ContextFeatures } from './contextFeatures';
import { EVIDENCE } from './documentEvidence';
import type { FeatureList } from './featureList';
import { mix } from './hashing';
import type { TaggerSentence, TaggerWords } from './taggerWords';
import type { WordType, WordTypes } from './wordTypes';

/** The features that a word gives to the word `-offset` away from it: `offset` is -1 for the word before. */
export function featuresAtOffset(type: WordType, offset: number, list: FeatureList): void {
  for (const feature of type.wide) list.add(mix(feature, offset + 8));
  if (offset >= -NEAR_REACH && offset <= NEAR_REACH)
    for (const feature of type.near) list.add(mix(feature, offset + 8));
  if (offset === 0) for (const feature of type.own) list.add(mix(feature, 8));
}

/** The features that a word has by what its document says of it elsewhere, and by what the document is about. */
export function evidenceFeatures(context: ContextFeatures, type: WordType, list: FeatureList): void {
  if (!type.capital) return;
  for (const feature of context.ofDocument(type)) list.add(mix(feature, EVIDENCE));
  context.collectTopic(type, list);
}

/** Every feature of the word at `at`: what training sees. The tagger adds up the same, each distinct part once. */
export function allFeatures(
  words: TaggerWords,
  types: WordTypes,
  context: ContextFeatures,
  sentence: TaggerSentence,
  at: number,
  list: FeatureList,
): void {
  for (let offset = -REACH; offset <= REACH; offset++) {
    featuresAtOffset(neighbour(words, types, sentence, at + offset), offset, list);
  }
  evidenceFeatures(context, words.types[at] as WordType, list);
  context.collect(sentence, context.summary(sentence), at, list);
}

/** The word at `at`, or the mark of the sentence's boundary. */
export function neighbour(words: TaggerWords, types: WordTypes, sentence: TaggerSentence, at: number): WordType {
  if (at < sentence.first) return types.before;
  return at >= sentence.end ? types.behind : (words.types[at] as WordType);
}
