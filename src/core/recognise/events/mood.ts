import type { EventType } from '../../model/event';
import type { Predicate } from '../parse/predicate';

/** Types of acts that favour the one they concern. */
export const COOPERATIVE: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
]);
/** Types of acts against the one they concern. */
export const FORCEFUL: ReadonlySet<EventType> = new Set([
  'COERCE',
  'ASSAULT',
  'SANCTION',
  'MOBILIZE',
  'THREATEN',
  'PROTEST',
]);
const FUTURE = new Set(['will', 'shall', 'would']);

/** The type of a negated or announced act: PLOVER counts a promise as AGREE and an announced attack as THREATEN. */
export function inMood(type: EventType, predicate: Predicate): EventType | null {
  const future = predicate.modal !== null && FUTURE.has(predicate.modal);
  if (predicate.negation >= 0) return COOPERATIVE.has(type) ? 'REJECT' : type;
  if (!future) return type;
  if (FORCEFUL.has(type) && type !== 'PROTEST') return 'THREATEN';
  if (type === 'CONSULT' || type === 'SUPPORT')
    return predicate.subject && !predicate.passive && predicate.modal !== 'would' ? 'AGREE' : type;
  return ['AID', 'COOPERATE', 'RETREAT', 'CONCEDE'].includes(type) ? 'AGREE' : type;
}

/** What ending an event of a type amounts to. */
export function endOf(type: EventType): EventType | null {
  switch (type) {
    case 'COERCE':
    case 'SANCTION':
    case 'PROTEST':
    case 'ACCUSE':
    case 'REQUEST':
    case 'THREATEN':
      return 'CONCEDE';
    case 'ASSAULT':
    case 'MOBILIZE':
      return 'RETREAT';
    case 'CONSULT':
    case 'AID':
    case 'COOPERATE':
    case 'SUPPORT':
    case 'AGREE':
      return 'SANCTION';
    default:
      return null;
  }
}
