import { PAIRED_BODIES, PAIRED_LEADERS, PAIRED_PERSONS } from '../../lexicon/groupWords';
import type { ActorTable } from './actorTable';
import type { Descriptions } from './descriptions';
import type { Groups } from './groups';
import type { NamedMention } from './knownNames';
import type { Nominal } from './nominals';
import { hyphened, LEADERS } from './officeHolders';
import { pairDescription, pairName } from './pairNames';
import type { Profiles } from './profiles';
import type { Word } from './words';

/** So many sentences back a pair is remembered. */
const NEAR = 4;
/** So many times the names of the third state make the second one a main one. */
const CLEARLY = 2;
/** So many times a state is named that the document may be about it. */
const OFTEN = 2;
/** So many sentences back two states that stood side by side are still a pair. */
const JOINED = 2;
/** So many of those spoken of last are asked. */
const MEMORY = 12;

interface Spoken {
  readonly actor: number;
  readonly sentence: number;
}

/** Whom `the two leaders`, `both countries` or `the sides` means: those of that kind whom the text spoke of last. */
export class Pairs {
  private readonly persons: Spoken[] = [];
  private readonly states: Spoken[] = [];
  /** The last states named side by side (`Chile and Peru`). */
  private joined: { readonly actors: readonly [number, number]; readonly sentence: number } | null = null;
  /** The state named last. */
  private before: { readonly actor: number; readonly end: number } | null = null;
  /** The two states that the document is about: most of its names of states are theirs. None where no two are. */
  private readonly main: readonly number[];
  /** The states that it names often, the most frequent first. */
  private readonly frequent: readonly number[];

  constructor(
    private readonly words: readonly Word[],
    named: readonly NamedMention[],
    private readonly profiles: Profiles,
    private readonly groups: Groups,
    private readonly descriptions: Descriptions,
    private readonly table: ActorTable,
  ) {
    const counts = new Map<number, number>();
    for (const { actor } of named) {
      if (actor !== null && table.kindOf(actor) === 'state') counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
    const ordered = [...counts].sort(([, a], [, b]) => b - a);
    const [first, second, third] = ordered;
    this.frequent = ordered.filter(([, times]) => times >= OFTEN).map(([actor]) => actor);
    const clear =
      first && second && second[1] > 1 && second[1] >= CLEARLY * (third?.[1] ?? 0) && second[1] * 4 >= first[1];
    this.main = clear ? [first[0], second[0]] : [];
  }

  /** Notes that the text speaks of an actor in the words from `first` to `end`. */
  notice(actor: number, first: number, end: number): void {
    const kind = this.table.kindOf(actor);
    const sentence = this.words[first]?.sentence ?? -1;
    if (kind === 'state') this.noticeJoined(actor, first, end, sentence);
    const list = kind === 'person' ? this.persons : kind === 'state' || kind === 'supranational' ? this.states : null;
    if (!list) return;
    const known = list.findIndex((spoken) => spoken.actor === actor);
    if (known >= 0) list.splice(known, 1);
    list.push({ actor, sentence });
    if (list.length > MEMORY) list.shift();
  }

  private noticeJoined(actor: number, first: number, end: number, sentence: number): void {
    const { before } = this;
    this.before = { actor, end };
    const joint = this.words[first - 1];
    const isNext = before !== null && before.end === first - (this.words[first - 1]?.key === 'the' ? 2 : 1);
    const and = joint?.key === 'the' ? this.words[first - 2] : joint;
    if (!before || !isNext || and?.key !== 'and' || and.sentence !== sentence || before.actor === actor) return;
    this.joined = { actors: [before.actor, actor], sentence };
  }

  /** The group of those whom the phrase means, as a provisional index; null where it is no pair, or nobody is near. */
  pairOf(nominal: Nominal): number | null {
    const head = hyphened(nominal.head);
    const size = this.sizeOf(nominal, head);
    if (nominal.names.length > 0 || size === 0) return null;
    const sentence = this.words[nominal.first]?.sentence ?? -1;
    const members = this.membersOf(nominal, head, sentence, size);
    if (members.length < size) return null;
    const name = pairName(members.map((actor) => this.table.nameOf(actor)));
    const description = pairDescription(members.map((actor) => this.groups.reference(actor)));
    return this.descriptions.provisional(description, name, 'group', { description, matters: true });
  }

  private membersOf({ determiner }: Nominal, head: string, sentence: number, size: number): number[] {
    if (PAIRED_BODIES.has(head)) return this.statesNear(sentence, size);
    return determiner === 'their' ? this.leadersOfJoined(sentence) : this.personsNear(head, sentence, size);
  }

  /** `Chile and Peru set up a line between their leaders`: who leads the two, by this document. */
  private leadersOfJoined(sentence: number): number[] {
    const { joined } = this;
    if (!joined || sentence - joined.sentence > NEAR) return [];
    return joined.actors.flatMap((state) => this.profiles.leaderOf(state) ?? []);
  }

  /** How many the phrase speaks of; 0 where it is not about so many that were spoken of. */
  private sizeOf({ first, end, determiner }: Nominal, head: string): number {
    const keys = this.words.slice(first, end).map(({ key }) => key);
    if (head === 'two') return 2;
    if (!PAIRED_BODIES.has(head) && !PAIRED_PERSONS.has(head)) return 0;
    if (keys.includes('other')) return 0;
    if (keys.includes('three')) return determiner === '' ? 0 : 3;
    if (keys.includes('both') || (keys.includes('two') && determiner !== '')) return 2;
    if (determiner === 'their') return PAIRED_LEADERS.has(head) ? 2 : 0;
    return determiner === 'the' && keys.length === 2 && (head === 'sides' || head === 'leaders') ? 2 : 0;
  }

  private personsNear(head: string, sentence: number, size: number): number[] {
    const fits = (actor: number): boolean => {
      const { heads } = this.profiles.of(actor);
      if (head === 'two' || head === 'men' || head === 'women') return true;
      for (const known of heads) {
        if (PAIRED_LEADERS.has(head) ? LEADERS.has(hyphened(known)) : head === `${hyphened(known)}s`) return true;
      }
      return false;
    };
    return latest(this.persons, sentence, size, fits);
  }

  /**
   * Those just named side by side; else the states of two leaders who stand there; else those named side by side
   * before, where a leader who stands there is of them; else the two that the document is about; else those named last,
   * states before unions; else those ever named side by side; else those named most.
   */
  private statesNear(sentence: number, size: number): number[] {
    const { joined } = this;
    if (joined && size === 2 && sentence - joined.sentence <= JOINED) return [...joined.actors];
    const led = latest(this.persons, sentence, size, (actor) => this.profiles.of(actor).leads !== null);
    const states = [...new Set(led.map((actor) => this.profiles.of(actor).leads ?? -1))];
    if (states.length === size) return states;
    if (joined && size === 2 && joined.actors.some((actor) => states.includes(actor))) return [...joined.actors];
    if (size === this.main.length) return [...this.main];
    const near = latest(this.states, sentence, size, (actor) => this.table.kindOf(actor) === 'state');
    if (near.length === size) return near;
    const any = latest(this.states, sentence, size, () => true);
    if (any.length === size) return any;
    return joined && size === 2 ? [...joined.actors] : this.frequent.slice(0, size);
  }
}

function latest(list: readonly Spoken[], sentence: number, size: number, fits: (actor: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = list.length - 1; at >= 0 && found.length < size; at--) {
    const spoken = list[at];
    if (!spoken || sentence - spoken.sentence > NEAR) break;
    if (fits(spoken.actor)) found.push(spoken.actor);
  }
  return found;
}
