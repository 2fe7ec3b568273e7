/** One reading of a verb form: `said` is past and participle of `say`. */
export interface VerbReading {
  readonly lemma: string;
  readonly form: 'base' | 'third' | 'past' | 'participle' | 'gerund';
}

/** The readings of a word as an English verb form (lower or capital letters); empty where it cannot be one. */
export function verbReadings(_word: string): readonly VerbReading[] {
  return [];
}
