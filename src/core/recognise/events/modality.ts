import type { Modality } from '../../model/event';
import type { LocalQuote } from '../../model/quote';
import type { Predicate } from '../parse/predicate';
import type { SentenceSyntax } from './sentenceSyntax';

const PLANNED_MODALS = new Set(['will', 'shall']);
/** What a verb or adjective says is going to be done (`plans to`, `is set to`, `is due to`). */
const PLANNING = new Set(
  'plan intend prepare schedule aim agree promise pledge vow expect decide set due about ready poised go'.split(' '),
);
const OPEN_INTRODUCERS = new Set(['if', 'unless', 'whether']);
const DENYING_VERBS = new Set(['deny', 'refute', 'reject', 'dispute']);

/** How the text presents an event: the strongest mark of its verb, its clause and the verbs above; then who says so. */
export function modalityOf(syntax: SentenceSyntax, predicate: Predicate, said: LocalQuote | null): Modality {
  if (predicate.negated) return 'denied';
  if (predicate.introducer !== null && OPEN_INTRODUCERS.has(predicate.introducer)) return 'hypothetical';
  if (predicate.modal !== null) return PLANNED_MODALS.has(predicate.modal) ? 'planned' : 'hypothetical';
  return governingMark(syntax, predicate) ?? (said ? 'reported' : 'asserted');
}

function governingMark(syntax: SentenceSyntax, predicate: Predicate): Modality | null {
  const above = predicate.governor;
  if (!above) return null;
  if (DENYING_VERBS.has(above.lemma)) return 'denied';
  if (predicate.form !== 'infinitive') return null;
  return announces(syntax, above) ? 'planned' : 'hypothetical';
}

/** Whether what the infinitive below a verb tells is going to be done: `plans to`, `is expected to`, `is due to`, `is to`. */
export function announces(syntax: SentenceSyntax, above: Predicate): boolean {
  if (above.lemma === 'be') return !above.isCopular || PLANNING.has(syntax.word(above.head)?.lemma ?? '');
  return PLANNING.has(above.lemma);
}
