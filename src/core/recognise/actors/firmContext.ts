import type { Word } from './words';

/** What stands before the name of a company, club or other private body, and hardly before anything else's. */
const FIRMS = new Set(
  (
    'airline automaker bank bookmaker brewer brokerage carmaker chain charity chipmaker club company conglomerate ' +
    'consultancy distiller drugmaker drugmakers airlines automakers carmakers firm grocer insurer jeweller jeweler lender ' +
    'miner newspaper nonprofit planemaker retailer shipbuilder shipyard start-up startup steelmaker subsidiary tabloid ' +
    'team think-tank truckmaker utility watchdog weekly'
  ).split(' '),
);
/** Before `of` or `in` and a name: what only a company has. */
const HELD_OF = new Set(['shares', 'shareholders', 'stake', 'stakes']);

/** True where the words before a name show that it is a company's or another body's. */
export function isFirm(words: readonly Word[], first: number): boolean {
  const sentence = words[first]?.sentence;
  const at = (index: number): Word | undefined => (words[index]?.sentence === sentence ? words[index] : undefined);
  const before = at(first - 1);
  if (before?.shape === 'lower' && FIRMS.has(before.key) && !before.possessive) return true;
  const links = before?.key === 'of' || before?.key === 'in';
  return links && HELD_OF.has(at(first - 2)?.key ?? '');
}
