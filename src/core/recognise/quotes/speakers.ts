import type { LocalActor, LocalMention, MentionForm } from '../../model/actor';
import { overlaps, type Span } from '../../model/span';
import type { ActorLayer } from '../actors/recogniseActors';
import type { Subject } from './clauses';
import type { FrameWord } from './frames';

/** The speaker of a statement: an actor of the document where one is known, and the words that name them. */
export interface Speaker {
  /** Index into the document's actors, or null. */
  readonly actor: number | null;
  readonly span: Span;
}

const NAMES: ReadonlySet<MentionForm> = new Set(['name', 'short_name', 'acronym', 'metonym', 'place']);
const PERSONAL = /^(?:he|she|his|her|him)(?:['’].*)?$/;
const ANAPHORIC = /^(?:he|she|it|they|his|her|its|their)(?:['’].*)?$/;
/** How far before `who` its antecedent may end, in code units (`Doe, 43, a farmer, who`). */
const FARTHEST_ANTECEDENT = 40;

/** Turns the words in the source slot into speakers. Asked in text order, so that a pronoun can fall back on who spoke last. */
export class SpeakerFinder {
  private last: number | null = null;
  private lastPerson: number | null = null;

  constructor(private readonly layer: ActorLayer) {}

  find(words: readonly FrameWord[], subject: Subject): Speaker {
    const found = subject.how === 'relative' ? this.antecedent(words, subject) : this.named(words, subject);
    if (found.actor !== null) {
      this.last = found.actor;
      if (this.actor(found.actor)?.kind === 'person') this.lastPerson = found.actor;
    }
    return found;
  }

  private actor(index: number): LocalActor | undefined {
    return this.layer.actors[index];
  }

  private named(words: readonly FrameWord[], subject: Subject): Speaker {
    const head = words[subject.head] as FrameWord;
    const phrase = spanOf(words, subject.from, subject.to);
    const inPhrase = this.mentionsIn(phrase);
    const atHead = inPhrase.filter((mention) => overlaps(mention, head));
    const best = atHead.find(({ form }) => NAMES.has(form)) ?? atHead.find(({ actor }) => actor !== null) ?? atHead[0];
    const actor = best?.actor ?? this.apposed(words, subject) ?? this.meant(head);
    if (best && NAMES.has(best.form)) return { actor, span: { start: best.start, end: best.end } };
    return { actor, span: withoutGenitive(words, phrase, subject) };
  }

  /** `the mayor, Jane Doe,`: the name behind a descriptor. */
  private apposed(words: readonly FrameWord[], { to }: Subject): number | null {
    if (words[to]?.tag !== 'comma') return null;
    const next = words[to + 1];
    if (!next) return null;
    const mention = this.mentionsIn(next).find(({ form, start }) => form === 'name' && start === next.start);
    return mention?.actor ?? null;
  }

  /** A pronoun that the actor layer left open means who spoke last. */
  private meant({ lower }: FrameWord): number | null {
    if (PERSONAL.test(lower)) return this.lastPerson;
    return ANAPHORIC.test(lower) ? this.last : null;
  }

  private antecedent(words: readonly FrameWord[], { from }: Subject): Speaker {
    const pronoun = words[from] as FrameWord;
    const before = this.lastMentionBefore(pronoun.start);
    const near = before && pronoun.start - before.end <= FARTHEST_ANTECEDENT ? before : undefined;
    return { actor: near?.actor ?? null, span: { start: pronoun.start, end: pronoun.end } };
  }

  private lastMentionBefore(offset: number): LocalMention | undefined {
    const { mentions } = this.layer;
    for (let i = this.firstFrom(offset) - 1; i >= 0 && i > this.firstFrom(offset) - 6; i--) {
      const mention = mentions[i];
      if (mention && mention.end <= offset && mention.form !== 'demonym') return mention;
    }
    return undefined;
  }

  /** Mentions that overlap the span, in text order. */
  private mentionsIn(span: Span): LocalMention[] {
    const { mentions } = this.layer;
    const found: LocalMention[] = [];
    // A role may begin before the span and hold it; few mentions overlap each other.
    for (let i = Math.max(0, this.firstFrom(span.start) - 4); i < mentions.length; i++) {
      const mention = mentions[i] as LocalMention;
      if (mention.start >= span.end) break;
      if (overlaps(mention, span)) found.push(mention);
    }
    return found;
  }

  /** Index of the first mention that starts at or behind the offset. */
  private firstFrom(offset: number): number {
    const { mentions } = this.layer;
    let [low, high] = [0, mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The text range of a range of words. */
export function spanOf(words: readonly FrameWord[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

function withoutGenitive(words: readonly FrameWord[], phrase: Span, { to }: Subject): Span {
  const last = words[to - 1];
  const ending = last?.tag === 'genitive' ? (/['’]s?$/.exec(last.text)?.[0].length ?? 0) : 0;
  return { start: phrase.start, end: phrase.end - ending };
}
