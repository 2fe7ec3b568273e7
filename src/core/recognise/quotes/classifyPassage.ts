import type { QuoteType } from '../../model/quote';
import type { WordRange } from './clauses';
import { isPhrase } from './cueLexicon';
import type { Frame, FrameWord } from './frames';
import type { Statement } from './statement';
import { isFinite, isNominal, type Tag } from './tagWords';

/** Words before a title of a work. */
const WORKS = new Set(
  'book film movie song album show series episode essay article column documentary novel podcast play poem program programme memoir magazine video game titled entitled headlined'.split(
    ' ',
  ),
);
const SMALL_WORDS = /^(?:a|an|the|of|in|on|at|by|for|with|from|to|and|or|but|nor|as|is|vs\.?)$/;
const SPEECH_END = /[.,?!…—–-]["'“”‘’)\]\s]{0,4}$/;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

/** True where the words hold a clause: a finite verb with a subject before it. */
export function isClause(tags: readonly Tag[]): boolean {
  let subject = false;
  for (const tag of tags) {
    if (tag === 'pronoun-verb') return true;
    if (subject && isFinite(tag)) return true;
    subject ||= isNominal(tag) || tag === 'pronoun' || tag === 'that' || tag === 'time';
  }
  return false;
}

/** True for a title of a work (`the film "The Long Night"`) or a nickname inside a name (`Jane "Red" Doe`). */
export function isTitleOrNickname(text: string, { words, titleCase }: Frame, at: number): boolean {
  const tokens = text.match(WORDS) ?? [];
  const [before, behind] = [words[at - 1], words[at + 1]];
  const capital = tokens.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  if (capital && tokens.length <= 2 && before?.tag === 'name' && behind?.tag === 'name') return true;
  if (titleCase || tokens.length === 0 || /[?!]$/.test(text)) return false;
  const contentWords = tokens.filter((word) => !SMALL_WORDS.test(word));
  const titled =
    contentWords.length > 0 && contentWords.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && /^\p{Lu}/u.test(text);
  if (!titled) return false;
  return contentWords.length > 1 || (before !== undefined && WORKS.has(before.lower));
}

/** What kind of quotation a passage is, in the light of the statement and the words it stands in. */
export function quoteTypeOf(
  text: string,
  tags: readonly Tag[],
  frame: Frame,
  at: number,
  statement: Statement | null,
  content: WordRange | null,
): QuoteType {
  const { words } = frame;
  const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text);
  if (!statement || !content) {
    if (keepsDistance(words, at)) return 'scare';
    const alone = words.every(({ tag, passage }) => passage >= 0 || tag === 'stop' || tag === 'dash');
    if (alone) return 'direct';
    const sentence = capital && SPEECH_END.test(text) && isClause(tags);
    const opensSentence = at === 0 || /^(?:comma|colon|quote|stop)$/.test(words[at - 1]?.tag ?? '');
    if (sentence && opensSentence) return 'direct';
    // A term has no verb: words with one are somebody's, whoever is being reported.
    return tags.some(isFinite) ? 'partial' : 'scare';
  }
  if (keepsDistance(words, at)) return 'scare';
  const opens = words.slice(content.from, at).every(isConnective);
  if (!opens || isPhrase(statement.complement)) return 'partial';
  const closes = words
    .slice(at + 1, content.to)
    .every(({ tag, passage }) => passage >= 0 || tag === 'comma' || tag === 'stop');
  const clause = isClause(tags);
  if (clause && (closes || SPEECH_END.test(text))) return 'direct';
  if (capital && statement.complement === 'quote') return 'direct';
  return capital && closes && statement.order !== 'before' && words[at]?.leadsOn ? 'direct' : 'partial';
}

function isConnective({ tag }: FrameWord): boolean {
  return (
    tag === 'that' || tag === 'adverb' || tag === 'coordinator' || tag === 'colon' || tag === 'comma' || tag === 'quote'
  );
}

/** `so-called "x"`, `what it described as "x"`, `a two-day "x" offensive`. */
function keepsDistance(words: readonly FrameWord[], at: number): boolean {
  const [before, behind] = [words[at - 1], words[at + 1]];
  if (!before) return false;
  if (/^(?:so-called|dubbed|termed|nicknamed|supposed|purported)$/.test(before.lower)) return true;
  const describes =
    before.lower === 'as' ||
    before.lower === 'call' ||
    /^call(?:s|ed)$/.test(before.lower) ||
    before.lower === 'calling';
  if (describes && words.slice(Math.max(0, at - 7), at - 1).some(({ lower }) => lower === 'what')) return true;
  const premodifies = before.tag === 'determiner' || before.tag === 'adjective' || before.tag === 'number';
  return premodifies && (behind?.tag === 'noun' || behind?.tag === 'adjective');
}
