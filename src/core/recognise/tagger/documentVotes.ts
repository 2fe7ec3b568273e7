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
const SEED_NAME_BEFORE = 408;
const SEED_NAME_BEHIND = 409;
const SEED_NAMES_AROUND = 410;
const SEED_MAKE_UP = 411;
const SEED_MAKE_UP_USE = 412;

/** What stands between the names of a list. */
const LINKS = new Set([',', 'and', 'or', '&', '/', 'with', 'vs', 'versus', '-']);

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
  /** Class of the last name before each word and of the next one behind it, and how near it is. */
  private readonly before: Uint8Array;
  private readonly behind: Uint8Array;
  private readonly classes: Ballot = new Float64Array(4);
  private readonly makeUp: number;
  private readonly entityAt: Uint8Array;

  constructor(
    private readonly document: TaggerWords,
    /** A tag for each word. */
    tags: Uint8Array,
  ) {
    this.nameAt = new Int32Array(tags.length);
    this.placeAt = new Uint8Array(tags.length);
    this.entityAt = new Uint8Array(tags.length);
    this.before = new Uint8Array(tags.length);
    this.behind = new Uint8Array(tags.length);
    for (const sentence of document.sentences) this.count(sentence, tags);
    this.makeUp = makeUpOf(this.classes);
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
    let last = -1;
    for (let at = sentence.first; at < sentence.end; at++) {
      const tag = tags[at] as number;
      if (tag === OUTSIDE) continue;
      let end = at;
      let hash = (types[at] as WordType).lowerId;
      while (end + 1 < sentence.end && isOpen(tags[end] as number))
        hash = mix(hash, (types[++end] as WordType).lowerId);
      this.countName(at, end, hash, entityOf(tag), weight);
      this.neighbours(last < 0 ? sentence.first : last + 1, at, end, entityOf(tag), last < 0);
      last = end;
      at = end;
    }
    if (last >= 0) this.before.fill(nameNear(entityOf(tags[last] as number), 2), last + 1, sentence.end);
  }

  /** A name from `at` to `end`, and the words from `from` on that lie between it and the name before. */
  private neighbours(from: number, at: number, end: number, entity: number, isFirst: boolean): void {
    const { types } = this.document;
    const between = at - from;
    const nearness = between === 1 && LINKS.has((types[from] as WordType).key) ? 0 : between <= 3 ? 1 : 2;
    const before = isFirst ? -1 : (this.entityAt[from - 1] as number);
    for (let i = from; i < at; i++) {
      this.behind[i] = nameNear(entity, at - i <= 3 ? 1 : 2);
      if (!isFirst) this.before[i] = nameNear(before, i - from < 3 ? 1 : 2);
    }
    for (let i = at; i <= end; i++) {
      this.entityAt[i] = entity;
      if (!isFirst) this.before[i] = nameNear(before, nearness);
    }
    // the name before knows what comes behind it only now
    for (let i = from - 1; !isFirst && i >= 0 && this.nameAt[i] !== 0 && this.behind[i] === 0; i--) {
      this.behind[i] = nameNear(entity, nearness);
    }
  }

  private countName(first: number, last: number, hash: number, entity: number, weight: number): void {
    vote(this.names, hash, entity, weight);
    this.classes[entity] = (this.classes[entity] as number) + weight;
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

  /** Adds the features that the votes give the word at `at`, but those of the names around it. */
  collect(sentence: TaggerSentence, at: number, list: FeatureList): void {
    const { types } = this.document;
    const word = types[at] as WordType;
    if (at > sentence.first) list.add(mix(SEED_BEFORE, mix(this.outcome(types[at - 1] as WordType), word.case)));
    if (at + 1 < sentence.end) list.add(mix(SEED_BEHIND, mix(this.outcome(types[at + 1] as WordType), word.case)));
    if (!word.capital) return;
    list.add(mix(SEED_MAKE_UP_USE, mix(this.makeUp, word.use)));
    const outcome = this.outcome(word);
    list.add(mix(SEED_WORD, outcome));
    list.add(mix(SEED_WORD_CASE, mix(outcome, sentence.case * 8 + word.casing)));
    list.add(mix(SEED_WORD_SHAPE, mix(outcome, word.shapeId)));
    const name = this.names.get(this.nameAt[at] as number);
    if (name) list.add(mix(SEED_NAME, mix(result(name), this.placeAt[at] as number)));
    const longer = this.longer.get(word.key);
    if (longer) list.add(mix(SEED_LONGER, (longer.entity * 4 + longer.place) * 8 + Math.min(longer.length, 4)));
  }

  /** A small number for the names around a capitalised word, and its place in its own: many words share one. */
  around(at: number): number {
    return ((this.before[at] as number) * 16 + (this.behind[at] as number)) * 4 + (this.placeAt[at] as number);
  }

  /** Adds the features of a number from `around`. */
  collectAround(around: number, list: FeatureList): void {
    const [before, behind, place] = [around >> 6, (around >> 2) & 15, around & 3];
    list.add(mix(SEED_NAME_BEFORE, mix(before, place)));
    list.add(mix(SEED_NAME_BEHIND, mix(behind, place)));
    list.add(mix(SEED_NAMES_AROUND, mix(before, behind)));
    list.add(mix(SEED_MAKE_UP, mix(this.makeUp, place)));
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

/** A class with how near a name of it is: 0 in a list with the word, 1 near, 2 further away. */
function nameNear(entity: number, nearness: number): number {
  return 1 + entity * 3 + nearness;
}

/** What the names of a document mostly are: the share of each class in steps. */
function makeUpOf(classes: Ballot): number {
  const total = classes.reduce((sum, count) => sum + count, 0);
  if (total < 3) return 0;
  const [people = 0, organisations = 0, places = 0] = [...classes].map((count) =>
    Math.min(3, Math.floor((count / total) * 5)),
  );
  return 1 + (people * 4 + organisations) * 4 + places;
}
