import { NEAR_REACH, REACH, type ContextFeatures } from './contextFeatures';
import { EVIDENCE } from './documentEvidence';
import { mix } from './hashing';
import type { TaggerSentence, TaggerWords } from './taggerWords';
import type { WordType, WordTypes } from './wordTypes';

/** The features that a word gives to the word `-offset` away from it: `offset` is -1 for the word before. */
export function featuresAtOffset(type: WordType, offset: number, add: (feature: number) => void): void {
  for (const feature of type.wide) add(mix(feature, offset + 8));
  if (offset >= -NEAR_REACH && offset <= NEAR_REACH) for (const feature of type.near) add(mix(feature, offset + 8));
  if (offset === 0) for (const feature of type.own) add(mix(feature, 8));
}

/** The features that a word has by what its document says of it elsewhere. */
export function evidenceFeatures(context: ContextFeatures, type: WordType, add: (feature: number) => void): void {
  if (!type.capital) return;
  for (const feature of context.ofDocument(type)) add(mix(feature, EVIDENCE));
}

/** Every feature of the word at `at`: what training sees. The tagger adds up the same, each distinct part once. */
export function allFeatures(
  words: TaggerWords,
  types: WordTypes,
  context: ContextFeatures,
  sentence: TaggerSentence,
  add: (at: number, feature: number) => void,
): void {
  const summary = context.summary(sentence);
  for (let at = sentence.first; at < sentence.end; at++) {
    const addHere = (feature: number): void => add(at, feature);
    for (let offset = -REACH; offset <= REACH; offset++) {
      featuresAtOffset(neighbour(words, types, sentence, at + offset), offset, addHere);
    }
    evidenceFeatures(context, words.types[at] as WordType, addHere);
    context.collect(sentence, summary, at, addHere);
  }
}

/** The word at `at`, or the mark of the sentence's boundary. */
export function neighbour(words: TaggerWords, types: WordTypes, sentence: TaggerSentence, at: number): WordType {
  if (at < sentence.first) return types.before;
  return at >= sentence.end ? types.behind : (words.types[at] as WordType);
}
