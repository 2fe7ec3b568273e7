import type { KnownActor } from '../model/actor';
import type { Annotations } from '../model/annotations';

/** The actors whose names document analysis should know: every record with a name, under its own id. */
export function knownActors(annotations: Annotations): KnownActor[] {
  return [...annotations.actors]
    .filter(([, { name, aliases }]) => name !== null || aliases.length > 0)
    .map(([id, { name, kind, aliases }]) => ({
      id,
      name: name ?? aliases[0] ?? id,
      kind: kind ?? 'organization',
      aliases,
    }));
}
