import type { Span } from '../../model/span';
import type { Parse, SyntacticWord } from '../../model/syntax';
import { repairTrees } from './repairTrees';

/**
 * The dependency trees of a document, made ready for walking: children and extents, built once in linear time.
 * Words are named by their index into `words`; -1 is no word.
 */
export class SyntaxTree {
  public readonly words: readonly SyntacticWord[];
  public readonly sentences: Parse['sentences'];
  /** All words, each before those that depend on it. */
  public readonly downwards: readonly number[];
  private readonly dependents: readonly (readonly number[])[];
  private readonly firsts: Int32Array;
  private readonly ends: Int32Array;

  public constructor(parse: Parse) {
    const { words, sentences } = repairTrees(parse);
    this.words = words;
    this.sentences = sentences;
    const dependents: number[][] = words.map(() => NO_DEPENDENTS);
    words.forEach(({ head }, at) => {
      const siblings = dependents[head];
      if (siblings === NO_DEPENDENTS) dependents[head] = [at];
      else siblings?.push(at);
    });
    this.dependents = dependents;
    this.firsts = Int32Array.from(words, (_, at) => at);
    this.ends = Int32Array.from(words, (_, at) => at + 1);
    this.downwards = this.fromTheRoots();
    this.measure();
  }

  /** The words that depend on a word, in text order. */
  public children(at: number): readonly number[] {
    return this.dependents[at] ?? NO_DEPENDENTS;
  }

  /** The first child in one of the relations, or -1. */
  public child(at: number, relations: ReadonlySet<string>): number {
    for (const each of this.children(at)) if (relations.has(this.words[each]?.relation ?? '')) return each;
    return -1;
  }

  /** The first word of all that depends on a word, itself included. */
  public first(at: number): number {
    return this.firsts[at] ?? at;
  }

  /** The word behind the last of all that depends on a word. */
  public end(at: number): number {
    return this.ends[at] ?? at + 1;
  }

  public head(at: number): number {
    return this.words[at]?.head ?? -1;
  }

  public relation(at: number): string {
    return this.words[at]?.relation ?? '';
  }

  /** The words above a word, the nearest first. */
  public *above(at: number): Generator<number> {
    for (let each = this.head(at); each >= 0; each = this.head(each)) yield each;
  }

  /** True where `below` depends on `above`, over however many words, or is it. */
  public dominates(above: number, below: number): boolean {
    let at = below;
    while (at >= 0 && at !== above) at = this.head(at);
    return at >= 0;
  }

  /** The half-open range of the words that overlap a stretch of text. */
  public wordsIn({ start, end }: Span): readonly [first: number, end: number] {
    const first = this.search((word) => word.end > start);
    return [
      first,
      Math.max(
        first,
        this.search((word) => word.start >= end),
      ),
    ];
  }

  /** The word of a range that the others hang on: the one whose own head lies outside; -1 for an empty range. */
  public headOf(first: number, end: number): number {
    for (let at = first; at < end; at++) {
      const { head, upos } = this.words[at] ?? { head: -1, upos: 'PUNCT' };
      if ((head < first || head >= end) && upos !== 'PUNCT') return at;
    }
    return first < end ? first : -1;
  }

  /** The first word of the sentence that a word stands in. */
  public sentenceStart(at: number): number {
    return this.sentenceOf(at)[0];
  }

  /** The word behind the last of the sentence that a word stands in. */
  public sentenceEnd(at: number): number {
    return this.sentenceOf(at)[1];
  }

  private sentenceOf(at: number): readonly [first: number, end: number] {
    let [low, high] = [0, this.sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sentences[middle]?.[1] ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return this.sentences[low] ?? [0, 0];
  }

  /** The text from the first to the last word of a range. */
  public span(first: number, end: number): Span {
    return { start: this.words[first]?.start ?? 0, end: this.words[end - 1]?.end ?? 0 };
  }

  private fromTheRoots(): number[] {
    const order: number[] = [];
    this.words.forEach(({ head }, at) => {
      if (head < 0) order.push(at);
    });
    // grows while it is read
    for (const at of order) for (const child of this.children(at)) order.push(child);
    return order;
  }

  /** Widens every word's extent by that of its children, from the leaves up. */
  private measure(): void {
    for (let i = this.downwards.length - 1; i >= 0; i--) {
      const at = this.downwards[i] ?? -1;
      const head = this.head(at);
      if (head < 0) continue;
      this.firsts[head] = Math.min(this.first(head), this.first(at));
      this.ends[head] = Math.max(this.end(head), this.end(at));
    }
  }

  /** The first word, in text order, that the test holds for from there on. */
  private search(test: (word: SyntacticWord) => boolean): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = this.words[middle];
      if (word && test(word)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const NO_DEPENDENTS: number[] = [];
