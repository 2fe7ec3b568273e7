import type { ActorKind } from '../../model/actor';
import type { Corpus, Passage } from '../../model/corpus';
import { dateInWords } from '../wording/dateInWords';
import type { DateLanguage } from '../wording/dateLanguage';
import { ENGLISH_DATES } from '../wording/dateLanguage';
import { titleOf } from '../wording/excerpt';
import { holdsLetters } from '../navigation/goTo';
import { firstFullNaming } from './mentions';
import { message } from '../../util/message';

/** Something of the corpus that a reader can go to by name. */
export interface CorpusSymbol {
  readonly kind: ActorKind | 'event';
  readonly id: string;
  readonly name: string;
  /** What tells it from its namesakes: the full name of an actor that was found by another one, else ''; the date of an event. */
  readonly detail: string;
  readonly passage: Passage;
}

/**
 * Actors by any of their names, which hold the letters of `query` in this order, and events by words of their titles:
 * a title is long enough to hold any letters in any order. At most `limit`, actors first.
 */
export function searchSymbols(
  corpus: Corpus,
  query: string,
  limit = 500,
  language: DateLanguage = ENGLISH_DATES,
): readonly CorpusSymbol[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const letters = query.toLowerCase().replace(/\s+/g, '');
  const found: CorpusSymbol[] = [];
  for (const actor of corpus.actors()) {
    const name = [actor.name, ...actor.aliases].find((candidate) => holdsLetters(candidate.toLowerCase(), letters));
    const passage = name === undefined || found.length >= limit ? undefined : firstFullNaming(corpus, actor.id);
    if (name !== undefined && passage) {
      found.push({
        kind: actor.kind,
        id: actor.id,
        name,
        detail: name === actor.name ? '' : actor.name,
        passage,
      });
    }
  }
  for (const event of corpus.events()) {
    const first = event.mentions[0];
    const title = titleOf(event);
    if (found.length >= limit || !first || !words.every((word) => title.toLowerCase().includes(word))) {
      continue;
    }
    const passage = corpus.document(first.file)?.events.find(({ id }) => id === first.event);
    if (passage) {
      found.push({
        kind: 'event',
        id: event.id,
        name: title,
        detail: event.date.value === null ? message('undated') : dateInWords(event.date.value, language),
        passage: { file: first.file, start: passage.start, end: passage.end },
      });
    }
  }
  return found;
}
