import { mainSubject, nounPhraseAt, type Subject, type WordRange } from './clauses';
import type { FrameWord } from './frames';
import type { Statement } from './statement';
import { verbReadings } from '../text/inflection';
import { isFinite } from './tagWords';

/**
 * Attributes a quotation that no cue of the lexicon introduces, by its place: behind a colon it belongs to the
 * subject of the clause before (`The mayor was blunt: "…"`), before a comma inside the marks to the subject of the
 * clause behind (`"…," Doe shot back`).
 */
export function readWithoutCue(words: readonly FrameWord[], at: number): Statement | null {
  if (words[at - 1]?.tag === 'colon') {
    const source = mainSubject(words, at - 1);
    return source && byPlace(source, { from: at - 1, to: at }, at, 'before');
  }
  const phrase = words[at]?.leadsOn ? nounPhraseAt(words, at + 1, words.length) : null;
  const source = phrase && beforeVerb(words, phrase);
  const verb = source && words[source.to];
  if (!source || !verb || !(isFinite(verb.tag) || verb.tag === 'noun')) return null;
  return byPlace({ ...source, how: 'phrase' }, { from: source.to, to: verbGroupEnd(words, source.to) }, at, 'behind');
}

/** `Doe shot back`: behind a name the past form of a verb is easily taken for a noun. */
function beforeVerb<Phrase extends WordRange & { readonly head: number }>(
  words: readonly FrameWord[],
  phrase: Phrase,
): Phrase {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    if (words[at]?.tag !== 'noun' || words[at - 1]?.tag !== 'name') continue;
    const isPast = verbReadings(words[at]?.lower ?? '').some(({ form }) => form === 'past');
    if (isPast) return { ...phrase, to: at, head: at - 1 };
  }
  return phrase;
}

/** `was quoted as saying` and `likes to say` are one cue. */
function verbGroupEnd(words: readonly FrameWord[], verb: number): number {
  let end = verb + 1;
  const goesOn = (tag?: string): boolean => tag === 'participle' || tag === 'infinitive';
  while (goesOn(words[end]?.tag) || (words[end]?.tag === 'to' && goesOn(words[end + 1]?.tag))) end++;
  return words[end]?.lower === 'as' && words[end + 1]?.tag === 'gerund' ? end + 2 : end;
}

/** A sentence that ends with a colon announces what its subject says in the next paragraph. */
export function announcement(words: readonly FrameWord[]): Statement | null {
  const source = mainSubject(words, words.length - 1);
  const colon = { from: words.length - 1, to: words.length };
  return source && { ...byPlace(source, colon, words.length, 'before'), contents: [] };
}

function byPlace(source: Subject, cue: Statement['cue'], at: number, order: Statement['order']): Statement {
  return { cue, source, contents: [{ from: at, to: at + 1 }], complement: 'quote', lemma: ':', order, finite: true };
}
