import type { Gazetteer, GazetteerMatch } from '../../lexicon/gazetteer';
import {
  HONORIFICS,
  MISC_HEADS,
  NOT_NAMES,
  ORGANIZATION_HEADS,
  ORGANIZATION_LEADS,
  ORGANIZATION_OPENERS,
  ORGANIZATION_SUFFIXES,
  PERSON_NOUNS,
  PLACE_HEADS,
  givenNameGender,
} from '../../lexicon/nameWords';
import { isEnglishWord } from '../../lexicon/englishWords';
import { classifyPieces } from './classifyNames';
import { TIME_WORD } from './clauseWords';
import type { NameSpan } from './nameSpan';
import { ABSENT, capitalised, type Piece } from './piece';
import { LONGEST_NAME, SentenceWords } from './sentenceWords';
import type { CaseEvidence, WordStream } from './words';

/** `I'm`, `Don't`: a capital at the start, and no name. */
const CONTRACTION = /^\p{Lu}\p{L}*['’](?:m|ll|ve|re|d|t)$/u;

/** Finds names by the gazetteer, by capitals and by the words around them. Linear in the number of words. */
export function findNamesByRule(stream: WordStream, evidence: CaseEvidence, gazetteer: Gazetteer): NameSpan[] {
  const pieces: Piece[] = [];
  for (const [first, end] of stream.ranges) new SentenceScan(stream, evidence, gazetteer, first, end).collect(pieces);
  return classifyPieces(stream, evidence, pieces);
}

/** Cuts one sentence into pieces. */
class SentenceScan extends SentenceWords {
  collect(pieces: Piece[]): void {
    let titled = false;
    for (let at = this.first; at < this.end;) {
      const word = this.word(at);
      if (!word) break;
      const match = this.match(at);
      // `Premier League`, `General Assembly`: an office only by its first word
      const office = match && match.length > 1 ? 0 : this.officeLength(at);
      if (office > 0) {
        at += office;
        titled = true;
        continue;
      }
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

  /** `Human Rights Watch`, `World Chess Federation` at the start of a sentence. */
  private opensOrganization(at: number): boolean {
    const word = this.word(at);
    if (!word || !this.isCapital(at + 1) || (NOT_NAMES.has(word.text) && !ORGANIZATION_OPENERS.has(word.text)))
      return false;
    return this.organizationEnd(at, false) > at + 1;
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
