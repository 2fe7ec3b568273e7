/** Enough for the words of many articles; the bound keeps hostile text from growing the memory for ever. */
const MOST_WORDS = 40_000;

/** The same function of a word with a memory: text repeats its words, so each distinct one is looked at once. */
export function remembered<Value extends NonNullable<unknown> | null>(
  ofWord: (word: string) => Value,
): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = ofWord(word);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, value);
    return value;
  };
}
