import type { ActorKind } from '../../model/actor';
import type { Actor, Corpus } from '../../model/corpus';
import type { StatedRole } from './actorDetails';
import { statedRoles } from './actorDetails';
import { bounded, boundedMap } from '../lists/bounded';
import type { Bounded } from '../lists/bounded';
import type { Excerpt } from '../wording/excerpt';
import { excerptOf } from '../wording/excerpt';
import { firstNamingIn } from '../lists/mentions';
import { statementsOf } from '../lists/statements';

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

/** Lines of each list. */
const LINES = 2;

/** A line of the card, in code units: with the name of its source, it fits the usual width of a hover. */
const LINE = 60;

/** The card of an actor, for a reader of `file`, whose own namings are left out of the others. */
export function actorCard(corpus: Corpus, id: string, file: string | undefined): ActorCard | undefined {
  const actor = corpus.actor(id);
  if (!actor) {
    return undefined;
  }
  const said = statementsOf(corpus, id).map(({ quotes: [first] }) => first);
  return {
    id,
    name: actor.name,
    kind: actor.kind,
    aliases: bounded(
      // A short form that is part of the name tells a reader nothing.
      actor.aliases.filter((alias) => !actor.name.includes(alias)),
      6,
    ),
    roles: bounded(statedRoles(corpus, actor), LINES),
    notes: actor.notes,
    mentions: actor.mentions,
    documents: actor.documents.length,
    said: present(
      boundedMap(said, LINES, ({ file, index }) => {
        const document = corpus.document(file);
        const span = document?.quotes[index];
        return document && span && excerptOf(document, span, LINE);
      }),
    ),
    elsewhere: firstNamings(corpus, actor, file),
  };
}

function firstNamings(corpus: Corpus, actor: Actor, except: string | undefined): Bounded<Excerpt> {
  const others = actor.documents.filter((file) => file !== except);
  return present(
    boundedMap(others, LINES, (file) => {
      const document = corpus.document(file);
      const first = document && firstNamingIn(document, actor.id);
      return first && excerptOf(document, first, LINE);
    }),
  );
}

/** Leaves out what could not be found. */
export function present<T>(list: Bounded<T | undefined>): Bounded<T> {
  return { shown: list.shown.filter((item): item is T => item !== undefined), more: list.more };
}
