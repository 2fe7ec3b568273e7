import type { ActorKind } from '../model/actor';
import type { Actor, Corpus } from '../model/corpus';
import { bounded, boundedMap } from './bounded';
import type { Bounded } from './bounded';
import type { Excerpt } from './excerpt';
import { readable, excerptOf, sourceName } from './excerpt';
import { isNaming } from './mentions';

/** A role as the documents put it, and who puts it so. */
export interface StatedRole {
  readonly text: string;
  /** Outlets (or file names) that use these words, in path order. */
  readonly sources: readonly string[];
}

/** What a reader wants to know of an actor at a glance. */
export interface ActorCard {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: Bounded<string>;
  readonly roles: Bounded<StatedRole>;
  readonly notes: string | null;
  readonly mentions: number;
  readonly documents: number;
  /** Quotes of this actor, from all documents. */
  readonly said: Bounded<Excerpt>;
  /** The first naming in each other document. */
  readonly elsewhere: Bounded<Excerpt>;
}

export interface CardLimits {
  readonly lines: number;
}

const AT_A_GLANCE: CardLimits = { lines: 3 };

/** The card of an actor, for a reader of `file`. */
export function actorCard(corpus: Corpus, id: string, file: string, limits = AT_A_GLANCE): ActorCard | undefined {
  const actor = corpus.actor(id);
  if (!actor) {
    return undefined;
  }
  const quotes = corpus
    .quotesOf(id)
    .filter((quote) => corpus.document(quote.file)?.quotes[quote.index]?.sameAs === null);
  return {
    id,
    name: actor.name,
    kind: actor.kind,
    aliases: bounded(
      // A short form that is part of the name tells a reader nothing.
      actor.aliases.filter((alias) => !actor.name.includes(alias)),
      6,
    ),
    roles: bounded(statedRoles(corpus, actor), limits.lines),
    notes: actor.notes,
    mentions: actor.mentions,
    documents: actor.documents.length,
    said: present(
      boundedMap(quotes, Math.min(2, limits.lines), (quote) => {
        const document = corpus.document(quote.file);
        const span = document?.quotes[quote.index];
        return document && span && excerptOf(document, span);
      }),
    ),
    elsewhere: firstNamings(corpus, actor, file, limits.lines),
  };
}

function statedRoles(corpus: Corpus, actor: Actor): StatedRole[] {
  const roles = new Map<string, { text: string; sources: Set<string> }>();
  for (const { text, file } of actor.roles) {
    const document = corpus.document(file);
    const words = readable(text);
    const key = words.toLowerCase();
    const role = roles.get(key) ?? { text: words, sources: new Set() };
    role.sources.add(document ? sourceName(document) : file);
    roles.set(key, role);
  }
  return [...roles.values()].map(({ text, sources }) => ({ text, sources: [...sources] }));
}

function firstNamings(corpus: Corpus, actor: Actor, except: string, limit: number): Bounded<Excerpt> {
  const others = actor.documents.filter((file) => file !== except);
  return present(
    boundedMap(others, limit, (file) => {
      const document = corpus.document(file);
      const mentions = document?.mentions.filter((mention) => mention.actor === actor.id) ?? [];
      const first = mentions.find(({ form }) => isNaming(form)) ?? mentions[0];
      return document && first && excerptOf(document, first);
    }),
  );
}

/** Leaves out what could not be found. */
export function present<T>(list: Bounded<T | undefined>): Bounded<T> {
  return { shown: list.shown.filter((item): item is T => item !== undefined), more: list.more };
}
