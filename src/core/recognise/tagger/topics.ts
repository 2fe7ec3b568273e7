import { TOPICS } from './featureLists';
import type { TaggerSentence, TaggerWords } from './taggerWords';
import type { WordType } from './wordTypes';

/** Sentences to either side that count for the topic of one. */
const AROUND = 1;
const SLOTS = TOPICS.length + 1;

/**
 * What a document and each of its sentences are about: an unknown name in a report of takeovers is more likely a
 * company than a person, and the name of a town in one of matches a club.
 */
export class DocumentTopics {
  /** Of the whole document, a small number. */
  readonly document: number;
  private readonly topics = new Map<TaggerSentence, number>();

  constructor({ types, sentences }: TaggerWords) {
    const counts = new Float64Array(sentences.length * SLOTS);
    const all = new Float64Array(SLOTS);
    sentences.forEach(({ first, end }, index) => {
      for (let at = first; at < end; at++) {
        const { topic } = types[at] as WordType;
        if (topic === 0) continue;
        counts[index * SLOTS + topic] = (counts[index * SLOTS + topic] as number) + 1;
        all[topic] = (all[topic] as number) + 1;
      }
    });
    this.document = strongestOf(all, 8);
    const sum = new Float64Array(SLOTS);
    sentences.forEach((sentence, index) => {
      sum.fill(0);
      for (let near = Math.max(0, index - AROUND); near <= Math.min(sentences.length - 1, index + AROUND); near++) {
        for (let topic = 1; topic < SLOTS; topic++) {
          const count = counts[near * SLOTS + topic] as number;
          sum[topic] = (sum[topic] as number) + (near === index ? 2 * count : count);
        }
      }
      this.topics.set(sentence, strongestOf(sum, 4));
    });
  }

  /** Of a sentence and its neighbours. */
  of(sentence: TaggerSentence): number {
    return this.topics.get(sentence) ?? 0;
  }
}

/** The topic with the most words, and whether it leads clearly and by `many`: 0 for none. */
function strongestOf(counts: Float64Array, many: number): number {
  let best = 0;
  let total = 0;
  for (let topic = 1; topic < SLOTS; topic++) {
    total += counts[topic] as number;
    if ((counts[topic] as number) > (counts[best] as number)) best = topic;
  }
  if (best === 0) return 0;
  const count = counts[best] as number;
  return 1 + (best * 2 + Number(count > total * 0.6)) * 2 + Number(count >= many);
}
