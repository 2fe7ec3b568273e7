import { foldWords } from '../../lexicon/foldWords';
import { CIRCLES, FORCES, STATE_BODIES, SLIGHT_MODIFIERS, STORY_GROUPS } from '../../lexicon/groupWords';
import { slug } from '../../lexicon/slug';
import type { ActorTable } from './actorTable';
import type { Descriptions } from './descriptions';
import type { NamedMention } from './knownNames';
import { countBefore } from './nearestIndex';
import type { Nominal } from './nominals';
import { hyphened } from './officeHolders';
import { stateAdjective } from './ownedBodies';
import { phraseText } from './phraseText';
import type { Profiles } from './profiles';
import type { Word } from './words';

const POPULATIONS = new Set(['population', 'community', 'minority', 'residents']);
const NUMERAL = /^(?:two|three|four|five|six|seven|both)$/;

const QUANTITY = /^(?:some|many|most|several|all|both) /i;

/** Groups and bodies that the document describes: one for all the phrases that call it the same. */
export class Groups {
  /** By head noun the group last named with whose it is: `the envoys` takes up `Dutch and Danish envoys`. */
  private readonly last = new Map<string, { readonly group: number; readonly size: number; readonly at: number }>();
  /** For each circle (`campaign`) where the words speak of another kind of it (`the vaccination campaign`). */
  private readonly otherKinds = new Map<string, number[]>();
  private readonly bodies = new Map<string, number>();
  /** By people the part of it last spoken of, by its key. */
  private readonly lastPopulation = new Map<string, string>();

  constructor(
    private readonly words: readonly Word[],
    private readonly named: readonly NamedMention[],
    private readonly profiles: Profiles,
    private readonly descriptions: Descriptions,
    private readonly table: ActorTable,
  ) {
    words.forEach((word, at) => {
      const before = words[at - 1];
      if (!CIRCLES.has(word.key) || before?.shape !== 'lower' || before.sentence !== word.sentence) return;
      if (before.possessive || FILLING.test(before.key)) return;
      const places = this.otherKinds.get(word.key);
      if (places) places.push(at);
      else this.otherKinds.set(word.key, [at]);
    });
  }

  /**
   * The group that the phrase means, as a provisional index; null where it says no more than `the envoys` and none has
   * been told of, or `the two envoys` and not of two. `owner`: whose it is, where a pronoun says so, else null.
   */
  groupOf(nominal: Nominal, owner: number | null): number | null {
    const head = hyphened(nominal.head);
    const kind = FORCES.has(head) ? 'forces' : head;
    if (nominal.names.length === 0 && owner === null) {
      const told = this.last.get(kind);
      const last = told && CIRCLES.has(head) && !this.takesUp(nominal, told.at) ? undefined : told;
      if (last) return !this.isCounted(nominal) || last.size > 1 ? last.group : null;
      return STORY_GROUPS.has(head) || kind === 'forces' ? this.unowned(nominal, kind) : null;
    }
    const actors = owner === null ? this.profiles.actorsIn(nominal) : [owner];
    const name = owner === null ? phraseText(this.words, nominal).replace(QUANTITY, '') : this.nameWith(owner, nominal);
    const people = this.populationOf(nominal, actors);
    const isForce = actors.length === 1 && nominal.names.length <= 1 && kind === 'forces';
    const owners = owner === null ? this.ownersIn(nominal) : [this.reference(owner)];
    const described = isForce ? kind : [...this.modifiersIn(nominal), kind].join(' ');
    const description = `${described} @${owners.join(' @')}`;
    const group = this.descriptions.provisional(
      people ?? description,
      name,
      'group',
      people === null ? { description } : {},
    );
    this.last.set(kind, { group, size: actors.length, at: nominal.first });
    return group;
  }

  /** `the campaign` takes up one just told of; `the presidential campaign`, `the campaign of` need not. */
  private takesUp({ first, end, determiner, head }: Nominal, told: number): boolean {
    const isPlain = end - first === 2 && /^(?:the|this|that|these|those)$/.test(determiner);
    const isOther = this.lastOtherKind(head, first) > told;
    return isPlain && !isOther && !/^(?:of|for|to|against)$/.test(this.words[end]?.key ?? '');
  }

  /** Where the noun last stood for another kind before word `at` (`the vaccination campaign`), or -1. */
  private lastOtherKind(noun: string, at: number): number {
    const places = this.otherKinds.get(noun) ?? [];
    return places[countBefore(places, at) - 1] ?? -1;
  }

  /** Lets later phrases with the noun alone mean this group. */
  remember(noun: string, group: number, at: number): void {
    this.last.set(noun, { group, size: 1, at });
  }

  /** What the actor is called in descriptions: alike in all documents. */
  reference(actor: number): string {
    const id = this.table.idOf(actor);
    if (id !== null) return id;
    const name = this.table.nameOf(actor);
    return (this.table.kindOf(actor) === 'person' ? foldWords(name).at(-1) : undefined) ?? slug(name);
  }

  /** A group of the story without more words: `protesters`, `the striking miners`. */
  private unowned(nominal: Nominal, kind: string): number {
    const description = [...this.modifiersIn(nominal), kind].join(' ');
    const group = this.descriptions.provisional(description, description.replace(/-/g, ' '), 'group', { description });
    this.last.set(kind, { group, size: Infinity, at: nominal.first });
    return group;
  }

  private nameWith(owner: number, nominal: Nominal): string {
    const name = this.table.nameOf(owner);
    return `${name}${name.endsWith('s') ? '’' : '’s'} ${phraseText(this.words, nominal)}`;
  }

  /** The names in the phrase in an order of their own: `Finnish and Swedish ministers` are the `Swedish and Finnish` ones. */
  private ownersIn({ names }: Nominal): string[] {
    const owners = names.map((index) => {
      const { actor = null, first = 0, end = 0 } = this.named[index] ?? {};
      return actor === null ? slug(phraseText(this.words, { first, end })) : this.reference(actor);
    });
    return [...new Set(owners)].sort();
  }

  /** The words that part this group from others under the same noun. */
  private modifiersIn(nominal: Nominal): string[] {
    const { first, end, head } = nominal;
    const named = this.profiles.wordsIn(nominal);
    const heads = head.split(' ');
    const words: string[] = [];
    for (let at = first; at < end; at++) {
      const word = this.words[at];
      if (!word || named.has(at) || word.shape !== 'lower' || FILLING.test(word.key)) continue;
      if (heads.includes(word.key)) break;
      if (!SLIGHT_MODIFIERS.has(word.key)) words.push(word.key);
    }
    return words;
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

const FILLING = /^(?:a|an|the|this|these|those|that|its|his|her|their|our|your|my|and|of|to)$/;

/** `foreign ministry` of Chile → `Chilean Foreign Ministry`: the name under which other documents know it. */
function bodyName(table: ActorTable, state: number, head: string): string {
  const adjective = stateAdjective(table.idOf(state) ?? '');
  const title = head.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
  return `${adjective ?? table.nameOf(state)} ${title}`;
}

/** True for what every state has one of, or sends one of: it goes by the state. */
export function isStateBody(head: string): boolean {
  return head.endsWith('ministry') || head === 'embassy' || head === 'parliament' || STATE_BODIES.has(head);
}
