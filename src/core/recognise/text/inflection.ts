import irregular from '../../lexicon/verbs-irregular.json';
import { remembered } from '../../util/remembered';
import { KNOWN_VERBS } from './knownVerbs';

/** One reading of a verb form: `said` is past and participle of `say`. */
export interface VerbReading {
  readonly lemma: string;
  readonly form: 'base' | 'third' | 'past' | 'participle' | 'gerund';
}

const NONE: readonly VerbReading[] = [];
const WORD = /^[a-z]{2,24}(?:-[a-z]{2,24})?$/;
/** Regular verbs whose base ends in `ee`, so that `-eed` is not their base (`agreed`, but `proceed`). */
const EE_BASES = new Set(['agree', 'decree', 'disagree', 'free', 'guarantee', 'referee']);
/** Regular verbs on `-ing` that no rule tells from a gerund; the irregular ones (`bring`) are in the table. */
const ING_BASES = new Set(['ping', 'wing']);
/** Past forms that are also the base of another, regular verb. */
const ALSO_BASES = new Set(['bore', 'bound', 'fell', 'found', 'ground', 'lay', 'saw', 'shot', 'wound']);

const { bases: irregularBases, forms: irregularForms } = indexIrregular();

/**
 * The readings of a word as an English verb form (lower or capital letters); empty where it cannot be one.
 * Spelling alone cannot tell `stat-ed` from `state-d`: every base that the spelling allows is given, verbs that the
 * lexicon lists first, and the caller decides. Any other word has a reading as a base.
 */
export const verbReadings = remembered((word): readonly VerbReading[] => {
  const lower = word.toLowerCase();
  return WORD.test(lower) ? read(lower) : NONE;
});

function read(word: string): readonly VerbReading[] {
  const readings: VerbReading[] = [...(irregularForms.get(word) ?? NONE)];
  const isIrregularForm = readings.length > 0;
  if (irregularBases.has(word)) readings.unshift({ lemma: word, form: 'base' });
  else if (!isIrregularForm ? looksLikeBase(word) : ALSO_BASES.has(word)) readings.push({ lemma: word, form: 'base' });
  if (isIrregularForm) return readings;
  for (const lemma of thirdPersonBases(word)) readings.push({ lemma, form: 'third' });
  for (const lemma of pastBases(word)) {
    if (!irregularBases.has(lemma)) readings.push({ lemma, form: 'past' }, { lemma, form: 'participle' });
  }
  for (const lemma of gerundBases(word)) readings.push({ lemma, form: 'gerund' });
  return readings;
}

/** `pass`, `focus`, `need` end like inflected forms and are none. */
function looksLikeBase(word: string): boolean {
  if (word.endsWith('ing')) return ING_BASES.has(word);
  if (word.endsWith('eed')) return !EE_BASES.has(word.slice(0, -1));
  if (word.endsWith('ed')) return !hasVowel(word.slice(0, -2));
  if (word.endsWith('s')) return /(?:ss|us|is|as)$/.test(word);
  return true;
}

function thirdPersonBases(word: string): string[] {
  if (!word.endsWith('s') || word.length < 4 || word.endsWith('ss')) return [];
  if (word.endsWith('ies')) return word.length > 4 ? [word.slice(0, -3) + 'y'] : [word.slice(0, -1)];
  const stem = word.slice(0, -1);
  if (!stem.endsWith('e')) return /[su]$/.test(stem) ? [] : [stem];
  const bare = word.slice(0, -2);
  if (/(?:sh|ss|x|zz|[^aeiou]o)$/.test(bare)) return [bare, stem];
  if (/(?:ch|us|z)$/.test(bare)) return /(?:ach|us|z)$/.test(bare) ? [stem, bare] : [bare, stem];
  return [stem];
}

function pastBases(word: string): string[] {
  if (!word.endsWith('ed') || word.length < 4) return [];
  if (word.endsWith('eed')) return EE_BASES.has(word.slice(0, -1)) ? [word.slice(0, -1)] : [];
  if (word.endsWith('ied')) return word.length > 4 ? [word.slice(0, -3) + 'y'] : [word.slice(0, -1)];
  return regularBases(word.slice(0, -2));
}

function gerundBases(word: string): string[] {
  if (!word.endsWith('ing') || word.length < 5) return [];
  const stem = word.slice(0, -3);
  if (!hasVowel(stem)) return [];
  // dying, lying, tying
  if (stem.length === 2 && stem.endsWith('y')) return [`${stem.charAt(0)}ie`];
  if (irregularBases.has(stem)) return [stem];
  return /(?:ee|oe|ye)$/.test(stem) ? [stem] : regularBases(stem);
}

/** The bases that a stem before `-ed` or `-ing` may stand for, the likeliest first. */
function regularBases(stem: string): string[] {
  const bases = spellings(stem);
  return [...bases.filter((base) => KNOWN_VERBS.has(base)), ...bases.filter((base) => !KNOWN_VERBS.has(base))];
}

function spellings(stem: string): string[] {
  if (!hasVowel(stem)) return stem.length > 1 ? [`${stem}e`] : [];
  const last = stem.charAt(stem.length - 1);
  // stopp-ed, but pass-ed and add-ed
  if (last === stem.charAt(stem.length - 2) && /[bdfglmnprstvz]/.test(last)) {
    return /[lsfz]/.test(last) || stem.length <= 3 ? [stem, stem.slice(0, -1)] : [stem.slice(0, -1), stem];
  }
  // panick-ed, but attack-ed
  if (stem.endsWith('ck')) return [stem, stem.slice(0, -1)];
  return /[cuvz]$/.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`];
}

function hasVowel(text: string): boolean {
  return /[aeiouy]/.test(text);
}

function indexIrregular(): { bases: ReadonlySet<string>; forms: ReadonlyMap<string, readonly VerbReading[]> } {
  const forms = new Map<string, VerbReading[]>();
  const add = (word: string, reading: VerbReading): void => {
    const list = forms.get(word);
    if (list) list.push(reading);
    else forms.set(word, [reading]);
  };
  for (const [word, lemma] of Object.entries(irregular.third)) add(word, { lemma, form: 'third' });
  for (const [lemma, [past = [], participles = []]] of Object.entries(irregular.verbs)) {
    for (const word of past) add(word, { lemma, form: 'past' });
    for (const word of participles) add(word, { lemma, form: 'participle' });
  }
  return { bases: new Set(Object.keys(irregular.verbs)), forms };
}
