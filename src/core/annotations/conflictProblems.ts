import type { AnnotationProblem, Annotations, PassageRecord } from '../model/annotations';
import { message } from '../util/message';
import { shortened } from './passageProblems';

/** A question about a passage: how a record answers it, null where it does not; and what is said of two answers. */
interface Question {
  answer(record: PassageRecord): string | null;
  differs(words: string, above: string, here: string): string;
}

const QUESTIONS: readonly Question[] = [
  {
    answer: ({ actor, form, reject }) => {
      if (actor === null) return reject === 'actor' ? message('no actor') : null;
      return form === null ? actor : message('{0}, as {1}', actor, form);
    },
    differs: (words, above, here) =>
      message(
        '{0} is decided differently above, as to who is meant: {1}; here {2}. The last one holds.',
        words,
        above,
        here,
      ),
  },
  {
    answer: ({ speaker, reject }) => speaker ?? (reject === 'quote' ? message('no quotation') : null),
    differs: (words, above, here) =>
      message(
        '{0} is decided differently above, as to whose words they are: {1}; here {2}. The last one holds.',
        words,
        above,
        here,
      ),
  },
  {
    answer: ({ separate, reject }) =>
      reject === 'event' ? message('no event') : separate ? message('an event of its own') : null,
    differs: (words, above, here) =>
      message(
        '{0} is decided differently above, as to what event it reports: {1}; here {2}. The last one holds.',
        words,
        above,
        here,
      ),
  },
];

/**
 * Passages that two records decide differently, or that one person decides twice, each at the later record: the last one
 * holds. What two people decide alike is agreement and no problem.
 */
export function conflictProblems(annotations: Annotations): AnnotationProblem[] {
  return [...QUESTIONS.flatMap((question) => contradictions(annotations, question)), ...eventConflicts(annotations)];
}

function contradictions({ passages }: Annotations, question: Question): AnnotationProblem[] {
  const former = new Map<string, { readonly by: string | undefined; readonly given: string }>();
  return passages.flatMap((record) => {
    const given = question.answer(record);
    if (given === null) return [];
    const key = keyOf(record);
    const other = former.get(key);
    former.set(key, { by: record.by, given });
    if (other === undefined || (other.given === given && other.by !== record.by)) return [];
    const words = `"${shortened(record.exact)}"`;
    const problem =
      other.given === given
        ? message('{0} is decided twice: {1}.', words, given)
        : question.differs(words, said(other), said({ by: record.by, given }));
    return [{ severity: 'warning', message: problem, ...record.at }];
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
        const words = message('"{0}" is a passage of the event "{1}" already.', shortened(passage.exact), home);
        problems.push({ severity: 'warning', message: words, ...passage.at });
      }
    }
  }
  for (const record of passages) {
    const home = homes.get(keyOf(record));
    if (home === undefined || !(record.separate || record.notEvent?.some(({ id }) => id === home))) continue;
    const words = message(
      '"{0}" is kept apart from the event "{1}", which has it as a passage.',
      shortened(record.exact),
      home,
    );
    problems.push({ severity: 'warning', message: words, ...record.at });
  }
  return problems;
}

function said({ by, given }: { readonly by: string | undefined; readonly given: string }): string {
  return by === undefined ? given : `${given} (${by})`;
}

function keyOf({ file, prefix, exact, suffix }: Pick<PassageRecord, 'file' | 'prefix' | 'exact' | 'suffix'>): string {
  return JSON.stringify([file, prefix, exact, suffix]);
}
