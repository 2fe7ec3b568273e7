import { FalseDates } from './falseDates';
import { PatternSet } from './patterns';
import { TenseReader, type VerbForms } from './tense';
import { ENGLISH, type LanguageTable } from './vocabulary';
import { verbReadings } from '../text/inflection';

/** All that the engine knows of a language, made once from its table. */
export class DateLanguage {
  readonly patterns: PatternSet;
  readonly tenses: TenseReader;
  readonly falseDates: FalseDates;
  /** Words that end a clause which belongs to an expression. */
  readonly clauseStops: ReadonlySet<string>;
  /** Words that may stand between a date and its time of day. */
  readonly timeJoints: ReadonlySet<string>;
  /** `4 October`, at any place of a text. */
  readonly dayBeforeMonth: RegExp;
  /** The words before a year in which something happened (`in `), at the end of a text. */
  readonly beforeEventTime: RegExp;
  /** The participle behind such a year (`the 2020 brokered truce`), at the start of a text. */
  readonly beforeParticiple: RegExp;

  /** `verbForms` tells the forms that a word may be of a verb; without it, only the auxiliaries of the table tell tense. */
  constructor(table: LanguageTable, verbForms: VerbForms = () => []) {
    const { context, classes } = table;
    this.patterns = new PatternSet(table);
    this.tenses = new TenseReader(table, verbForms);
    this.falseDates = new FalseDates(table);
    this.clauseStops = new Set(context.clauseStops);
    this.timeJoints = new Set(context.timeJoints);
    this.dayBeforeMonth = new RegExp(
      `(?<!\\d)\\d{1,2} ${anyOf(Object.keys(classes.MONTH?.words ?? {}))}(?!\\p{L})`,
      'iu',
    );
    this.beforeEventTime = new RegExp(
      `(?<!\\p{L})${anyOf(context.beforeEventTime)}\\s+(?:${anyOf(context.articles)}\\s+)?$`,
      'iu',
    );
    this.beforeParticiple = new RegExp(
      `^\\s(?:[\\p{L}’'-]{1,30}\\s){0,2}[\\p{L}-]{1,30}${anyOf(context.participleEndings)}(?!\\p{L})`,
      'u',
    );
  }
}

/** One of some words; nothing at all for none. */
function anyOf(words: readonly string[] = []): string {
  return words.length === 0 ? '(?!)' : `(?:${words.join('|')})`;
}

export const ENGLISH_DATES = new DateLanguage(ENGLISH, verbReadings);
