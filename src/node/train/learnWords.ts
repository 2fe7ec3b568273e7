import { FeatureLists } from '../../core/recognise/tagger/featureLists';
import { LinearChainTagger } from '../../core/recognise/tagger/linearChainTagger';
import { WordTable, type WordColumns } from '../../core/recognise/tagger/wordTable';
import { WordTypes } from '../../core/recognise/tagger/wordTypes';
import { gatherLists } from './gatherLists';
import { countNameUses } from './nameUses';
import type { GoldDocument } from './records';
import { TaggerTraining, type TrainingOptions } from './trainTagger';
import { readRawText } from './vocabulary';
import { clusterWords } from './wordClusters';
import { buildWordColumns } from './wordColumns';

const RAREST_WORD = 7;

/**
 * What raw text of a sentence a line tells of words: classes, casing, and how they are used as names. The last takes
 * a first model, trained on `documents` with the others alone.
 */
export function learnWords(
  raw: string,
  documents: readonly GoldDocument[],
  options: TrainingOptions,
  report: (line: string) => void,
): WordColumns {
  const text = readRawText(raw, RAREST_WORD);
  report(`${text.text.length} words of raw text, ${text.words.length} of them distinct and frequent enough`);
  const clusters = clusterWords(text, report);
  const columns = buildWordColumns(clusters, text.casing);
  const tagger = new LinearChainTagger(new TaggerTraining(documents, columns, options, report).trainFirstReading());
  const types = new WordTypes(new FeatureLists(gatherLists()), new WordTable(columns));
  return buildWordColumns(clusters, text.casing, countNameUses(raw, tagger, types, report));
}
