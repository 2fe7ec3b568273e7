import type { LinearChainTagger } from '../../core/recognise/tagger/linearChainTagger';
import { entityOf, OUTSIDE, placeOf, BEGIN, UNIT } from '../../core/recognise/tagger/tags';
import { readTaggerWords, RUNNING } from '../../core/recognise/tagger/taggerWords';
import { nameUse } from '../../core/recognise/tagger/wordTable';
import type { WordTypes } from '../../core/recognise/tagger/wordTypes';
import { structureText } from '../../core/recognise/tokens/structureText';
import { asWritten, lines } from './vocabulary';

/** Sentences that are read together: raw text has no borders of documents, but neighbours are mostly of one. */
const CHUNK = 40;
const LEAST_OCCURRENCES = 4;
const NONE = 4;

/** How often a capitalised word was read as each class and none, and at which place of a name. */
interface Uses {
  readonly classes: Float64Array;
  readonly places: Float64Array;
}

/**
 * Reads raw text with a first model and counts what it takes each word for: context shows in many places what one
 * place leaves open, and the names of later years become known (self-training, by way of features).
 */
export function countNameUses(
  raw: string,
  tagger: LinearChainTagger,
  types: WordTypes,
  report: (line: string) => void,
): Map<string, number> {
  const seen = new Map<string, Uses>();
  let chunk: string[] = [];
  let read = 0;
  const readChunk = (): void => {
    countChunk(chunk.join('\n\n'), tagger, types, seen);
    read += chunk.length;
    if (read % 100_000 < CHUNK) report(`${read} sentences of raw text tagged`);
    chunk = [];
  };
  for (const line of lines(raw)) {
    chunk.push(asWritten(line));
    if (chunk.length === CHUNK) readChunk();
  }
  readChunk();
  const uses = new Map<string, number>();
  for (const [key, use] of seen) {
    const summed = summarise(use);
    if (summed !== 0) uses.set(key, summed);
  }
  return uses;
}

function countChunk(text: string, tagger: LinearChainTagger, types: WordTypes, seen: Map<string, Uses>): void {
  const words = readTaggerWords(structureText(text), types);
  const tags = tagger.firstTags(words);
  for (const sentence of words.sentences) {
    if (sentence.case !== RUNNING) continue;
    for (let at = sentence.first; at < sentence.end; at++) {
      const type = words.types[at];
      if (!type?.capital) continue;
      const tag = tags[at] as number;
      let uses = seen.get(type.key);
      if (!uses) seen.set(type.key, (uses = { classes: new Float64Array(NONE + 1), places: new Float64Array(3) }));
      const choice = tag === OUTSIDE ? NONE : entityOf(tag);
      uses.classes[choice] = (uses.classes[choice] as number) + 1;
      if (tag === OUTSIDE) continue;
      const place = placeOf(tag) === UNIT ? 0 : placeOf(tag) === BEGIN ? 1 : 2;
      uses.places[place] = (uses.places[place] as number) + 1;
    }
  }
}

function summarise({ classes, places }: Uses): number {
  const total = classes.reduce((a, b) => a + b, 0);
  if (total < LEAST_OCCURRENCES) return 0;
  const entity = highest(classes);
  const share = (classes[entity] as number) / total;
  return nameUse(entity, share > 0.9 ? 2 : share > 0.65 ? 1 : 0, entity === NONE ? 0 : highest(places));
}

function highest(counts: Float64Array): number {
  let best = 0;
  counts.forEach((count, at) => {
    if (count > (counts[best] as number)) best = at;
  });
  return best;
}
