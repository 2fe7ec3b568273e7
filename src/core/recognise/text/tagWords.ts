import type { Span } from '../../model/span';
import type { Block, Sentence, StructuredText } from '../../model/text';
import type { VerbReading } from './inflection';
import type { ClosedClass } from './wordClasses';
import { closedClass, isNounInIng, isNounLike, likelyVerbReadings, takesClause } from './wordClasses';

/** What a word does in its sentence. `noun` is any content word that is no verb here; `be`, `have`, `do` are those verbs. */
export type WordTag = ClosedClass | 'number' | 'punctuation' | 'noun' | 'verb' | 'be' | 'have' | 'do';

export interface Word extends Span {
  readonly lower: string;
  readonly capital: boolean;
  /** `Norway's`, `parties'`. */
  readonly possessive: boolean;
  /** Inside a name that another recogniser has found: never a verb. */
  readonly named: boolean;
  tag: WordTag;
  /** The chosen reading of a verb. */
  verb: VerbReading | null;
}

const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being']);
/** Verbs whose `to` is a preposition. */
const TO_PREPOSITION = new Set([
  'lead',
  'respond',
  'contribute',
  'refer',
  'react',
  'object',
  'amount',
  'relate',
  'return',
  'adhere',
]);
const HAVE = new Set(['have', 'has', 'had', 'having']);
const DO = new Set(['do', 'does', 'did']);
const TITLE_CASE_SHARE = 0.6;
/** Of a monster of a sentence only the beginning is parsed, so that the work per sentence stays bounded. */
const MAX_WORDS = 300;
const QUOTATION_MARK = /^(?:["“”„«»‘’'`]|''|``)$/;
/** Inside a temporal expression they open the clause that it counts from (`a day after they left`). */
const CLAUSE_OPENERS = new Set(['after', 'before', 'since', 'when', 'until']);
/** Subordinators that are prepositions where no clause follows. */
const PREPOSITION_TOO = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than']);

/**
 * Tags the words of one sentence by closed classes and rules of position: a small shallow parser's first half, after
 * Abney's chunking ("Parsing by Chunks", 1991). `names` and `times` are spans whose words are names and dates;
 * the marks around `quoted` are skipped, because the words in them are part of the reporter's own clause.
 */
export function tagWords(
  document: StructuredText,
  sentence: Sentence,
  names: readonly Span[],
  times: readonly Span[],
  quoted: readonly Span[] = [],
): Word[] {
  const words = readWords(document, sentence, names, times, quoted);
  new VerbFinder(words).run();
  settlePrepositions(words);
  return words;
}

function readWords(
  { text, tokens, layout }: StructuredText,
  sentence: Sentence,
  names: readonly Span[],
  times: readonly Span[],
  quoted: readonly Span[],
): Word[] {
  const words: Word[] = [];
  const marks = new Set(quoted.flatMap(({ start, end }) => [start - 1, end]));
  const inName = insideOf(names);
  let expression: Span | null = null;
  let clauseInside = false;
  const inTime = insideOf(times);
  const end = Math.min(sentence.tokens[1], sentence.tokens[0] + MAX_WORDS);
  for (let i = sentence.tokens[0]; i < end; i++) {
    const token = tokens[i];
    if (!token) break;
    const surface = text.slice(token.start, token.end).replaceAll('’', "'");
    if (token.kind === 'punctuation' && /^(?:\[|\]|\]\(.*)$/.test(surface)) continue;
    if (marks.has(token.start) && QUOTATION_MARK.test(surface)) continue;
    const lower = surface.toLowerCase();
    const named = inName(token) !== null;
    const time = inTime(token);
    if (!time || time !== expression) clauseInside = false;
    expression = time;
    clauseInside ||= time !== null && CLAUSE_OPENERS.has(lower);
    const tag = time && !clauseInside ? 'time' : firstTag(lower, token.kind, named || /^(?:US|IT|WHO)$/.test(surface));
    const possessive = /(?:'s|s')$/.test(lower) && token.kind === 'word' && lower.length > 2;
    words.push({
      start: token.start,
      end: token.end,
      lower,
      capital: surface !== lower,
      possessive,
      named,
      tag,
      verb: null,
    });
  }
  words.forEach((word, at) => {
    if (isApproximator(words, at)) word.tag = 'adverb';
  });
  if (mayBeTitle(layout.blocks[sentence.block]) && isTitleCase(words))
    return words.map((word) => ({ ...word, capital: false }));
  return words;
}

function firstTag(lower: string, kind: string, named: boolean): WordTag {
  if (kind === 'punctuation') return /^[$€£¥]$/.test(lower) ? 'number' : 'punctuation';
  if (kind === 'number') return 'number';
  if (named) return 'noun';
  if (lower.endsWith("n't")) {
    const positive = lower.slice(0, -3);
    return BE.has(positive) ? 'be' : HAVE.has(positive) ? 'have' : DO.has(positive) ? 'do' : 'modal';
  }
  if (BE.has(lower)) return 'be';
  if (HAVE.has(lower)) return 'have';
  if (DO.has(lower)) return 'do';
  return closedClass(lower) ?? 'noun';
}

/** `at least 30`, `more than 200`, `about 1,100`: parts of the number, not prepositions. */
function isApproximator(words: readonly Word[], at: number): boolean {
  const [before, word, next, after] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!word || word.named) return false;
  if (word.lower === 'least' || word.lower === 'most') return before?.lower === 'at';
  if (word.lower === 'at') return next?.lower === 'least' || next?.lower === 'most';
  if (word.lower === 'more' || word.lower === 'less') return next?.lower === 'than' && after?.tag === 'number';
  if (word.lower === 'than') return (before?.lower === 'more' || before?.lower === 'less') && next?.tag === 'number';
  return /^(?:about|around|over|under|nearly|some|up)$/.test(word.lower) && next?.tag === 'number';
}

/** For text-ordered queries against text-ordered spans: the one that holds a span, or null; linear over all calls. */
function insideOf(spans: readonly Span[]): (span: Span) => Span | null {
  let next = 0;
  return (span) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= span.start) next++;
    const candidate = spans[next];
    return candidate && candidate.start <= span.start && span.end <= candidate.end ? candidate : null;
  };
}

