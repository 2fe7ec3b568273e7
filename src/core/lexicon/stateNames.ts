import { foldWords } from './foldWords';
import statesData from './states.json';
import { slug } from './slug';

interface State {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly adjectives?: readonly string[];
}

let opening: ReadonlyMap<string, string> | undefined;
let longest = 0;

/**
 * The state that the first words of a body's name name, by name or adjective (`u s`, `american`), and how many they are;
 * null for none, and for the bare name of a state. `words`: folded, in small letters.
 */
export function stateOpening(words: readonly string[]): { readonly id: string; readonly length: number } | null {
  opening ??= indexed();
  for (let length = Math.min(longest, words.length - 1); length > 0; length--) {
    const id = opening.get(words.slice(0, length).join(' '));
    if (id !== undefined) return { id, length };
  }
  return null;
}

function indexed(): Map<string, string> {
  const map = new Map<string, string>();
  for (const { name, aliases = [], adjectives = [] } of statesData.states as readonly State[]) {
    for (const form of [name, ...aliases, ...adjectives]) {
      const words = foldWords(form);
      map.set(words.join(' '), slug(name));
      longest = Math.max(longest, words.length);
    }
  }
  return map;
}
