import { wordKey } from '../../lexicon/gazetteer';
import { knownNames } from '../../lexicon/knownNames';
import { lexicon } from '../../lexicon/lexicon';
import { placeShortened } from '../../lexicon/placeAbbreviations';
import { partyNamed } from '../../lexicon/parties';
import type { ActorKind, EntityClass, MentionForm } from '../../model/actor';
import type { StructuredText } from '../../model/text';
import type { ActorTable } from './actorTable';
import { NearestIndex } from './nearestIndex';
import { OutletName } from './outletName';
import { ACRONYM, KnownNames, type NamedMention } from './knownNames';
import { oppositeTail } from './compounds';
import { BareNames, isKin } from './bareNames';
import { acronymsOf, bodyNameKey, isSubsequence, shorterNames } from './bodyNames';
import { otherNames } from './otherNames';
import { isOfEveryState, OwnedBodies } from './ownedBodies';
import { PartyAdjectives } from './partyAdjectives';
import { withDirections } from './directions';
import type { NameSpan } from './nameSpan';
import type { Word, WordStream } from './words';

/** Tells whose every name is: one actor for all its names in this document. `plain`: its words, headlines without capitals. */
export function identify(
  document: StructuredText,
  stream: WordStream,
  plain: readonly Word[],
  names: readonly NameSpan[],
  table: ActorTable,
): NamedMention[] {
  return new Identification(document, stream.words, plain, names, table).run();
}

class Identification extends KnownNames {
  private readonly bare: BareNames;
  /** The outlet of the document itself. */
  private readonly outlet: OutletName | null;
  private readonly adjectives: PartyAdjectives;
  private readonly owned: OwnedBodies;
  private readonly acronyms = new Map<string, number>();
  /** Nicknames and former names that the text has given somebody, with who that is. */
  private readonly otherNames = new Map<string, { readonly actor: number; readonly entity: EntityClass }>();
  /** Organisations by the initials of their names; null where several share them. */
  private readonly initials = new Map<string, number | null>();
  /** Organisations and places that only the text knows, by the shorter names that may stand for them. */
  private readonly shorter = new NearestIndex();

  constructor(
    document: StructuredText,
    words: readonly Word[],
    plain: readonly Word[],
    names: readonly NameSpan[],
    table: ActorTable,
  ) {
    super(document, words, plain, withDirections(words, names), table);
    this.bare = new BareNames(words, this.names);
    this.owned = new OwnedBodies(words, this.names, document.layout.dateline);
    this.adjectives = new PartyAdjectives(this.names.map((name) => this.text(name)));
    const outlet = document.layout.outlet?.value;
    this.outlet = outlet === undefined ? null : new OutletName(outlet);
  }

  run(): NamedMention[] {
    // Full names first: a headline may use the surname before the text has introduced its bearer.
    for (const name of this.names) this.introduce(name);
    this.names.forEach((name, index) => this.readAcronym(name, this.names[index + 1]));
    const others = otherNames(this.words, this.names);
    const mentions: NamedMention[] = [];
    this.names.forEach((name, index) => {
      const same = mentions[others.get(index) ?? -1];
      if (same && same.actor !== null) this.otherNames.set(this.text(name), { actor: same.actor, entity: same.entity });
      mentions.push(this.resolve(name));
    });
    return mentions;
  }

