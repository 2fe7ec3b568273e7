import { findCapitalRuns, type CapitalRun } from './capitalRuns';
import { DocumentEvidence } from './documentEvidence';
import type { FeatureList } from './featureList';
import { hashText, mix } from './hashing';
import type { NameList } from './nameList';
import { DocumentTopics } from './topics';
import { RUNNING, type TaggerSentence, type TaggerWords } from './taggerWords';
import { usedAs } from './wordTable';
import { CASE_NONE, type WordType, type WordTypes } from './wordTypes';

/** How far the words around a word count. */
export const REACH = 2;
/** How far their narrower features count. */
export const NEAR_REACH = 1;

/** Names may begin with a figure: `60 Minutes`, `10 Downing Street`. */
const FIGURE = /^\d{1,4}$/;
const OPENERS = new Set(['"', '(', '[', '-', '--', '–', '—', ':', '•', '*', '**', '``']);

const F = {
  bias: 301,
  sentence: 302,
  opening: 303,
  block: 304,
  lowers: 305,
  shapes: 306,
  shapes3: 307,
  middles: 308,
  coarse3: 309,
  lowerShape: 310,
  shapeLower: 311,
  lowerMiddle: 312,
  middleLower: 313,
  left2: 314,
  right2: 315,
  fineLeft: 316,
  fineRight: 317,
  runLength: 318,
  runLeft: 319,
  runRight: 320,
  runHead: 321,
  runHeadCluster: 322,
  runFirst: 323,
  runBoth: 324,
  gazetteer: 325,
  gazetteerPair: 326,
  digits: 327,
  bracket: 328,
  case: 329,
  brackets: 330,
  runLeftWord: 331,
  runRightWord: 332,
  known: 333,
  length: 334,
  headShape: 335,
  uses: 336,
  uses3: 337,
  headKind: 338,
  headKindLeft: 339,
  headUse: 340,
  listed: 341,
  listedCase: 342,
  listedLeft: 343,
  topic: 344,
  topicUse: 345,
  topicRun: 346,
  topicLeft: 347,
  topicRight: 348,
  topicKind: 349,
} as const;

/** Of a sentence that its words share. */
interface SentenceSummary {
  readonly id: number;
  readonly digits: number;
  /** What the sentence and its neighbours are about. */
  readonly topic: number;
}

/**
 * The features of the words of one document, as hashes. Those of a word by itself are in its `WordType` and count at
 * each offset; here are those that depend on the place: pairs, the capitalised stretch around the word, names of the
 * gazetteer, and what the document says elsewhere.
 */
export class ContextFeatures {
  private readonly runs: readonly (CapitalRun | null)[];
  private readonly evidence: DocumentEvidence;
  private readonly topics: DocumentTopics;
  /** Hash of the gazetteer's name at each word, 0 for none. */
  private readonly names: Int32Array;
  /** The same for the lists of well-known names. */
  private readonly listed: Int32Array;

  constructor(
    private readonly words: TaggerWords,
    private readonly types: WordTypes,
  ) {
    this.runs = findCapitalRuns(words);
    this.evidence = new DocumentEvidence(words, this.runs);
    this.topics = new DocumentTopics(words);
    const { gazetteer, known } = types.lists;
    this.names = namesOf(gazetteer, words, (type) => type.opensGazetteer);
    this.listed = namesOf(known, words, (type) => type.opensKnown);
  }

  /** The features that only depend on what the document says of this word anywhere. */
  ofDocument(type: WordType): Int32Array {
    return this.evidence.of(type);
  }

  /** Adds what the document is about, with what is known of the word: equal for all its occurrences too. */
  collectTopic(word: WordType, list: FeatureList): void {
    const { document } = this.topics;
    list.add(mix(F.topic + 1000, mix(document, word.case * 8 + word.casing)));
    list.add(mix(F.topicUse + 1000, mix(document, word.use)));
    list.add(mix(F.topicKind, mix(document, mix(word.clusters.coarse, Number(word.givenName)))));
  }

