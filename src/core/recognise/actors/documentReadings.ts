import { givenNameGender, ORGANIZATION_HEADS, PLACE_HEADS } from '../../lexicon/nameWords';
import type { EntityClass } from '../../model/actor';
import { isTitled } from './bareNames';
import { isFirm } from './firmContext';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/** From here on a tagger's reading of one line stands against those of other lines. */
export const SURE = 0.9;
/** What the gazetteer's own knowledge weighs, counted in lines that are sure. */
const PRIOR = 1;

/** How much more the other lines must say than those that read an unknown name like this one. */
const CLEARLY = 2;

type Ballot = Record<EntityClass, number>;

/**
 * Decides what the names of one document are from all lines that hold them: one form is read alike wherever its line
 * does not speak clearly. What the gazetteer knows as a place becomes a person only where the document introduces one,
 * by a full name or a title.
 */
export class DocumentReadings {
  private readonly ballots = new Map<string, Ballot>();
  /** First and last words of the full names of persons, and words behind a title. */
  private readonly introduced = new Set<string>();
  /** Names that the words around show to be a company's somewhere. */
  private readonly firms = new Set<string>();

  /** `names`: all that the tagger found, each with everything the gazetteer knows under its words. */
  constructor(
    private readonly words: readonly Word[],
    names: readonly NameSpan[],
  ) {
    for (const name of names) {
      this.vote(name);
      if (isFirm(words, name.first)) this.firms.add(this.key(name));
      if (!isPlace(name) && name.entity === 'PER' && name.end - name.first > 1) {
        this.introduced.add(words[name.first]?.key ?? '').add(words[name.end - 1]?.key ?? '');
      }
      if (name.entity === 'PER' && isTitled(words, name.first)) this.introduced.add(this.key(name));
    }
  }

  /** The name with the class that the whole document gives it. */
  settle(name: NameSpan): NameSpan {
    const ballot = this.ballots.get(this.key(name)) ?? NO_VOTES;
    if (isPlace(name)) return this.settlePlace(name, ballot);
    if (name.entries.length === 0 && this.isFirm(name)) return { ...name, entity: 'ORG', confidence: SURE };
    if (name.entries.length > 0 || name.confidence >= SURE) return name;
    const entity =
      ACTORS.find((other) => ballot[other] > CLEARLY * ballot[name.entity]) ??
      (this.isBearer(name, ballot) ? 'PER' : null);
    return entity ? { ...name, entity, confidence: share(ballot, entity, 0) } : name;
  }

  /** True for the name of a company that the tagger takes for something else, unless it is a person's full name or short for one. */
  private isFirm(name: NameSpan): boolean {
    if (name.entity === 'ORG' || !this.firms.has(this.key(name))) return false;
    if (name.entity !== 'PER') return true;
    const given = givenNameGender(this.words[name.first]?.text ?? '') !== undefined;
    return name.end - name.first > 1 ? !given : !this.introduced.has(this.key(name));
  }

  /** True for a name of several words whose first or last one is a person's by itself elsewhere (`Kim` for `Kim Il Ho`). */
  private isBearer({ first, end, entity }: NameSpan, ballot: Readonly<Ballot>): boolean {
    if (end - first < 2 || end - first > 4 || entity === 'PER') return false;
    // `Moyo Tower`, `Moyo Foundation`: called after somebody
    const last = this.words[end - 1]?.text ?? '';
    if (PLACE_HEADS.has(last) || ORGANIZATION_HEADS.has(last)) return false;
    const alone = [first, end - 1].map((at) => this.ballots.get(this.words[at]?.key ?? '') ?? NO_VOTES);
    return alone.some((other) => isPersonal(other) && other.PER + ballot.PER > ballot[entity]);
  }

  private settlePlace(name: NameSpan, ballot: Readonly<Ballot>): NameSpan {
    const { entity, confidence } = name;
    const place: NameSpan = { ...name, entity: 'LOC', confidence: share(ballot, 'LOC', PRIOR) };
    if (entity === 'LOC') return name;
    if (entity === 'PER' && !this.mayBePerson(name)) return place;
    if (confidence >= SURE) return name;
    // persons are introduced, and clubs are often called like their towns; other things seldom are
    const votes = ballot[entity] - (entity === 'MISC' ? PRIOR : 0);
    return votes < ballot.LOC ? place : name;
  }

  /** Towns and given names (`Lincoln`, `Jordan`) may mean a person unannounced, where the tagger is sure of it. */
  private mayBePerson(name: NameSpan): boolean {
    if (this.introduced.has(this.key(name))) return true;
    const ambiguous = name.entries[0]?.kind === 'city' || givenNameGender(this.words[name.first]?.text ?? '');
    return Boolean(ambiguous) && name.confidence >= SURE;
  }

  private vote(name: NameSpan): void {
    const key = this.key(name);
    let ballot = this.ballots.get(key);
    if (!ballot) this.ballots.set(key, (ballot = { ...NO_VOTES }));
    ballot[name.entity] += name.confidence;
  }

  private key({ first, end }: NameSpan): string {
    let key = this.words[first]?.key ?? '';
    for (let at = first + 1; at < end; at++) key += ` ${this.words[at]?.key ?? ''}`;
    return key;
  }
}

const NO_VOTES: Readonly<Ballot> = { PER: 0, ORG: 0, LOC: 0, MISC: 0 };
const ACTORS = ['PER', 'ORG', 'LOC'] as const;

/** How far the lines agree on a class, as a confidence; `prior` is what speaks for it beforehand. */
function share(ballot: Readonly<Ballot>, entity: EntityClass, prior: number): number {
  const all = ballot.PER + ballot.ORG + ballot.LOC + ballot.MISC + prior;
  const agreed = Math.round((100 * (ballot[entity] + prior)) / all) / 100;
  return Math.max(0.5, Math.min(SURE, agreed));
}

function isPersonal({ PER, ORG, LOC, MISC }: Readonly<Ballot>): boolean {
  return PER > SURE / 2 && PER > CLEARLY * (ORG + LOC + MISC);
}

function isPlace({ entries }: NameSpan): boolean {
  return entries.length > 0 && entries.every(({ entity, kind }) => entity === 'LOC' && kind !== 'building');
}
