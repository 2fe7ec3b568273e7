import { FeatureList } from '../tagger/featureList';
import { labelFeatures } from './labelFeatures';
import { moveFeatures } from './moveFeatures';
import type { ParserInput } from './parserInput';
import { Configuration, NONE } from './configuration';
import { LEFT_ARC, type MoveWeights, RIGHT_ARC, SHIFT } from './moveWeights';
import type { SparseWeights } from './sparseWeights';

/**
 * A greedy arc-hybrid parser trained with a dynamic oracle (Goldberg and Nivre 2013). Each move is chosen first and the
 * relation of a new arc then, so that the many relations are weighed once for each word only. Linear in the length.
 */
export class ArcParser {
  private readonly configuration = new Configuration();
  private readonly list = new FeatureList();
  private readonly moveSums = new Int32Array(3);
  private readonly labelSums: Int32Array;

  public constructor(
    private readonly moves: MoveWeights,
    private readonly labels: SparseWeights,
    private readonly labelCount: number,
  ) {
    this.labelSums = new Int32Array(labelCount);
  }

  /**
   * The tree of a sentence of `length` words, until the next call: heads as places in the sentence (-1 for the root, which
   * is always one), and the numbers of the relations.
   */
  public parse(input: ParserInput, length: number): Pick<Configuration, 'heads' | 'labels'> {
    const c = this.configuration;
    c.start(length);
    while (!c.isFinal) {
      const move = this.nextMove(input);
      if (move === SHIFT) c.shift();
      else if (move === LEFT_ARC) c.leftArc(this.label(input, c.buffer));
      else c.rightArc(this.label(input, c.onStack(1)));
    }
    c.heads[c.onStack(0)] = NONE;
    return c;
  }

  private nextMove(input: ParserInput): number {
    const { configuration: c, list, moveSums } = this;
    if (c.depth === 0) return SHIFT;
    if (c.buffer === c.length) return RIGHT_ARC;
    list.clear();
    moveFeatures(c, input, list);
    this.moves.score(list, moveSums);
    const [shift, left, right] = moveSums as unknown as [number, number, number];
    const best = left > shift ? LEFT_ARC : SHIFT;
    return c.depth > 1 && right > Math.max(left, shift) ? RIGHT_ARC : best;
  }

  private label(input: ParserInput, head: number): number {
    const { configuration: c, list, labelSums } = this;
    list.clear();
    labelFeatures(c, input, head, c.onStack(0), list);
    labelSums.fill(0);
    this.labels.addAll(list, labelSums);
    let best = 0;
    for (let label = 1; label < this.labelCount; label++) {
      if ((labelSums[label] as number) > (labelSums[best] as number)) best = label;
    }
    return best;
  }
}
