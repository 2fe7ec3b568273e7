import { lexicon } from '../../lexicon/lexicon';
import type { ActorTable } from './actorTable';
import type { Descriptions } from './descriptions';
import type { Nominal } from './nominals';
import { hyphened } from './officeHolders';
import { phraseText } from './phraseText';
import type { Profiles } from './profiles';
import type { Word } from './words';

const FORCES = new Set('troops forces army military soldiers navy armed-forces security-forces air-force'.split(' '));
const POPULATIONS = new Set(['population', 'community', 'minority', 'residents']);
const NUMERAL = /^(?:two|three|four|five|six|seven|both)$/;

/** Groups and bodies that the document describes: one for all the phrases that call it the same. */
export class Groups {
  /** By head noun the group last named with whose it is: `the envoys` takes up `Dutch and Danish envoys`. */
  private readonly last = new Map<string, { readonly group: number; readonly size: number }>();
  private readonly bodies = new Map<string, number>();
  /** By people the part of it last spoken of, by its key. */
  private readonly lastPopulation = new Map<string, string>();

  constructor(
    private readonly words: readonly Word[],
    private readonly profiles: Profiles,
    private readonly descriptions: Descriptions,
    private readonly table: ActorTable,
  ) {}

  /**
   * The group that the phrase means, as a provisional index; null where it says no more than `the envoys` and none has
   * been told of, or `the two envoys` and not of two.
   */
  groupOf(nominal: Nominal): number | null {
    const actors = this.profiles.actorsIn(nominal);
    const head = hyphened(nominal.head);
    if (nominal.names.length === 0) {
      const last = this.last.get(head);
      return last && (!this.isCounted(nominal) || last.size > 1) ? last.group : null;
    }
    const name = phraseText(this.words, nominal);
    const [only] = actors;
    const isForce = actors.length === 1 && nominal.names.length === 1 && FORCES.has(head);
    const people = this.populationOf(nominal, actors);
    const key = people !== null ? people : isForce ? `${String(only)} forces` : `group ${name.toLowerCase()}`;
    const group = this.descriptions.provisional(key, name, 'group');
    this.last.set(head, { group, size: actors.length });
    return group;
  }

  /**
   * A key for a part of a people, however it is called: `ethnic Greeks` take up `the Greek residents of Odessa`. Null for
   * other groups. Parts of one people in different places are different groups.
   */
  private populationOf(nominal: Nominal, actors: readonly number[]): string | null {
    const people = this.profiles.peopleIn(nominal);
    const isPart = POPULATIONS.has(nominal.head) || nominal.head.replace(/s$/, '') === people;
    if (people === null || !isPart) return null;
    const place = actors.find((actor) => this.table.kindOf(actor) === 'place');
    const key = place === undefined ? this.lastPopulation.get(people) : `people ${people} ${String(place)}`;
    this.lastPopulation.set(people, key ?? `people ${people}`);
    return key ?? `people ${people}`;
  }

  /** The ministry, embassy or parliament of the state or city, under the name that other documents know it by. */
  bodyOf(state: number, head: string): number {
    const key = `${String(state)} ${head}`;
    const known = this.table.bodyOfState(state, head) ?? this.bodies.get(key);
    if (known !== undefined) return known;
    const body = this.table.named(bodyName(this.table, state, head), 'organization');
    this.bodies.set(key, body);
    return body;
  }

  private isCounted({ first, end }: Nominal): boolean {
    for (let at = first; at < end; at++) if (NUMERAL.test(this.words[at]?.key ?? '')) return true;
    return false;
  }
}

/** `foreign ministry` of Chile → `Chilean Foreign Ministry`: the name under which other documents know it. */
function bodyName(table: ActorTable, state: number, head: string): string {
  const adjective = lexicon().adjectives.get(table.idOf(state) ?? '');
  const title = head.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
  return `${adjective ?? table.nameOf(state)} ${title}`;
}
