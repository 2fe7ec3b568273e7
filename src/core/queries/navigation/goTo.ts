import type { Actor, Corpus, Event } from '../../model/corpus';
import { actorName } from '../wording/actorName';
import { titleOf } from '../wording/excerpt';
import { plain, wordFilter } from '../lists/filterWords';

/** An actor that fits what was typed. */
export interface FoundActor {
  readonly actor: Actor;
  /** The name or alias that fits. */
  readonly as: string;
}

/**
 * Actors by any of their names, the best fit first: what begins a name, then what begins its words, then what stands
 * inside it, then letters in this order. Among equals, who is mentioned more. Case and accents do not count.
 */
export function findActors(corpus: Corpus, typed: string, limit = 200): readonly FoundActor[] {
  const query = plain(typed).trim().replace(/\s+/g, ' ');
  const found = corpus.actors().flatMap((actor) => {
    // A short form that is part of the name fits no better than the name.
    const others = actor.aliases.filter((alias) => !actor.name.includes(alias));
    const fits = [actor.name, ...others].flatMap((as) => {
      const rank = rankOf(plain(as), query);
      return rank === undefined ? [] : [{ as, rank }];
    });
    const best = fits.reduce((a, b) => (b.rank < a.rank ? b : a), fits[0] ?? { as: '', rank: Infinity });
    return fits.length > 0 && actor.mentions > 0 ? [{ actor, ...best }] : [];
  });
  return found
    .sort((a, b) => a.rank - b.rank || b.actor.mentions - a.actor.mentions || (a.actor.id < b.actor.id ? -1 : 1))
    .slice(0, limit)
    .map(({ actor, as }) => ({ actor, as }));
}

/** Events whose titles, participants or sources hold every word, or the beginning of one. In time order. */
export function findEvents(
  corpus: Corpus,
  typed: string,
  dateWords: (value: string) => string,
  limit = 200,
): readonly Event[] {
  const matches = wordFilter(typed);
  const found: Event[] = [];
  for (const event of corpus.events()) {
    if (event.reference) continue;
    const names = event.participants.map((id) => actorName(corpus, id));
    const { value } = event.date;
    if (matches([titleOf(event), ...names, ...event.outlets, ...(value === null ? [] : [value, dateWords(value)])])) {
      found.push(event);
      if (found.length === limit) break;
    }
  }
  return found;
}

/** How well a name fits, 0 best; undefined where it does not. */
function rankOf(name: string, query: string): number | undefined {
  if (name.startsWith(query)) return 0;
  const words = name.split(/[^\p{L}\p{N}]+/u);
  if (query.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 1;
  if (name.includes(query)) return 2;
  return holdsLetters(name, query.replace(/ /g, '')) ? 3 : undefined;
}

/** True where the letters stand in the name in this order. */
export function holdsLetters(name: string, letters: string): boolean {
  let next = 0;
  for (const letter of name) {
    if (next < letters.length && letters.startsWith(letter, next)) next += letter.length;
  }
  return next >= letters.length;
}
