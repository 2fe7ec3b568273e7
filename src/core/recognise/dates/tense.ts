import type { Direction } from '../../model/date';
import type { VerbReading } from '../text/inflection';
import type { Lexeme } from './lexemes';
import { Phrases } from './phrases';
import type { LanguageTable } from './vocabulary';

/** What the words around a date say about the time it lies in. */
export interface ClauseTime {
  readonly direction: Exclude<Direction, 'before' | 'after'>;
  /** The verb before it tells that somebody said something then: the date is the report's, not the story's. */
  readonly reporting: boolean;
}

/** The forms of verbs that a word may be. */
export type VerbForms = (word: string) => readonly Pick<VerbReading, 'form'>[];

/** How far a verb may be from the date; keeps the reading of a hostile line linear. */
const REACH = 25;

/** The same for a date that belongs to a verb in the present tense. */
const SCHEDULE_REACH = 6;

/**
 * Reads the tense of the clause around a date: the nearest verb or auxiliary before it, else the nearest after it.
 * A heuristic in place of a parse, as HeidelTime uses one (Strötgen and Gertz, 2013): the words before a date mostly govern it.
 */
export class TenseReader {
  private readonly future: ReadonlySet<string>;
  private readonly past: ReadonlySet<string>;
  private readonly present: ReadonlySet<string>;
  private readonly prospective: Phrases<boolean>;
  private readonly reporting: ReadonlySet<string>;
  private readonly determiners: ReadonlySet<string>;
  private readonly pluperfect: ReadonlySet<string>;
  private readonly passive: ReadonlySet<string>;
  private readonly scheduled: ReadonlySet<string>;
  private readonly notPresent: ReadonlySet<string>;
  /** Verbs of fixing a day, behind whose preposition the day lies ahead. */
  private readonly appointments: readonly {
    readonly verbs: ReadonlySet<string>;
    readonly joints: ReadonlySet<string>;
  }[];

  constructor(
    { context }: LanguageTable,
    private readonly verbForms: VerbForms,
  ) {
    this.future = new Set(context.futureAuxiliaries);
    this.past = new Set(context.pastAuxiliaries);
    this.present = new Set(context.presentAuxiliaries);
    this.prospective = new Phrases(Object.fromEntries((context.prospective ?? []).map((phrase) => [phrase, true])));
    this.reporting = new Set(context.reporting);
    this.determiners = new Set(context.determiners);
    this.pluperfect = new Set(context.pluperfect);
    this.passive = new Set(context.infinitivePassive);
    this.scheduled = new Set(context.scheduledEvents);
    this.notPresent = new Set(context.beforeInfinitive);
    this.appointments = [
      { verbs: new Set(context.appointing), joints: new Set(context.beforeAppointedDay) },
      { verbs: new Set(context.demanding), joints: new Set(context.beforeDeadline) },
    ];
  }

  /** `first` and `end` are the lexemes of the expression inside its sentence. */
  around(lexemes: readonly Lexeme[], first: number, end: number): ClauseTime {
    if (this.isAppointed(lexemes, first)) return { direction: 'future', reporting: false };
    for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
      if (lexemes[at]?.key === ';') break;
      if (this.isScheduled(lexemes, at, first)) return { direction: 'future', reporting: false };
      const direction = this.directionOf(lexemes, at);
      if (!direction) continue;
      return { direction, reporting: first - at <= 4 && this.reporting.has(lexemes[at]?.key ?? '') };
    }
    for (let at = end; at < Math.min(lexemes.length, end + REACH); at++) {
      if (lexemes[at]?.key === ';') break;
      const direction = this.directionOf(lexemes, at);
      if (direction) return { direction, reporting: false };
    }
    return { direction: 'nearest', reporting: false };
  }

  private directionOf(lexemes: readonly Lexeme[], at: number): ClauseTime['direction'] | undefined {
    const lexeme = lexemes[at];
    if (lexeme?.kind !== 'word') return undefined;
    const { key } = lexeme;
    if (this.future.has(key) && lexeme.text === key) return 'future';
    // `had been scheduled to sail Friday`: what was ahead then lies behind now.
    const behindDeterminer = this.determiners.has(lexemes[at - 1]?.key ?? '');
    if (!behindDeterminer && this.prospective.find(lexemes, at))
      return this.isBefore(this.pluperfect, lexemes, at, 5) ? 'past' : 'future';
    if (this.past.has(key)) return 'past';
    if (this.present.has(key) && !lexeme.glued) return 'nearest';
    if (lexeme.text !== key) return undefined;
    const readings = this.verbForms(key);
    const isPast = readings.some(({ form }) => form === 'past') && !readings.some(({ form }) => form === 'base');
    // `an unspecified date`: a participle behind a determiner is an adjective.
    if (!isPast || behindDeterminer) return undefined;
    // `will be paid`, `to be paid`: the auxiliary before a participle tells the time.
    return this.isBefore(this.passive, lexemes, at, 2) ? 'future' : 'past';
  }

  /**
   * `The polls open Sunday`: the present tense of what a timetable tells looks ahead, where the date belongs to it. Not
   * behind `to`, `did` or a determiner, where the word is an infinitive or a noun.
   */
  private isScheduled(lexemes: readonly Lexeme[], at: number, first: number): boolean {
    const [before, verb] = [lexemes[at - 1], lexemes[at]];
    if (!verb || verb.text !== verb.key || !this.scheduled.has(verb.key)) return false;
    if (before?.kind !== 'word' || this.determiners.has(before.key)) return false;
    if (this.isBefore(this.notPresent, lexemes, at, 4)) return false;
    return first - at <= SCHEDULE_REACH && lexemes.slice(at, first).every(({ kind }) => kind !== 'mark');
  }

  /**
   * `has called a strike for Thursday`, `ordered them to leave by Friday`: the tense is that of the announcement, the day
   * that of what is announced. The verb that fixes the day must be the nearest with a tense; not so in the pluperfect,
   * whose days lie behind.
   */
  private isAppointed(lexemes: readonly Lexeme[], first: number): boolean {
    const joint = lexemes[first - 1]?.key ?? '';
    const appointment = this.appointments.find(({ joints }) => joints.has(joint));
    if (!appointment) return false;
    for (let at = first - 2; at >= Math.max(0, first - REACH); at--) {
      const key = lexemes[at]?.key ?? '';
      if (key === ';') return false;
      if (appointment.verbs.has(key)) return !this.isBefore(this.pluperfect, lexemes, at, 3);
      if (this.directionOf(lexemes, at)) return false;
    }
    return false;
  }

  private isBefore(words: ReadonlySet<string>, lexemes: readonly Lexeme[], at: number, reach: number): boolean {
    for (let back = 1; back <= reach; back++) {
      const lexeme = lexemes[at - back];
      if (lexeme?.kind !== 'word') return false;
      if (words.has(lexeme.key)) return true;
    }
    return false;
  }
}
