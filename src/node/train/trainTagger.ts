import { FeatureLists } from '../../core/recognise/tagger/featureLists';
import { LinearChainTagger } from '../../core/recognise/tagger/linearChainTagger';
import { fingerprintOf } from '../../core/recognise/tagger/listFile';
import type { TaggerModel } from '../../core/recognise/tagger/taggerModel';
import type { TaggerWords } from '../../core/recognise/tagger/taggerWords';
import { WordTable, type WordColumns } from '../../core/recognise/tagger/wordTable';
import { WordTypes } from '../../core/recognise/tagger/wordTypes';
import { CrfTrainer, type CrfOptions } from './crf';
import { ExampleReader, type FirstReading } from './examples';
import { gatherLists } from './gatherLists';
import { quantise } from './quantise';
import type { GoldDocument } from './records';
import { FeatureNumbers, type TrainingSentence } from './trainingSet';

export interface TrainingOptions {
  readonly crf: CrfOptions;
  /** Epochs of the models that only read each other's documents. */
  readonly foldEpochs: number;
  /** Share of sentences that are seen as headlines too. */
  readonly recased: number;
  /** Features seen less often are left out. */
  readonly rarest: number;
  /** Weights smaller than this are left out. */
  readonly threshold: number;
  /** The weight that the largest number of a byte stands for. */
  readonly largestWeight: number;
  /** Of so many sentences labelled by another model, each epoch takes one. */
  readonly silverDraw: number;
}

export const DEFAULT_OPTIONS: TrainingOptions = {
  crf: { epochs: 12, rate: 0.1, dropout: 0.5, averaged: 5, seed: 7 },
  foldEpochs: 5,
  recased: 0.15,
  rarest: 2,
  threshold: 0.02,
  largestWeight: 2.5,
  silverDraw: 2,
};

const FOLDS = 2;

/**
 * Trains a model. The rules of annotation of the first document's collection are the ones the model follows.
 * What the document votes say in the second reading must come from a model that has not learned the document, so
 * the documents are first cut into folds, each read by a model of the others.
 */
export class TaggerTraining {
  private readonly lists = gatherLists();
  private readonly types: WordTypes;
  private readonly leading: string;

  constructor(
    private readonly documents: readonly GoldDocument[],
    private readonly words: WordColumns,
    private readonly options: TrainingOptions,
    private readonly report: (line: string) => void,
    /** Documents that another model has labelled by the same rules: learned from, but not by the models of the folds. */
    private readonly silver: readonly GoldDocument[] = [],
  ) {
    this.types = new WordTypes(new FeatureLists(this.lists), new WordTable(words));
    this.leading = documents[0]?.collection ?? '';
  }

  train(about: TaggerModel['about']): TaggerModel {
    const readers = Array.from({ length: FOLDS }, (_, fold) => this.foldTagger(fold));
    const read = (index: number) => (words: TaggerWords) =>
      (readers[index % FOLDS] as LinearChainTagger).firstTags(words);
    const versions = (documents: readonly GoldDocument[]): ExampleReader[] =>
      documents.length === 0 ? [] : [this.examples(documents, () => undefined), this.examples(documents, read)];
    return this.fit(versions(this.documents), this.options.crf, about, versions(this.silver));
  }

  /** A model of one reading, quickly made. */
  trainFirstReading(documents = this.documents): TaggerModel {
    const crf = { ...this.options.crf, epochs: this.options.foldEpochs, averaged: 2 };
    return this.fit([this.examples(documents, () => undefined)], crf, {});
  }

  /** A tagger of one reading that has not seen the documents of the fold. */
  private foldTagger(fold: number): LinearChainTagger {
    this.report(`fold ${fold + 1} of ${FOLDS}`);
    return new LinearChainTagger(this.trainFirstReading(this.documents.filter((_, index) => index % FOLDS !== fold)));
  }

  private examples(
    documents: readonly GoldDocument[],
    reading: (index: number) => FirstReading | undefined,
  ): ExampleReader {
    const reader = new ExampleReader(this.types, this.leading);
    documents.forEach((document, index) => reader.add(document, reading(index)));
    documents.forEach((document, index) => {
      reader.addRecased(document, this.options.recased, index + 1, reading(index));
    });
    return reader;
  }

  /** `versions` hold the same sentences with different features, and so do those of `silver`. */
  private fit(
    versions: readonly ExampleReader[],
    crf: CrfOptions,
    about: TaggerModel['about'],
    silver: readonly ExampleReader[] = [],
  ): TaggerModel {
    const { rarest, threshold, largestWeight, silverDraw } = this.options;
    // each version of a sentence counts by itself
    const numbers = new FeatureNumbers(rarest * versions.length - (versions.length - 1));
    for (const version of [...versions, ...silver]) version.count(numbers);
    const examples = [...sideBySide(versions, numbers), ...drawn(sideBySide(silver, numbers), silverDraw)];
    this.report(`${examples.length} sentences, ${numbers.hashes.length} features`);
    const weights = new CrfTrainer(numbers.hashes.length, crf).train(examples, (epoch) => {
      this.report(`epoch ${epoch} of ${crf.epochs}`);
    });
    const packed = quantise(weights, numbers.hashes, threshold, largestWeight);
    return { about, ...packed, words: this.words, lists: this.lists, fingerprint: fingerprintOf(this.lists) };
  }
}

/** For each sentence its versions. */
function sideBySide(versions: readonly ExampleReader[], numbers: FeatureNumbers): TrainingSentence[][] {
  const numbered = versions.map((version) => version.numbered(numbers));
  return (numbered[0] ?? []).map((_, index) => numbered.flatMap((version) => version[index] ?? []));
}

/** Sentences taken together by `count` far apart, so that each epoch takes one of them as it takes one version. */
function drawn(sentences: readonly TrainingSentence[][], count: number): TrainingSentence[][] {
  const groups = Math.ceil(sentences.length / count);
  const taken = Array.from({ length: groups }, (): TrainingSentence[] => []);
  sentences.forEach((versions, index) => taken[index % groups]?.push(...versions));
  return taken;
}
