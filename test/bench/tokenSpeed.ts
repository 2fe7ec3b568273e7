import { recogniseActors } from '../../src/core/recognise/actors/recogniseActors';
import { analyzeDocument } from '../../src/core/recognise/analyzeDocument';
import { withCredits } from '../../src/core/recognise/tokens/credits';
import { structureText } from '../../src/core/recognise/tokens/structureText';
import { plantedCorpus } from '../accuracy/planted/corpus';
import { articles } from './articles';
import { shippedModels } from '../unit/shippedModels';
import { processorTime } from './processorTime';

const [WARM_UP, MEASURED] = [300, 120];
/** So many articles in one file are compared with one. */
const TOGETHER = 4;

export interface TokenSpeed {
  /** Tokens a second with the shipped models: names and actors alone, and everything. */
  readonly names: number;
  readonly whole: number;
  /** How many times as long four articles in one file take as one. */
  readonly growth: number;
}

/** Speed with the shipped models on articles that differ from each other and from those of a long warm-up. */
export function tokenSpeed(): TokenSpeed {
  const models = shippedModels();
  const texts = [
    ...articles((WARM_UP + MEASURED) / 2, 1, 3),
    ...plantedCorpus((WARM_UP + MEASURED) / 2, 1).articles,
  ].map(({ text }) => text);
  const mixed = texts.map((_, at) => texts[(at * 211) % texts.length] ?? '');
  const [warmUp, measured] = [mixed.slice(0, WARM_UP), mixed.slice(WARM_UP)];
  const names = (text: string): void => {
    const structured = structureText(text);
    recogniseActors(structured, [], models.names?.tag(withCredits(structured)) ?? null);
  };
  const whole = (text: string): void => void analyzeDocument(text, [], models);
  for (let turn = 0; turn < 3; turn++) warmUp.forEach(whole);
  const tokens = measured.reduce((sum, text) => sum + structureText(text).tokens.length, 0) / measured.length;
  const timeOf = (task: (text: string) => void, some: readonly string[]): number =>
    processorTime(some.length, (run) => task(some[run] ?? ''));
  const one = timeOf(whole, measured);
  const together = Array.from({ length: measured.length / TOGETHER }, (_, at) =>
    measured.slice(at * TOGETHER, (at + 1) * TOGETHER).join('\n\n'),
  );
  return {
    names: (1000 * tokens) / timeOf(names, measured),
    whole: (1000 * tokens) / one,
    growth: timeOf(whole, together) / one,
  };
}
