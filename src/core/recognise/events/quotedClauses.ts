import type { Predicate } from '../parse/predicate';

/** Whether the verb tells of something that has happened. */
export function isPast({ form, modal, tense, perfect }: Predicate): boolean {
  return form === 'finite' && modal === null && (tense === 'past' || perfect);
}
