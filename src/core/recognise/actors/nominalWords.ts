import {
  COLLECTIVE_NOUNS,
  GROUP_NOUNS,
  HONORIFICS,
  OFFICES,
  PERSON_NOUNS,
  PLACE_NOUNS,
  ROLE_MODIFIERS,
  SPEECH_VERBS,
} from '../../lexicon/nameWords';
import verbs from '../../lexicon/verbs-common.json';
import {
  BODY_NOUNS,
  CIRCLES,
  FORMERLY,
  MORE_PERSON_NOUNS,
  PAIRED_BODIES,
  PAIRED_PERSONS,
  SLIGHT_MODIFIERS,
  SOURCE_GROUPS,
  STATE_BODIES,
  STORY_GROUPS,
} from '../../lexicon/groupWords';
import { verbReadings } from '../text/inflection';
import { KNOWN_VERBS, wordSet } from '../text/knownVerbs';
import { TIME_WORD, endsPhrase } from './clauseWords';
import type { NamedMention } from './knownNames';
import type { Word, WordStream } from './words';

export type NominalKind = 'role' | 'person' | 'collective' | 'group' | 'body' | 'place' | 'pronoun';

export const DETERMINERS = new Set([
  'the',
  'this',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'your',
  'my',
]);
export const NUMERALS = new Set([
  'two',
  'three',
  'four',
  'five',
  'both',
  'six',
  'seven',
  'several',
  'some',
  'all',
  'many',
]);
const COMPLEMENT = new Set(['of', 'for', 'on', 'to', 'and', 'the']);
/** Words that stand behind a noun phrase and not in it. */
const FUNCTION_WORD =
  /^(?:of|for|to|on|and|that|which|who|whose|whom|the|a|an|this|these|his|her|its|their|not|than|like|such|there|here|alike|themselves|himself|itself|both|all|then|also|later|now|still|already|again|soon|once|even|together|today|yesterday|tomorrow|\p{L}+ly)$/u;
/** `economic`, `presidential`, `elective`: endings that few words but adjectives have. */
export const ADJECTIVE = /^\p{Ll}{3,}(?:al|ic|ive|ary|ous)$/u;
/** `tough-talking`, `long-serving`, `72-year-old`. */
const COMPOUND_ADJECTIVE = /^[\p{Ll}\d]+-(?:\p{Ll}+-)?(?:\p{Ll}{2,}ing|\p{Ll}{2,}ed|old)$/u;
/** Determiners and adverbs of direction, which stand behind verbs. */
const OPENS_OBJECT = /^(?:a|an|the|that|this|these|those|its|his|her|their|no|out|up|back|away|down|off)$/;
/** No noun phrase is followed further than this, in words. */
export const REACH = 12;

/** Offices that are written as letters. */
const OFFICE_LETTERS = /^(?:MP|MEP|MSP|CEO|CFO|PM)$/;

const NOUN_LIKE = wordSet(verbs.nounLike);

const PERSONS = union(PERSON_NOUNS.keys(), MORE_PERSON_NOUNS);
const GROUPS = union(GROUP_NOUNS, STORY_GROUPS, SOURCE_GROUPS, CIRCLES, PAIRED_BODIES, PAIRED_PERSONS);
/** Words that a noun phrase for an actor may end with: any other needs no second look. */
const LAST_WORDS = new Set(
  [...union(PERSONS, GROUPS, COLLECTIVE_NOUNS, STATE_BODIES, PLACE_NOUNS, BODY_NOUNS), 'nation', 'pm'].map((noun) =>
    noun.slice(noun.lastIndexOf(' ') + 1),
  ),
);

function union(...lists: readonly Iterable<string>[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => [...list]));
}

/** The words of a document with its names: which of them are heads of phrases for actors, and where phrases end. */
export class NominalWords {
  /** For each word the index of the name it belongs to, or -1. */
  protected readonly nameAt: Int32Array;

  protected readonly words: readonly Word[];

  constructor(
    private readonly stream: WordStream,
    protected readonly named: readonly NamedMention[],
  ) {
    this.words = stream.words;
    this.nameAt = new Int32Array(this.words.length).fill(-1);
    named.forEach(({ first, end }, index) => this.nameAt.fill(index, first, end));
  }

  protected key(at: number): string {
    return this.words[at]?.key ?? '';
  }

