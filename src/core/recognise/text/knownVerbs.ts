import common from '../../lexicon/verbs-common.json';
import irregular from '../../lexicon/verbs-irregular.json';

/** The words of lists that the lexicon keeps as lines. */
export function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** The verbs of English news prose that the lexicon lists, as bases. */
export const KNOWN_VERBS: ReadonlySet<string> = new Set([...wordSet(common.verbs), ...Object.keys(irregular.verbs)]);
