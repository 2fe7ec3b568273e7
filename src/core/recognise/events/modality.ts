import type { Modality } from '../../model/event';
import type { LocalQuote } from '../../model/quote';
import type { Predicate, SentenceParse } from '../text/clauses';

const PLANNED_MODALS = new Set(['will', "'ll", 'shall', 'wo', "won't"]);
const HYPOTHETICAL_MODALS = new Set(['would', "'d", 'could', 'can', 'may', 'might', 'should', 'must']);
const PLANNING_VERBS = new Set([
  'plan',
  'intend',
  'prepare',
  'schedule',
  'aim',
  'agree',
  'promise',
  'pledge',
  'vow',
  'expect',
  'decide',
  'set',
]);
const OPEN_INTRODUCERS = new Set(['if', 'unless', 'whether']);
const DENYING_VERBS = new Set(['deny', 'refute', 'reject', 'dispute']);

/** How the text presents an event: the strongest mark of its verb, its clause and the verbs above; then who says so. */
export function modalityOf(parse: SentenceParse, index: number, said: LocalQuote | null): Modality {
  const predicate = parse.predicates[index];
  if (!predicate) return 'asserted';
  if (predicate.negated) return 'denied';
  if (predicate.introducer !== null && OPEN_INTRODUCERS.has(predicate.introducer)) return 'hypothetical';
  if (predicate.modal !== null && PLANNED_MODALS.has(predicate.modal)) return 'planned';
  if (predicate.modal !== null && HYPOTHETICAL_MODALS.has(predicate.modal)) return 'hypothetical';
  const above = governingMark(parse, predicate);
  if (above) return above;
  return said ? 'reported' : 'asserted';
}

function governingMark(parse: SentenceParse, predicate: Predicate): Modality | null {
  const { words } = parse;
  const first = words[predicate.first];
  const toBe = first?.lower === 'to' && words[predicate.first - 1]?.tag === 'be';
  if (toBe) return 'planned';
  const above = parse.predicates[predicate.governor];
  if (!above) return null;
  if (DENYING_VERBS.has(above.lemma)) return 'denied';
  if (predicate.form === 'infinitive') return PLANNING_VERBS.has(above.lemma) ? 'planned' : 'hypothetical';
  return null;
}
