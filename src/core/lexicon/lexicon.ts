import type { ActorKind, EntityClass } from '../model/actor';
import citiesData from './cities.json';
import { Gazetteer, type EntryKind, type GazetteerEntry } from './gazetteer';
import nameWords from './name-words.json';
import organisationsData from './organisations.json';
import outletsData from './outlets.json';
import peoplesData from './peoples.json';
import regionsData from './regions.json';
import { slug } from './slug';
import statesData from './states.json';

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

interface WithPeople extends Named {
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
}

/** An actor of the lexicon. */
export interface LexiconActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

export interface Lexicon {
  readonly gazetteer: Gazetteer;
  readonly actors: ReadonlyMap<string, LexiconActor>;
  /** The usual adjective of a state, by the state's id. */
  readonly adjectives: ReadonlyMap<string, string>;
  /** States that share the last word of their names, by its plural (`koreas`). */
  readonly pluralStates: ReadonlyMap<string, readonly LexiconActor[]>;
  /** All names of the bodies of the lexicon, by id. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

let shared: Lexicon | undefined;

/** The lexicon of the product, built on first use. */
export function lexicon(): Lexicon {
  return (shared ??= buildLexicon());
}

function buildLexicon(): Lexicon {
  const gazetteer = new Gazetteer();
  const actors = new Map<string, LexiconActor>();
  const adjectives = new Map<string, string>();
  const bodyNames = new Map<string, string[]>();

  const add = (
    actor: LexiconActor | { readonly id: null; readonly name: string; readonly kind: ActorKind },
    kind: EntryKind,
    entity: EntityClass,
    surfaces: Iterable<string>,
    standsFor: string | null = null,
  ): void => {
    if (actor.id !== null && !actors.has(actor.id)) actors.set(actor.id, actor);
    for (const surface of surfaces) {
      const entry: GazetteerEntry = {
        kind,
        surface,
        id: actor.id,
        actorName: actor.name,
        actorKind: actor.kind,
        entity,
        standsFor,
      };
      gazetteer.add(entry);
    }
    if (entity !== 'ORG' || actor.id === null) return;
    bodyNames.set(actor.id, [...(bodyNames.get(actor.id) ?? []), ...surfaces]);
  };
  const names = ({ name, aliases = [] }: Named): Set<string> =>
    new Set([name, ...aliases].flatMap((form) => (/^the /i.test(form) ? [form.slice(4), form] : [form])));

  for (const state of statesData.states as readonly (WithPeople & { readonly capitals?: readonly string[] })[]) {
    const actor = { id: slug(state.name), name: state.name, kind: 'state' as const };
    add(actor, 'state', 'LOC', names(state));
    add(actor, 'adjective', 'MISC', state.adjectives ?? []);
    add(actor, 'people', 'MISC', state.people ?? []);
    const [adjective] = state.adjectives ?? [];
    if (adjective !== undefined) adjectives.set(actor.id, adjective);
    for (const capital of state.capitals ?? []) {
      const city = { id: slug(capital), name: capital, kind: 'place' as const };
      // Kuwait City or Guatemala City is never written for the government alone.
      add(city, 'capital', 'LOC', [capital], /\bCity$/.test(capital) ? null : actor.id);
    }
  }
  for (const region of regionsData.regions as readonly WithPeople[]) {
    const isWest = region.name === 'the West';
    const actor = { id: slug(region.name), name: region.name, kind: isWest ? ('group' as const) : ('place' as const) };
    add(actor, 'region', 'LOC', names(region));
    add(actor, 'adjective', 'MISC', region.adjectives ?? []);
    add(actor, 'people', 'MISC', region.people ?? []);
  }
  const organisations = organisationsData as {
    readonly supranational: readonly Named[];
    readonly organizations: readonly Named[];
    readonly outlets: readonly Named[];
    readonly buildings: readonly { readonly name: string; readonly state: string }[];
  };
  for (const body of organisations.supranational) {
    add({ id: slug(body.name), name: body.name, kind: 'supranational' }, 'supranational', 'ORG', names(body));
  }
  for (const body of organisations.organizations) {
    add({ id: slug(body.name), name: body.name, kind: 'organization' }, 'organization', 'ORG', names(body));
  }
  for (const building of organisations.buildings) {
    const actor = { id: slug(building.name), name: building.name, kind: 'organization' as const };
    add(actor, 'building', 'LOC', [building.name], building.state);
  }
  for (const outlet of [...(outletsData.outlets as readonly Named[]), ...organisations.outlets]) {
    const actor = { id: slug(outlet.name), name: outlet.name, kind: 'outlet' as const };
    add(actor, 'outlet', 'ORG', names(outlet));
  }
  for (const list of Object.values(citiesData.cities)) {
    for (const city of list.split('|')) add({ id: null, name: city, kind: 'place' }, 'city', 'LOC', [city]);
  }
  for (const word of peoplesData.adjectives) add({ id: null, name: word, kind: 'group' }, 'adjective', 'MISC', [word]);
  for (const word of peoplesData.plurals) add({ id: null, name: word, kind: 'group' }, 'people', 'MISC', [word]);
  for (const word of nameWords.misc) add({ id: null, name: word, kind: 'group' }, 'event', 'MISC', [word]);
  return { gazetteer, actors, adjectives, names: bodyNames, pluralStates: pluralStates(actors.values()) };
}

function pluralStates(actors: Iterable<LexiconActor>): Map<string, LexiconActor[]> {
  const plurals = new Map<string, LexiconActor[]>();
  for (const actor of actors) {
    const last = actor.kind === 'state' ? actor.id.split('-').at(-1) : undefined;
    if (last !== undefined) plurals.set(`${last}s`, [...(plurals.get(`${last}s`) ?? []), actor]);
  }
  for (const [plural, states] of plurals) if (states.length !== 2) plurals.delete(plural);
  return plurals;
}
