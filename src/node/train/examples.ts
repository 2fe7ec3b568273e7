import { overlaps, type Span } from '../../core/model/span';
import type { StructuredText } from '../../core/model/text';
import { ContextFeatures } from '../../core/recognise/tagger/contextFeatures';
import { DocumentVotes } from '../../core/recognise/tagger/documentVotes';
import { FeatureList } from '../../core/recognise/tagger/featureList';
import { allFeatures } from '../../core/recognise/tagger/features';
import { hashText, mix } from '../../core/recognise/tagger/hashing';
import { readTaggerWords, type TaggerSentence, type TaggerWords } from '../../core/recognise/tagger/taggerWords';
import type { WordType, WordTypes } from '../../core/recognise/tagger/wordTypes';
import { structureText } from '../../core/recognise/tokens/structureText';
import { goldTags } from './goldTags';
import { Random } from './random';
import { recase } from './recase';
import type { GoldDocument } from './records';
import type { FeatureNumbers, TrainingSentence } from './trainingSet';

/** A sentence with the hashes of its features, before they are numbered. */
interface Example {
  readonly starts: Uint32Array;
  readonly features: Int32Array;
  readonly tags: Uint8Array;
}

export interface ReadDocument {
  readonly gold: GoldDocument;
  readonly structured: StructuredText;
  readonly words: TaggerWords;
  readonly tags: Uint8Array;
}

export function readDocument(gold: GoldDocument, types: WordTypes): ReadDocument {
  const structured = structureText(gold.text);
  const words = readTaggerWords(structured, types);
  return { gold, structured, words, tags: goldTags(words, gold.names).tags };
}

/** Tags a document as the first reading of the tagger would; training takes one that has not seen the document. */
export type FirstReading = (words: TaggerWords) => Uint8Array;

/** Turns documents into examples for the trainer. */
export class ExampleReader {
  readonly examples: Example[] = [];
  private readonly list = new FeatureList();

  constructor(
    private readonly types: WordTypes,
    /** The collection whose rules of annotation the model is to follow; the habits of the others are told apart. */
    private readonly leading: string,
  ) {}

  /** With `first`, the examples have the features of the second reading too. */
  add(gold: GoldDocument, first?: FirstReading): void {
    this.addSentences(readDocument(gold, this.types), () => true, first);
  }

  /** Adds the sentences of a document that are written as headlines when a share of them is recased. */
  addRecased(gold: GoldDocument, share: number, seed: number, first?: FirstReading): void {
    const { structured, words } = readDocument(gold, this.types);
    const { document, changed } = recase(gold, structured, words, share, new Random(seed));
    if (changed.length === 0) return;
    const read = readDocument(document, this.types);
    this.addSentences(read, (span) => changed.some((other) => overlaps(span, other)), first);
  }

  private addSentences(read: ReadDocument, wanted: (span: Span) => boolean, first?: FirstReading): void {
    const { structured, words } = read;
    const context = new ContextFeatures(words, this.types);
    const votes = first ? new DocumentVotes(words, first(words)) : null;
    words.sentences.forEach((sentence, index) => {
      const span = structured.sentences[index];
      if (span && wanted(span)) this.examples.push(this.example(read, context, votes, sentence));
    });
  }

  private example(
    { gold: { collection }, words, tags }: ReadDocument,
    context: ContextFeatures,
    votes: DocumentVotes | null,
    sentence: TaggerSentence,
  ): Example {
    const { list } = this;
    list.clear();
    const length = sentence.end - sentence.first;
    const starts = new Uint32Array(length + 1);
    const habit = collection === this.leading ? 0 : hashText(collection, 21);
    for (let at = sentence.first; at < sentence.end; at++) {
      allFeatures(words, this.types, context, sentence, at, list);
      votes?.collect(sentence, at, list);
      if (words.types[at]?.capital) votes?.collectAround(votes.around(at), list);
      if (habit !== 0) addHabits(habit, words.types[at] as WordType, list);
      starts[at - sentence.first + 1] = list.length;
    }
    return { starts, features: list.values.slice(0, list.length), tags: tags.slice(sentence.first, sentence.end) };
  }

  count(numbers: FeatureNumbers): void {
    for (const { features } of this.examples) for (const hash of features) numbers.count(hash);
  }

  /** The examples with features by number; those seen too rarely are left out. */
  numbered(numbers: FeatureNumbers): TrainingSentence[] {
    return this.examples.map((example) => numberFeatures(example, numbers));
  }
}

/** What a collection annotates in its own way. */
function addHabits(habit: number, type: WordType, list: FeatureList): void {
  list.add(habit);
  for (const of of [type.shapeId, type.clusters.middle, type.lowerId]) list.add(mix(habit, of));
}

function numberFeatures({ starts, features, tags }: Example, numbers: FeatureNumbers): TrainingSentence {
  const kept: number[] = [];
  const keptStarts = new Uint32Array(starts.length);
  for (let at = 0; at < tags.length; at++) {
    for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) {
      const number = numbers.number(features[i] as number);
      if (number >= 0) kept.push(number);
    }
    keptStarts[at + 1] = kept.length;
  }
  return { starts: keptStarts, features: Uint32Array.from(kept), tags };
}
