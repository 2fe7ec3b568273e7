import { HONORIFICS, OFFICES, SPEECH_VERBS } from '../../lexicon/nameWords';
import { lexicon } from '../../lexicon/lexicon';
import { endsPhrase, looksFinite } from './clauseWords';
import type { NamedMention } from './knownNames';
import { CIRCLES, COMPANIES, FOLLOWERS, PAIRED_BODIES } from '../../lexicon/groupWords';
import { DETERMINERS, NUMERALS, REACH, type NominalKind } from './nominalWords';
import { TitleWords } from './titleWords';
import type { WordStream } from './words';

/** A noun phrase or pronoun that may mean an actor named elsewhere. Word indices. */
export interface Nominal {
  readonly kind: NominalKind;
  readonly first: number;
  readonly end: number;
  /** Lower-case head noun (`prime minister` counts as one), or the pronoun. */
  readonly head: string;
  /** The mentions inside, as indices into the named mentions, in text order. */
  readonly names: readonly number[];
  /** Role: index of the named person beside it. */
  readonly bearer: number | null;
  /** The determiner in front (`the`, `his`, `both`), or ''. */
  readonly determiner: string;
  /** True inside quotation marks, where `he` and `the minister` are the speaker's words. */
  readonly quoted: boolean;
}

const DIRECTION = /(?:north|south|east|west)(?:ern)?$/;
const PRONOUNS = new Set(['he', 'she', 'it', 'they']);
const ADVERBS = new Set([
  'also',
  'later',
  'then',
  'reportedly',
  'earlier',
  'previously',
  'now',
  'further',
  'once',
  'again',
]);

/** Finds the noun phrases and pronouns of one document that may mean actors. Linear in the number of words. */
export function findNominals(stream: WordStream, named: readonly NamedMention[]): Nominal[] {
  return new NominalScan(stream, named).run();
}

class NominalScan extends TitleWords {
  private readonly found: Nominal[] = [];

  run(): Nominal[] {
    let taken = 0;
    for (let at = 0; at < this.words.length; at++) {
      const name = this.named[this.nameAt[at] ?? -1];
      if (name) {
        if (name.entity === 'PER' && name.first === at) taken = this.rolesOf(at, name, taken);
        else if (name.known === 'adjective' && name.first === at)
          taken = Math.max(taken, this.national(at, name, taken));
        else if (name.known === 'people' && name.first === at) taken = Math.max(taken, this.people(at, name, taken));
        continue;
      }
      if (at < taken) continue;
      taken = Math.max(taken, this.pronoun(at) || this.theTwo(at) || this.phrase(at, taken));
    }
    return this.found.sort((a, b) => a.first - b.first || b.end - a.end);
  }

  private add(kind: NominalKind, first: number, end: number, head: string, bearer: number | null = null): number {
    const names: number[] = [];
    for (let at = first; at < end; at++) {
      const name = this.nameAt[at] ?? -1;
      if (name >= 0 && names.at(-1) !== name) names.push(name);
    }
    const determiner =
      /^(?:this|that)$/.test(this.key(first)) || DETERMINERS.has(this.key(first)) ? this.key(first) : '';
    const quoted = this.words[first]?.quoted ?? false;
    this.found.push({ kind, first, end, head, names, bearer, determiner, quoted });
    return end;
  }

  /** The title before a person's name, and the apposition behind it. Returns where the search goes on. */
  private rolesOf(at: number, name: NamedMention, taken: number): number {
    const bearer = this.nameAt[at] ?? -1;
    let before = at - 1;
    while (before >= taken && HONORIFICS.has(this.words[before]?.text ?? '') && !OFFICES.has(this.key(before)))
      before--;
    const head = this.titleHead(before, at);
    if (head !== null && before >= taken) {
      const first = this.leftEdge(before, taken, at);
      this.dropWithin(first, at);
      taken = Math.max(taken, this.add('role', first, before + 1, head, bearer));
    }
    if (this.words[name.end]?.text === ',' && this.sameSentence(name.end, at)) {
      const behind = this.apposition(name.end + 1);
      if (behind) return this.add('role', name.end + 1, behind.end, behind.noun, bearer);
    }
    return taken;
  }

  /** A role found from the name backwards replaces what was taken for a phrase of its own. */
  private dropWithin(first: number, end: number): void {
    for (let last = this.found.at(-1); last && last.end > first && last.end <= end; last = this.found.at(-1)) {
      this.found.pop();
    }
  }

  private pronoun(at: number): number {
    const word = this.words[at];
    if (!word || !PRONOUNS.has(word.key)) {
      const object = word && (word.key === 'him' || word.key === 'her') && this.key(at - 1) === 'to';
      if (!object || this.key(at - 2) !== 'according') return 0;
      return this.add('pronoun', at, at + 1, word.key === 'him' ? 'he' : 'she');
    }
    if (word.shape === 'upper' && word.text.length > 1) return 0;
    let verb = at + 1;
    while (verb < at + 3 && ADVERBS.has(this.key(verb))) verb++;
    const next = this.words[verb];
    const inverted =
      at > 0 && this.sameSentence(at, at - 1) && /^(?:said|says|added|asked|noted)$/.test(this.key(at - 1));
    if (!inverted && !(next && this.sameSentence(at, verb) && looksFinite(next))) return 0;
    return this.add('pronoun', at, at + 1, word.key);
  }

