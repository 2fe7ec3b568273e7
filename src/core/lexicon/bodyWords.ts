import { americanSpelling } from './americanSpelling';
import { foldWords } from './foldWords';
import { ORGANIZATION_SUFFIXES } from './nameWords';
import { stateOpening } from './stateNames';

/** Legal forms of companies, folded: some texts write them and others leave them out. */
const LEGAL_FORMS = new Set([...ORGANIZATION_SUFFIXES].map((form) => foldWords(form).join(' ')));
/** Short words end in `s` for other reasons too. */
const SHORTEST_PLURAL = 6;
const OF_HEADS = new Set(['department', 'ministry']);

/**
 * The words of a body's name in the order in which most texts write it: `Ministry of Defence` and `Defense Ministry`,
 * `Department of Justice` and `Justice Department` level to one, in American spelling. `words`: folded, in small letters.
 */
export function bodyWords(words: readonly string[]): readonly string[] {
  const state = stateOpening(words);
  // `U.S. Coast Guard`, `United States Coast Guard`
  const levelled = state ? [`@${state.id}`, ...words.slice(state.length)] : [...words];
  while (levelled.length > 1 && LEGAL_FORMS.has(levelled.at(-1) ?? '')) levelled.pop();
  // `Trade & Industry` folds to nothing between the two
  const spelled = levelled.filter((word) => word !== 'and').map((word) => singular(americanSpelling(word)));
  const at = spelled.findIndex((word, index) => OF_HEADS.has(word) && spelled[index + 1] === 'of');
  const field = spelled.slice(spelled[at + 2] === 'the' ? at + 3 : at + 2);
  // `Ministry of Trade of Chile` has a tail that may be left out elsewhere
  if (at < 0 || field.length === 0 || field.includes('of')) return spelled;
  const short = field[0] === 'foreign' && field[1] === 'affair' ? ['foreign', ...field.slice(2)] : field;
  return [...spelled.slice(0, at), ...short, spelled[at] ?? ''];
}

/** `Federal Elections Commission` is the `Federal Election Commission`. */
function singular(word: string): string {
  return word.length >= SHORTEST_PLURAL && /[^aius]s$/.test(word) ? word.slice(0, -1) : word;
}
