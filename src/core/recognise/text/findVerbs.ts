import { lexicon } from '../../lexicon/lexicon';
import type { VerbReading } from './inflection';
import { isNounInIng, isNounLike, likelyVerbReadings, takesClause } from './wordClasses';
import type { Word } from './words';
import { isBoundary } from './words';

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

/**
 * Decides which content words are verbs, and in which form, from what stands around them. Reads once from left to
 * right, and takes back a finite verb that turns out to be a reduced relative clause when a surer one follows.
 */
export function findVerbs(words: readonly Word[]): void {
  new VerbFinder(words).run();
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
    if (earlier?.tag !== 'verb' || earlier.verb?.form !== 'past' || takesClause(earlier.verb.lemma)) return;
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
    const namedSubject = (previous.named || previous.capital) && !isOfState(previous);
    const opens = opensObject || (third !== undefined && namedSubject && next?.tag === 'noun');
    return (namedSubject || (base !== undefined && !isOfState(previous))) && opens && !this.finiteAhead(at)
      ? reading
      : null;
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

/** `Peruvian partners`: the adjective of a state belongs to a noun, it does nothing by itself. */
function isOfState({ lower, capital }: Word): boolean {
  const name = lower.charAt(0).toUpperCase() + lower.slice(1);
  const entries = capital ? (lexicon().gazetteer.matchWords([name])?.entries ?? []) : [];
  return entries.length > 0 && entries.every(({ kind }) => kind === 'adjective');
}

function isPreposing(next: Word | undefined): boolean {
  return next?.tag === 'preposition' || next?.tag === 'subordinator';
}

function isPassiveAgentMark(next: Word | undefined): boolean {
  return next?.lower === 'by';
}
