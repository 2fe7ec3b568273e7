import { foldWords } from '../../lexicon/foldWords';
import type { Corpus, Event } from '../../model/corpus';
import { dayOf } from '../wording/dateInWords';

/** Weights of what two reports of one event share. */
const WEIGHTS = { day: 10, participant: 4, type: 3, word: 1 } as const;

/** The other events of the corpus, those that may well be the same as `event` first; then in chronological order. */
export function likelyEvents(corpus: Corpus, event: Event): readonly Event[] {
  const words = new Set(longWords(event.title));
  const score = (other: Event): number =>
    (event.date.value !== null && other.date.value !== null && dayOf(event.date.value) === dayOf(other.date.value)
      ? WEIGHTS.day
      : 0) +
    (event.type !== null && event.type === other.type ? WEIGHTS.type : 0) +
    WEIGHTS.participant * other.participants.filter((actor) => event.participants.includes(actor)).length +
    WEIGHTS.word * new Set(longWords(other.title).filter((word) => words.has(word))).size;
  return corpus
    .events()
    .filter(({ id }) => id !== event.id)
    .map((other, index) => ({ other, index, score: score(other) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ other }) => other);
}

function longWords(title: string): readonly string[] {
  return foldWords(title).filter((word) => word.length > 3);
}
