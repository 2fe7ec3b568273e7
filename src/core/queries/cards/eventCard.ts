import type { EventType, Modality } from '../../model/event';
import type { Corpus, Event, EventMention } from '../../model/corpus';
import type { Phrase } from '../../model/phrase';
import { present } from './actorCard';
import { actorName } from '../wording/actorName';
import { bounded, boundedMap } from '../lists/bounded';
import type { Bounded } from '../lists/bounded';
import { dateInWords } from '../wording/dateInWords';
import type { DateLanguage } from '../wording/dateLanguage';
import { ENGLISH_DATES } from '../wording/dateLanguage';
import { isDisagreement } from '../lists/disagreements';
import type { Excerpt } from '../wording/excerpt';
import { excerptOf, titleOf } from '../wording/excerpt';

/** Where sources differ, with the passages to compare. */
export interface Difference {
  readonly summary: Phrase;
  readonly evidence: readonly Excerpt[];
}

/** What a reader wants to know of an event at a glance. */
export interface EventCard {
  readonly id: string;
  readonly title: string;
  readonly type: EventType | null;
  /** Null where the date is unknown. */
  readonly date: string | null;
  readonly place: string | null;
  readonly participants: Bounded<string>;
  /** Number of documents that report it. */
  readonly documents: number;
  readonly outlets: readonly string[];
  /** How the passage in question reports it, where the card belongs to a passage. */
  readonly modality: Modality | null;
  readonly attributedTo: string | null;
  /** One passage of each other document. */
  readonly elsewhere: Bounded<Excerpt>;
  readonly differences: Bounded<Difference>;
}

/** Ids of the events that sources tell differently. */
export function disputedEvents(corpus: Corpus): ReadonlySet<string> {
  const known = disputed.get(corpus);
  if (known?.revision === corpus.revision) {
    return known.ids;
  }
  const ids = new Set(
    corpus.links().flatMap((link) => (link.about !== null && isDisagreement(link) ? [link.about] : [])),
  );
  disputed.set(corpus, { revision: corpus.revision, ids });
  return ids;
}

const disputed = new WeakMap<Corpus, { readonly revision: number; readonly ids: ReadonlySet<string> }>();

/** The card of an event; with `from`, for a reader of that passage, whose own document is left out of the others. */
export function eventCard(
  corpus: Corpus,
  id: string,
  from?: { file: string; event: EventMention },
  language: DateLanguage = ENGLISH_DATES,
): EventCard | undefined {
  const event = corpus.event(id);
  if (!event) {
    return undefined;
  }
  const name = (actor: string): string => actorName(corpus, actor);
  const links = corpus.links().filter((link) => link.about === id && isDisagreement(link));
  const attributedTo = from?.event.attributedTo ?? null;
  return {
    id,
    title: titleOf(event),
    type: event.type,
    date: event.date.value === null ? null : dateInWords(event.date.value, language),
    place: event.place === null ? null : name(event.place),
    participants: bounded(event.participants.map(name), 6),
    documents: event.documents.length,
    outlets: event.outlets,
    modality: from?.event.modality ?? null,
    attributedTo: attributedTo === null ? null : name(attributedTo),
    elsewhere: eventPassages(corpus, event, 4, from?.file),
    differences: boundedMap(links, 2, (link) => ({
      summary: link.summary,
      evidence: link.evidence.slice(0, 3).flatMap((passage) => {
        const document = corpus.document(passage.file);
        return document ? [excerptOf(document, passage, 90)] : [];
      }),
    })),
  };
}

/** The first passage of an event in each document that reports it, `except` left out. */
export function eventPassages(corpus: Corpus, event: Event, limit: number, except?: string): Bounded<Excerpt> {
  const files = event.documents.filter((file) => file !== except);
  return present(
    boundedMap(files, limit, (file) => {
      const document = corpus.document(file);
      const id = event.mentions.find((mention) => mention.file === file)?.event;
      const mention = document?.events.find((candidate) => candidate.id === id);
      return document && mention && excerptOf(document, mention);
    }),
  );
}
