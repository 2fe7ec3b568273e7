import { type Phrase, phrase } from '../../model/phrase';
import { CIRCLES, EXECUTIVE, NOT_OF_STATE, RULING, SPEAKING_FOR } from '../../lexicon/groupWords';
import type { ActorTable } from './actorTable';
import type { Descriptions } from './descriptions';
import type { Groups } from './groups';
import type { Nominal } from './nominals';
import { hyphened } from './officeHolders';
import type { Profiles } from './profiles';
import type { Word } from './words';

/** For whom an organ acts, and what is to be said of it to the reader. */
export interface Standing {
  /** Index of the actor, below zero for a provisional one. */
  readonly actor: number;
  readonly rule: 'organ-of-state' | 'organ-of-body' | 'government-of-leader';
  readonly note: Phrase;
}

/**
 * Which phrases for an organ mean the one it acts for. The executive of a state acts and speaks for the state (`Danish
 * officials`, `the Danish government`); those who speak for a body, for the body. A government called by a person is
 * that of the state which the person leads, whoever says so, this document or another. Armed forces, parliaments,
 * courts and parties act for themselves, and so do the local, the former and the opposing.
 */
export class Organs {
  constructor(
    private readonly words: readonly Word[],
    private readonly profiles: Profiles,
    private readonly groups: Groups,
    private readonly descriptions: Descriptions,
    private readonly table: ActorTable,
  ) {}

  /** Whom the phrase stands for, where `owners` are those named in it or meant by its pronoun; null for no organ. */
  standsFor(nominal: Nominal, owners: readonly number[]): Standing | null {
    const head = hyphened(nominal.head);
    // `the Republican campaign of Senator Moyo` is the senator's
    const persons = CIRCLES.has(head) ? owners.filter((one) => this.table.kindOf(one) === 'person') : [];
    const [owner, ...others] = persons.length > 0 ? persons : owners;
    if (owner === undefined || others.length > 0 || this.excluded(nominal)) return null;
    const kind = this.table.kindOf(owner);
    const name = this.table.nameOf(owner);
    if (kind === 'state' || kind === 'supranational') {
      if (!EXECUTIVE.has(head)) return null;
      return { actor: owner, rule: 'organ-of-state', note: phrase('acts for {0}', name) };
    }
    if (kind === 'person') return this.ofPerson(nominal, owner, head);
    if (kind !== 'organization' || !SPEAKING_FOR.has(head)) return null;
    const seat = this.table.seatOf(owner);
    const state = seat === undefined ? undefined : this.table.state(seat);
    if (state !== undefined)
      return { actor: state, rule: 'organ-of-state', note: phrase('acts for {0}', this.table.nameOf(state)) };
    return { actor: owner, rule: 'organ-of-body', note: phrase('speaks for {0}', name) };
  }

  /** `his government`, `the Moyo administration`, `Moyo campaign officials`. */
  private ofPerson(nominal: Nominal, owner: number, head: string): Standing | null {
    const name = this.table.nameOf(owner);
    if (RULING.has(head)) {
      const state = this.profiles.of(owner).leads;
      const note = phrase('is led by {0}', name);
      if (state !== null) return { actor: state, rule: 'government-of-leader', note };
      const key = `government ${this.groups.reference(owner)}`;
      const actor = this.descriptions.provisional(key, `${name} ${nominal.head}`, 'group', { description: key });
      return { actor, rule: 'government-of-leader', note };
    }
    const circle = this.keys(nominal).find((key) => CIRCLES.has(key));
    if (circle === undefined || (head !== circle && !SPEAKING_FOR.has(head))) return null;
    const description = `${circle} @${this.groups.reference(owner)}`;
    const actor = this.descriptions.provisional(description, `${name} ${circle}`, 'group', { description });
    this.groups.remember(circle, actor, nominal.first);
    return { actor, rule: 'organ-of-body', note: phrase('speaks for the {0} of {1}', circle, name) };
  }

  private excluded(nominal: Nominal): boolean {
    const named = this.profiles.wordsIn(nominal);
    for (let at = nominal.first; at < nominal.end; at++) {
      const key = this.words[at]?.key ?? '';
      // what follows is said of the person (`the campaign of former Senator Moyo`)
      if (key === 'of' && CIRCLES.has(nominal.head)) break;
      if (!named.has(at) && NOT_OF_STATE.has(key) && !CIRCLES.has(key)) return true;
    }
    return false;
  }

  private keys({ first, end }: Nominal): string[] {
    return this.words.slice(first, end).map(({ key }) => key);
  }
}
