const OF_HEADS = new Set(['department', 'ministry']);

/**
 * The words of a body's name in the order in which most texts write it: `Ministry of Defence` and `Defense Ministry`,
 * `Department of Justice` and `Justice Department` level to one. `words`: folded, in small letters.
 */
export function bodyWords(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => OF_HEADS.has(word) && words[index + 1] === 'of');
  const from = words[at + 2] === 'the' ? at + 3 : at + 2;
  const field = words.slice(from).map((word) => (word === 'defence' ? 'defense' : word));
  // `Ministry of Trade of Chile` has a tail that may be left out elsewhere
  if (at < 0 || field.length === 0 || field.includes('of'))
    return words.map((word) => (word === 'defence' ? 'defense' : word));
  const short = field[0] === 'foreign' && field[1] === 'affairs' ? ['foreign', ...field.slice(2)] : field;
  return [...words.slice(0, at), ...short, words[at] ?? ''];
}
