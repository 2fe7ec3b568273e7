import type { Predicate, SentenceParse } from '../text/clauses';

const NOBODY = new Set(['nobody', 'none', 'nothing', 'neither', 'no-one', 'anybody', 'anyone']);

/** `nobody called us`, `no one was hurt`: the clause tells that nothing happened, and to nobody in particular. */
export function isNobody({ words }: SentenceParse, { subject }: Predicate): boolean {
  if (subject === null) return false;
  const before = words[subject.first - 1]?.lower;
  const first = words[subject.first]?.lower ?? '';
  return NOBODY.has(words[subject.head]?.lower ?? '') || first === 'no' || (first === 'one' && before === 'no');
}

/** Whether the verb tells of something that has happened. */
export function isPast({ words }: SentenceParse, { first, verb, form, modal, passive }: Predicate): boolean {
  if (form !== 'finite' || modal !== null) return false;
  const main = words[verb];
  if (main?.lower === 'was' || main?.lower === 'were' || main?.lower === 'had') return true;
  const helper = words[first]?.lower ?? '';
  if (main?.verb?.form === 'past') return true;
  return main?.verb?.form === 'participle' && (!passive || !/^(?:is|are|am)$/.test(helper));
}
