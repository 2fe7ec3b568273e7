import type { Word } from './words';

/** A base noun phrase: indices into the sentence's words, `end` exclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly end: number;
  /** Index of its last noun. */
  readonly head: number;
  /** Index of the preposition that governs it, or -1. */
  readonly preposition: number;
}

/**
 * The base noun phrases of a sentence in text order: determiners, modifiers, possessives and nouns up to the head.
 * What follows with `of` is a phrase of its own, governed by that preposition.
 */
export function findNounPhrases(words: readonly Word[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let first = -1;
  let head = -1;
  const close = (end: number): void => {
    // "the Iraqi military has": an adjective that nothing follows is the head
    if (first >= 0 && head < 0 && words[end - 1]?.tag === 'adjective') head = end - 1;
    if (first >= 0 && head >= 0) phrases.push({ first, end: head + 1, head, preposition: governor(words, first) });
    first = head = -1;
  };
  words.forEach((word, at) => {
    if (word.tag === 'pronoun') {
      close(at);
      first = head = at;
      close(at + 1);
    } else if (word.tag === 'determiner' || word.tag === 'possessive') {
      if (head >= 0 && !(words[at - 1]?.tag === 'determiner')) close(at);
      if (first < 0) first = at;
    } else if (word.tag === 'noun' || word.tag === 'number') {
      if (first < 0) first = at;
      if (word.tag === 'noun' || words[at + 1]?.tag !== 'noun') head = at;
    } else if (word.tag === 'adjective') {
      if (first < 0) first = at;
    } else if (word.tag === 'time' && (word.possessive || (first >= 0 && head < 0))) {
      // "the 2014 election", "Monday's vote"
      if (first < 0) first = at;
    } else if (word.tag === 'adverb' && first >= 0 && head < 0) {
      // "the already fragile truce"
    } else if (word.tag === 'verb' && word.verb?.form === 'participle' && first >= 0 && head < 0) {
      // "the recently captured town"
    } else {
      close(at);
    }
  });
  close(words.length);
  return phrases;
}

function governor(words: readonly Word[], first: number): number {
  let at = first - 1;
  while (words[at]?.tag === 'adverb') at--;
  // "in this 2018 file photo" has a date inside, "on Monday she left" one that ends the phrase before
  let beforeTime = at;
  while (words[beforeTime]?.tag === 'time') beforeTime--;
  if (beforeTime < at && words[beforeTime]?.tag === 'determiner') at = beforeTime - 1;
  const tag = words[at]?.tag;
  return tag === 'preposition' || tag === 'to' ? at : -1;
}
