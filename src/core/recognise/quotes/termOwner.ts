import { mainSubject, type Subject } from './clauses';
import type { FrameWord } from './frames';

/** So far before a term its doer's verb may stand, in words. */
const FARTHEST_VERB = 8;

/**
 * Whose word a term at a distance is where nobody is said to use it: that of whoever did what it names
 * (`The junta began a "cleansing" campaign`). The subject of an active verb shortly before the noun that the term
 * qualifies; null where another clause, a passive or an attribution comes between.
 */
export function termOwner(words: readonly FrameWord[], at: number): Subject | null {
  const [before, behind] = [words[at - 1], words[at + 1]];
  // an adjective with no noun behind it stands for one: `a "relief" offensive`
  const isNoun = behind?.tag === 'noun' || (behind?.tag === 'adjective' && words[at + 2]?.tag !== 'noun');
  const qualifies = /^(?:determiner|adjective|number|noun)$/.test(before?.tag ?? '') && isNoun;
  const subject = qualifies ? mainSubject(words, at) : null;
  if (!subject || at - subject.to > FARTHEST_VERB) return null;
  const between = words.slice(subject.to, at);
  const isOther = between.some(
    ({ tag, passage }) => passage >= 0 || /^(?:be|comma|colon|dash|that|subordinator)$/.test(tag),
  );
  return isOther ? null : subject;
}
