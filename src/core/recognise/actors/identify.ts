import type { EntryKind, GazetteerEntry } from '../../lexicon/gazetteer';
import { lexicon } from '../../lexicon/lexicon';
import { partyNamed, type PartyName } from '../../lexicon/parties';
import type { ActorKind, EntityClass, MentionForm } from '../../model/actor';
import type { Basis } from '../../model/basis';
import type { StructuredText } from '../../model/text';
import type { ActorTable } from './actorTable';
import { NearestIndex } from './nearestIndex';
import { OutletName } from './outletName';
import { governmentOf, readSeat, seatBasis, type SeatReading } from './metonymy';
import { BareNames, isKin } from './bareNames';
import { bodyNameKey, initialsOf, isSubsequence, shorterNames } from './bodyNames';
import { isDirection, withDirections } from './directions';
import type { NameSpan } from './nameSpan';
import { pairDescription, pairName } from './pairNames';
import { isEthnic, isGround, isPartOfPeople } from './stateReading';
import type { Word, WordStream } from './words';

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
}

const ACRONYM = /^(?:\p{Lu}\.?){2,8}$|^\p{Lu}+-?\d+$/u;
/** Tells whose every name is: one actor for all its names in this document. */
export function identify(
  document: StructuredText,
  stream: WordStream,
  names: readonly NameSpan[],
  table: ActorTable,
): NamedMention[] {
  return new Identification(document, stream.words, names, table).run();
}

class Identification {
  private readonly names: readonly NameSpan[];
  private readonly bare: BareNames;
  /** The outlet of the document itself. */
  private readonly outlet: OutletName | null;
  private readonly acronyms = new Map<string, number>();
  /** Organisations by the initials of their names; null where several share them. */
  private readonly initials = new Map<string, number | null>();
  /** Organisations and places that only the text knows, by the shorter names that may stand for them. */
  private readonly shorter = new NearestIndex();
  private seat: { readonly end: number; readonly reading: SeatReading } | null = null;

  constructor(
    private readonly document: StructuredText,
    private readonly words: readonly Word[],
    names: readonly NameSpan[],
    private readonly table: ActorTable,
  ) {
    this.names = withDirections(words, names);
    this.bare = new BareNames(words, this.names);
    const outlet = document.layout.outlet?.value;
    this.outlet = outlet === undefined ? null : new OutletName(outlet);
  }

  run(): NamedMention[] {
    // Full names first: a headline may use the surname before the text has introduced its bearer.
    for (const name of this.names) this.introduce(name);
    this.names.forEach((name, index) => this.readAcronym(name, this.names[index + 1]));
    return this.names.map((name) => this.resolve(name));
  }

  private keys({ first, end }: NameSpan): string[] {
    return this.words.slice(first, end).map((word) => word.key);
  }

  private text({ first, end }: { first: number; end: number }): string {
    const [from, to] = [this.words[first], this.words[end - 1]];
    if (!from || !to) return '';
    return this.document.text.slice(from.start, to.start + to.text.length).replace(/\s+/g, ' ');
  }

  private introduce(name: NameSpan): void {
    if (name.entries.length > 0) {
      const [entry] = name.entries;
      if (entry?.kind === 'known' && entry.actorKind === 'person') this.table.known(entry);
      return;
    }
    const keys = this.keys(name);
    if (name.entity === 'PER' && keys.length > 1) {
      this.table.person(this.text(name), keys, name.first, isKin(this.words, name.first));
    }
    if ((name.entity === 'ORG' || name.entity === 'LOC') && keys.length > 1) {
      const actor = this.body(this.text(name), this.bodyKind(name));
      const state = this.stateIn(name);
      if (state !== undefined) this.table.belongs(actor, state, keys.slice(1).join(' '));
      for (const short of shorterNames(keys)) this.shorter.add(short, actor, name.first);
      const initials = initialsOf(this.text(name));
      if (name.entity === 'ORG' && initials.length > 2) {
        this.initials.set(
          initials,
          this.initials.has(initials) && this.initials.get(initials) !== actor ? null : actor,
        );
      }
    }
  }

  /** Lexicon id of the state whose adjective opens the name. */
  private stateIn({ first, end }: NameSpan): string | undefined {
    const match = lexicon().gazetteer.match(first, (at) => (at < end ? (this.words[at]?.text ?? null) : null));
    const entry = match?.entries.find(({ kind, actorKind }) => kind === 'adjective' && actorKind === 'state');
    return entry?.id ?? undefined;
  }

  private introduced(name: NameSpan): number | undefined {
    const party = name.entity === 'ORG' ? partyNamed(this.text(name)) : undefined;
    return party?.as === undefined
      ? this.table.find(this.text(name), this.bodyKind(name))
      : this.body(party.name, 'organization');
  }