  private introduce(name: NameSpan): void {
    const keys = this.keys(name);
    const owned = this.owned.of(name, this.text(name));
    if (owned) {
      const actor = this.body(owned.name, 'organization');
      this.table.belongs(actor, owned.state, keys.join(' '));
      this.shorter.add(bodyNameKey(keys), actor, name.first);
      return;
    }
    if (name.entries.length > 0) {
      const [entry] = name.entries;
      if (entry?.kind === 'known' && entry.actorKind === 'person') this.table.known(entry);
      return;
    }
    if (name.entity === 'PER' && keys.length > 1) {
      this.table.person(this.text(name), keys, name.first, isKin(this.words, name.first));
    }
    if ((name.entity === 'ORG' || name.entity === 'LOC') && keys.length > 1) {
      const actor = this.body(this.text(name), this.bodyKind(name));
      const state = this.stateIn(name);
      if (state !== undefined) this.table.belongs(actor, state, keys.slice(1).join(' '));
      for (const short of shorterNames(keys, name.entity === 'ORG')) this.shorter.add(short, actor, name.first);
      for (const initials of name.entity === 'ORG' ? acronymsOf(this.text(name)) : []) {
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
    // of a name in another language the letters are others: `Workers’ Party (PT)`
    const isForeign = short === next && this.isUnknownAcronym(short) && long.entity === 'ORG';
    if (!isForeign && !isSubsequence(letters.toLowerCase(), initials.toLowerCase())) return;
    const entry = long.entries[0];
    const actor = entry ? this.table.known(entry) : this.introduced(long);
    if (actor !== undefined) this.acronyms.set(this.text(short), actor);
  }

  /** Letters that are taken for a body and that no list knows: not `(D)` or `(Reuters)` or `(Oslo)`. */
  private isUnknownAcronym(name: NameSpan): boolean {
    const text = this.text(name);
    if (name.entity !== 'ORG' || name.entries.length > 0 || !/^\p{Lu}{2,6}$/u.test(text)) return false;
    return partyNamed(text) === undefined && !this.outlet?.isCalled(text) && knownNames().matchWords([text]) === null;
  }

  private resolve(name: NameSpan): NamedMention {
    const text = this.text(name);
    const { first, end, entity, confidence } = name;
    const defined = this.acronyms.get(text);
    if (defined !== undefined) return this.mention(name, defined, 'acronym', entity === 'PER' ? 'ORG' : entity);
    const other = this.otherNames.get(text);
    if (other) return this.mention(name, other.actor, 'short_name', other.entity);
    const [entry] = name.entries;
    const party = entity === 'MISC' && (entry?.id ?? null) === null ? this.adjectives.partyOf(text) : undefined;
    if (party) {
      const actor = this.table.add(party.id, party.name, 'organization');
      return { first, end, actor, form: 'demonym', entity, confidence, known: 'adjective' };
    }
    if (entry && !isOfEveryState(entry)) return this.resolveEntry(name, entry, text);
    if (this.isPartyTag(name, text)) return { first, end, actor: null, form: 'name', entity, confidence, known: null };
    const shortened = entity === 'LOC' ? placeShortened(text) : undefined;
    if (shortened !== undefined) return this.resolveShortened(name, shortened);
    if (this.outlet?.isCalled(text)) return this.resolveOutlet(name, this.outlet, 'name');
    if (this.outlet?.isShort(this.words, name)) {
      return this.resolveOutlet(name, this.outlet, ACRONYM.test(text) ? 'acronym' : 'short_name');
    }
    const both = lexicon().pluralStates.get(text.toLowerCase());
    if (both) return this.mention(name, this.bothStates(both), 'name');
    if (entity === 'PER') return this.resolvePerson(name, text);
    const tail = entity === 'MISC' && end - first === 1 ? oppositeTail(text) : null;
    if (tail !== null)
      return { first, end, actor: this.actorCalled(tail, name), form: 'demonym', entity, confidence, known: null };
    if (entity === 'MISC') return { first, end, actor: null, form: 'name', entity, confidence, known: null };
    return this.resolveBody(name, text);
  }

  /** Who bears a name or adjective in a compound; null where nobody is known by it. */
  private actorCalled(text: string, { first }: NameSpan): number | null {
    const [entry] = lexicon().gazetteer.matchWords([text])?.entries ?? [];
    if (entry) return entry.id === null ? null : this.table.known(entry);
    return this.table.bearers(wordKey(text), first, 'either', this.bare.introduced(wordKey(text)))?.actor ?? null;
  }

  /** `(D-Ohio)` behind a legislator: neither the party nor the place acts. */
  private isPartyTag({ first }: NameSpan, text: string): boolean {
    return /^[RDI]-\p{Lu}/u.test(text) && this.words[first - 1]?.text === '(';
  }

  private resolveShortened(name: NameSpan, place: string): NamedMention {
    const words = place.split(' ');
    const match = lexicon().gazetteer.matchWords(words);
    const entry = match?.length === words.length ? match.entries[0] : undefined;
    return this.mention(name, entry ? this.table.known(entry) : this.table.named(place, 'place'), 'place');
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
    const owned = this.owned.of(name, text);
    if (owned) return this.mention(name, this.body(owned.name, 'organization'), 'name');
    const whole = form === 'acronym' ? undefined : this.shorter.nearest(bodyNameKey(keys), name.first);
    const isSameKind = whole !== undefined && (this.table.kindOf(whole) === 'place') === (kind === 'place');
    if (whole !== undefined && isSameKind) return this.mention(name, whole, kind === 'place' ? 'place' : 'short_name');
    const ofHome = this.owned.ofHome(name, text);
    if (ofHome) {
      const mention = this.mention(name, this.body(ofHome.name, 'organization'), 'name');
      return { ...mention, confidence: Math.min(mention.confidence, 0.7) };
    }
    return this.mention(name, this.table.named(text, kind), form);
  }
}
