import type { Gazetteer, GazetteerMatch } from '../../lexicon/gazetteer';
import {
  HONORIFICS,
  LONGEST_OFFICE,
  MISC_HEADS,
  NOT_NAMES,
  OFFICES,
  ORGANIZATION_HEADS,
  ORGANIZATION_LEADS,
  ORGANIZATION_OPENERS,
  ORGANIZATION_SUFFIXES,
  PARTICLES,
  PERSON_NOUNS,
  PLACE_HEADS,
  givenNameGender,
} from '../../lexicon/nameWords';
import { isEnglishWord } from '../../lexicon/englishWords';
import { classifyPieces } from './classifyNames';
import { TIME_WORD } from './clauseWords';
import type { NameSpan } from './nameSpan';
import { ABSENT, capitalised, type Piece } from './piece';
import type { CaseEvidence, Word, WordStream } from './words';

/** `I'm`, `Don't`: a capital at the start, and no name. */
const CONTRACTION = /^\p{Lu}\p{L}*['’](?:m|ll|ve|re|d|t)$/u;
/** No name is longer; a line of capitalised words is cut. */
const LONGEST_NAME = 12;

/** Finds names by the gazetteer, by capitals and by the words around them. Linear in the number of words. */
export function findNamesByRule(stream: WordStream, evidence: CaseEvidence, gazetteer: Gazetteer): NameSpan[] {
  const pieces: Piece[] = [];
  for (const [first, end] of stream.ranges) new SentenceScan(stream, evidence, gazetteer, first, end).collect(pieces);
  return classifyPieces(stream, evidence, pieces);
}

/** Cuts one sentence into pieces. */
class SentenceScan {
  private readonly running: boolean;

  constructor(
    private readonly stream: WordStream,
    private readonly evidence: CaseEvidence,
    private readonly gazetteer: Gazetteer,
    private readonly first: number,
    private readonly end: number,
  ) {
    const word = stream.words[first];
    this.running = word !== undefined && stream.cases[word.sentence] === 'running';
  }

  collect(pieces: Piece[]): void {
    let titled = false;
    for (let at = this.first; at < this.end;) {
      const word = this.word(at);
      if (!word) break;
      const office = this.officeLength(at);
      if (office > 0) {
        at += office;
        titled = true;
        continue;
      }
      const match = this.match(at);
      if (!match && !this.startsName(at)) {
        titled = PERSON_NOUNS.has(word.key) || (titled && word.glued);
        at++;
        continue;
      }
      const piece = this.piece(at, match, titled);
      pieces.push(piece);
      titled = false;
      at = piece.end;
    }
  }

  private word(at: number): Word | undefined {
    return at >= this.first && at < this.end ? this.stream.words[at] : undefined;
  }

  private match(at: number): GazetteerMatch | null {
    const start = this.word(at);
    if (!start || start.shape === 'punctuation') return null;
    const match = this.gazetteer.match(at, (index) => {
      const word = this.word(index);
      const previous = this.word(index - 1);
      return word && (index === at || (!word.glued && !previous?.possessive)) ? word.text : null;
    });
    if (!match) return null;
    // May, Polish, Turkey at the start: a word that the document also writes small needs more than a capital
    if (match.length === 1 && start.opens && start.shape === 'title' && this.evidence.isCommon(start)) return null;
    if (match.length === 1 && !this.running && start.shape === 'upper' && this.evidence.isCommon(start)) return null;
    return match;
  }

  /** The number of words of a title at `at` (`Foreign Minister`, `Mr.`), or 0. */
  private officeLength(at: number): number {
    const word = this.word(at);
    if (!word || word.shape === 'punctuation' || word.shape === 'number') return 0;
    if (HONORIFICS.has(word.text) && this.isCapital(at + 1)) return 1;
    if (word.shape === 'lower') return 0;
    let key = '';
    let best = 0;
    for (let length = 1; length <= LONGEST_OFFICE; length++) {
      const next = this.word(at + length - 1);
      if (!next || next.shape === 'punctuation') break;
      key = length === 1 ? next.key : `${key} ${next.key}`;
      if (OFFICES.has(key) || (length === 1 && PERSON_NOUNS.has(key))) best = length;
    }
    return best;
  }

  private isCapital(at: number): boolean {
    const word = this.word(at);
    return word !== undefined && (word.shape === 'title' || word.shape === 'upper');
  }

  /** True where a name that the gazetteer does not know may begin. */
  private startsName(at: number): boolean {
    const word = this.word(at);
    if (!word || !this.isCapital(at) || TIME_WORD.test(word.key) || word.text === 'I') return false;
    if (CONTRACTION.test(word.text)) return false;
    // `there was NO COLLUSION`: stress, not a name
    if (this.running && word.shape === 'upper' && word.text.length > 3 && isEnglishWord(word.key)) return false;
    if (this.evidence.isNamed(word) && !NOT_NAMES.has(word.text)) return true;
    if (!this.running) return this.isUncommon(word) || this.isGivenName(at);
    if (word.opens) return this.isUncommon(word) || this.isGivenName(at) || this.opensOrganization(at);
    return !NOT_NAMES.has(word.text) || (this.isCapital(at + 1) && !this.evidence.isCommon(word));
  }

  /** True where neither the document nor the language writes the word without a capital. */
  private isUncommon(word: Word): boolean {
    return !NOT_NAMES.has(capitalised(word)) && !this.evidence.isCommon(word) && !isEnglishWord(word.key);
  }

  /** A given name before another capital: `Mark Twain` at the start of a sentence. */
  private isGivenName(at: number): boolean {
    const [word, next] = [this.word(at), this.word(at + 1)];
    if (!word || !next || !this.isCapital(at + 1) || this.evidence.isCommon(word)) return false;
    return givenNameGender(capitalised(word)) !== undefined && (this.running || this.isUncommon(next));
  }

  /** `Human Rights Watch`, `World Chess Federation` at the start of a sentence. */
  private opensOrganization(at: number): boolean {
    const word = this.word(at);
    if (!word || !this.isCapital(at + 1) || (NOT_NAMES.has(word.text) && !ORGANIZATION_OPENERS.has(word.text)))
      return false;
    return this.organizationEnd(at, false) > at + 1;
  }

  /** True where a name may go on with the word at `at`. */
  private continuesName(at: number): boolean {
    const [word, previous] = [this.word(at), this.word(at - 1)];
    if (!word || !previous || previous.possessive || word.glued || !this.isCapital(at)) return false;
    if (TIME_WORD.test(word.key)) return false;
    // John Major, Billie Jean King: behind a given name a title that no name follows is a surname
    if (this.officeLength(at) > 0 && (givenNameGender(previous.text) === undefined || this.isCapital(at + 1)))
      return false;
    if (this.running) return true;
    return this.evidence.isNamed(word) || this.isUncommon(word) || ORGANIZATION_HEADS.has(word.text);
  }

  private piece(at: number, match: GazetteerMatch | null, titled: boolean): Piece {
    const start = this.word(at);
    const doubtful = this.running && start?.opens === true;
    const kind = match?.entries[0]?.kind;
    const alone = { first: at, match, organization: false, titled, doubtful: false };
    if (match && (kind === 'adjective' || kind === 'people' || kind === 'known')) {
      const end = at + match.length;
      const event = kind === 'known' ? 0 : this.eventEnd(at);
      if (event > end) return { ...alone, end: event, match: null };
      const isGiven = kind === 'adjective' && givenNameGender(start?.text ?? '') !== undefined;
      if (isGiven && (titled || !this.evidence.isCommon(start ?? ABSENT)) && this.nextIsPlainName(end)) {
        return { first: at, end: this.plainEnd(at), match: null, organization: false, titled, doubtful };
      }
      const organization = kind === 'adjective' ? this.organizationEnd(end, false) : 0;
      if (organization > end) return { ...alone, end: organization, match: null, organization: true };
      return { ...alone, end };
    }
    const event = this.eventEnd(at);
    if (event > at + (match?.length ?? 1)) return { ...alone, end: event, match: null };
    const organization = this.organizationEnd(at, match !== null);
    if (organization > at + (match?.length ?? 0)) {
      return { first: at, end: organization, match: null, organization: true, titled, doubtful: false };
    }
    if (match) {
      const end = at + match.length;
      if (
        this.continuesName(end) &&
        PLACE_HEADS.has(this.word(end)?.text ?? '') &&
        match.entries[0]?.entity === 'LOC'
      ) {
        // the region's name opens the name of another place: Kivu Province, Lugansk Republic
        return { ...alone, end: end + 1, match: null };
      }
      const isGiven = givenNameGender(start?.text ?? '') !== undefined;
      if (!this.nextIsPlainName(end) || start?.shape === 'upper') return { ...alone, end };
      if (match.length === 1 && (titled || isGiven)) return { ...alone, end: this.plainEnd(at), match: null };
      // a place right before another capital names a club, a paper, a company: Chicago Bears, Accra Mail
      if (match.entries[0]?.entity !== 'LOC' || !this.running || this.personFollows(end)) return { ...alone, end };
      return { ...alone, end: this.plainEnd(at), match: null, organization: true };
    }
    return { first: at, end: this.plainEnd(at), match: null, organization: false, titled, doubtful };
  }

  /** The end of an event's name (`Hong Kong Open`, `Treaty of Utrecht`) that begins at `at`, or `at`. */
  private eventEnd(at: number): number {
    let end = at + 1;
    while (end < this.end && end - at < LONGEST_NAME && this.continuesName(end)) {
      if (MISC_HEADS.has(capitalised(this.word(end) ?? ABSENT)) && !this.isCapital(end + 1)) return end + 1;
      end++;
    }
    return at;
  }

  /** True where an unknown capitalised word follows that may be a surname. */
  private nextIsPlainName(at: number): boolean {
    const word = this.word(at);
    return word !== undefined && this.continuesName(at) && !NOT_NAMES.has(word.text) && !this.match(at);
  }

  /** `in Kent Mary Smith …`: the capital behind a place begins the name of a person. */
  private personFollows(at: number): boolean {
    const word = this.word(at);
    return word !== undefined && givenNameGender(word.text) !== undefined && this.isCapital(at + 1);
  }

  /** The end of a name that no organisation word shapes: capitalised words, with particles and initials between. */
  private plainEnd(at: number): number {
    let end = at + 1;
    while (end < this.end && end - at < LONGEST_NAME) {
      const word = this.word(end);
      if (!word) break;
      if (this.continuesName(end)) {
        const match = this.match(end);
        const kind = match?.entries[0]?.kind;
        if (match && (kind === 'adjective' || kind === 'people' || kind === 'known')) break;
        end++;
      } else if (PARTICLES.has(word.key) && word.shape === 'lower' && this.particleGoesOn(end)) {
        end++;
      } else break;
    }
    return end;
  }

  /** At most two particles (`van der`) and a capital behind them. */
  private particleGoesOn(at: number): boolean {
    if (this.word(at - 1)?.possessive) return false;
    const next = this.word(at + 1);
    if (!next) return false;
    if (this.isCapital(at + 1)) return !TIME_WORD.test(next.key);
    return PARTICLES.has(next.key) && next.shape === 'lower' && this.isCapital(at + 2);
  }

  /**
   * The end of the organisation whose name begins at `at`, or `at` where the words do not say so.
   * `known`: the gazetteer knows a name here, which only a head right behind it may extend.
   */
  private organizationEnd(at: number, known: boolean): number {
    let end = at;
    let sure = at;
    while (end < this.end && end - at < LONGEST_NAME) {
      const [word, previous] = [this.word(end), this.word(end - 1)];
      if (!word || (end > at && (previous?.possessive || word.glued))) break;
      const isHead = ORGANIZATION_HEADS.has(word.text) || ORGANIZATION_SUFFIXES.has(word.text);
      if (this.isCapital(end) && !TIME_WORD.test(word.key)) {
        // in a headline a capital says nothing: only words that can be names go on
        if (!this.running && end > at && !isHead && !this.continuesName(end)) break;
        if (HONORIFICS.has(word.text) || (end > at && this.officeLength(end) > 0 && !isHead)) break;
        if (end === at && word.opens && NOT_NAMES.has(word.text) && !ORGANIZATION_OPENERS.has(word.text)) break;
        end++;
        if (isHead && (end - at > 1 || this.isOrganizationAlone(end - 1))) sure = end;
        else if (ORGANIZATION_SUFFIXES.has(word.text)) sure = end;
        continue;
      }
      const next = this.word(end + 1);
      if (word.text === '&' && end > at && this.isCapital(end + 1)) {
        end += 2;
        sure = end;
        continue;
      }
      const lead = previous ? `${previous.text} ${word.text}` : '';
      const isLead = end > at && ORGANIZATION_LEADS.has(lead);
      if (isLead || (sure === end && end > at && (word.text === 'of' || word.text === 'for'))) {
        const gap = next?.text === 'the' ? 2 : 1;
        if (!this.isCapital(end + gap) || TIME_WORD.test(this.word(end + gap)?.key ?? '')) break;
        const tail = this.tailEnd(end + gap);
        if (!isLead && !this.isTailOfName(end + gap)) break;
        end = tail;
        sure = tail;
        continue;
      }
      const joins = word.text === 'and' && end > at && !this.isActorByItself(at) && !this.isActorByItself(end + 1);
      if (joins && this.isCapital(end + 1) && this.headFollows(end + 1)) {
        end++;
        continue;
      }
      break;
    }
    return known && sure > at && sure - at < 2 ? at : sure;
  }

  /** `Ministry`, `Parliament`, `Army` name a body by themselves only behind another capital or in the middle of a sentence. */
  private isOrganizationAlone(at: number): boolean {
    const word = this.word(at);
    return word !== undefined && !word.opens && /^(?:Ministry|Parliament|Congress|Senate|Treasury)$/.test(word.text);
  }

  /** States and unions are joined by `and` as two, never as one name. */
  private isActorByItself(at: number): boolean {
    const entry = this.match(at)?.entries[0];
    return entry !== undefined && (entry.entity === 'LOC' || entry.kind === 'supranational' || entry.kind === 'outlet');
  }

  /** Within three words a capitalised head closes what `and` opened: `Ministry of Trade and Industry`. */
  private headFollows(at: number): boolean {
    for (let end = at; end < at + 3 && this.isCapital(end); end++) {
      const word = this.word(end);
      if (word && (ORGANIZATION_HEADS.has(word.text) || ORGANIZATION_SUFFIXES.has(word.text))) return true;
    }
    return false;
  }

  /** `University of X`: the tail belongs to the name; `Bank of X in Y`: only the first tail does. */
  private isTailOfName(at: number): boolean {
    const match = this.match(at);
    return match !== null && this.word(at - 1)?.text !== 'for';
  }

  private tailEnd(at: number): number {
    let end = at;
    while (end < this.end && end - at < 5 && this.isCapital(end) && (end === at || this.continuesName(end))) end++;
    return Math.max(end, at + 1);
  }
}
