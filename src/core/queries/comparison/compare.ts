import type { Corpus } from '../../model/corpus';
import type { DateLanguage } from '../wording/dateLanguage';
import { ENGLISH_DATES } from '../wording/dateLanguage';
import { compareActor } from './compareActor';
import { compareEvent } from './compareEvent';
import { compareQuote } from './compareQuote';
import type { Comparison, ComparisonSubject } from './comparison';

/** All that the sources have on a subject, side by side; undefined where the corpus no longer has it. */
export function compare(
  corpus: Corpus,
  subject: ComparisonSubject,
  language: DateLanguage = ENGLISH_DATES,
): Comparison | undefined {
  switch (subject.kind) {
    case 'event':
      return compareEvent(corpus, subject.id, language);
    case 'quote':
      return compareQuote(corpus, subject.file, subject.index);
    case 'actor':
      return compareActor(corpus, subject.id);
  }
}
