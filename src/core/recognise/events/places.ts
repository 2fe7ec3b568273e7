import type { LocalMention } from '../../model/actor';
import { overlaps, type Span } from '../../model/span';
import type { SentenceSyntax } from './sentenceSyntax';

const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across']);
/** How the name of a place belongs to the noun that the preposition governs (`in the town of Bergen`). */
const PLACE_PARTS = new Set(['nmod', 'compound', 'flat', 'appos', 'conj', 'amod', 'nmod:desc']);

/** Where the clause says that it happened: the first place in it that a preposition of place governs, or null. */
export function placeOf(syntax: SentenceSyntax, mentions: readonly LocalMention[], clause: Span): number | null {
  const place = mentions.find(
    (mention) =>
      mention.form === 'place' && mention.actor !== null && overlaps(mention, clause) && isLocative(syntax, mention),
  );
  return place?.actor ?? null;
}

/** `in Oslo`, `near the old town of Bergen`. */
function isLocative({ clauses }: SentenceSyntax, mention: Span): boolean {
  const { tree, phrases } = clauses;
  let at = tree.headOf(...tree.wordsIn(mention));
  for (let steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps++) {
    const { preposition } = phrases.at(at);
    if (preposition !== null && preposition !== 'of') return LOCATIVE.has(preposition);
    if (!PLACE_PARTS.has(tree.relation(at))) return false;
  }
  return false;
}