function mayBeTitle(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'paragraph';
}

/** Headlines of some outlets capitalise nearly every word, so that a capital tells nothing. */
function isTitleCase(words: readonly Word[]): boolean {
  const content = words.filter(({ tag }) => tag === 'noun');
  return content.length > 3 && content.filter(({ capital }) => capital).length > content.length * TITLE_CASE_SHARE;
}

/** Negation inside the word or as a word. */
export function isNegation(word: Word): boolean {
  return word.tag === 'not' || word.lower === 'cannot' || word.lower.endsWith("n't");
}

/** True where nothing of one clause reaches over the word. */
export function isBoundary(word: Word): boolean {
  if (word.tag === 'subordinator' || word.tag === 'relative') return true;
  return word.tag === 'punctuation' && /^(?:[;:"“”«»„–—-]|--+)$/.test(word.lower);
}

class VerbFinder {
  /** The finite verb of the clause being read, while no boundary has come. */
  private finite: Word | null = null;
  private finiteBeforeComma: Word | null = null;
  private lastVerb: Word | null = null;

  public constructor(private readonly words: readonly Word[]) {}

  public run(): void {
    this.words.forEach((word, at) => {
      if (word.tag === 'punctuation' || word.tag === 'conjunction' || isBoundary(word)) {
        this.finiteBeforeComma = this.finite ?? (isBoundary(word) ? null : this.finiteBeforeComma);
        this.finite = null;
      } else if (word.tag === 'be' || word.tag === 'have' || word.tag === 'do' || word.tag === 'modal') {
        this.auxiliary(word, at);
      } else if (word.tag === 'noun' && !word.named && !word.possessive) {
        this.content(word, at);
      }
    });
  }

  private auxiliary(word: Word, at: number): void {
    if (word.lower === 'been' || word.lower === 'being' || word.lower === 'having') return;
    const previous = this.before(at);
    if (previous && (previous.tag === 'modal' || previous.tag === 'to' || previous.tag === 'have')) return;
    this.makeRoomForFinite();
    this.finite = word;
  }

  private content(word: Word, at: number): void {
    const readings = likelyVerbReadings(word.lower);
    if (readings.length === 0) return;
    const verb = this.choose(word, at, readings);
    if (!verb) return;
    word.tag = 'verb';
    word.verb = verb;
    this.lastVerb = word;
    const next = this.words[at + 1]?.tag;
    const opensClause = takesClause(verb.lemma) && next !== 'to' && next !== 'preposition';
    if (verb.form === 'past' || verb.form === 'third') this.finite = opensClause ? null : word;
    if (verb.form === 'base' && this.before(at)?.tag !== 'to' && this.before(at)?.tag !== 'modal') this.finite = word;
    if (opensClause && verb.form === 'gerund') this.finite = null;
  }

  private choose(word: Word, at: number, readings: readonly VerbReading[]): VerbReading | null {
    const form = (...forms: VerbReading['form'][]): VerbReading | null =>
      readings.find((reading) => forms.includes(reading.form)) ?? null;
    const previous = this.before(at);
    const next = this.words[at + 1];
    if (word.capital && at > 0 && previous?.tag !== 'to') return null;
    if (previous?.tag === 'modal' || previous?.tag === 'do') return form('base');
    if (previous?.tag === 'to') return isNounLike(word.lower) && this.governsTo(at) ? null : form('base');
    if (previous?.verb?.lemma === 'help') return form('base');
    if (previous?.tag === 'be') return form('participle', 'gerund');
    if (previous?.tag === 'have') return form('participle');
    if (previous?.tag === 'conjunction' && this.lastVerb?.verb) {
      const same = this.isReducedParticiple(this.lastVerb) ? null : form(this.lastVerb.verb.form);
      if (same && (same.form !== 'base' || !isNounLike(same.lemma))) return same;
    }
    const gerund = form('gerund');
    if (gerund) return this.isGerund(word, previous, next) ? gerund : null;
    const past = form('past', 'participle');
    if (past) return this.pastOrParticiple(at, readings, previous, next);
    return this.present(at, readings, previous, next);
  }

  /** `led to strikes`, `responded to protests`: the noun is likelier than an infinitive. */
  private governsTo(at: number): boolean {
    const lemma = this.words[at - 2]?.verb?.lemma;
    return lemma !== undefined && TO_PREPOSITION.has(lemma);
  }

  private isGerund(word: Word, previous: Word | undefined, next: Word | undefined): boolean {
    if (isNounInIng(word.lower)) {
      const afterPreposition =
        previous === undefined || previous.tag === 'preposition' || previous.tag === 'punctuation';
      return (
        afterPreposition && next !== undefined && (next.capital || next.tag === 'determiner' || next.tag === 'pronoun')
      );
    }
    if (!previous) return next !== undefined && next.tag !== 'verb';
    if (previous.tag === 'determiner' || previous.tag === 'adjective' || previous.tag === 'possessive') return false;
    if (previous.tag === 'noun')
      return !previous.possessive && next?.tag !== 'preposition' && next?.tag !== 'punctuation';
    return true;
  }

  private pastOrParticiple(
    at: number,
    readings: readonly VerbReading[],
    previous: Word | undefined,
    next: Word | undefined,
  ): VerbReading | null {
    const past = readings.find(({ form }) => form === 'past') ?? null;
    const participle = readings.find(({ form }) => form === 'participle') ?? null;
    // "as planned", "after newly elected members": no subject has come
    if (previous && previous.tag === 'subordinator') return next?.tag === 'noun' ? null : participle;
    if (!previous || previous.tag === 'punctuation') {
      const free = !this.finiteBeforeComma && this.hasNounBefore(at);
      if (free && !isPassiveAgentMark(next)) return past ?? participle;
      return next?.tag === 'noun' && !next.capital ? null : (participle ?? past);
    }
    const attributive =
      ['determiner', 'possessive', 'adjective', 'preposition', 'number'].includes(previous.tag) || previous.possessive;
    if (attributive && previous.tag !== 'number') return null;
    if (previous.tag === 'verb' && next?.tag !== 'preposition')
      return past?.lemma === previous.verb?.lemma ? past : null;
    if (isPassiveAgentMark(next) && participle) return participle;
    if (this.finiteBeforeComma && participle && isPreposing(next) && this.inApposition(at)) return participle;
    if (!past) return participle;
    if (!this.finite) return past;
    if (participle && this.finite.tag !== 'verb') return participle;
    if (!participle || this.isReduced(this.finite)) {
      this.makeRoomForFinite();
      return past;
    }
    return participle;
  }

  /** `…, a town founded in 1850`: a noun phrase with an article right behind a comma. */
  private inApposition(at: number): boolean {
    let i = at - 1;
    while (i > 0 && ['noun', 'adjective', 'adverb', 'number'].includes(this.words[i]?.tag ?? '')) i--;
    return /^an?$/.test(this.words[i]?.lower ?? '') && this.words[i - 1]?.lower === ',';
  }

  /** `a town described as rich`: a participle without a helping verb. */
  private isReducedParticiple(verb: Word): boolean {
    if (verb.verb?.form !== 'participle') return false;
    const before = this.before(this.words.indexOf(verb))?.tag;
    return before !== 'be' && before !== 'have';
  }

  /** An earlier -ed form in the same clause that had been read as its finite verb may be a reduced relative clause. */
  private isReduced(word: Word): boolean {
    const at = this.words.indexOf(word);
    const next = this.words[at + 1];
    return word.verb?.form === 'past' && next?.tag === 'preposition' && this.hasParticiple(word);
  }

  private hasParticiple(word: Word): boolean {
    return likelyVerbReadings(word.lower).some(({ form }) => form === 'participle');
  }

  private makeRoomForFinite(): void {
    const earlier = this.finite;
    if (earlier?.tag !== 'verb' || earlier.verb?.form !== 'past') return;
    const participle = likelyVerbReadings(earlier.lower).find(({ form }) => form === 'participle');
    if (participle) earlier.verb = participle;
  }

  private present(
    at: number,
    readings: readonly VerbReading[],
    previous: Word | undefined,
    next: Word | undefined,
  ): VerbReading | null {
    const third = readings.find(({ form }) => form === 'third');
    const base = readings.find(({ form }) => form === 'base');
    const reading = third ?? base;
    if (!reading || this.finite || !previous || at === 0) return null;
    if (
      previous.tag !== 'noun' &&
      previous.tag !== 'pronoun' &&
      previous.tag !== 'relative' &&
      previous.tag !== 'time'
    ) {
      return null;
    }
    if (previous.possessive) return null;
    const plural = previous.lower.endsWith('s') || previous.tag === 'pronoun' || previous.tag === 'relative';
    if (!third && !plural) return null;
    if (third && plural && previous.tag === 'noun' && !previous.named && !previous.capital) return null;
    if (!isNounLike(reading.lemma)) return reading;
    if (previous.tag === 'pronoun' || previous.tag === 'relative') return reading;
    const opensObject =
      next !== undefined &&
      (['determiner', 'possessive', 'pronoun', 'subordinator', 'to', 'number'].includes(next.tag) ||
        next.capital ||
        next.lower === 'for');
    const namedSubject = previous.named || previous.capital;
    const opens = opensObject || (third !== undefined && namedSubject && next?.tag === 'noun');
    return (namedSubject || base !== undefined) && opens && !this.finiteAhead(at) ? reading : null;
  }

  /** Whether a surer finite verb follows before the clause ends. */
  private finiteAhead(at: number): boolean {
    const limit = Math.min(this.words.length, at + 25);
    for (let i = at + 1; i < limit; i++) {
      const word = this.words[i];
      if (!word || isBoundary(word) || word.lower === ',') return false;
      if (word.tag === 'be' || word.tag === 'have' || word.tag === 'do' || word.tag === 'modal') return true;
      if (word.tag === 'noun' && !word.capital && likelyVerbReadings(word.lower).some((r) => r.form === 'past')) {
        return true;
      }
    }
    return false;
  }

  private hasNounBefore(at: number): boolean {
    const from = Math.max(0, at - 40);
    for (let i = at - 1; i >= from; i--) {
      const tag = this.words[i]?.tag;
      if (tag === 'noun' || tag === 'pronoun') return true;
    }
    return false;
  }

  /** The word before, adverbs and negations skipped; undefined at the beginning. */
  private before(at: number): Word | undefined {
    let i = at - 1;
    while (i >= 0 && (this.words[i]?.tag === 'adverb' || this.words[i]?.tag === 'not')) i--;
    return this.words[i];
  }
}

function isPreposing(next: Word | undefined): boolean {
  return next?.tag === 'preposition' || next?.tag === 'subordinator';
}

function isPassiveAgentMark(next: Word | undefined): boolean {
  return next?.lower === 'by';
}

/** `after the vote, …` is a preposition, `after they voted, …` opens a clause. */
function settlePrepositions(words: readonly Word[]): void {
  let verbAhead = false;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    if (!word) continue;
    if (word.tag === 'be' || word.tag === 'have' || word.tag === 'do' || word.tag === 'modal') verbAhead = true;
    else if (word.tag === 'verb') verbAhead = word.verb?.form === 'past' || word.verb?.form === 'third' || verbAhead;
    else if (PREPOSITION_TOO.has(word.lower) && !verbAhead) word.tag = 'preposition';
    else if (word.tag === 'punctuation' || isBoundary(word)) verbAhead = false;
    else if (word.tag === 'conjunction' && words[i + 1]?.tag === 'verb') verbAhead = false;
  }
}