  protected sameSentence(a: number, b: number): boolean {
    return this.words[a] !== undefined && this.words[a].sentence === this.words[b]?.sentence;
  }

  protected headAt(at: number): string | null {
    const two =
      this.nameAt[at - 1] === -1 && this.sameSentence(at, at - 1) ? `${this.key(at - 1)} ${this.key(at)}` : '';
    if (OFFICES.has(two) || PERSONS.has(two)) return two;
    const one = this.key(at);
    return OFFICES.has(one) || PERSONS.has(one) ? one : null;
  }

  /** True where a title's head ends at `at`: no further title noun follows directly. */
  protected isHeadEnd(at: number): boolean {
    if (this.headAt(at) === null) return false;
    const next = this.words[at + 1];
    if (!next || next.shape === 'punctuation' || this.nameAt[at + 1] !== -1) return true;
    if (this.headAt(at + 1) !== null) return false;
    // `the chief economic adviser`, `the deputy trade minister`
    const modifies = /^(?:chief|deputy)$/.test(this.key(at)) && next.shape === 'lower' && !endsPhrase(next);
    return !modifies || !this.sameSentence(at, at + 2) || this.headAt(at + 2) === null;
  }

  /** The end of `of …`, `for …` behind a head: names and nouns up to a comma, a verb or the end of the sentence. */
  protected complementEnd(from: number, near: number): number {
    if (!COMPLEMENT.has(this.key(from)) || this.key(from) === 'the' || this.key(from) === 'and') return from;
    if (this.key(from) === 'to' && this.opensInfinitive(from)) return from;
    let end = from;
    let sure = from;
    while (end < from + REACH && this.sameSentence(end, near)) {
      const word = this.words[end];
      if (!word) break;
      const name = this.named[this.nameAt[end] ?? -1];
      if (name) {
        if (name.entity === 'PER') break;
        sure = end = name.end;
        if (this.words[end]?.text === '(' && this.words[end + 2]?.text === ')' && this.nameAt[end + 1] !== -1) {
          sure = end += 3;
        }
        continue;
      }
      if (word.shape === 'punctuation' || word.key === 'who' || word.key === 'that' || word.key === 'which') break;
      if (TIME_WORD.test(word.key) || word.shape === 'number' || HONORIFICS.has(word.text)) break;
      if (word.shape === 'lower' && !COMPLEMENT.has(word.key) && endsPhrase(word)) break;
      // `leader of the Greens and the most …`, `as leader of the Greens give her …`
      const isBehindName = this.nameAt[end - 1] !== -1 && word.shape === 'lower';
      if (isBehindName && (word.key === 'and' || this.isBaseVerb(word))) break;
      end++;
      if (!COMPLEMENT.has(word.key)) sure = end;
    }
    return sure;
  }

  /** `pressed the director to publish it`, not `the adviser to presidents`: a verb behind `to`. */
  private opensInfinitive(at: number): boolean {
    const next = this.words[at + 1];
    return next?.shape === 'lower' && this.sameSentence(at, at + 1) && this.isBaseVerb(next);
  }

  private isBaseVerb({ text }: Word): boolean {
    return verbReadings(text).some(
      ({ lemma, form }) => form === 'base' && KNOWN_VERBS.has(lemma) && !NOUN_LIKE.has(lemma),
    );
  }

  protected isPerson(at: number, near: number): boolean {
    return this.sameSentence(at, near) && this.named[this.nameAt[at] ?? -1]?.entity === 'PER';
  }

  protected holdsName(first: number, end: number): boolean {
    for (let at = first; at < end; at++) if (this.nameAt[at] !== -1) return true;
    return false;
  }

