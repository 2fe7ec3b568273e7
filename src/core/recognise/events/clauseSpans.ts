import type { Span } from '../../model/span';
import type { Predicate, SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';

/** Cuts a sentence into the clauses of its events. */
export class ClauseSpans {
  /** `dates`: the expressions of time in the sentence. */
  public constructor(
    private readonly parse: SentenceParse,
    private readonly sentence: Span,
    private readonly dates: readonly Span[],
  ) {}

  /** The clause of an event: the whole sentence for a single one, else up to where the next one's clause begins. */
  public of(found: readonly { readonly predicate: number }[], at: number): Span {
    const start = at === 0 ? this.sentence.start : this.clauseStart(found[at]);
    const next = found[at + 1];
    if (!next) return { start, end: this.sentence.end };
    const depends = this.dependsOn(next.predicate, found[at]?.predicate ?? -1);
    return { start, end: depends ? this.sentence.end : this.trimmed(start, this.clauseStart(next)) };
  }

  private dependsOn(predicate: number, above: number): boolean {
    let at = predicate;
    for (let steps = 0; at >= 0 && steps < 6; steps++) {
      at = this.parse.predicates[at]?.governor ?? -1;
      if (at === above) return true;
    }
    return false;
  }

  private clauseStart(found: { readonly predicate: number } | undefined): number {
    const predicate = this.parse.predicates[found?.predicate ?? 0];
    if (!predicate) return this.sentence.start;
    const { subject, governor, first } = predicate;
    const floor = this.parse.predicates[governor]?.end ?? 0;
    const own =
      subject !== null && subject.first >= floor && subject.first < first && this.isOwnSubject(predicate, subject);
    return this.parse.words[own ? subject.first : first]?.start ?? this.sentence.start;
  }

  /** False where the subject stands in an earlier clause (`arrived and left`). */
  private isOwnSubject(predicate: Predicate, subject: NounPhrase): boolean {
    return !this.parse.predicates.some(
      (other) =>
        other !== predicate && other.form === 'finite' && other.first > subject.first && other.first < predicate.first,
    );
  }

  /** The end of the last word before `end` that belongs to the clause; an expression of time is not cut in two. */
  private trimmed(start: number, end: number): number {
    const { words } = this.parse;
    const date = this.dates.find((each) => each.start > start && each.start < end && end < each.end);
    let at = words.length - 1;
    while (at >= 0 && (words[at]?.end ?? 0) > (date?.start ?? end)) at--;
    if (words[at]?.tag === 'preposition') at--;
    while (at > 0 && ['punctuation', 'conjunction', 'subordinator'].includes(words[at]?.tag ?? '')) at--;
    return Math.max(words[at]?.end ?? end, start + 1);
  }
}
