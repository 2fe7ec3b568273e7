import type { Gazetteer, GazetteerMatch } from '../../lexicon/gazetteer';
import {
  HONORIFICS,
  LONGEST_OFFICE,
  NOT_NAMES,
  OFFICES,
  ORGANIZATION_HEADS,
  PARTICLES,
  PERSON_NOUNS,
  givenNameGender,
} from '../../lexicon/nameWords';
import { isEnglishWord } from '../../lexicon/englishWords';
import { TIME_WORD } from './clauseWords';
import { capitalised } from './piece';
import type { CaseEvidence, Word, WordStream } from './words';

/** No name is longer, in words; a line of capitalised words is cut. */
export const LONGEST_NAME = 12;

/** The words of one sentence: what the gazetteer, capitals and titles say of each, and where plain names end. */
export class SentenceWords {
  protected readonly running: boolean;

  constructor(
    private readonly stream: WordStream,
    protected readonly evidence: CaseEvidence,
    private readonly gazetteer: Gazetteer,
    protected readonly first: number,
    protected readonly end: number,
  ) {
    const word = stream.words[first];
    this.running = word !== undefined && stream.cases[word.sentence] === 'running';
  }

  protected word(at: number): Word | undefined {
    return at >= this.first && at < this.end ? this.stream.words[at] : undefined;
  }

  protected match(at: number): GazetteerMatch | null {
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
  protected officeLength(at: number): number {
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

  protected isCapital(at: number): boolean {
    const word = this.word(at);
    return word !== undefined && (word.shape === 'title' || word.shape === 'upper');
  }

  /** True where neither the document nor the language writes the word without a capital. */
  protected isUncommon(word: Word): boolean {
    return !NOT_NAMES.has(capitalised(word)) && !this.evidence.isCommon(word) && !isEnglishWord(word.key);
  }

  /** A given name before another capital: `Mark Twain` at the start of a sentence. */
  protected isGivenName(at: number): boolean {
    const [word, next] = [this.word(at), this.word(at + 1)];
    if (!word || !next || !this.isCapital(at + 1) || this.evidence.isCommon(word)) return false;
    return givenNameGender(capitalised(word)) !== undefined && (this.running || this.isUncommon(next));
  }

  /** True where a name may go on with the word at `at`. */
  protected continuesName(at: number): boolean {
    const [word, previous] = [this.word(at), this.word(at - 1)];
    if (!word || !previous || previous.possessive || word.glued || !this.isCapital(at)) return false;
    if (TIME_WORD.test(word.key)) return false;
    // John Major, Billie Jean King: behind a given name a title that no name follows is a surname
    if (this.officeLength(at) > 0 && (givenNameGender(previous.text) === undefined || this.isCapital(at + 1)))
      return false;
    if (this.running) return true;
    return this.evidence.isNamed(word) || this.isUncommon(word) || ORGANIZATION_HEADS.has(word.text);
  }

  /** True where an unknown capitalised word follows that may be a surname. */
  protected nextIsPlainName(at: number): boolean {
    const word = this.word(at);
    return word !== undefined && this.continuesName(at) && !NOT_NAMES.has(word.text) && !this.match(at);
  }

  /** `in Kent Mary Smith …`: the capital behind a place begins the name of a person. */
  protected personFollows(at: number): boolean {
    const word = this.word(at);
    return word !== undefined && givenNameGender(word.text) !== undefined && this.isCapital(at + 1);
  }

  /** The end of a name that no organisation word shapes: capitalised words, with particles and initials between. */
  protected plainEnd(at: number): number {
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
  protected particleGoesOn(at: number): boolean {
    if (this.word(at - 1)?.possessive) return false;
    const next = this.word(at + 1);
    if (!next) return false;
    if (this.isCapital(at + 1)) return !TIME_WORD.test(next.key);
    return PARTICLES.has(next.key) && next.shape === 'lower' && this.isCapital(at + 2);
  }
}
