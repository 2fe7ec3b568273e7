import type { Parse, SyntacticWord } from '../../model/syntax';

/** Places that a noun has at a verb. */
const ARGUMENTS = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:unmarked', 'advmod', 'vocative', 'dep']);
const SUBJECT = /^nsubj/;
const NAMING = new Set(['PROPN', 'NOUN']);

/**
 * Mends what a greedy parser leaves ungrammatical: two bare nouns side by side before one verb are one phrase
 * (`Cyprus authorities have`), and of two subjects with a conjunction between them the second is joined to the first.
 */
export function repairTrees(parse: Parse): Parse {
  const words = [...parse.words];
  for (const [first, end] of parse.sentences) new SentenceRepair(words, first, end).run();
  return { words, sentences: parse.sentences };
}

class SentenceRepair {
  public constructor(
    private readonly words: SyntacticWord[],
    private readonly first: number,
    private readonly end: number,
  ) {}

  public run(): void {
    /** By verb, the last subject so far. */
    const subjects = new Map<number, number>();
    for (let at = this.first; at < this.end; at++) {
      const word = this.words[at];
      if (!word || word.head <= at) continue;
      const noun = this.phraseBehind(at);
      if (noun >= 0) this.attach(at, noun, 'compound');
      else if (SUBJECT.test(word.relation)) {
        const before = subjects.get(word.head);
        if (before !== undefined && this.isJoined(at)) this.attach(at, before, 'conj');
        else subjects.set(word.head, at);
      }
    }
  }

  /** The head of the noun phrase that begins right behind a bare noun and depends on the same verb, or -1. */
  private phraseBehind(at: number): number {
    const word = this.words[at];
    if (!word || !NAMING.has(word.upos) || !ARGUMENTS.has(word.relation) || this.hasMark(at)) return -1;
    let noun = at + 1;
    while (noun < this.end && this.words[noun]?.relation === 'compound' && (this.words[noun]?.head ?? -1) > noun) {
      noun = this.words[noun]?.head ?? this.end;
    }
    const next = this.words[noun];
    const isOne = next && NAMING.has(next.upos) && next.head === word.head && ARGUMENTS.has(next.relation);
    return isOne && noun < word.head ? noun : -1;
  }

  /** Whether a preposition or possessive ending belongs to a word: it ends its phrase. */
  private hasMark(at: number): boolean {
    return [at - 1, at + 1].some((each) => this.words[each]?.head === at && this.words[each]?.relation === 'case');
  }

  private isJoined(at: number): boolean {
    for (let left = at - 1; left >= this.first && left > at - 8; left--) {
      const { head, relation } = this.words[left] ?? { head: -1, relation: '' };
      if (head === at && relation === 'cc') return true;
    }
    return false;
  }

  private attach(at: number, head: number, relation: string): void {
    const word = this.words[at];
    if (word) this.words[at] = { ...word, head, relation };
  }
}
