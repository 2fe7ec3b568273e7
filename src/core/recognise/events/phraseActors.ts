import type { LocalMention } from '../../model/actor';
import type { LocalParticipant, ParticipantRole } from '../../model/event';
import type { Span } from '../../model/span';
import type { SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';

const MAX_CONJUNCTS = 12;

/** Reads which actors a noun phrase names. */
export class PhraseActors {
  public constructor(
    private readonly parse: SentenceParse,
    /** Mentions inside the sentence, in text order. */
    private readonly mentions: readonly LocalMention[],
    /** In headlines a comma alone joins (`Spain, Peru sign treaty`). */
    private readonly isTitle: boolean,
  ) {}

  /** The phrase and those joined to it as participants in a role, added to `into`. */
  public add(phrase: NounPhrase, role: ParticipantRole, into: LocalParticipant[]): void {
    for (const conjunct of this.conjuncts(phrase)) this.name(conjunct, role, into);
  }

  /** The phrase and what is joined to it: `A, B and C`; an apposition is not. */
  private conjuncts(phrase: NounPhrase): NounPhrase[] {
    const { words, phrases } = this.parse;
    const chain = [phrase];
    let joined = false;
    let last = phrase;
    let named = this.isNamed(phrase);
    for (let i = phrases.indexOf(phrase) + 1; i < phrases.length && chain.length < MAX_CONJUNCTS; i++) {
      const next = phrases[i];
      if (!next) break;
      const between = words.slice(last.end, next.first);
      if (next.preposition >= last.end) {
        if (between.length !== 1 || between[0]?.lower !== 'of') break;
        last = next;
        continue;
      }
      const links = between.filter(({ tag }) => tag !== 'adverb');
      const conjunction = links.some(({ lower }) => lower === 'and' || lower === '&');
      if (this.parse.predicates.some(({ subject }) => subject === next)) break;
      if (links.length === 0 || !links.every(({ lower }) => lower === ',' || lower === 'and' || lower === '&')) break;
      joined ||= conjunction;
      named &&= this.isNamed(next);
      chain.push(next);
      last = next;
      if (conjunction) break;
    }
    return joined || (named && chain.length > (this.isTitle ? 1 : 2)) ? chain : [phrase];
  }

  public isNamed(phrase: NounPhrase): boolean {
    return this.parse.words.slice(phrase.first, phrase.end).some(({ named }) => named);
  }

  /** Adds the actors that a phrase names: its head, or else those in its modifiers and behind `of`, or else nobody known. */
  private name(phrase: NounPhrase, role: ParticipantRole, into: LocalParticipant[]): void {
    const { words } = this.parse;
    const first = words[phrase.first];
    const head = words[phrase.head];
    if (!first || !head) return;
    const span: Span = { start: first.start, end: head.end };
    const heading = this.mentions.filter((mention) => mention.start <= head.start && head.end <= mention.end);
    const named = heading.find(({ actor }) => actor !== null);
    if (named) {
      into.push({ start: Math.min(named.start, head.start), end: head.end, actor: named.actor, role });
      return;
    }
    const reach = this.withOf(phrase, ['of', 'and']);
    const inside = this.mentions.filter(
      ({ actor, start, end }) => actor !== null && start >= span.start && end <= reach,
    );
    const owner = inside.filter((mention) => this.isPossessive(mention)).at(-1);
    const actors = owner ? [owner.actor] : [...new Set(inside.map(({ actor }) => actor))];
    const [only] = actors;
    if (actors.length === 1 && only !== undefined)
      into.push({ start: span.start, end: Math.max(span.end, this.withOf(phrase, ['of'])), actor: only, role });
    else if (actors.length > 1) {
      for (const actor of actors) {
        const mention = inside.find((each) => each.actor === actor);
        if (mention) into.push({ start: mention.start, end: mention.end, actor, role });
      }
    } else into.push({ start: span.start, end: this.withOf(phrase, ['of']), actor: null, role });
  }

  /** `Norway's navy`: who owns what the phrase names. */
  private isPossessive(mention: Span): boolean {
    return this.parse.words.some(
      ({ start, end, possessive }) => possessive && start < mention.end && mention.end <= end && start >= mention.start,
    );
  }

  /** Offset behind the phrases that follow directly, joined by one of the words. */
  private withOf(phrase: NounPhrase, links: readonly string[]): number {
    const { words, phrases } = this.parse;
    let end = words[phrase.end - 1]?.end ?? 0;
    let last = phrase.end;
    for (let i = phrases.indexOf(phrase) + 1; i < phrases.length; i++) {
      const next = phrases[i];
      const link = next && words[next.first - 1]?.lower;
      if (!next || next.first > last + 1 || !links.includes(link ?? '')) break;
      end = words[next.end - 1]?.end ?? end;
      last = next.end;
    }
    return end;
  }
}
