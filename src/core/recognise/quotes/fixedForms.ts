import { hasFiniteVerb, nounPhraseAt, type Subject, type WordRange } from './clauses';
import { statementEnd } from './contents';
import type { FrameWord } from './frames';
import type { Statement } from './statement';
import { goesOnAt, hasSubstance, statementBefore } from './surroundings';

/** `Minister: "Talks will go on"`; in a heading without marks too, and `Talks will go on: minister`. */
export function readColon(words: readonly FrameWord[], isHeading: boolean): Statement | null {
  const colon = words.findIndex(({ tag }) => tag === 'colon');
  if (colon < 1 || colon > words.length - 2) return null;
  if (!isHeading && words[colon + 1]?.tag !== 'quote') return null;
  const head = nounPhraseAt(words, 0, colon);
  if (head?.to === colon && colon <= 5 && (words.length - colon > 3 || words[colon + 1]?.tag === 'quote')) {
    return {
      cue: { from: colon, to: colon + 1 },
      source: { ...head, how: 'phrase' },
      contents: [{ from: colon + 1, to: statementEnd(words, colon + 1) }],
      complement: words[colon + 1]?.tag === 'quote' ? 'quote' : 'clause',
      lemma: ':',
      order: 'before',
      finite: true,
    };
  }
  const last = words.map(({ tag }) => tag).lastIndexOf('colon');
  const tail = nounPhraseAt(words, last + 1, words.length);
  if (tail?.to !== words.length || words.length - last > 5 || !hasFiniteVerb(words, 0, last)) return null;
  return {
    cue: { from: last, to: last + 1 },
    source: { ...tail, how: 'phrase' },
    contents: [{ from: 0, to: last }],
    complement: 'clause',
    lemma: ':',
    order: 'behind',
    finite: true,
  };
}

/** A quotation signed with a name: `"…" — Jane Doe`. */
export function readSignature(words: readonly FrameWord[]): Statement | null {
  let at = 0;
  while (words[at]?.tag === 'quote') at++;
  if (at === 0) return null;
  const dash = words[at]?.tag === 'stop' ? at + 1 : at;
  if (words[dash]?.tag !== 'dash') return null;
  const phrase = nounPhraseAt(words, dash + 1, words.length);
  const behind = phrase && words[phrase.to];
  if (!phrase || words[dash + 1]?.tag !== 'name' || (behind && behind.tag !== 'comma' && behind.tag !== 'stop'))
    return null;
  return {
    cue: { from: dash, to: dash + 1 },
    source: { ...phrase, how: 'phrase' },
    contents: [{ from: 0, to: at }],
    complement: 'quote',
    lemma: '—',
    order: 'behind',
    finite: false,
  };
}

/**
 * `According to Smith, …`, `…, according to Smith`, `…, according to Smith, …`, and `in the words of Smith`.
 * `at` is the first of the two words before the name.
 */
export function readAccordingTo(words: readonly FrameWord[], at: number, isHeading: boolean): Statement | null {
  const phrase = nounPhraseAt(words, at + 2, words.length);
  const source: Subject | null = phrase && { ...phrase, how: 'phrase' };
  const base = {
    cue: { from: words[at - 2]?.lower === 'in' ? at - 2 : at, to: at + 2 },
    source,
    complement: 'clause',
    lemma: 'according to',
    finite: false,
  } as const;
  const end = phrase?.to ?? at + 2;
  const before = statementBefore(words, at, isHeading);
  const comma = words.findIndex(({ tag }, i) => i >= end && tag === 'comma');
  const behind = comma < 0 ? null : { from: comma + 1, to: statementEnd(words, comma + 1) };
  const short = before.to - before.from < 4 || words[before.from]?.tag === 'preposition';
  if (short && !hasSubstance(words, before, isHeading)) {
    const content = behind ?? quoteBehind(words, end);
    return content && content.to > content.from ? { ...base, contents: [content], order: 'before' } : null;
  }
  const goesOn =
    behind && behind.to - behind.from > 1 && !hasFiniteVerb(words, at + 2, comma) && goesOnAt(words, behind.from);
  return goesOn
    ? { ...base, contents: [before, behind], order: 'inside' }
    : { ...base, contents: [before], order: 'behind' };
}

function quoteBehind(words: readonly FrameWord[], from: number): WordRange | null {
  const quote = words.findIndex(({ tag }, i) => i >= from && tag === 'quote');
  return quote < 0 ? null : { from: quote, to: statementEnd(words, quote) };
}
