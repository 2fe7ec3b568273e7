import { verbCues } from './cueLexicon';
import type { FrameWord } from './frames';
import type { Statement } from './statement';

/** Statements end where the sentence goes on with the next reporting clause of its own. `found` in the order of their cues. */
export function cutAtNext(words: readonly FrameWord[], found: readonly Statement[]): Statement[] {
  return found.map((statement, index) => {
    if (statement.order !== 'before') return statement;
    for (let i = index + 1; i < found.length; i++) {
      const later = found[i] as Statement;
      const cut = later.order === 'before' ? siblingStart(words, statement, later) : (later.contents[0]?.to ?? null);
      if (cut !== null) return { ...statement, contents: upTo(cut, statement) };
    }
    return statement;
  });
}

function upTo(cut: number, { contents }: Statement): Statement['contents'] {
  return contents.flatMap(({ from, to }) => (cut <= from ? [] : [{ from, to: Math.min(to, cut) }]));
}

/** True where the statement is part of what another one reports. */
export function isNested(words: readonly FrameWord[], statement: Statement, found: readonly Statement[]): boolean {
  const at = statement.cue.from;
  return found.some(
    (outer) =>
      outer.cue.from < at &&
      outer.contents.some(({ from, to }) => from <= at && at < to) &&
      siblingStart(words, outer, statement) === null,
  );
}

/** Where the clause of `later` begins if it stands beside that of `first` and not in it; else null. */
function siblingStart(words: readonly FrameWord[], first: Statement, later: Statement): number | null {
  const firstVerb = words[first.cue.to - 1];
  const laterVerb = words[later.cue.to - 1];
  if (!later.finite || !later.source || !firstVerb || !laterVerb) return null;
  const start = later.source.how === 'phrase' ? later.source.from : later.cue.from;
  const joint = words[start - 1];
  // `denies it, calls it a lie`
  if (joint?.tag === 'comma' && later.source.how === 'shared')
    return first.finite && shareForm(firstVerb.lower, laterVerb.lower) ? start - 1 : null;
  if (joint?.tag !== 'coordinator' && joint?.lower !== 'while' && joint?.lower !== 'whereas') return null;
  const comma = words[start - 2]?.tag === 'comma';
  if (later.source.how === 'shared')
    return first.finite && shareForm(firstVerb.lower, laterVerb.lower) ? start - (comma ? 2 : 1) : null;
  return comma ? start - 2 : null;
}

/** `announced … and demanded`: two forms of one tense stand beside each other. */
function shareForm(a: string, b: string): boolean {
  return verbCues(a).some(({ form }) => verbCues(b).some((other) => other.form === form));
}
