import verbs from '../../lexicon/verbs-common.json';
import { verbReadings } from '../text/inflection';
import { KNOWN_VERBS, wordSet } from '../text/knownVerbs';
import type { NameSpan } from './nameSpan';
import type { Word, WordStream } from './words';

const NOUN_LIKE = wordSet(verbs.nounLike);

/**
 * The words with the capitals of headlines taken from all that are no names, so that `Oslo Agrees on New Borders` reads
 * like the sentence it stands for. Places in the text stay what they are.
 */
export function withPlainHeadlines(stream: WordStream, names: readonly NameSpan[]): WordStream {
  if (stream.cases.every((sentenceCase) => sentenceCase === 'running')) return stream;
  const named = new Uint8Array(stream.words.length);
  for (const { first, end } of names) named.fill(1, first, end);
  const words = stream.words.map((word, at) => {
    const isPlain = word.shape === 'lower' || word.shape === 'number' || word.shape === 'punctuation';
    return isPlain || named[at] === 1 || stream.cases[word.sentence] === 'running' ? word : plain(word);
  });
  return { ...stream, words };
}

function plain(word: Word): Word {
  if (isRatherPlural(word.text)) return word;
  const text = word.text.toLowerCase();
  // some capitals are one code unit and two in small letters: places would shift
  return text.length === word.text.length ? { ...word, text, shape: 'lower' } : word;
}

/** `Paris Attacks`, `London Bridges`: what may be a noun is not made a verb by its small letter. */
function isRatherPlural(text: string): boolean {
  const third = verbReadings(text.toLowerCase()).filter(({ form }) => form === 'third');
  return third.length > 0 && third.every(({ lemma }) => !KNOWN_VERBS.has(lemma) || NOUN_LIKE.has(lemma));
}
