import type { Predicate } from '../parse/predicate';
import type { SentenceSyntax } from './sentenceSyntax';

/** The verb as the lexicon may list it: with its particle, preposition or bare object, then alone. */
export function verbKeys(syntax: SentenceSyntax, predicate: Predicate): string[] {
  const { lemma, particle, end, object, obliques, isCopular, head } = predicate;
  const keys: string[] = [];
  const bare = object && object.end - object.first === 1 ? syntax.lower(object.head) : null;
  const verb = particle ? `${lemma} ${particle}` : lemma;
  if (particle && bare) keys.push(`${verb} ${bare}`);
  for (const { preposition, first, head } of obliques) {
    // "went on strike"
    if (preposition && first === head) keys.push(`${verb} ${preposition} ${syntax.lower(head)}`);
  }
  if (particle) keys.push(verb);
  const next = syntax.word(end);
  if (next?.upos === 'ADP' || next?.lower === 'to') keys.push(`${lemma} ${next.lower}`);
  if (isCopular) keys.push(`${lemma} ${syntax.lower(head)}`);
  if (bare) keys.push(`${lemma} ${bare}`);
  keys.push(lemma);
  return keys;
}
