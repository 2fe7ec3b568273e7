import cues from '../../lexicon/cues.json';
import { remembered } from '../../util/remembered';
import { verbReadings, type VerbReading } from '../text/inflection';

/** What a cue takes as its statement; see `complements` in `cues.json`. */
export type Complement =
  | 'clause'
  | 'bare'
  | 'quote'
  | 'post'
  | 'person'
  | 'to'
  | 'obj-to'
  | 'wh'
  | 'np'
  | 'as'
  | 'to-np'
  | 'out'
  | 'out-np'
  | 'of'
  | 'for'
  | 'on'
  | 'about'
  | 'against'
  | 'at'
  | 'with'
  | 'over';

const PHRASES: ReadonlySet<Complement> = new Set<Complement>([
  'np',
  'as',
  'to-np',
  'of',
  'for',
  'on',
  'about',
  'against',
  'at',
  'with',
  'over',
]);

/** True where the statement is a noun phrase and no clause, with its preposition or without. */
export function isPhrase(complement: Complement): boolean {
  return PHRASES.has(complement);
}

/** A word that reports what somebody says, thinks or demands. */
export interface Cue {
  readonly lemma: string;
  readonly takes: ReadonlySet<Complement>;
}

export interface VerbCue extends Cue {
  readonly form: VerbReading['form'];
}

const VERBS = readCues(cues.verbs);
const NOUNS = readCues(cues.nouns);

function readCues(entries: Readonly<Record<string, string>>): ReadonlyMap<string, Cue> {
  return new Map(
    Object.entries(entries).map(([lemma, takes]) => [
      lemma,
      { lemma, takes: new Set(takes.split(' ') as Complement[]) },
    ]),
  );
}

/** The verb cues that a word in lower case may be a form of, one for each form. */
export const verbCues = remembered((word): readonly VerbCue[] => {
  const found: VerbCue[] = [];
  for (const { lemma, form } of verbReadings(word)) {
    const cue = VERBS.get(lemma);
    if (cue && !found.some((other) => other.form === form)) found.push({ ...cue, form });
  }
  return found;
});

/** The noun that a word is the singular or plural of, where it reports a statement (`claim`, `fears`). */
export function nounCue(word: string): Cue | undefined {
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
  return NOUNS.get(word) ?? NOUNS.get(singular);
}
