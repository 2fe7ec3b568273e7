import { ALLOWED_PAIRS, Lattice } from '../../core/recognise/tagger/chain';
import { TAG_COUNT } from '../../core/recognise/tagger/tags';
import { Random } from './random';
import { emptyWeights, type TrainingSentence, type Weights } from './trainingSet';

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of features left out at random at each word, so that none is relied on alone. */
  readonly dropout: number;
  /** The last epochs whose weights are averaged. */
  readonly averaged: number;
  /** Of the random choices: other seeds make other models of the same data. */
  readonly seed: number;
}

/** Gradients smaller than this are not worth an update. */
const NEGLIGIBLE = 0.002;

/**
 * Trains a first-order linear-chain conditional random field (Lafferty et al. 2001) by stochastic gradient with
 * AdaGrad (Duchi et al. 2011), a sentence at a time.
 */
export class CrfTrainer {
  private readonly lattice = new Lattice();
  private readonly weights: Weights;
  private readonly squares: Weights;
  private readonly random: Random;
  private scores = new Float64Array(0);
  private active = new Uint32Array(0);
  private activeStarts = new Uint32Array(0);

  constructor(
    features: number,
    private readonly options: CrfOptions,
  ) {
    this.weights = emptyWeights(features);
    this.squares = emptyWeights(features);
    this.random = new Random(options.seed);
  }

  /** Each example is given in one or more versions, of which every epoch takes one at random. */
  train(
    examples: readonly (readonly TrainingSentence[])[],
    report: (epoch: number, weights: Weights) => void = () => undefined,
  ): Weights {
    const { epochs, averaged } = this.options;
    const mean = emptyWeights(this.weights.features.length / TAG_COUNT);
    for (let epoch = 1; epoch <= epochs; epoch++) {
      for (const index of this.random.order(examples.length)) {
        const versions = examples[index] as readonly TrainingSentence[];
        this.learn(versions[this.random.below(versions.length)] as TrainingSentence);
      }
      if (epoch > epochs - averaged) {
        addTo(mean.features, this.weights.features, 1 / averaged);
        addTo(mean.transitions, this.weights.transitions, 1 / averaged);
      }
      report(epoch, this.weights);
    }
    return mean;
  }

  private learn(sentence: TrainingSentence): void {
    const length = sentence.tags.length;
    this.score(sentence, length);
    this.lattice.setTransitions(this.weights.transitions, 1);
    this.lattice.run(this.scores, 0, length);
    for (let at = 0; at < length; at++) this.updateWord(at, sentence.tags[at] as number);
    this.updateTransitions(sentence.tags);
  }

  /** Draws the features that stay and adds up their weights. */
  private score({ starts, features }: TrainingSentence, length: number): void {
    const { dropout } = this.options;
    const { features: weights } = this.weights;
    if (this.scores.length < length * TAG_COUNT) this.scores = new Float64Array(length * TAG_COUNT);
    if (this.active.length < features.length) this.active = new Uint32Array(features.length);
    if (this.activeStarts.length <= length) this.activeStarts = new Uint32Array(length + 1);
    const { scores, active } = this;
    scores.fill(0, 0, length * TAG_COUNT);
    const gain = 1 / (1 - dropout);
    let kept = 0;
    for (let at = 0; at < length; at++) {
      this.activeStarts[at] = kept;
      const row = at * TAG_COUNT;
      for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) {
        if (this.random.next() < dropout) continue;
        const base = (features[i] as number) * TAG_COUNT;
        active[kept++] = base;
        for (let tag = 0; tag < TAG_COUNT; tag++) {
          scores[row + tag] = (scores[row + tag] as number) + (weights[base + tag] as number) * gain;
        }
      }
    }
    this.activeStarts[length] = kept;
  }

  private updateWord(at: number, gold: number): void {
    const { rate } = this.options;
    const { features: weights } = this.weights;
    const { features: squares } = this.squares;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const gradient = (tag === gold ? 1 : 0) - this.lattice.marginal(at, tag);
      if (gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE) continue;
      const squared = gradient * gradient;
      for (let i = this.activeStarts[at] as number; i < (this.activeStarts[at + 1] as number); i++) {
        const cell = (this.active[i] as number) + tag;
        const weight = weights[cell] as number;
        const sum = (squares[cell] as number) + squared;
        squares[cell] = sum;
        weights[cell] = weight + (rate / Math.sqrt(sum + 1)) * gradient;
      }
    }
  }

  private updateTransitions(tags: Uint8Array): void {
    const { forward, backward, potentials, scales, factors } = this.lattice;
    const { transitions: weights } = this.weights;
    const { transitions: squares } = this.squares;
    const expected = new Float64Array(TAG_COUNT * TAG_COUNT);
    for (let at = 1; at < tags.length; at++) {
      const row = at * TAG_COUNT;
      for (const pair of ALLOWED_PAIRS) {
        const tag = (pair / TAG_COUNT) | 0;
        const next = pair % TAG_COUNT;
        const through = (forward[row - TAG_COUNT + tag] as number) * (factors[pair] as number);
        const behind = (potentials[row + next] as number) * (backward[row + next] as number);
        expected[pair] = (expected[pair] as number) + (through * behind) / (scales[at] as number);
      }
    }
    for (let at = 1; at < tags.length; at++) {
      const pair = (tags[at - 1] as number) * TAG_COUNT + (tags[at] as number);
      expected[pair] = (expected[pair] as number) - 1;
    }
    for (const pair of ALLOWED_PAIRS) {
      const gradient = -(expected[pair] as number);
      if (Math.abs(gradient) < NEGLIGIBLE) continue;
      squares[pair] = (squares[pair] as number) + gradient * gradient;
      weights[pair] = (weights[pair] as number) + (this.options.rate / Math.sqrt(squares[pair] + 1)) * gradient;
    }
  }
}

function addTo(sum: Float32Array, values: Float32Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (values[i] as number) * factor;
}
