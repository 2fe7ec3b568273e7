import type { EntityClass } from '../../model/actor';
import type { NameTagger, TaggedName } from '../../model/nameTagger';
import type { StructuredText } from '../../model/text';
import { BestTags, Lattice } from './chain';
import { ContextFeatures, REACH } from './contextFeatures';
import { DocumentVotes } from './documentVotes';
import { FeatureList } from './featureList';
import { FeatureLists } from './featureLists';
import { evidenceFeatures, featuresAtOffset } from './features';
import { FeatureWeights } from './featureWeights';
import { ENTITY_CLASSES, entityOf, isOpen, OUTSIDE, TAG_COUNT } from './tags';
import { readTaggerWords, type TaggerSentence, type TaggerWords } from './taggerWords';
import type { TaggerModel } from './taggerModel';
import { WordTable } from './wordTable';
import { WordTypes, type WordType } from './wordTypes';

/** Distinct words whose sums are kept; the bound keeps hostile text from growing the cache for ever. */
const CACHE_LIMIT = 30_000;
const OFFSETS = 2 * REACH + 1;

/**
 * Tags names by a linear-chain conditional random field. A document is read twice: the second time with the
 * majority of the first on each word and name.
 */
export class LinearChainTagger implements NameTagger {
  private readonly types: WordTypes;
  private readonly weights: FeatureWeights;
  private readonly bestTags: BestTags;
  private readonly lattice = new Lattice();
  private readonly list = new FeatureList();
  /** For each word the sums of its features at each offset; in 16 bits, so that more of them are near at hand. */
  private readonly sums = new Map<WordType, Int16Array>();
  private readonly adding = new Int32Array(OFFSETS * TAG_COUNT);

  constructor(model: TaggerModel) {
    this.types = new WordTypes(new FeatureLists(model.lists), new WordTable(model.words));
    this.weights = new FeatureWeights(model.hashes, model.weights);
    this.bestTags = new BestTags(model.transitions);
    this.lattice.setTransitions(model.transitions, 1 / model.unit);
  }

  tag(document: StructuredText): readonly TaggedName[] {
    const words = readTaggerWords(document, this.types);
    const scores = this.score(words);
    const votes = new DocumentVotes(words, this.best(words, scores));
    this.addVotes(words, votes, scores);
    const tags = this.best(words, scores);
    const names: TaggedName[] = [];
    for (const sentence of words.sentences) this.read(words, sentence, tags, scores, names);
    return names;
  }

  /** The tags of the first reading, by word: what the votes are counted from. */
  firstTags(words: TaggerWords): Uint8Array {
    return this.best(words, this.score(words));
  }

  private best(words: TaggerWords, scores: Int32Array): Uint8Array {
    const tags = new Uint8Array(words.types.length);
    for (const { first, end } of words.sentences) this.bestTags.find(scores, first, end, tags);
    return tags;
  }

  /** `TAG_COUNT` sums of weights for each word, without the votes. */
  private score(words: TaggerWords): Int32Array {
    const { list } = this;
    const context = new ContextFeatures(words, this.types);
    const evidence = new Map<WordType, Int16Array>();
    const scores = new Int32Array(words.types.length * TAG_COUNT);
    for (const sentence of words.sentences) {
      const summary = context.summary(sentence);
      this.addNeighbours(words, sentence, scores);
      for (let at = sentence.first; at < sentence.end; at++) {
        const type = words.types[at] as WordType;
        if (type.capital) addSlice(scores, at * TAG_COUNT, this.evidenceOf(type, context, evidence), 0);
        list.clear();
        context.collect(sentence, summary, at, list);
        this.weights.addAll(scores, at * TAG_COUNT, list);
      }
    }
    return scores;
  }

  /** Adds what each word by itself says of the words around it. */
  private addNeighbours({ types }: TaggerWords, { first, end }: TaggerSentence, scores: Int32Array): void {
    for (let from = first - REACH; from < end + REACH; from++) {
      const type = from < first ? this.types.before : from >= end ? this.types.behind : (types[from] as WordType);
      const sums = this.sumsOf(type);
      const last = Math.min(from + REACH, end - 1);
      for (let at = Math.max(from - REACH, first); at <= last; at++) {
        addSlice(scores, at * TAG_COUNT, sums, (from - at + REACH) * TAG_COUNT);
      }
    }
  }

  private addVotes(words: TaggerWords, votes: DocumentVotes, scores: Int32Array): void {
    const { list } = this;
    const sums = new Map<number, Int16Array>();
    for (const sentence of words.sentences) {
      for (let at = sentence.first; at < sentence.end; at++) {
        list.clear();
        votes.collect(sentence, at, list);
        this.weights.addAll(scores, at * TAG_COUNT, list);
        if (words.types[at]?.capital) addSlice(scores, at * TAG_COUNT, this.aroundOf(votes.around(at), votes, sums), 0);
      }
    }
  }

  private sumsOf(type: WordType): Int16Array {
    let sums = this.sums.get(type);
    if (!sums) {
      if (this.sums.size >= CACHE_LIMIT) this.sums.clear();
      this.adding.fill(0);
      for (let offset = -REACH; offset <= REACH; offset++) {
        this.list.clear();
        featuresAtOffset(type, offset, this.list);
        this.weights.addAll(this.adding, (offset + REACH) * TAG_COUNT, this.list);
      }
      this.sums.set(type, (sums = Int16Array.from(this.adding)));
    }
    return sums;
  }

  private evidenceOf(type: WordType, context: ContextFeatures, known: Map<WordType, Int16Array>): Int16Array {
    let sums = known.get(type);
    if (!sums) {
      this.adding.fill(0);
      this.list.clear();
      evidenceFeatures(context, type, this.list);
      this.weights.addAll(this.adding, 0, this.list);
      known.set(type, (sums = Int16Array.from(this.adding.subarray(0, TAG_COUNT))));
    }
    return sums;
  }

  private aroundOf(around: number, votes: DocumentVotes, known: Map<number, Int16Array>): Int16Array {
    let sums = known.get(around);
    if (!sums) {
      this.adding.fill(0);
      this.list.clear();
      votes.collectAround(around, this.list);
      this.weights.addAll(this.adding, 0, this.list);
      known.set(around, (sums = Int16Array.from(this.adding.subarray(0, TAG_COUNT))));
    }
    return sums;
  }

  /** Appends the names that `tags` mark in a sentence. */
  private read(
    { starts, ends }: TaggerWords,
    { first, end }: TaggerSentence,
    tags: Uint8Array,
    scores: Int32Array,
    names: TaggedName[],
  ): void {
    let summed = false;
    for (let at = first; at < end; at++) {
      const tag = tags[at] as number;
      if (tag === OUTSIDE) continue;
      if (!summed) {
        this.lattice.run(scores, first, end - first);
        summed = true;
      }
      let last = at;
      let confidence = this.lattice.marginal(at - first, tag);
      while (isOpen(tags[last] as number)) {
        last++;
        confidence = Math.min(confidence, this.lattice.marginal(last - first, tags[last] as number));
      }
      names.push({
        start: starts[at] as number,
        end: ends[last] as number,
        entity: ENTITY_CLASSES[entityOf(tag)] as EntityClass,
        confidence: Math.round(confidence * 100) / 100,
      });
      at = last;
    }
  }
}

function addSlice(sums: Int32Array, at: number, slice: Int16Array, from: number): void {
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    sums[at + tag] = (sums[at + tag] as number) + (slice[from + tag] as number);
  }
}
