import type { Span } from '../../model/span';
import { overlaps } from '../../model/span';
import type { SyntacticWord } from '../../model/syntax';
import type { Clauses, SentenceClauses } from '../parse/clauses';
import { isNominal, type NounPhrase } from '../parse/phrases';
import type { Predicate } from '../parse/predicate';

/** Relations of words inside another word's phrase. */
/** So many words of a phrase before its head can belong to its name; hostile text has endless ones. */
const LONGEST_NAME = 12;
const INNER = new Set('compound flat goeswith fixed nummod det det:predet amod case cc advmod nmod:desc'.split(' '));

/** The grammar of one sentence, as the readers of its events ask for it. */
export class SentenceSyntax {
  public readonly predicates: readonly Predicate[];
  /** Its noun phrases in the order of their heads, without expressions of time. */
  public readonly phrases: readonly NounPhrase[];

  /** `times`: the expressions of time in the sentence. */
  public constructor(
    public readonly clauses: Clauses,
    private readonly sentence: SentenceClauses,
    private readonly times: readonly Span[],
  ) {
    this.predicates = sentence.predicates;
    const phrases: NounPhrase[] = [];
    for (let at = sentence.first; at < sentence.end; at++) {
      if (isNominal(clauses.tree, at) && !INNER.has(clauses.tree.relation(at)) && !this.isTime(at)) {
        phrases.push(clauses.phrases.at(at));
      }
    }
    this.phrases = phrases;
  }

  public word(at: number): SyntacticWord | undefined {
    return this.clauses.tree.words[at];
  }

  public lower(at: number): string {
    return this.word(at)?.lower ?? '';
  }

  /** The words of a phrase up to its head, in lower case; of an amount of money up to its number. */
  public nounWords({ first, head, end }: NounPhrase): string[] {
    const last = this.word(head)?.upos === 'SYM' ? end : head + 1;
    const from = Math.max(first, last - LONGEST_NAME);
    return this.clauses.tree.words.slice(from, last).map(({ lower }) => lower);
  }

  /** The text of the base phrase. */
  public span({ first, end }: NounPhrase): Span {
    return this.clauses.tree.span(first, end);
  }

  public isPronoun({ head }: NounPhrase): boolean {
    return this.word(head)?.upos === 'PRON';
  }

  /** True for a word inside an expression of time, but not in a clause of it (`a day after they left`). */
  public isTime(at: number): boolean {
    const word = this.word(at);
    const time = word && this.times.find((each) => overlaps(each, word));
    if (!time) return false;
    const verb = this.clauses.around(at)?.verb ?? -1;
    return !overlaps(time, this.word(verb) ?? { start: -1, end: -1 });
  }

  /** The first infinitive or gerund that says what a verb is about (`agreed to send`, `a law banning rallies`). */
  public contentOf(predicate: Predicate): Predicate | null {
    return predicate.clauses.find((each) => this.isContent(each, predicate)) ?? null;
  }

  /** The clause that says what is said (`said that …`). */
  public clauseOf({ clauses }: Predicate): Predicate | null {
    return (
      clauses.find(({ form, relation, joinedTo }) => form === 'finite' && relation === 'ccomp' && !joinedTo) ?? null
    );
  }

  /** The predicate before in the sentence, or undefined. */
  public before(predicate: Predicate): Predicate | undefined {
    return this.predicates[this.predicates.indexOf(predicate) - 1];
  }

  /** The offset behind its last word. */
  public endOfText(): number {
    return this.word(this.sentence.end - 1)?.end ?? 0;
  }

  private isContent({ form, joinedTo, relation, noun, introducer, verb }: Predicate, above: Predicate): boolean {
    if ((form !== 'infinitive' && form !== 'gerund') || joinedTo || verb < above.verb) return false;
    if (relation === 'xcomp' || relation === 'ccomp') return true;
    if (noun)
      return noun === above.object || above.obliques.includes(noun) || (above.passive && noun === above.subject);
    return relation === 'advcl' && (introducer === null || /^(?:of|from|for|to|by|into|on)$/.test(introducer));
  }
}
