import type { EntryKind, GazetteerEntry } from '../../lexicon/gazetteer';
import { lexicon } from '../../lexicon/lexicon';
import { partyNamed, type PartyName } from '../../lexicon/parties';
import type { EntityClass, MentionForm } from '../../model/actor';
import type { Basis } from '../../model/basis';
import { type PhraseValue, phrase } from '../../model/phrase';
import type { StructuredText } from '../../model/text';
import type { ActorTable } from './actorTable';
import { isDirection } from './directions';
import { governmentOf, readSeat, seatBasis, type SeatReading } from './metonymy';
import type { NameSpan } from './nameSpan';
import { pairDescription, pairName } from './pairNames';
import { isEthnic, isGround, isPartOfPeople } from './stateReading';
import type { Word } from './words';

/** A name with its bearer. `first` and `end` are word indices. */
export interface NamedMention {
  readonly first: number;
  readonly end: number;
  readonly actor: number | null;
  readonly form: MentionForm;
  readonly entity: EntityClass;
  readonly confidence: number;
  /** Others whom the words fit, where they fit several. */
  readonly alternatives?: readonly number[];
  /** Why the name is read so, where it could be read otherwise. */
  readonly basis?: readonly Basis[];
  /** What the gazetteer knows the words as, or null. */
  readonly known: EntryKind | null;
  /** Of a capital that opens the article: lexicon id of the state whose seat it is. */
  readonly datelineOf?: string;
}

export const ACRONYM = /^(?:\p{Lu}\.?){2,8}$|^\p{Lu}+-?\d+$/u;

/** Whose the names are that the lexicon knows: states, seats of government, peoples, parties and other bodies. */
export class KnownNames {
  private seat: { readonly end: number; readonly reading: SeatReading } | null = null;

  constructor(
    protected readonly document: StructuredText,
    protected readonly words: readonly Word[],
    /** The same words with headlines in small letters: what acts there is told from what only stands there. */
    private readonly plain: readonly Word[],
    protected readonly names: readonly NameSpan[],
    protected readonly table: ActorTable,
  ) {}

  protected keys({ first, end }: NameSpan): string[] {
    return this.words.slice(first, end).map((word) => word.key);
  }

  protected text({ first, end }: { first: number; end: number }): string {
    const [from, to] = [this.words[first], this.words[end - 1]];
    if (!from || !to) return '';
    return this.document.text.slice(from.start, to.start + to.text.length).replace(/\s+/g, ' ');
  }

  protected mention(name: NameSpan, actor: number, form: MentionForm, entity = name.entity): NamedMention {
    if (form !== 'demonym' && form !== 'metonym' && form !== 'place') this.table.alias(actor, this.text(name));
    if (form === 'metonym') this.table.alias(actor, this.text(name));
    const known = name.entries[0]?.kind ?? null;
    return { first: name.first, end: name.end, actor, form, entity, confidence: name.confidence, known };
  }

  /** `the Koreas`: the same group as `the two countries` where both were spoken of. */
  protected bothStates(states: readonly { readonly id: string; readonly name: string }[]): number {
    const description = pairDescription(states.map(({ id }) => id));
    return this.table.described(pairName(states.map(({ name }) => name)), 'group', { description, passing: false });
  }

  protected resolveEntry(name: NameSpan, entry: GazetteerEntry, text: string): NamedMention {
    const { first, end, confidence } = name;
    switch (entry.kind) {
      case 'event':
        return { first, end, actor: null, form: 'name', entity: 'MISC', confidence: 0.8, known: entry.kind };
      case 'people':
        return this.resolvePeople(name, entry, text);
      case 'adjective': {
        const ethnic = entry.id === null || isEthnic(this.plain, name);
        const actor = ethnic ? null : this.table.known(entry);
        return { first, end, actor, form: 'demonym', entity: 'MISC', confidence, known: entry.kind };
      }
      case 'capital':
        return this.resolveCapital(name, entry);
      case 'building':
        return this.resolveBuilding(name, entry);
      case 'city':
      case 'region': {
        const form: MentionForm = entry.actorKind === 'group' ? 'name' : 'place';
        return this.mention(name, this.table.known(entry), form);
      }
      case 'state': {
        if (isDirection(text)) return this.mention(name, this.table.known(entry), 'short_name');
        const form = ACRONYM.test(text) ? 'acronym' : isGround(this.plain, name) ? 'place' : 'name';
        return this.mention(name, this.table.known(entry), form);
      }
      case 'supranational':
      case 'organization':
      case 'outlet':
        return this.mention(name, this.table.known(entry), ACRONYM.test(text) ? 'acronym' : 'name');
      case 'known': {
        const whole = text === entry.actorName;
        const form = ACRONYM.test(text) ? 'acronym' : whole || entry.actorKind !== 'person' ? 'name' : 'short_name';
        return this.mention(name, this.table.known(entry), entry.actorKind === 'place' ? 'place' : form);
      }
    }
  }