  protected classify(at: number): [NominalKind, string] | null {
    const word = this.words[at];
    if (!word || !LAST_WORDS.has(word.key)) return null;
    if (word.shape === 'upper' && !OFFICE_LETTERS.test(word.text)) return null;
    const two = this.nameAt[at - 1] === -1 && this.sameSentence(at, at - 1) ? `${this.key(at - 1)} ${word.key}` : '';
    if (COLLECTIVE_NOUNS.has(two) || STATE_BODIES.has(two)) return ['collective', two];
    if (GROUPS.has(two)) return ['group', two];
    const isHeadline = this.stream.cases[word.sentence] === 'title';
    const isCommon = word.shape !== 'title' || isHeadline || (this.key(at - 1) === 'the' && OFFICES.has(word.key));
    if (word.text === 'PM') return this.key(at - 1) === 'the' || isHeadline ? ['person', 'prime minister'] : null;
    const isPerson = PERSONS.has(word.key) || PERSONS.has(two);
    if (isCommon && isPerson && this.isHeadEnd(at)) return ['person', this.headAt(at) ?? word.key];
    if (COLLECTIVE_NOUNS.has(word.key)) return ['collective', word.key];
    if (GROUPS.has(word.key)) return ['group', word.key];
    if (PLACE_NOUNS.has(word.key) || word.key === 'nation') return ['place', word.key];
    return word.shape === 'lower' && BODY_NOUNS.has(word.key) ? ['body', word.key] : null;
  }

  /** True for a word that may stand between a determiner and the head of a phrase. */
  protected modifiesHead(key: string): boolean {
    return (
      ROLE_MODIFIERS.has(key) ||
      NUMERALS.has(key) ||
      PERSON_NOUNS.has(key) ||
      SLIGHT_MODIFIERS.has(key) ||
      FORMERLY.has(key) ||
      ADJECTIVE.test(key) ||
      COMPOUND_ADJECTIVE.test(key)
    );
  }

  /** True where the noun at `at` ends its phrase: `lawmakers said`, but not `police officers` or `army chief`. */
  protected endsNounPhrase(at: number): boolean {
    const [noun, next] = [this.words[at], this.words[at + 1]];
    if (!next || !this.sameSentence(at, at + 1) || next.shape === 'punctuation' || next.shape === 'number') return true;
    if (noun?.possessive) return true;
    if (next.glued) return false;
    if (next.shape !== 'lower') return TIME_WORD.test(next.key) || this.nameAt[at + 1] !== -1;
    if (FUNCTION_WORD.test(next.key) || SPEECH_VERBS.has(next.key)) return true;
    if (GROUPS.has(next.key) || PERSONS.has(next.key)) return false;
    if (endsPhrase(next)) return true;
    // behind a singular, a noun goes on the phrase even where it could be a verb: `police station`, `army plans`
    const readings = verbReadings(next.text).filter(({ form }) => form === 'third' || form === 'base');
    if (readings.some(({ form }) => form === 'third') && this.opensObject(at + 2, at)) return true;
    return readings.some(({ lemma }) => KNOWN_VERBS.has(lemma) && (noun?.key.endsWith('s') || !NOUN_LIKE.has(lemma)));
  }

  /** `the government fears a …`, `the government pulls out`: what these follow is no noun of the phrase before it. */
  private opensObject(at: number, near: number): boolean {
    return OPENS_OBJECT.test(this.key(at)) && this.sameSentence(at, near);
  }

  private isBeforeBearer(at: number): boolean {
    const word = this.words[at];
    const name = this.named[this.nameAt[at] ?? -1];
    if (!word || name) return name?.form === 'demonym';
    return HONORIFICS.has(word.text) || OFFICES.has(word.key) || this.modifiesHead(word.key);
  }

  /** `the leaders of the two nations`, `the Basque residents of Navarre`: the complement belongs to the group. */
  protected groupEnd(from: number, near: number, kind: NominalKind): number {
    if (kind === 'place' || this.key(from) !== 'of') return from;
    let next = this.key(from + 1) === 'the' ? from + 2 : from + 1;
    const isCircle = CIRCLES.has(this.key(from - 1));
    // `the campaign of former President Moyo`
    while (isCircle && this.isBeforeBearer(next)) next++;
    const name = this.named[this.nameAt[next] ?? -1];
    if (isCircle && name?.entity === 'PER' && this.sameSentence(next, near)) return name.end;
    if (name) {
      // `critics of the Danish minister` are not those of Denmark
      const describes = name.form === 'demonym' && this.words[name.end]?.shape === 'lower';
      return name.entity === 'PER' || (describes && !this.endsNounPhrase(name.end - 1)) ? from : name.end;
    }
    if (!NUMERALS.has(this.key(next)) || !this.sameSentence(next + 1, near)) return from;
    return GROUP_NOUNS.has(this.key(next + 1)) ? next + 2 : from;
  }
}
