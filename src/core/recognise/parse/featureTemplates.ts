import type { FeatureList } from '../tagger/featureList';
import { mix } from '../tagger/hashing';

/**
 * Conjunctions of small facts ("atoms") about a place in a sentence, each hashed to one feature. Kept as numbers and
 * hashed in short loops: a function call for each feature would cost more than the feature.
 */
export class FeatureTemplates {
  /** For each template its number, then its atoms: templates of one atom, of two, of three and of four. */
  private readonly byLength: readonly Int32Array[];

  /**
   * `atoms`: where each atom stands in the array that `add` gets. `templates`: names of one to four atoms, separated by
   * spaces; the order counts, as a template is known by `first` and its place.
   */
  public constructor(atoms: Readonly<Record<string, number>>, templates: readonly string[], first: number) {
    const rows = templates.map((template, at) => [first + at, ...template.split(' ').map((name) => atoms[name] ?? -1)]);
    if (rows.some((row) => row.includes(-1))) throw new Error('a template names an unknown atom');
    this.byLength = [1, 2, 3, 4].map((length) =>
      Int32Array.from(rows.filter((row) => row.length === length + 1).flat()),
    );
  }

  /** Adds one feature for each template. */
  public add(atoms: Int32Array, list: FeatureList): void {
    const [ones, twos, threes, fours] = this.byLength as [Int32Array, Int32Array, Int32Array, Int32Array];
    const atom = (row: Int32Array, at: number): number => atoms[row[at] as number] as number;
    for (let at = 0; at < ones.length; at += 2) list.add(mix(ones[at] as number, atom(ones, at + 1)));
    for (let at = 0; at < twos.length; at += 3) {
      list.add(mix(mix(twos[at] as number, atom(twos, at + 1)), atom(twos, at + 2)));
    }
    for (let at = 0; at < threes.length; at += 4) {
      const two = mix(mix(threes[at] as number, atom(threes, at + 1)), atom(threes, at + 2));
      list.add(mix(two, atom(threes, at + 3)));
    }
    for (let at = 0; at < fours.length; at += 5) {
      const two = mix(mix(fours[at] as number, atom(fours, at + 1)), atom(fours, at + 2));
      list.add(mix(mix(two, atom(fours, at + 3)), atom(fours, at + 4)));
    }
  }
}