  /** The body of this name: one that only the text knows, or a party. */
  private body(text: string, kind: ActorKind): number {
    const party = kind === 'place' ? undefined : partyNamed(text);
    return party ? this.table.add(party.id, party.name, 'organization') : this.table.named(text, kind);
  }

  private bodyKind(name: NameSpan): ActorKind {
    if (name.entity === 'ORG') return this.outlet?.isCalled(this.text(name)) ? 'outlet' : 'organization';
    return this.words[name.end - 1]?.text === 'Republic' ? 'state' : 'place';
  }

  /** `Long Name (LN)` and `LN (Long Name)`: both are names of one actor. */
  private readAcronym(name: NameSpan, next: NameSpan | undefined): void {
    if (!next || next.first !== name.end + 1 || this.words[name.end]?.text !== '(') return;
    if (this.words[next.end]?.text !== ')') return;
    const [long, short] = next.end - next.first === 1 ? [name, next] : [next, name];
    const letters = this.text(short).replace(/[^\p{Lu}]/gu, '');
    if (letters.length < 2 || long.entries[0]?.kind === 'adjective' || long.entity === 'PER') return;
    const initials = this.words
      .slice(long.first, long.end)
      .flatMap((word) => word.text.split(/[-\u2010\u2011]/))
      .map((part) => part.charAt(0))
      .join('');
    if (!isSubsequence(letters.toLowerCase(), initials.toLowerCase())) return;
    const entry = long.entries[0];
    const actor = entry ? this.table.known(entry) : this.introduced(long);
    if (actor !== undefined) this.acronyms.set(this.text(short), actor);
  }

  private resolve(name: NameSpan): NamedMention {
    const text = this.text(name);
    const { first, end, entity, confidence } = name;
    const defined = this.acronyms.get(text);
    if (defined !== undefined) return this.mention(name, defined, 'acronym', entity === 'PER' ? 'ORG' : entity);
    const [entry] = name.entries;
    if (entry) return this.resolveEntry(name, entry, text);
    if (this.outlet?.isCalled(text)) return this.resolveOutlet(name, this.outlet, 'name');
    if (this.outlet?.isShort(this.words, name)) {
      return this.resolveOutlet(name, this.outlet, ACRONYM.test(text) ? 'acronym' : 'short_name');
    }
    const both = entity === 'PER' ? undefined : lexicon().pluralStates.get(text.toLowerCase());
    if (both) return this.mention(name, this.bothStates(both), 'name');
    if (entity === 'PER') return this.resolvePerson(name, text);
    if (entity === 'MISC') return { first, end, actor: null, form: 'name', entity, confidence, known: null };
    return this.resolveBody(name, text);
  }

  /** `the Koreas`: the same group as `the two countries` where both were spoken of. */
  private bothStates(states: readonly { readonly id: string; readonly name: string }[]): number {
    const description = pairDescription(states.map(({ id }) => id));
    return this.table.described(pairName(states.map(({ name }) => name)), 'group', { description, passing: false });
  }

  private mention(name: NameSpan, actor: number, form: MentionForm, entity = name.entity): NamedMention {
    if (form !== 'demonym' && form !== 'metonym' && form !== 'place') this.table.alias(actor, this.text(name));
    if (form === 'metonym') this.table.alias(actor, this.text(name));
    const known = name.entries[0]?.kind ?? null;
    return { first: name.first, end: name.end, actor, form, entity, confidence: name.confidence, known };
  }

  private resolvePerson(name: NameSpan, text: string): NamedMention {
    const keys = this.keys(name);
    if (keys.length > 1) return this.mention(name, this.table.personNamed(text, keys), 'name');
    const [key = ''] = keys;
    const gender = this.bare.genderAt(name.first);
    const bearers = this.table.bearers(key, name.first, gender, this.bare.introduced(key));
    if (bearers === undefined) return this.mention(name, this.table.named(text, 'person'), 'short_name');
    const mention = this.mention(name, bearers.actor, 'short_name');
    if (bearers.others.length === 0) return mention;
    return { ...mention, confidence: Math.min(mention.confidence, 0.6), alternatives: bearers.others };
  }

  /** The document's own outlet, whatever class its name was taken for. */
  private resolveOutlet(name: NameSpan, { name: whole }: OutletName, form: MentionForm): NamedMention {
    const mention = this.mention(name, this.table.named(whole, 'outlet'), form, 'ORG');
    return { ...mention, confidence: Math.max(mention.confidence, 0.8) };
  }

