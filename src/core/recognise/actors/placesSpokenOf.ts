import { lexicon } from '../../lexicon/lexicon';
import type { ActorTable } from './actorTable';
import type { NamedMention } from './knownNames';
import type { Nominal } from './nominals';
import type { Profiles } from './profiles';
import { SpokenOf } from './spokenOf';
import type { Word } from './words';

/** Which state, region or town a noun such as `the country` takes up. */
export abstract class PlacesSpokenOf extends SpokenOf {
  /** Names by their first word. */
  private readonly nameFrom: ReadonlyMap<number, NamedMention>;

  constructor(words: readonly Word[], named: readonly NamedMention[], profiles: Profiles, table: ActorTable) {
    super(words, named, profiles, table);
    this.nameFrom = new Map(named.map((name) => [name.first, name]));
  }

  /** Whom `his`, `her` or `its` in front of the phrase means; null where that is not plain. */
  protected abstract possessorOf(nominal: Nominal): number | null;

  /** The place that the phrase means; null where nothing of its kind was spoken of. */
  protected placeMeant(nominal: Nominal): number | null {
    const called = this.calledBehind(nominal);
    if (called !== null) return called;
    const { head, determiner } = nominal;
    if (determiner === 'his' || determiner === 'her') {
      if (head !== 'country' && head !== 'nation') return null;
      const person = this.possessorOf(nominal);
      return person === null ? null : this.profiles.of(person).state;
    }
    if (head === 'country' || head === 'republic' || head === 'nation') return this.lastState;
    if (head === 'village' || head === 'town') return this.lastTown;
    if (head === 'city' || head === 'capital') return this.lastCity;
    return /^(?:state|area)$/.test(head) ? null : this.lastRegion;
  }

  /** `the government in Lima`: the state whose it is, null for a place of which that is not known; undefined for none. */
  protected seatBehind({ end }: Nominal): number | null | undefined {
    const name = this.words[end]?.key === 'in' ? this.nameFrom.get(end + 1) : undefined;
    if (name?.entity !== 'LOC' || name.actor === null) return undefined;
    if (this.table.kindOf(name.actor) === 'state') return name.actor;
    const [entry] =
      lexicon().gazetteer.matchWords(this.words.slice(name.first, name.end).map(({ text }) => text))?.entries ?? [];
    return entry?.kind === 'capital' && entry.standsFor !== null ? (this.table.state(entry.standsFor) ?? null) : null;
  }

  /** `the capital, Lima,`: the name behind the comma. */
  private calledBehind({ end }: Nominal): number | null {
    const name = this.words[end]?.text === ',' ? this.nameFrom.get(end + 1) : undefined;
    const isApart =
      name && this.words[name.end]?.sentence === this.words[end]?.sentence && this.words[name.end]?.text === ',';
    return isApart && name.entity === 'LOC' ? name.actor : null;
  }
}
