import type { LocalMention } from '../../model/actor';
import type { ActorLayer } from './recogniseActors';

/** Names of persons, bodies and places; those of peoples and the like are adjectives as often as nouns. */
export function properNames({ mentions }: ActorLayer): LocalMention[] {
  return mentions.filter(({ entity }) => entity === 'PER' || entity === 'ORG' || entity === 'LOC');
}
