import type { CapitalRun } from './capitalRuns';
import { hashText, mix } from './hashing';
import { RUNNING, type TaggerWords } from './taggerWords';
import { CASE_LOWER, CASE_UPPER, type WordType } from './wordTypes';

const SEED_LOWER_SEEN = 201;
const SEED_CAPITAL_SEEN = 202;
const SEED_LEFT = 203;
const SEED_RIGHT = 204;
const SEED_LEFT_WORD = 205;
const SEED_RIGHT_WORD = 206;
const SEED_HEAD = 207;
const SEED_PLACE = 208;
const SEED_GIVEN = 209;
const SEED_TITLE = 210;
const SEED_ACRONYM = 211;
const SEED_HEAD_CLUSTER = 212;
const SEED_BOTH = 213;

/** Contexts beyond these add nothing but time. */
const MOST_OCCURRENCES = 10;
const NONE: Int32Array = new Int32Array(0);

interface Occurrences {
  lower: number;
  /** Places where running text writes the word with a capital. */
  readonly capital: number[];
  middle: number;
}

/**
 * What the rest of the document tells of a word (Ratinov & Roth 2009, context aggregation): whether running text
 * writes it small, between which words it stands elsewhere, and the longer name that it is part of.
 */
export class DocumentEvidence {
  private readonly seen = new Map<string, Occurrences>();
  private readonly features = new Map<string, Int32Array>();
  /** Head of the long form for each acronym that the document explains in brackets. */
  private readonly explained = new Map<string, WordType>();

  constructor(
    private readonly words: TaggerWords,
    private readonly runs: readonly (CapitalRun | null)[],
  ) {
    for (const sentence of words.sentences) {
      if (sentence.case !== RUNNING) continue;
      for (let at = sentence.first; at < sentence.end; at++) this.count(at, at === sentence.first);
    }
  }

  /** Hashed features of a word; equal for all its occurrences. */
  of(type: WordType): Int32Array {
    let features = this.features.get(type.key);
    if (!features) this.features.set(type.key, (features = this.describe(type.key)));
    return features;
  }

  private count(at: number, opens: boolean): void {
    const type = this.words.types[at] as WordType;
    if (!type.capital && type.case !== CASE_LOWER) return;
    let seen = this.seen.get(type.key);
    if (!seen) this.seen.set(type.key, (seen = { lower: 0, capital: [], middle: 0 }));
    if (type.case === CASE_LOWER) seen.lower++;
    else if (seen.capital.length < MOST_OCCURRENCES) seen.capital.push(at);
    if (type.capital && !opens) seen.middle++;
    if (type.case === CASE_UPPER) this.explain(at, type);
  }

  /** `Eastern Trade Union (ETU)`: the initials of the capitals before the bracket. */
  private explain(at: number, type: WordType): void {
    const { types } = this.words;
    if (types[at - 1]?.key !== '(' || types[at + 1]?.key !== ')' || type.letters < 2) return;
    const head = types[at - 2];
    if (!head?.capital) return;
    let initials = '';
    for (let i = at - 2; i >= 0 && i > at - 12 && initials.length < type.letters; i--) {
      const before = types[i] as WordType;
      if (before.capital) initials = before.key.charAt(0) + initials;
      else if (before.case !== CASE_LOWER || before.letters > 3) break;
    }
    if (initials === type.key) this.explained.set(type.key, head);
  }

  private describe(key: string): Int32Array {
    const seen = this.seen.get(key);
    if (!seen) return NONE;
    const found = new Set<number>();
    const { lower, capital, middle } = seen;
    found.add(mix(SEED_LOWER_SEEN, Math.min(lower, 2) * 4 + Math.min(middle, 3)));
    const head = this.explained.get(key);
    if (head) found.add(mix(SEED_ACRONYM, head.lowerId)).add(mix(SEED_ACRONYM, head.clusters.middle));
    if (lower + capital.length < 2 || capital.length === 0) return Int32Array.from(found);
    found.add(mix(SEED_CAPITAL_SEEN, Math.min(capital.length, 4) * 2 + Number(lower > 0)));
    let longest: CapitalRun | null = null;
    let place = 0;
    for (const at of capital) {
      const run = this.runs[at];
      if (!run) continue;
      const [left, right] = [this.words.types[run.first - 1], this.words.types[run.end]];
      if (at === run.first && left) {
        found.add(mix(SEED_LEFT, left.clusters.middle));
        if (left.title) found.add(SEED_TITLE);
        if (left.english || left.letters < 3) found.add(mix(SEED_LEFT_WORD, left.lowerId));
      }
      if (at === run.end - 1 && right) {
        found.add(mix(SEED_RIGHT, right.clusters.middle));
        if (right.english || right.letters < 3) found.add(mix(SEED_RIGHT_WORD, right.lowerId));
      }
      if (!longest || run.end - run.first > longest.end - longest.first) {
        longest = run;
        place = at === run.first ? 0 : at === run.end - 1 ? 1 : 2;
      }
    }
    if (longest) this.describeRun(longest, place, found);
    return Int32Array.from(found);
  }

  private describeRun(run: CapitalRun, place: number, found: Set<number>): void {
    const length = Math.min(run.end - run.first, 4);
    const at = mix(SEED_PLACE, length * 4 + place);
    found.add(at);
    if (length < 2) return;
    const [first, head] = [this.words.types[run.first] as WordType, this.words.types[run.end - 1] as WordType];
    found.add(mix(SEED_GIVEN, mix(at, Number(first.givenName) * 2 + Number(first.title))));
    found.add(mix(SEED_BOTH, mix(first.clusters.coarse, mix(head.clusters.coarse, place))));
    if (place !== 1) found.add(mix(SEED_HEAD, head.lowerId)).add(mix(SEED_HEAD_CLUSTER, head.clusters.middle));
    else found.add(mix(SEED_HEAD_CLUSTER + 50, first.clusters.middle));
  }
}

/** Seed of all evidence features, so that they differ from those of the word itself. */
export const EVIDENCE = hashText('evidence', 7);
