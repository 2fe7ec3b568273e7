import type { AnnotationProblem, Annotations, PassageRecord } from '../model/annotations';
import { shortened } from './passageProblems';

/** A question about a passage, and how a record answers it; null where it does not. */
const QUESTIONS: readonly { readonly about: string; readonly answer: (record: PassageRecord) => string | null }[] = [
  {
    about: 'who is meant',
    answer: ({ actor, form, reject }) =>
      actor !== null ? [actor, form].filter(Boolean).join(', as ') : reject === 'actor' ? 'no actor' : null,
  },
  {
    about: 'whose words they are',
    answer: ({ speaker, reject }) => speaker ?? (reject === 'quote' ? 'no quotation' : null),
  },
  {
    about: 'what event it reports',
    answer: ({ separate, reject }) => (reject === 'event' ? 'no event' : separate ? 'an event of its own' : null),
  },
];

/**
 * Passages that two records decide differently, or that one person decides twice, each at the later record: the last one
 * holds. What two people decide alike is agreement and no problem.
 */
export function conflictProblems(annotations: Annotations): AnnotationProblem[] {
  return [...QUESTIONS.flatMap((question) => contradictions(annotations, question)), ...eventConflicts(annotations)];
}

function contradictions({ passages }: Annotations, { about, answer }: (typeof QUESTIONS)[number]): AnnotationProblem[] {
  const former = new Map<string, { readonly by: string | undefined; readonly given: string }>();
  return passages.flatMap((record) => {
    const given = answer(record);
    if (given === null) return [];
    const key = keyOf(record);
    const other = former.get(key);
    former.set(key, { by: record.by, given });
    if (other === undefined || (other.given === given && other.by !== record.by)) return [];
    const words = `"${shortened(record.exact)}"`;
    const message =
      other.given === given
        ? `${words} is decided twice: ${given}.`
        : `${words} is decided differently above, as to ${about}: ${said(other)}; here ${said({ by: record.by, given })}. The last one holds.`;
    return [{ severity: 'warning', message, ...record.at }];
  });
}

/** Passages that two recorded events share, and passages of an event that are kept apart from it. */
function eventConflicts({ passages, events }: Annotations): AnnotationProblem[] {
  const problems: AnnotationProblem[] = [];
  const homes = new Map<string, string>();
  for (const { id, passages: own } of events) {
    for (const passage of own) {
      const home = homes.get(keyOf(passage));
      if (home === undefined) homes.set(keyOf(passage), id);
      else {
        const message = `"${shortened(passage.exact)}" is a passage of the event "${home}" already.`;
        problems.push({ severity: 'warning', message, ...passage.at });
      }
    }
  }
  for (const record of passages) {
    const home = homes.get(keyOf(record));
    if (home === undefined || !(record.separate || record.notEvent?.some(({ id }) => id === home))) continue;
    const message = `"${shortened(record.exact)}" is kept apart from the event "${home}", which has it as a passage.`;
    problems.push({ severity: 'warning', message, ...record.at });
  }
  return problems;
}

function said({ by, given }: { readonly by: string | undefined; readonly given: string }): string {
  return by === undefined ? given : `${given} (${by})`;
}

function keyOf({ file, prefix, exact, suffix }: Pick<PassageRecord, 'file' | 'prefix' | 'exact' | 'suffix'>): string {
  return JSON.stringify([file, prefix, exact, suffix]);
}
