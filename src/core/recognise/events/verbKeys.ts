import type { Predicate, SentenceParse } from '../text/clauses';

/** The verb as the lexicon may list it: with its particle or first preposition, then alone. */
export function verbKeys(parse: SentenceParse, predicate: Predicate): string[] {
  const keys: string[] = [];
  if (predicate.particle) keys.push(`${predicate.lemma} ${predicate.particle}`);
  const next = parse.words[predicate.end];
  if (next?.tag === 'preposition' || next?.tag === 'to') keys.push(`${predicate.lemma} ${next.lower}`);
  const object = predicate.object;
  if (object && object.end - object.first === 1)
    keys.push(`${predicate.lemma} ${parse.words[object.head]?.lower ?? ''}`);
  keys.push(predicate.lemma);
  return keys;
}
