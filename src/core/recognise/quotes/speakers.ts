import type { LocalMention, MentionForm } from '../../model/actor';
import { overlaps, type Span } from '../../model/span';
import type { ActorLayer } from '../actors/recogniseActors';
import type { Subject } from './clauses';
import type { Frame, FrameWord } from './frames';

/** The speaker of a statement: an actor of the document where one is known, and the words that name them. */
export interface Speaker {
  /** Index into the document's actors, or null. */
  readonly actor: number | null;
  readonly span: Span;
}

const NAMES: ReadonlySet<MentionForm> = new Set(['name', 'short_name', 'acronym', 'metonym', 'place']);
const PERSONAL = /^(?:he|she|his|her|him)(?:['’].*)?$/;
const OTHERS = /^(?:it|they|its|their)(?:['’].*)?$/;
const CONTINUES = new Set(['add', 'continue', 'go', 'conclude', 'repeat', 'reiterate']);
/** How far before `who` its antecedent may end, in code units (`Doe, 43, a farmer, who`). */
const FARTHEST_ANTECEDENT = 40;

/** Turns the words in the source slot into speakers. Asked in text order, so that a pronoun can fall back on who spoke last. */
export class SpeakerFinder {
  /** The last speaker, and the block they spoke in; persons and others apart, as pronouns keep them apart. */
  private lastPerson: { readonly actor: number; readonly block: number } | null = null;
  private lastOther: { readonly actor: number; readonly block: number } | null = null;

  constructor(private readonly layer: ActorLayer) {}

  /** `cue` is the lemma of the cue: who adds or continues has spoken before. */
  find({ words, block }: Frame, subject: Subject, cue: string): Speaker {
    const found = subject.how === 'relative' ? this.antecedent(words, subject) : this.named(words, subject);
    const head = words[subject.head];
    const meant = head && subject.how !== 'relative' ? this.lastSpeaker(head.lower, block, cue) : null;
    const actor = meant ?? found.actor;
    if (actor !== null) {
      if (this.layer.actors[actor]?.kind === 'person') this.lastPerson = { actor, block };
      else this.lastOther = { actor, block };
    }
    return { ...found, actor };
  }

  /** The actor that a noun phrase names: its head, or whose it is (`the ministry's envoys`). Null where it names none. */
  actorOf({ words }: Frame, { from, to, head }: Subject): number | null {
    const mentions = this.mentionsIn(spanOf(words, from, to)).filter(
      ({ form, actor }) => NAMES.has(form) && actor !== null,
    );
    const atHead = mentions.find((mention) => overlaps(mention, words[head] as FrameWord));
    return (atHead ?? mentions[0])?.actor ?? null;
  }

  /** Pronouns whose antecedent is rather the last speaker than the last actor named. */
  private lastSpeaker(pronoun: string, block: number, cue: string): number | null {
    if (PERSONAL.test(pronoun) && CONTINUES.has(cue)) return recent(this.lastPerson, block);
    return /^its?$/.test(pronoun) ? recent(this.lastOther, block) : null;
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
    if (PERSONAL.test(lower)) return this.lastPerson?.actor ?? null;
    return OTHERS.test(lower) ? (this.lastOther?.actor ?? null) : null;
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

/** The actor, if they spoke in this block or the one before. */
function recent(last: { readonly actor: number; readonly block: number } | null, block: number): number | null {
  return last && block - last.block <= 1 ? last.actor : null;
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