  private resolveBody(name: NameSpan, text: string): NamedMention {
    const keys = this.keys(name);
    // what the document uses as a surname elsewhere is that here too, whatever the words around it look like
    if (keys.length === 1 && this.table.isSurname(keys[0] ?? '')) {
      return this.resolvePerson({ ...name, entity: 'PER' }, text);
    }
    const kind = this.bodyKind(name);
    const form: MentionForm = kind === 'place' ? 'place' : ACRONYM.test(text) ? 'acronym' : 'name';
    const longer = form === 'acronym' ? this.initials.get(text.replace(/\./g, '')) : undefined;
    if (typeof longer === 'number') return this.mention(name, longer, 'acronym');
    const party = kind === 'place' ? undefined : partyNamed(text);
    if (party) return this.resolveParty(name, party, form);
    const whole = form === 'acronym' ? undefined : this.shorter.nearest(bodyNameKey(keys), name.first);
    if (whole !== undefined) return this.mention(name, whole, kind === 'place' ? 'place' : 'short_name');
    return this.mention(name, this.table.named(text, kind), form);
  }

  private resolveEntry(name: NameSpan, entry: GazetteerEntry, text: string): NamedMention {
    const { first, end, confidence } = name;
    switch (entry.kind) {
      case 'event':
        return { first, end, actor: null, form: 'name', entity: 'MISC', confidence: 0.8, known: entry.kind };
      case 'people':
        return this.resolvePeople(name, entry, text);
      case 'adjective': {
        const ethnic = entry.id === null || isEthnic(this.words, name);
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
        const form = ACRONYM.test(text) ? 'acronym' : isGround(this.words, name) ? 'place' : 'name';
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
  private resolveParty(name: NameSpan, { id, name: whole, as }: PartyName, form: MentionForm): NamedMention {
    const mention = this.mention(name, this.table.add(id, whole, 'organization'), form);
    if (as !== 'organ') return mention;
    const note = `the committee that governs the ${whole} acts for it`;
    return { ...mention, basis: [{ rule: 'organ-of-party', start: null, end: null, file: null, note }] };
  }

  /** `the Finns` who speak, decide or are dealt with are their state; other Finns are people. Members are their party. */
  private resolvePeople(name: NameSpan, entry: GazetteerEntry, text: string): NamedMention {
    const party = partyNamed(text);
    if (party) return this.mention(name, this.table.add(party.id, party.name, 'organization'), 'demonym');
    const state = entry.actorKind === 'state' && entry.id !== null ? entry : undefined;
    const people = (): NamedMention => this.mention(name, this.table.named(text, 'group'), 'demonym');
    if (!state || this.words[name.first - 1]?.key !== 'the' || isPartOfPeople(this.words, name)) return people();
    const reading = readSeat(this.words, name.first, name.end, null);
    if (!reading.government || !/^(?:subject|partner|addressee)$/.test(reading.rule)) return people();
    const basis = [seatBasis(this.words, name, reading, governmentOf({ name: state.actorName, kind: 'state' }))];
    const mention = this.mention(name, this.table.known(state), 'demonym');
    return { ...mention, confidence: Math.min(mention.confidence, 0.6), basis };
  }

  private resolveCapital(name: NameSpan, entry: GazetteerEntry): NamedMention {
    const dateline = this.document.layout.dateline;
    const start = this.words[name.first]?.start ?? 0;
    const reading: SeatReading =
      dateline && start >= dateline.start && start < dateline.end
        ? { government: false, confidence: 0.97, rule: 'dateline' }
        : readSeat(this.words, name.first, name.end, this.previousSeat(name));
    this.seat = { end: name.end, reading };
    const state = entry.standsFor === null ? undefined : lexicon().actors.get(this.seatHolder(entry));
    const confidence = Math.min(name.confidence, reading.confidence);
    const reason = (note: string): Pick<NamedMention, 'confidence' | 'basis'> => ({
      confidence,
      basis: [seatBasis(this.words, name, reading, note)],
    });
    if (!reading.government || !state) {
      return { ...this.mention(name, this.table.known(entry), 'place'), ...reason(`${entry.actorName}, the city`) };
    }
    const government = this.table.add(state.id, state.name, state.kind);
    return { ...this.mention(name, government, 'metonym'), ...reason(governmentOf(state)) };
  }

  /** A building stands for the government where it acts; else it is the office in it (`a Kremlin aide`), or the place. */
  private resolveBuilding(name: NameSpan, entry: GazetteerEntry): NamedMention {
    const building = this.table.known(entry);
    const state = entry.standsFor === null ? undefined : lexicon().actors.get(entry.standsFor);
    if (state) this.table.belongs(building, state.id);
    const reading = readSeat(this.words, name.first, name.end, null);
    if (state && reading.government) {
      const government = this.table.add(state.id, state.name, state.kind);
      const basis = [seatBasis(this.words, name, reading, governmentOf(state))];
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