  /** A noun phrase that begins at `at` with a determiner, a numeral, a modifier, or the name of its possessor. */
  private phrase(at: number, limit: number): number {
    const word = this.words[at];
    if (!word || word.shape === 'punctuation' || word.shape === 'number') return 0;
    const head = this.classify(at);
    if (!head) return 0;
    const [kind, noun] = head;
    const end = kind === 'person' ? this.complementEnd(at + 1, at) : this.groupEnd(at + 1, at, kind);
    if (kind === 'person' && this.isPerson(at + 1, at)) return 0;
    // `PM` is one word for two
    const core = noun.includes(' ') && word.shape !== 'upper' ? at - 1 : at;
    const inner = this.innerLeft(core, limit, kind);
    const determiner = this.key(inner - 1);
    // before a plural, `that` opens a clause
    const determines = DETERMINERS.has(determiner) || (determiner === 'that' && (kind === 'place' || kind === 'body'));
    const ofCountry = kind === 'person' || (kind === 'collective' && !this.holdsName(inner, end));
    const isCountrys = ofCountry && this.countrysAt(inner, at);
    const hasDeterminer = isCountrys || (determines && this.sameSentence(inner - 1, at) && inner - 1 >= limit);
    const first = isCountrys ? inner - 2 : hasDeterminer ? inner - 1 : inner;
    const opening = this.named[this.nameAt[first] ?? -1];
    const possessed = opening !== undefined && this.words[opening.end - 1]?.possessive === true;
    const hasName = this.holdsName(first, end);
    // headlines and wire copy leave the article out: `Danish diplomat says`
    const speaks = hasName && SPEECH_VERBS.has(this.key(end)) && this.sameSentence(end, at);
    // `resigned as foreign minister`
    const inOffice = this.key(first - 1) === 'as' && OFFICES.has(noun) && this.sameSentence(first - 1, at);
    const definite = hasDeterminer || possessed || speaks || inOffice || (this.words[first]?.opens === true && hasName);
    const bearer = HONORIFICS.has(this.words[end]?.text ?? '') && this.nameAt[end] === -1 ? end + 1 : end;
    const beforeName = kind === 'person' && (end > at + 1 || bearer > end) && this.isPerson(bearer, at);
    if (kind === 'person' && !definite && !beforeName && !this.isOwnedAt(inner, at)) return 0;
    // `the Danish army chief`, `the Moyo campaign manager`: what stands behind is the head
    if ((kind === 'collective' || CIRCLES.has(noun)) && !this.endsNounPhrase(at)) return 0;
    // `the country's northern side` is a part of it
    if (noun === 'side' && DIRECTION.test(this.key(at - 1))) return 0;
    if (isCountrys && kind === 'collective') return this.add(kind, first, end, noun);
    if (beforeName) {
      // its envoy for the region Jane Roe
      return this.add('role', first, end, noun, this.nameAt[bearer] ?? null);
    }
    const owned = kind === 'person' && !hasDeterminer && this.isOwnedAt(inner, at) ? inner - 2 : first;
    if (kind === 'person' && (hasDeterminer || possessed || owned < first) && this.isIntroduced(end)) {
      return this.add('role', owned, end, noun, this.nameAt[this.introducedBy(end)?.first ?? -1] ?? null);
    }
    if (owned < first) return 0;
    if (!hasName && !this.mayStandAlone(kind, at, first, hasDeterminer ? determiner : '')) return 0;
    if (kind === 'place' && (this.key(at + 1) === 'of' || !this.sameSentence(first, at))) return 0;
    if (kind === 'place' && (!hasDeterminer || hasName)) return 0;
    if (kind === 'body' && hasName && !(COMPANIES.has(noun) && hasDeterminer && this.endsNounPhrase(at))) return 0;
    // `the firm advising the buyer`, `the company that …` say themselves who is meant
    if (kind === 'body' && this.isExplained(end)) return 0;
    this.add(kind, first, end, noun);
    // the person in `the campaign of President Moyo` has a title of his own
    return kind === 'group' && this.isPerson(end - 1, at) ? at + 1 : end;
  }

  private isExplained(end: number): boolean {
    const next = this.words[end];
    if (!next || !this.sameSentence(end, end - 1) || this.words[end - 1]?.possessive) return false;
    return /^(?:that|which|who|whose|behind|of|for)$/.test(next.key) || /^\p{Ll}+ing$/u.test(next.text);
  }

