import { labelFeatures } from '../../../core/recognise/parse/labelFeatures';
import { moveFeatures } from '../../../core/recognise/parse/moveFeatures';
import type { ParserInput } from '../../../core/recognise/parse/parserInput';
import { Configuration } from '../../../core/recognise/parse/configuration';
import { LEFT_ARC, SHIFT } from '../../../core/recognise/parse/moveWeights';
import { FeatureList } from '../../../core/recognise/tagger/featureList';
import type { Random } from '../random';
import { moveCosts } from './arcOracle';
import type { Example } from './example';
import { LearningWeights, type LearntRow } from './learningWeights';
import { best } from './trainTags';

/** How often the parser follows its own move while it learns, right or wrong, so that it knows where errors lead. */
const EXPLORATION = 0.9;

/** Learns moves and relations from trees, on predicted tags. `report` is told of each epoch. */
export class ArcTraining {
  private readonly configuration = new Configuration();
  private readonly moves = new LearningWeights();
  private readonly labels = new LearningWeights();
  private readonly list = new FeatureList();
  private readonly moveSums = new Float64Array(3);
  private readonly labelSums: Float64Array;
  private moveTime = 0;
  private labelTime = 0;

  public constructor(
    labelCount: number,
    private readonly random: Random,
  ) {
    this.labelSums = new Float64Array(labelCount);
  }

  /** One pass over the examples; the share of moves that were wrong. */
  public epoch(examples: readonly Example[], explores: boolean): number {
    const order = this.random.shuffle([...examples]);
    const before = this.moveTime;
    let wrong = 0;
    for (const example of order) wrong += this.learn(example, explores);
    return wrong / (this.moveTime - before);
  }

  /** Mean weights so far; features updated fewer times than told left out. */
  public averaged(moves: number, labels: number): { readonly moves: LearntRow[]; readonly labels: LearntRow[] } {
    return { moves: this.moves.averaged(this.moveTime, moves), labels: this.labels.averaged(this.labelTime, labels) };
  }

  private learn({ forms, heads, labels, predicted }: Example, explores: boolean): number {
    const { configuration: c, list } = this;
    const input: ParserInput = { forms, first: 0, tags: predicted };
    c.start(forms.length);
    let wrong = 0;
    while (!c.isFinal) {
      const costs = moveCosts(c, heads);
      this.moveTime++;
      list.clear();
      moveFeatures(c, input, list);
      this.moveSums.fill(0);
      this.moves.addAll(list, this.moveSums);
      const [own, gold] = this.choose(costs);
      if (own !== gold) {
        this.moves.update(list, gold, own, this.moveTime);
        wrong++;
      }
      const move = explores && this.random.next() < EXPLORATION ? own : gold;
      if (move === SHIFT) {
        c.shift();
        continue;
      }
      const child = c.onStack(0);
      const head = move === LEFT_ARC ? c.buffer : c.onStack(1);
      const label = this.learnLabel(input, head, child, heads[child] === head ? (labels[child] as number) : -1);
      if (move === LEFT_ARC) c.leftArc(label);
      else c.rightArc(label);
    }
    return wrong;
  }

  /** The best move by the weights, and the best of those that cost least. */
  private choose(costs: readonly number[]): [own: number, gold: number] {
    const least = Math.min(...costs);
    let [own, gold] = [-1, -1];
    for (let move = 0; move < 3; move++) {
      if (costs[move] === Infinity) continue;
      const sum = this.moveSums[move] as number;
      if (own < 0 || sum > (this.moveSums[own] as number)) own = move;
      if (costs[move] === least && (gold < 0 || sum > (this.moveSums[gold] as number))) gold = move;
    }
    return [own, gold];
  }

  /** The relation by the weights; learns where the arc is right and `gold` known (not -1). */
  private learnLabel(input: ParserInput, head: number, child: number, gold: number): number {
    const { list, labelSums } = this;
    list.clear();
    labelFeatures(this.configuration, input, head, child, list);
    labelSums.fill(0);
    this.labels.addAll(list, labelSums);
    const own = best(labelSums);
    if (gold < 0) return own;
    this.labelTime++;
    if (own !== gold) this.labels.update(list, gold, own, this.labelTime);
    return own;
  }
}
