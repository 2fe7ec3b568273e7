import type { Span } from '../../model/span';
import type { Predicate } from '../parse/predicate';
import type { SentenceSyntax } from './sentenceSyntax';

/** Words that join two clauses and belong to neither. */
const JOINING = new Set(['PUNCT', 'CCONJ', 'SCONJ', 'ADP']);

/** Cuts a sentence into the clauses of its events. */
export class ClauseSpans {
  /** `dates`: the expressions of time in the sentence. */
  public constructor(
    private readonly syntax: SentenceSyntax,
    private readonly sentence: Span,
    private readonly dates: readonly Span[],
  ) {}

  /** The clause of an event: the whole sentence for a single one, else up to where the next one's clause begins. */
  public of(found: readonly Predicate[], at: number): Span {
    const [own, next] = [found[at], found[at + 1]];
    const start = at === 0 || !own ? this.sentence.start : this.clauseStart(own);
    if (!next || this.dependsOn(next, own)) return { start, end: this.sentence.end };
    // however the clauses lie in each other, its verb is in its span
    const verbEnd = this.syntax.word(own?.verb ?? -1)?.end ?? start;
    return { start, end: Math.max(this.trimmed(start, this.clauseStart(next)), verbEnd) };
  }

  private dependsOn(predicate: Predicate, above: Predicate | undefined): boolean {
    let at = predicate.governor;
    for (let steps = 0; at && steps < 6; steps++) {
      if (at === above) return true;
      at = at.governor;
    }
    return false;
  }

  private clauseStart({ subject, subjectSource, first }: Predicate): number {
    const at = subject && subjectSource === 'own' && subject.first < first ? subject.first : first;
    return this.syntax.word(at)?.start ?? this.sentence.start;
  }

  /** The end of the last word before `end` that belongs to the clause; an expression of time is not cut in two. */
  private trimmed(start: number, end: number): number {
    const date = this.dates.find((each) => each.start > start && each.start < end && end < each.end);
    let at = this.syntax.clauses.tree.wordsIn({ start, end: date?.start ?? end })[1] - 1;
    while (JOINING.has(this.syntax.word(at)?.upos ?? '')) at--;
    return this.syntax.word(at)?.end ?? end;
  }
}
