import type { Corpus, CorpusDocument, Passage, Quote } from '../../model/corpus';
import { sharedItems } from '../../util/sharedItems';
import { readable } from './excerpt';

/** Words in a row that both wordings have, or that one of them has alone. */
export interface WordRun {
  /** With the blanks and stops around them; the runs of a wording joined give all of it. */
  readonly words: string;
  readonly isShared: boolean;
}

/** Two wordings of one statement, word by word. */
export interface WordingComparison {
  readonly first: readonly WordRun[];
  readonly second: readonly WordRun[];
}

/** A quote by its place. */
export interface QuotePlace {
  readonly file: string;
  readonly index: number;
}

/** Longer wordings are not sought without marks: nobody repeats them by the way. */
const LONGEST_PHRASE = 14;
/** Shorter ones are everybody's words. */
const SHORTEST_PHRASE = 10;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** How two wordings differ; case, marks and stops do not count. */
export function compareWords(first: string, second: string): WordingComparison {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const shared = sharedItems(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  return { first: runs(first, a, shared.first), second: runs(second, b, shared.second) };
}

/** The words of a quote on one line; where an attribution stood between its parts, a blank. */
export function wordingOf({ text }: Pick<CorpusDocument, 'text'>, { parts }: Pick<Quote, 'parts'>): string {
  return readable(parts.map(({ start, end }) => text.slice(start, end)).join(' ')).trim();
}

/** The wording as it is shown between quotation marks: a comma at its end is that of the sentence around it. */
export function shownWording(document: Pick<CorpusDocument, 'text'>, quote: Pick<Quote, 'parts'>): string {
  return wordingOf(document, quote).replace(/,$/, '');
}

interface Word {
  readonly key: string;
  readonly start: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({ key: keyOf(match[0]), start: match.index }));
}

function keyOf(word: string): string {
  return word.toLowerCase().replace(/’/g, "'");
}

function runs(text: string, words: readonly Word[], shared: readonly boolean[]): WordRun[] {
  const found: WordRun[] = [];
  let start = 0;
  for (const [index] of words.entries()) {
    const next = words[index + 1];
    if (next && shared[index + 1] === shared[index]) continue;
    const end = next?.start ?? text.length;
    found.push({ words: text.slice(start, end), isShared: shared[index] ?? false });
    start = end;
  }
  return found;
}

/** Where other documents use the words of a quotation without marks, as if they were their own. In path and text order. */
export function unmarkedElsewhere(corpus: Corpus, { file, index }: QuotePlace): readonly Passage[] {
  const document = corpus.document(file);
  const quote = document?.quotes[index];
  if (!document || !quote || quote.type === 'indirect') return [];
  const words = wordingOf(document, quote).match(WORD) ?? [];
  const phrase = words.join(' ');
  // One word alone is everybody's, unless it was coined of several.
  const isTelling = phrase.length >= SHORTEST_PHRASE && /[ -]/.test(phrase);
  if (!isTelling || words.length > LONGEST_PHRASE) return [];
  const wording = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map((word) => escapePattern(word).replace(/['’]/g, "['’]")).join('[^\\p{L}\\p{N}]{1,4}')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return corpus
    .files()
    .filter((other) => other !== file)
    .flatMap((other) => {
      const found = corpus.document(other);
      return found ? unmarkedIn(found, wording) : [];
    });
}

/** A pattern that means just these letters and signs. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function unmarkedIn({ file, text, quotes, layout }: CorpusDocument, wording: RegExp): Passage[] {
  const passages = [...text.matchAll(wording)].map((match) => ({
    file,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return passages.filter(
    ({ start, end }) =>
      !quotes.some(
        ({ type, parts }) => type !== 'indirect' && parts.some((part) => part.start < end && start < part.end),
      ) && !layout.furniture.some((furniture) => furniture.start < end && start < furniture.end),
  );
}
