import type { CorpusIndex } from '../core/corpus/corpusIndex';
import { contractRecords } from '../core/queries/lists/contractRecords';
import { NO_MODELS } from '../core/model/languageModels';
import { type ModelSource, readCorpus } from './readCorpus';
import { SOME_FAILED, WRONG_USAGE, writeResult, type Streams } from './streams';

export interface AnalyzeRequest {
  readonly paths: readonly string[];
  readonly format: 'json' | 'jsonl';
  /** File to write to; null for standard output. */
  readonly out: string | null;
}

/** `dateline analyze`: analyses all sources under the paths as one corpus and prints the contract's records. Returns the exit code. */
export async function analyzeCommand(
  request: AnalyzeRequest,
  streams: Streams,
  loadModels: ModelSource = () => NO_MODELS,
): Promise<number> {
  const corpus = await readCorpus(request.paths, streams, loadModels);
  if (corpus === null) return WRONG_USAGE;
  const code = await writeResult(render(corpus.index, request.format), request.out, streams);
  return corpus.failed > 0 ? SOME_FAILED : code;
}

function render(index: CorpusIndex, format: 'json' | 'jsonl'): string {
  const records = contractRecords(index);
  if (format === 'jsonl') return records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const of = (kind: string) => records.filter(({ record }) => record === kind);
  const whole = { version: 1, documents: of('document'), actors: of('actor'), events: of('event'), links: of('link') };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
