import type { NounPhrase } from '../parse/phrases';
import type { SentenceSyntax } from './sentenceSyntax';

/** Prepositions behind a noun that names an event which lead to those who take part, or whom it is about. */
const LEADING = new Set(['with', 'between', 'among', 'amongst', 'of', 'by', 'against', 'into', 'from']);
const MOST = 4;

/**
 * The noun phrases that belong to a noun which names an event: `the talks on Monday with Chile`, `a probe of the bank`,
 * also over a participle that says how it came about (`talks held with Chile`).
 */
export function nominalArguments({ clauses }: SentenceSyntax, phrase: NounPhrase): NounPhrase[] {
  const near = clauses.phrases.attributes(phrase);
  const { tree } = clauses;
  const reduced = tree
    .children(phrase.head)
    .filter((at) => tree.relation(at) === 'acl')
    .flatMap((at) => clauses.at(at) ?? [])
    .filter(({ form }) => form === 'participle')
    .flatMap(({ agent, obliques }) => (agent ? [agent, ...obliques] : obliques));
  return [...near, ...near.flatMap((each) => clauses.phrases.attributes(each)), ...reduced]
    .filter(({ preposition }) => LEADING.has(preposition ?? ''))
    .slice(0, MOST);
}
