import { LinearChainTagger } from '../../core/recognise/tagger/linearChainTagger';
import type { TaggerModel } from '../../core/recognise/tagger/taggerModel';
import type { WordColumns } from '../../core/recognise/tagger/wordTable';
import { poolModels, type PoolMember } from './poolModels';
import type { GoldDocument } from './records';
import { DEFAULT_SELF_TAGGING, selfTagged } from './selfTagged';
import { TaggerTraining, type TrainingOptions } from './trainTagger';
import { withoutSmall } from './withoutSmall';

/** How the name model is made of several. */
export interface NamesRecipe {
  /** Models of the data alone, each of another seed, whose pool labels the raw text. */
  readonly teachers: number;
  /** Stretches of raw text that they label. */
  readonly stretches: number;
  /** How much the student that learned from them counts beside its teachers, who count 1. */
  readonly studentShare: number;
  /** Weights of fewer steps are left out of the result. */
  readonly least: number;
}

export const DEFAULT_RECIPE: NamesRecipe = { teachers: 2, stretches: 1500, studentShare: 2, least: 3 };

/**
 * Trains the name model: a pool of models labels raw text, a student learns from these labels beside the data (tri-training
 * in the manner of Zhou & Li 2005, Ruder & Plank 2018, in one round), and the student is pooled with its teachers.
 */
export function trainNames(
  documents: readonly GoldDocument[],
  raw: string,
  words: WordColumns,
  options: TrainingOptions,
  recipe: NamesRecipe,
  about: TaggerModel['about'],
  report: (line: string) => void,
): TaggerModel {
  const training = (seed: number, silver: readonly GoldDocument[]): TaggerTraining =>
    new TaggerTraining(documents, words, { ...options, crf: { ...options.crf, seed } }, report, silver);
  const member = (seed: number): PoolMember => {
    report(`teacher ${seed - options.crf.seed + 1} of ${recipe.teachers}`);
    return { model: training(seed, []).train(about), share: 1 };
  };
  const others = Array.from({ length: recipe.teachers - 1 }, (_, at) => options.crf.seed + 1 + at);
  const teacher = poolModels([member(options.crf.seed), ...others.map(member)]);
  const silver = selfTagged(raw, new LinearChainTagger(teacher), documents[0]?.collection ?? '', {
    ...DEFAULT_SELF_TAGGING,
    documents: recipe.stretches,
  });
  report(`${silver.length} stretches of raw text labelled by the teachers`);
  const student = training(options.crf.seed, silver).train(about);
  const pooled = poolModels([
    { model: student, share: recipe.studentShare },
    { model: teacher, share: 1 },
  ]);
  return withoutSmall(pooled, recipe.least);
}
