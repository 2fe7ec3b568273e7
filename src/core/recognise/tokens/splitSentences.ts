import type { Token } from '../../model/text';
import { abbreviationClass, ATTRIBUTION_VERBS, SENTENCE_STARTERS } from './abbreviations';

const TERMINATOR = /^(?:[!?…。！？؟]|\.+)$/u;
/** Marks that close what the terminator ended; the straight ones only where they touch it. */
const CLOSER = /^(?:["'”’»›)\]}]|''|\*{1,3}|\]\(.*\))$/u;
/** How many tokens of a name may stand between a quotation and its verb (`"Why?" Foreign Minister Jane Doe asked`). */
const LONGEST_ATTRIBUTION = 7;

/**
 * Cuts the tokens of one block into sentences: half-open token ranges that cover `first` to `end`.
 * The rules are those of Unicode's sentence boundaries, with the repairs English news needs (abbreviations,
 * attributions behind a quotation). They are written out here rather than taken from `Intl.Segmenter`, whose
 * boundaries differ between the ICU versions of hosts: the same text must give the same analysis everywhere.
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
): (readonly [first: number, end: number])[] {
  const ranges: (readonly [number, number])[] = [];
  let from = first;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (!mayEndSentence(text, token)) continue;
    let next = i + 1;
    while (next < end && closes(text, tokens[next - 1] as Token, tokens[next] as Token)) next++;
    if (next < end && endsBetween(text, tokens, i, next, end)) {
      ranges.push([from, next]);
      from = next;
    }
    i = next - 1;
  }
  if (from < end) ranges.push([from, end]);
  return ranges;
}

function wordOf(text: string, token: Token): string {
  return text.slice(token.start, token.end);
}

function mayEndSentence(text: string, token: Token): boolean {
  if (token.kind === 'punctuation') return TERMINATOR.test(wordOf(text, token));
  return text.charAt(token.end - 1) === '.';
}

function closes(text: string, before: Token, token: Token): boolean {
  if (token.kind !== 'punctuation') return false;
  const mark = wordOf(text, token);
  if (before.end === token.start && CLOSER.test(mark)) return true;
  // where it touches the word behind it is an opening mark, as Swedes set it
  if (mark === '”') return !/^[\p{L}\p{N}]/u.test(text.slice(token.end, token.end + 2));
  return TERMINATOR.test(mark);
}

/** Whether a sentence ends between the terminator at `at` (with its closing marks) and the token `next`. */
function endsBetween(text: string, tokens: readonly Token[], at: number, next: number, end: number): boolean {
  const terminator = tokens[at] as Token;
  const following = tokens[next] as Token;
  if (following.start === (tokens[next - 1] as Token).end && !/^\p{Lu}\p{Ll}/u.test(wordOf(text, following)))
    return false;
  let opening = next;
  while (opening < end && isOpening(text, tokens[opening] as Token)) opening++;
  const head = tokens[opening];
  if (!head) return true;
  const word = wordOf(text, head);
  if (/^\p{Ll}/u.test(word)) return opening > next && next > at + 1;
  if (/^[,;:)\]–—-]/u.test(word)) return false;
  if (terminator.kind === 'word') return stopEndsSentence(wordOf(text, terminator), word, opening > next);
  if (next > at + 1 && isAttribution(text, tokens, at, opening, end)) return false;
  return true;
}

function isOpening(text: string, token: Token): boolean {
  return token.kind === 'punctuation' && /^(?:["'“”‘«‹„([]|``|''|\*{1,3}|—|–|--)$/u.test(wordOf(text, token));
}

/** Whether the stop of an abbreviation is also the end of its sentence, judged by the word behind it. */
function stopEndsSentence(abbreviation: string, next: string, quoted: boolean): boolean {
  const known = abbreviationClass(abbreviation.slice(0, -1));
  if (known === 'name' || known === 'number') return false;
  return quoted || SENTENCE_STARTERS.has(next);
}

/** `"Why now?" Jane Doe asked.`: a name and its verb behind a quotation continue the sentence. */
function isAttribution(text: string, tokens: readonly Token[], at: number, next: number, end: number): boolean {
  const terminator = wordOf(text, tokens[at] as Token);
  for (let i = next; i < Math.min(end, next + LONGEST_ATTRIBUTION); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punctuation') return false;
    if (!ATTRIBUTION_VERBS.has(wordOf(text, token))) continue;
    const after = tokens[i + 1];
    // Behind a full stop only a bare "Doe said." counts: otherwise a new sentence begins with its subject.
    return i > next && (terminator !== '.' || !after || i + 1 >= end || wordOf(text, after) === '.');
  }
  return false;
}
