import type { FeatureList } from './featureList';
import { mix } from './hashing';
import { entityOf, isOpen, OUTSIDE } from './tags';
import { RUNNING, type TaggerSentence, type TaggerWords } from './taggerWords';
import type { WordType } from './wordTypes';

const SEED_WORD = 401;
const SEED_WORD_CASE = 402;
const SEED_BEFORE = 403;
const SEED_BEHIND = 404;
const SEED_NAME = 405;
const SEED_LONGER = 406;
const SEED_WORD_SHAPE = 407;

/** Votes for each class of name, and for none at the end. */
type Ballot = Float64Array;

interface LongerName {
  readonly entity: number;
  readonly length: number;
  /** 0 first, 1 inside, 2 last. */
  readonly place: number;
}

/**
 * The document's majority on each word and name after a first reading (Krishnan & Manning 2006): a name that is clear
 * in one sentence settles another where it is not.
 */
export class DocumentVotes {
  private readonly words = new Map<string, Ballot>();
  private readonly names = new Map<number, Ballot>();
  private readonly longer = new Map<string, LongerName>();
  /** For each word the hash of the name it was read as part of, 0 outside names. */
  private readonly nameAt: Int32Array;
  private readonly placeAt: Uint8Array;

  constructor(
    private readonly document: TaggerWords,
    /** A tag for each word. */
    tags: Uint8Array,
  ) {
    this.nameAt = new Int32Array(tags.length);
    this.placeAt = new Uint8Array(tags.length);
    for (const sentence of document.sentences) this.count(sentence, tags);
  }

  private count(sentence: TaggerSentence, tags: Uint8Array): void {
    const { types } = this.document;
    // headlines follow the text, not the text them
    const weight = sentence.case === RUNNING ? 1 : 0.3;
    for (let at = sentence.first; at < sentence.end; at++) {
      const tag = tags[at] as number;
      const type = types[at] as WordType;
      if (!type.capital) continue;
      vote(this.words, type.key, tag === OUTSIDE ? 4 : entityOf(tag), weight);
    }
    for (let at = sentence.first; at < sentence.end; at++) {
      const tag = tags[at] as number;
      if (tag === OUTSIDE) continue;
      let end = at;
      let hash = (types[at] as WordType).lowerId;
      while (end + 1 < sentence.end && isOpen(tags[end] as number))
        hash = mix(hash, (types[++end] as WordType).lowerId);
      this.countName(at, end, hash, entityOf(tag), weight);
      at = end;
    }
  }

  private countName(first: number, last: number, hash: number, entity: number, weight: number): void {
    vote(this.names, hash, entity, weight);
    for (let at = first; at <= last; at++) {
      const place = at === first ? 0 : at === last ? 2 : 1;
      this.nameAt[at] = hash;
      this.placeAt[at] = first === last ? 3 : place;
      const { key } = this.document.types[at] as WordType;
      const length = last - first + 1;
      if (length > 1 && weight === 1 && length > (this.longer.get(key)?.length ?? 1)) {
        this.longer.set(key, { entity, length, place });
      }
    }
  }

  /** Adds the features that the votes give the word at `at`. */
  collect(sentence: TaggerSentence, at: number, list: FeatureList): void {
    const { types } = this.document;
    const word = types[at] as WordType;
    if (at > sentence.first) list.add(mix(SEED_BEFORE, mix(this.outcome(types[at - 1] as WordType), word.case)));
    if (at + 1 < sentence.end) list.add(mix(SEED_BEHIND, mix(this.outcome(types[at + 1] as WordType), word.case)));
    if (!word.capital) return;
    const outcome = this.outcome(word);
    list.add(mix(SEED_WORD, outcome));
    list.add(mix(SEED_WORD_CASE, mix(outcome, sentence.case * 8 + word.casing)));
    list.add(mix(SEED_WORD_SHAPE, mix(outcome, word.shapeId)));
    const name = this.names.get(this.nameAt[at] as number);
    if (name) list.add(mix(SEED_NAME, mix(result(name), this.placeAt[at] as number)));
    const longer = this.longer.get(word.key);
    if (longer) list.add(mix(SEED_LONGER, (longer.entity * 4 + longer.place) * 8 + Math.min(longer.length, 4)));
  }

  private outcome(type: WordType): number {
    const ballot = type.capital ? this.words.get(type.key) : undefined;
    return ballot ? result(ballot) : 0;
  }
}

function vote<Key>(ballots: Map<Key, Ballot>, key: Key, choice: number, weight: number): void {
  let ballot = ballots.get(key);
  if (!ballot) ballots.set(key, (ballot = new Float64Array(5)));
  ballot[choice] = (ballot[choice] as number) + weight;
}

/** Winner, lead and number of votes as one number above 0. */
function result(ballot: Ballot): number {
  let winner = 0;
  let total = 0;
  for (let choice = 0; choice < ballot.length; choice++) {
    total += ballot[choice] as number;
    if ((ballot[choice] as number) > (ballot[winner] as number)) winner = choice;
  }
  const share = (ballot[winner] as number) / total;
  const lead = share > 0.99 ? 2 : share > 0.66 ? 1 : 0;
  const size = total <= 1 ? 0 : total <= 2 ? 1 : total <= 4 ? 2 : 3;
  return 1 + (winner * 3 + lead) * 4 + size;
}
