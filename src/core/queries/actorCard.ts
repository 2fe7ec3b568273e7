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

const AT_A_GLANCE: CardLimits = { lines: 2 };

/** A line of the card, in code units: with the name of its source, it fits the usual width of a hover. */
const LINE = 60;

/** The card of an actor, for a reader of `file`. */
export function actorCard(corpus: Corpus, id: string, file: string, limits = AT_A_GLANCE): ActorCard | undefined {
  const actor = corpus.actor(id);
  if (!actor) {
    return undefined;
  }
  const quotes = statements(corpus, id);
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
      boundedMap(quotes, limits.lines, (quote) => {
        const document = corpus.document(quote.file);
        const span = document?.quotes[quote.index];
        return document && span && excerptOf(document, span, LINE);
      }),
    ),
    elsewhere: firstNamings(corpus, actor, file, limits.lines),
  };
}

/** The statements of an actor, each at its first place only. */
function statements(corpus: Corpus, id: string): readonly { readonly file: string; readonly index: number }[] {
  const told = new Set<string>();
  return corpus.quotesOf(id).filter(({ file, index }) => {
    const isFirst = corpus.document(file)?.quotes[index]?.sameAs === null && !told.has(`${file}\n${index}`);
    if (isFirst) {
      corpus.sameQuote(file, index).forEach((same) => told.add(`${same.file}\n${same.index}`));
    }
    return isFirst;
  });
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
      return document && first && excerptOf(document, first, LINE);
    }),
  );
}

/** Leaves out what could not be found. */
export function present<T>(list: Bounded<T | undefined>): Bounded<T> {
  return { shown: list.shown.filter((item): item is T => item !== undefined), more: list.more };
}
