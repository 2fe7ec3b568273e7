import type { Random } from '../random';

/** One choice between candidates: the evidence of each, and which of them are right. */
export interface Choice {
  readonly evidence: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

const EPOCHS = 20;
const RATE = 0.1;
/** Pull of each weight towards zero, per choice. */
const DECAY = 1e-4;
/** Evidence seen in fewer choices is not learned from. */
const LEAST = 12;
const SMALLEST = 0.02;

/**
 * Weights of evidence in a log-linear model over the candidates of each choice (maximum entropy, Berger et al. 1996), by
 * stochastic gradient ascent; several right candidates share the probability.
 */
export function learnChoices(choices: readonly Choice[], random: Random): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { evidence } of choices)
    for (const name of new Set(evidence.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  const weights = new Map([...counts].filter(([, count]) => count >= LEAST).map(([name]) => [name, 0]));
  const order = [...choices];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(order);
    const rate = RATE / (1 + epoch);
    for (const choice of order) step(choice, weights, rate);
  }
  return new Map(
    [...weights]
      .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
      .map(([name, weight]) => [name, Math.round(weight * 100) / 100]),
  );
}

function step({ evidence, right }: Choice, weights: Map<string, number>, rate: number): void {
  const scores = evidence.map((names) => Math.exp(sum(names, weights)));
  const all = scores.reduce((a, b) => a + b, 0);
  const ofRight = scores.reduce((total, score, at) => total + (right[at] ? score : 0), 0);
  evidence.forEach((names, at) => {
    const score = scores[at] as number;
    const gradient = (right[at] ? score / ofRight : 0) - score / all;
    for (const name of names) {
      const weight = weights.get(name);
      if (weight !== undefined) weights.set(name, weight + rate * (gradient - DECAY * weight));
    }
  });
}

function sum(names: readonly string[], weights: ReadonlyMap<string, number>): number {
  return names.reduce((total, name) => total + (weights.get(name) ?? 0), 0);
}

/** Share of the choices in which the weightiest candidate is right, in percent. */
export function shareRight(choices: readonly Choice[], weights: ReadonlyMap<string, number>): string {
  const right = choices.filter(({ evidence, right: answers }) => {
    const scores = evidence.map((names) => sum(names, weights));
    return answers[scores.indexOf(Math.max(...scores))];
  });
  return `${((100 * right.length) / choices.length).toFixed(1)} %`;
}
