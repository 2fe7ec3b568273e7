import { nounPhraseAt, type Subject, subjectBefore, type WordRange } from './clauses';
import { contentAfter, statementEnd } from './contents';
import type { VerbCue } from './cueLexicon';
import type { FrameWord } from './frames';
import type { Statement } from './statement';
import { goesOnAt, hasSubstance, statementBefore } from './surroundings';
import { isFinite } from './tagWords';

/**
 * Reads a cue as the verb of a parenthesis: `…, he said`, `…, said Smith`, `…, he said, …`. `group` is the first word
 * of its verb group. Null where the words around the cue are no parenthesis.
 */
export function readParenthesis(
  words: readonly FrameWord[],
  at: number,
  group: number,
  cue: VerbCue,
  isHeading: boolean,
): Statement | null {
  if (!cue.takes.has('post') && !cue.takes.has('quote')) return null;
  const tag = words[at]?.tag;
  const willSay = tag === 'infinitive' && group < at && words[group]?.tag === 'modal';
  if (tag !== 'verb' && tag !== 'participle' && !willSay) return null;
  const subject = subjectBefore(words, group);
  const border = subject ? borderBefore(words, subject, group) : group;
  if (border === 0) return null;
  const inverted = border === group && group === at ? nounPhraseAt(words, at + 1, words.length) : null;
  if (border === group && !inverted) return null;
  const source: Subject | null = inverted ? { ...inverted, how: 'phrase' } : subject;
  const end = inverted ? inverted.to : at + 1;

  const last = words[border - 1];
  if (!last || !(last.tag === 'comma' || last.tag === 'quote' || last.tag === 'dash' || /^[?!]$/.test(last.text)))
    return null;
  const before = statementBefore(words, border, isHeading);
  const quoted = words[before.to - 1]?.tag === 'quote';
  // `"…," said Doe, a baker who advised the town`: the words before are an attribution of their own
  if (words.slice(before.from, before.to - 1).some(({ tag, leadsOn }) => tag === 'quote' && leadsOn) && !quoted)
    return null;
  const substance = hasSubstance(words, before, isHeading);
  const betweenCommas = last.tag === 'comma' && words[end]?.tag === 'comma' && words[end + 1]?.tag !== 'quote';
  if (!quoted && (!cue.takes.has('post') || !(betweenCommas || substance))) return null;
  const follows = inverted ? null : contentAfter(words, at, cue);
  if (!quoted && follows && follows.complement !== 'np') return null;
  if (quoted && follows && last.tag === 'quote' && !last.leadsOn) return null;
  const rest = contentBehind(words, end, quoted, betweenCommas && !substance);
  return {
    cue: { from: group, to: at + 1 },
    source,
    contents: rest ? [before, rest] : [before],
    complement: quoted && before.to - before.from === 1 ? 'quote' : 'clause',
    lemma: cue.lemma,
    order: rest ? 'inside' : 'behind',
    finite: true,
  };
}

/** Where the clause of the subject begins: directly at the phrase, or at its leading adverb. */
function borderBefore(words: readonly FrameWord[], subject: Subject, group: number): number {
  if (subject.how === 'relative') return group;
  let border = subject.from;
  while (border > 0) {
    const tag = words[border - 1]?.tag;
    if (tag !== 'adverb' && tag !== 'coordinator') break;
    border--;
  }
  return border;
}

/** What of the statement stands behind the parenthesis. `unfinished` where the words before it are no sentence yet. */
function contentBehind(
  words: readonly FrameWord[],
  from: number,
  quoted: boolean,
  unfinished: boolean,
): WordRange | null {
  let i = from;
  for (let n = 0; i < words.length && n < 14; i++, n++) {
    const tag = words[i]?.tag;
    if (tag === 'comma' || tag === 'quote' || tag === 'colon') break;
    if (tag === 'stop' || tag === undefined || isFinite(tag)) return null;
  }
  const at = words[i];
  if (!at) return null;
  const next = at.tag === 'quote' ? i : i + 1;
  if (words[next]?.tag === 'quote' && quoted && words[next - 1]?.tag !== undefined) {
    return next === i ? null : { from: next, to: next + 1 };
  }
  if (quoted || at.tag !== 'comma') return null;
  if (!unfinished && (!goesOnAt(words, next) || words[next]?.tag === 'coordinator')) return null;
  return { from: next, to: statementEnd(words, next) };
}
