import { lexicon } from '../../lexicon/lexicon';
import type { LexiconActor } from '../../lexicon/lexicon';

/** What the name of a capital or a building may mean: the place itself, or the government that sits there. */
export interface SeatReadings {
  readonly place: LexiconActor;
  readonly government: LexiconActor;
}

/** The two readings of a name that stands for a government; undefined for other words. */
export function seatReadings(words: string): SeatReadings | undefined {
  const parts = words.trim().split(/\s+/);
  const withoutArticle = /^the$/i.test(parts[0] ?? '') ? parts.slice(1) : parts;
  const { gazetteer, actors } = lexicon();
  const match = gazetteer.match(0, (index) => withoutArticle[index] ?? null);
  const seat = match?.length === withoutArticle.length ? match.entries.find(({ standsFor }) => standsFor) : undefined;
  const place = seat?.id ? actors.get(seat.id) : undefined;
  const government = seat?.standsFor ? actors.get(seat.standsFor) : undefined;
  return place && government && { place, government };
}
