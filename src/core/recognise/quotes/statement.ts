import type { Subject, WordRange } from './clauses';
import type { Complement } from './cueLexicon';

/** One attribution found by its cue. All ranges are words of one frame. */
export interface Statement {
  readonly cue: WordRange;
  readonly source: Subject | null;
  /** In text order; two where the attribution stands in the middle. Empty where the cue only announces what follows. */
  readonly contents: readonly WordRange[];
  readonly complement: Complement;
  readonly lemma: string;
  /** Whether the attribution stands before its statement, behind it, or in it. */
  readonly order: 'before' | 'behind' | 'inside';
  /** The cue is the verb of a clause of its own, with its own or a shared subject. */
  readonly finite: boolean;
}