  /** A party under any of its names; the committee that governs it acts in its name. */
  protected resolveParty(name: NameSpan, { id, name: whole, as }: PartyName, form: MentionForm): NamedMention {
    const actor = this.table.add(id, whole, 'organization');
    // one member may be the adjective: `a Tory seat`
    const isOne = as === 'members' && !/s$/i.test(this.text(name));
    const mention = isOne ? this.mention(name, actor, 'demonym', 'MISC') : this.mention(name, actor, form);
    if (as !== 'organ') return mention;
    const note = phrase('the committee that governs the {0} acts for it', whole);
    return { ...mention, basis: [{ rule: 'organ-of-party', start: null, end: null, file: null, note }] };
  }

  /** `the Finns` who speak, decide or are dealt with are their state; other Finns are people. Members are their party. */
  private resolvePeople(name: NameSpan, entry: GazetteerEntry, text: string): NamedMention {
    const party = partyNamed(text);
    if (party) return this.mention(name, this.table.add(party.id, party.name, 'organization'), 'demonym');
    const state = entry.actorKind === 'state' && entry.id !== null ? entry : undefined;
    const people = (): NamedMention => this.mention(name, this.table.named(text, 'group'), 'demonym');
    if (!state || this.words[name.first - 1]?.key !== 'the' || isPartOfPeople(this.plain, name)) return people();
    const reading = readSeat(this.plain, name.first, name.end, null);
    if (!reading.government || !/^(?:subject|partner|addressee)$/.test(reading.rule)) return people();
    const basis = [seatBasis(this.plain, name, reading, governmentOf({ name: state.actorName, kind: 'state' }))];
    const mention = this.mention(name, this.table.known(state), 'demonym');
    return { ...mention, confidence: Math.min(mention.confidence, 0.6), basis };
  }

  private resolveCapital(name: NameSpan, entry: GazetteerEntry): NamedMention {
    const dateline = this.document.layout.dateline;
    const start = this.words[name.first]?.start ?? 0;
    const reading: SeatReading =
      dateline && start >= dateline.start && start < dateline.end
        ? { government: false, confidence: 0.97, rule: 'dateline' }
        : readSeat(this.plain, name.first, name.end, this.previousSeat(name));
    this.seat = { end: name.end, reading };
    const state = entry.standsFor === null ? undefined : lexicon().actors.get(this.seatHolder(entry));
    const confidence = Math.min(name.confidence, reading.confidence);
    const reason = (note: PhraseValue): Pick<NamedMention, 'confidence' | 'basis'> => ({
      confidence,
      basis: [seatBasis(this.plain, name, reading, note)],
    });
    if (!reading.government || !state) {
      const city = {
        ...this.mention(name, this.table.known(entry), 'place'),
        ...reason(phrase('{0}, the city', entry.actorName)),
      };
      return reading.rule === 'dateline' && state ? { ...city, datelineOf: state.id } : city;
    }
    const government = this.table.add(state.id, state.name, state.kind);
    return { ...this.mention(name, government, 'metonym'), ...reason(governmentOf(state)) };
  }

  /** A building stands for the government where it acts; else it is the office in it (`a Kremlin aide`), or the place. */
  private resolveBuilding(name: NameSpan, entry: GazetteerEntry): NamedMention {
    const building = this.table.known(entry);
    const state = entry.standsFor === null ? undefined : lexicon().actors.get(entry.standsFor);
    if (state) this.table.belongs(building, state.id);
    const reading = readSeat(this.plain, name.first, name.end, null);
    if (state && reading.government) {
      const government = this.table.add(state.id, state.name, state.kind);
      const basis = [seatBasis(this.plain, name, reading, governmentOf(state))];
      return { ...this.mention(name, government, 'metonym'), confidence: Math.min(name.confidence, 0.85), basis };
    }
    return this.mention(name, building, reading.rule === 'place-preposition' ? 'place' : 'name');
  }

  /** Brussels stands for the Union rather than for Belgium wherever the document does not speak of Belgium. */
  private seatHolder(entry: GazetteerEntry): string {
    if (entry.id !== 'brussels') return entry.standsFor ?? '';
    const speaksOf = (id: string): boolean => this.names.some(({ entries }) => entries[0]?.id === id);
    return speaksOf('belgium') && !speaksOf('european-union') ? 'belgium' : 'european-union';
  }

  private previousSeat(name: NameSpan): SeatReading | null {
    if (!this.seat || this.words[this.seat.end - 1]?.sentence !== this.words[name.first]?.sentence) return null;
    return name.first - this.seat.end <= 2 ? this.seat.reading : null;
  }
}