  /** `the country's` before a phrase. */
  private countrysAt(end: number, near: number): boolean {
    const isState = this.key(end - 1) === 'country' || this.key(end - 1) === 'nation';
    return (
      isState &&
      this.words[end - 1]?.possessive === true &&
      this.key(end - 2) === 'the' &&
      this.sameSentence(end - 2, near)
    );
  }

  /** True for a phrase without names that may mean an actor by itself: `the bureau`, `his cabinet`, `lawmakers`. */
  private mayStandAlone(kind: NominalKind, at: number, first: number, determiner: string): boolean {
    if (kind === 'group') {
      const bare = determiner === '' && this.key(first) !== 'both' && !this.isCounted(first, at);
      if (bare && CIRCLES.has(this.key(at))) return false;
      return this.endsNounPhrase(at) && !(bare && PAIRED_BODIES.has(this.key(at)) && first === at);
    }
    if (kind === 'collective') return determiner !== '' && this.endsNounPhrase(at);
    if (kind === 'body') return /^(?:the|this|that)$/.test(determiner) && this.endsNounPhrase(at);
    if (kind === 'place') return /^(?:the|this|that|his|her)$/.test(determiner);
    return true;
  }

  private isCounted(first: number, end: number): boolean {
    for (let at = first; at < end; at++) if (NUMERALS.has(this.key(at))) return true;
    return false;
  }

  /** `The two embraced`: whoever was spoken of, as the subject of a verb. */
  private theTwo(at: number): number {
    const verb = this.words[at + 1];
    if (this.key(at) !== 'two' || this.key(at - 1) !== 'the' || !verb) return 0;
    if (!this.sameSentence(at - 1, at + 1) || this.classify(at + 1) !== null) return 0;
    if (!looksFinite(verb) && !ADVERBS.has(verb.key)) return 0;
    return this.add('group', at - 1, at + 1, 'two');
  }

  /** `The Norwegian won`: somebody of that nationality, where several would be `Norwegians`. */
  private national(at: number, name: NamedMention, limit: number): number {
    const [word, next] = [this.words[at], this.words[name.end]];
    if (this.key(at - 1) !== 'the' || at - 1 < limit || !word || !next || !this.sameSentence(at - 1, name.end))
      return 0;
    const plural = lexicon().gazetteer.matchWords([`${word.text}s`])?.entries;
    const isOne = plural?.some(
      ({ kind, actorKind }) => kind === 'people' && actorKind !== 'organization' && actorKind !== 'group',
    );
    // `the German wins` may be a win
    const acts =
      !next.glued && looksFinite(next) && (!next.key.endsWith('s') || endsPhrase(next) || SPEECH_VERBS.has(next.key));
    return isOne && acts && name.end === at + 1 ? this.add('person', at - 1, name.end, 'national') : 0;
  }

  /** `ethnic Greeks`, `three ethnic Greeks`, `the Crimean Tatars`: a part of a people. */
  private people(at: number, name: NamedMention, limit: number): number {
    let first = at;
    const before = this.named[this.nameAt[at - 1] ?? -1];
    if (before && before.end === at && before.form === 'place' && !this.words[at - 1]?.possessive) first = before.first;
    else if (this.key(at - 1) === 'ethnic') first = at - 1;
    if (first === at || first < limit || !this.sameSentence(first, at)) return 0;
    const opening = this.key(first - 1);
    const goesOn = DETERMINERS.has(opening) || NUMERALS.has(opening);
    if (goesOn && first - 1 >= limit && this.sameSentence(first - 1, at)) first--;
    return this.add('group', first, name.end, this.key(name.end - 1));
  }

  /** Leftwards over modifiers and names; for groups also over lists of names (`Danish, Swedish and Finnish ministers`). */
  private innerLeft(core: number, limit: number, kind: NominalKind): number {
    let first = core;
    while (first > limit && core - first < REACH && this.sameSentence(first - 1, core)) {
      const at = first - 1;
      const word = this.words[at];
      const name = this.named[this.nameAt[at] ?? -1];
      if (!word) break;
      if (name) {
        // the Adenauer cabinet: a body may be called by who leads it, but a person beside a person is somebody else
        const noun = this.key(name.end);
        const circle = kind === 'collective' || (kind === 'group' && (CIRCLES.has(noun) || FOLLOWERS.has(noun)));
        if (name.first < limit || (name.entity === 'PER' && !word.possessive && !circle)) break;
        first = name.first;
        if (this.words[name.end - 1]?.possessive) break;
        continue;
      }
      // one campaign is not that of all who stand before it in a headline
      const inList =
        kind === 'group' &&
        !CIRCLES.has(this.key(core)) &&
        (word.text === ',' || word.key === 'and') &&
        this.nameAt[at - 1] !== -1;
      const listed = inList && this.nameAt[first] !== -1 && this.sameSentence(at - 1, core);
      const modifies = this.modifiesHead(word.key) || (kind === 'place' && /\p{Ll}{3}ed$/u.test(word.key));
      if (!listed && (word.shape === 'punctuation' || !modifies)) break;
      first = at;
    }
    return first;
  }
}
