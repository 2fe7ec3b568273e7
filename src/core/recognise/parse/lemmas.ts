import { verbReadings } from '../text/inflection';

const VERB_FORMS: Readonly<Record<string, string>> = {
  VBD: 'past',
  VBN: 'participle',
  VBG: 'gerund',
  VBZ: 'third',
  VB: 'base',
  VBP: 'base',
  MD: 'base',
};

/** The class of a lemma by its Penn tag: verb, noun, adjective or adverb, pronoun or other. */
export function lemmaClass(xpos: string): 'V' | 'N' | 'A' | 'P' {
  if (xpos.startsWith('V') || xpos === 'MD') return 'V';
  if (xpos.startsWith('N')) return 'N';
  return xpos.startsWith('J') || xpos.startsWith('RB') ? 'A' : 'P';
}

/** Lemmas by exceptions and the rules of inflection. */
export class Lemmas {
  private readonly exceptions: ReadonlyMap<string, string>;
  private known = new Map<string, string>();

  /** `exceptions`: `form class lemma`. */
  public constructor(exceptions: readonly string[]) {
    this.exceptions = new Map(
      exceptions.map((line): [string, string] => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), line.slice(at + 1)];
      }),
    );
  }

  /** The lemma of a form in lower case with its Penn tag. */
  public of(lower: string, xpos: string): string {
    const key = `${lower} ${xpos}`;
    let lemma = this.known.get(key);
    if (lemma === undefined) {
      if (this.known.size > 40_000) this.known = new Map();
      lemma = this.exceptions.get(`${lower} ${lemmaClass(xpos)}`) ?? regularLemma(lower, xpos);
      this.known.set(key, lemma);
    }
    return lemma;
  }
}

/** What the rules alone say. */
export function regularLemma(lower: string, xpos: string): string {
  const form = VERB_FORMS[xpos];
  if (form !== undefined && form !== 'base') {
    return verbReadings(lower).find((reading) => reading.form === form)?.lemma ?? lower;
  }
  if (xpos === 'NNS' || xpos === 'NNPS') return singular(lower);
  if (xpos === 'JJR' || xpos === 'RBR') return positive(lower, 'er');
  return xpos === 'JJS' || xpos === 'RBS' ? positive(lower, 'est') : lower;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function positive(word: string, ending: string): string {
  if (!word.endsWith(ending) || word.length < ending.length + 3) return word;
  const stem = word.slice(0, -ending.length);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1);
  return /[aeiou][bcdfgklmnprstvz]$/.test(stem) && !/[ew]$/.test(stem) && stem.length < 4 ? `${stem}e` : stem;
}