  summary(sentence: TaggerSentence): SentenceSummary {
    let digits = 0;
    for (let at = sentence.first; at < sentence.end; at++) {
      if (this.words.types[at]?.key.startsWith('0')) digits++;
    }
    const length = sentence.end - sentence.first;
    const share = Math.min(3, Math.floor((digits * 8) / length));
    const size = length < 4 ? length : length < 8 ? 4 : length < 15 ? 5 : 6;
    const isClosed = /^[.?!"]$/.test(this.words.types[sentence.end - 1]?.key ?? '');
    const id = ((sentence.case * 16 + sentence.block) * 8 + size) * 2 + Number(isClosed);
    return { id, digits: share, topic: this.topics.of(sentence) };
  }

  /** Adds every feature of the word at `at` that depends on its place. */
  collect(sentence: TaggerSentence, summary: SentenceSummary, at: number, list: FeatureList): void {
    const inside = (i: number): WordType =>
      i < sentence.first
        ? this.types.before
        : i >= sentence.end
          ? this.types.behind
          : (this.words.types[i] as WordType);
    const [left2, left, word, right, right2] = [
      inside(at - 2),
      inside(at - 1),
      inside(at),
      inside(at + 1),
      inside(at + 2),
    ];
    const opens = at === sentence.first ? 1 : OPENERS.has(left.key) ? 2 : 0;
    list.add(F.bias);
    const written = word.case * 8 + word.casing;
    list.add(mix(F.sentence, mix(sentence.case, written)));
    list.add(mix(F.opening, mix(opens * 4 + sentence.case, written)));
    list.add(mix(F.length, mix(summary.id, word.case)));
    if (word.case === CASE_NONE && !word.capital) {
      // punctuation and figures inside names hang on their neighbours, and on the lists that have `Euro 2020`
      list.add(mix(F.shapes3, mix(left.shapeId, mix(word.id, right.shapeId))));
      list.add(mix(F.middles, mix(left.clusters.middle, mix(word.id, right.clusters.middle))));
      const listed = this.listed[at] as number;
      if (listed !== 0) list.add(mix(F.listed, listed));
      return;
    }
    list.add(mix(F.block, mix(sentence.block * 4 + sentence.case, written)));
    list.add(mix(F.digits, mix(summary.digits * 4 + sentence.case, written)));
    list.add(mix(F.digits, mix(summary.digits + 100, word.clusters.middle)));
    list.add(mix(F.lowers, mix(left.lowerId, word.lowerId)));
    list.add(mix(F.lowers + 1000, mix(word.lowerId, right.lowerId)));
    list.add(mix(F.shapes, mix(left.shapeId, word.shapeId)));
    list.add(mix(F.shapes + 1000, mix(word.shapeId, right.shapeId)));
    list.add(mix(F.shapes3, mix(left.shapeId, mix(word.shapeId, right.shapeId))));
    const [l, m, r] = [left.clusters, word.clusters, right.clusters];
    list.add(mix(F.middles, mix(l.middle, m.middle)));
    list.add(mix(F.middles + 1000, mix(m.middle, r.middle)));
    list.add(mix(F.uses, mix(left.use, word.use)));
    list.add(mix(F.uses + 1000, mix(word.use, right.use)));
    list.add(mix(F.uses3, mix(usedAs(left.use), mix(word.use, mix(usedAs(right.use), word.case)))));
    list.add(mix(F.coarse3, mix(l.coarse, mix(m.coarse, r.coarse))));
    list.add(mix(F.lowerShape, mix(left.lowerId, word.shapeId)));
    list.add(mix(F.shapeLower, mix(word.shapeId, right.lowerId)));
    list.add(mix(F.lowerMiddle, mix(left.lowerId, m.middle)));
    list.add(mix(F.middleLower, mix(m.middle, right.lowerId)));
    list.add(mix(F.left2, mix(left2.lowerId, mix(left.lowerId, written))));
    list.add(mix(F.right2, mix(right.lowerId, mix(right2.lowerId, written))));
    list.add(mix(F.fineLeft, mix(l.fine, written)));
    list.add(mix(F.fineRight, mix(r.fine, written)));
    if (left.key === '(' || right.key === ')')
      list.add(mix(F.bracket, mix(Number(left.key === '(') * 2 + Number(right.key === ')'), written)));
    if (word.capital) {
      list.add(mix(F.topic, mix(summary.topic, written)));
      list.add(mix(F.topicUse, mix(summary.topic, word.use)));
    }
    this.collectNames(sentence, at, word, list);
    if (word.capital && sentence.case === RUNNING) this.collectRun(at, word, summary.topic, inside, list);
  }

  private collectNames(sentence: TaggerSentence, at: number, word: WordType, list: FeatureList): void {
    const here = this.names[at] as number;
    const before = at > sentence.first ? (this.names[at - 1] as number) : 0;
    const behind = at + 1 < sentence.end ? (this.names[at + 1] as number) : 0;
    if (here !== 0) {
      list.add(mix(F.gazetteer, here));
      list.add(mix(F.gazetteerPair, mix(here, mix(before, behind))));
      list.add(mix(F.case, mix(here, sentence.case * 8 + word.casing)));
    }
    if (before !== 0) list.add(mix(F.gazetteer + 1000, before));
    if (behind !== 0) list.add(mix(F.gazetteer + 2000, behind));
    const listed = this.listed[at] as number;
    if (listed === 0) return;
    list.add(mix(F.listed, listed));
    list.add(mix(F.listedCase, mix(listed, sentence.case * 8 + word.casing)));
    list.add(mix(F.listedLeft, mix(listed, here)));
  }

  private collectRun(
    at: number,
    word: WordType,
    topic: number,
    inside: (at: number) => WordType,
    list: FeatureList,
  ): void {
    const run = this.runs[at];
    if (!run) return;
    const { types } = this.words;
    const length = Math.min(run.end - run.first, 6);
    const place = Math.min(at - run.first, 3) * 4 + Math.min(run.end - 1 - at, 3);
    const [left, right] = [inside(run.first - 1), inside(run.end)];
    const [first, head] = [types[run.first] as WordType, types[run.end - 1] as WordType];
    list.add(mix(F.runLength, place));
    list.add(mix(F.topicRun, mix(topic, place)));
    list.add(mix(F.topicRun + 1000, mix(this.topics.document, place)));
    list.add(mix(F.topicLeft, mix(topic, mix(left.clusters.middle, length))));
    list.add(mix(F.topicRight, mix(topic, mix(right.clusters.middle, length))));
    list.add(mix(F.runLeft, mix(left.clusters.middle, place)));
    list.add(mix(F.runRight, mix(right.clusters.middle, place)));
    list.add(mix(F.runLeftWord, mix(left.lowerId, length)));
    list.add(mix(F.runRightWord, mix(right.lowerId, length)));
    list.add(mix(F.runBoth, mix(left.clusters.coarse, mix(right.clusters.coarse, length))));
    if (length === 1) return;
    list.add(mix(F.headKind, mix(head.headKind, place)));
    list.add(mix(F.headKindLeft, mix(head.headKind, mix(left.lowerId, Number(at === run.end - 1)))));
    list.add(mix(F.headUse, mix(head.use, mix(head.headKind, Math.min(run.end - 1 - at, 2)))));
    if (at < run.end - 1) {
      list.add(mix(F.runHead, mix(head.lowerId, Number(at === run.first))));
      list.add(mix(F.runHeadCluster, mix(head.clusters.middle, place)));
      list.add(mix(F.runHeadCluster + 1000, mix(head.clusters.fine, Number(at === run.first))));
      list.add(mix(F.headShape, mix(head.shapeId, mix(word.clusters.coarse, place))));
    }
    if (at > run.first) {
      list.add(mix(F.runFirst, mix(first.lowerId, Number(at === run.end - 1))));
      list.add(mix(F.runFirst + 1000, mix(first.clusters.middle, place)));
      list.add(mix(F.known, mix(Number(first.givenName) * 2 + Number(first.title), place)));
    }
  }
}

/**
 * The longest names of a list in each sentence: kind, class and place in the name. `longest` gives the most words of a
 * name that begins with a word.
 */
function namesOf(list: NameList, { types, sentences }: TaggerWords, longest: (type: WordType) => number): Int32Array {
  const names = new Int32Array(types.length);
  for (const sentence of sentences) {
    for (let at = sentence.first; at < sentence.end;) {
      const type = types[at] as WordType;
      const most = type.capital || FIGURE.test(type.text) ? Math.min(longest(type), sentence.end - at) : 0;
      const match = most > 0 ? list.match(types, at, most) : null;
      const end = at + (match?.length ?? 1);
      if (match) {
        const kind = hashText(match.kinds.join(' '), 11);
        for (let i = at; i < end; i++) {
          names[i] = mix(kind, end - at === 1 ? 3 : i === at ? 0 : i === end - 1 ? 2 : 1);
        }
      }
      at = end;
    }
  }
  return names;
}
