import plover from '../../lexicon/events-plover.json';
import { remembered } from '../../util/remembered';
import { verbReadings } from '../text/inflection';
import { singular } from './lexicon';

const NOUNS = new Map<string, string>();
const VERBS = new Map<string, string>();
for (const [kind, { nouns, verbs }] of Object.entries<{ nouns: readonly string[]; verbs: readonly string[] }>(
  plover.kinds,
)) {
  for (const noun of nouns.flatMap((line) => line.split(', '))) if (!NOUNS.has(noun)) NOUNS.set(noun, kind);
  for (const verb of verbs.flatMap((line) => line.split(', '))) if (!VERBS.has(verb)) VERBS.set(verb, kind);
}

/**
 * The kind of event that a noun or verb in lower case names, in any inflection: events of one kind may be one event
 * (`the summit`, `they met`). Null for words of no kind.
 */
export const eventKind = remembered((word): string | null => {
  const bare = word.replace(/['’]s?$/, '');
  const noun = NOUNS.get(bare) ?? NOUNS.get(singular(bare));
  if (noun !== undefined) return noun;
  for (const { lemma } of verbReadings(bare)) {
    const verb = VERBS.get(lemma);
    if (verb !== undefined) return verb;
  }
  return null;
});

/** The kind that a verb names, given its lemma; null for other verbs. */
export function verbKind(lemma: string): string | null {
  return VERBS.get(lemma) ?? null;
}
