import { foldWords } from './foldWords';
import { PUBLIC_BODIES } from './groupWords';
import statesData from './states.json';
import { slug } from './slug';

interface State {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly adjectives?: readonly string[];
}

interface Opening {
  readonly id: string;
  readonly byAdjective: boolean;
}

/** States whose names and adjectives mean other places as well: a Georgia court sits in Atlanta. */
const AMBIGUOUS = new Set(['Georgia']);

let opening: ReadonlyMap<string, Opening> | undefined;
let longest = 0;

/**
 * The state that the first words of a body's name name, by name or adjective (`u s`, `american`), and how many they are;
 * null for none, and for the bare name of a state. An adjective counts before a body of the state only. `words`: folded, in small letters.
 */
export function stateOpening(words: readonly string[]): { readonly id: string; readonly length: number } | null {
  opening ??= indexed();
  for (let length = Math.min(longest, words.length - 1); length > 0; length--) {
    const state = opening.get(words.slice(0, length).join(' '));
    if (!state || (state.byAdjective && !words.some((word) => PUBLIC_BODIES.has(word)))) continue;
    return { id: state.id, length };
  }
  return null;
}

function indexed(): Map<string, Opening> {
  const map = new Map<string, Opening>();
  for (const { name, aliases = [], adjectives = [] } of statesData.states as readonly State[]) {
    if (AMBIGUOUS.has(name)) continue;
    for (const form of [name, ...aliases, ...adjectives]) {
      const words = foldWords(form);
      map.set(words.join(' '), { id: slug(name), byAdjective: adjectives.includes(form) });
      longest = Math.max(longest, words.length);
    }
  }
  return map;
}
