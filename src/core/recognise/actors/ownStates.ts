import { EXECUTIVE } from '../../lexicon/groupWords';
import type { LocalMention } from '../../model/actor';
import { phrase } from '../../model/phrase';
import type { LocalQuote } from '../../model/quote';
import { compareSpans, contains, overlaps, type Span } from '../../model/span';
import type { StructuredText } from '../../model/text';
import type { ActorLayer } from './recogniseActors';

const COUNTRIES = new Set(['country', 'nation', 'homeland', 'motherland', 'fatherland']);
/** `our`, up to two adjectives, and a noun: what a speaker says of the own state. */
const OUR_OWN = /\b(?:our|my)(?: \p{Ll}+){1,3}\b/giu;
/** `our own`, `our great`: more words would be another phrase. */
const LEAD = /^(?:own|great|beloved|dear|small|poor|young|whole|entire|free|proud)$/;

/**
 * The last pass of the actors, behind the quotations: the mentions with those that only the speaker explains. Actors keep
 * their indices, so that what the quotations say of them stays true. `our country` and `our government` in the words of a state or
 * of somebody in its offices mean that state.
 */
export function withOwnStates({ text }: StructuredText, layer: ActorLayer, quotes: readonly LocalQuote[]): ActorLayer {
  const found: LocalMention[] = [];
  for (const { type, speaker, parts } of quotes) {
    const state = type === 'direct' && speaker !== null ? stateOf(layer, speaker) : null;
    if (state === null || speaker === null) continue;
    const name = layer.actors[speaker]?.name ?? '';
    for (const part of parts) {
      for (const span of ownIn(text, part)) {
        const basis = [
          { rule: 'speaker-of-state', start: null, end: null, file: null, note: phrase('said by {0}', name) },
        ];
        found.push({ ...span, actor: state, form: 'descriptor', entity: null, confidence: 0.6, basis });
      }
    }
  }
  return found.length === 0 ? layer : withMentions(layer, found);
}

/** Index of the state that the actor is or holds an office of; null where that is not plain. */
function stateOf({ actors }: ActorLayer, speaker: number): number | null {
  const actor = actors[speaker];
  if (actor?.kind === 'state') return speaker;
  const ids = new Set((actor?.offices ?? []).map((office) => office.slice(office.indexOf('@') + 1)));
  const states = actors.flatMap(({ kind, knownAs }, index) =>
    kind === 'state' && ids.has(knownAs ?? '') ? [index] : [],
  );
  return states.length === 1 ? (states[0] ?? null) : null;
}

function ownIn(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (const match of text.slice(start, end).matchAll(OUR_OWN)) {
    const [, ...words] = match[0].split(' ');
    const noun = words.findIndex((word) => COUNTRIES.has(word) || EXECUTIVE.has(word));
    if (noun < 0 || !words.slice(0, noun).every((word) => LEAD.test(word))) continue;
    const length = [match[0].split(' ')[0], ...words.slice(0, noun + 1)].join(' ').length;
    const from = start + match.index;
    spans.push({ start: from, end: from + length });
  }
  return spans;
}

/** New mentions take the place of the same words without an actor, and of none that cross them. */
function withMentions({ mentions, actors }: ActorLayer, found: readonly LocalMention[]): ActorLayer {
  const isOpen = ({ actor }: LocalMention): boolean => actor === null;
  const added = found.filter((one) =>
    mentions.every((other) => isOpen(other) || !overlaps(other, one) || contains(one, other)),
  );
  const kept = mentions.filter((other) => !isOpen(other) || !added.some((one) => overlaps(other, one)));
  const all = [...kept, ...added].sort(compareSpans);
  const places = new Map(all.map((mention, index) => [mention, index]));
  const moved = (index: number): number[] => {
    const mention = mentions[index];
    const place = mention && places.get(mention);
    return place === undefined ? [] : [place];
  };
  return { mentions: all, actors: actors.map((actor) => ({ ...actor, roles: actor.roles.flatMap(moved) })) };
}
