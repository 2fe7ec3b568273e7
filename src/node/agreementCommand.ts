import { agreement, type Agreement, type JudgedSource } from '../core/annotations/agreement';
import { readAnnotations } from '../core/annotations/readAnnotations';
import { NO_ANNOTATIONS, type Annotations } from '../core/model/annotations';
import { NO_MODELS } from '../core/model/languageModels';
import { type ModelSource, readCorpus, reportProblems } from './readCorpus';
import { readSource } from './readSource';
import { WRONG_USAGE, writeResult, type Streams } from './streams';

export interface AgreementRequest {
  /** The two files of decisions. */
  readonly files: readonly [first: string, second: string];
  /** The folder of the sources that they are about; null where it is not at hand. */
  readonly sources: string | null;
  readonly format: 'json' | 'table';
  /** File to write to; null for standard output. */
  readonly out: string | null;
}

/** `dateline agreement`: how far two files of decisions agree, for each kind of decision. Returns the exit code. */
export async function agreementCommand(
  { files, sources, format, out }: AgreementRequest,
  streams: Streams,
  loadModels: ModelSource = () => NO_MODELS,
): Promise<number> {
  const first = await decisionsOf(files[0], streams);
  const second = await decisionsOf(files[1], streams);
  if (first === null || second === null) return WRONG_USAGE;
  const judged = sources === null ? new Map<string, JudgedSource>() : await judgedSources(sources, streams, loadModels);
  if (judged === null) return WRONG_USAGE;
  const kinds = agreement(first, second, judged);
  const output = format === 'json' ? `${JSON.stringify({ version: 1, files, kinds }, null, 2)}\n` : table(kinds);
  return writeResult(output, out, streams);
}

/** The decisions of a file; null, with each error reported, where it cannot be read or is invalid. */
async function decisionsOf(path: string, streams: Streams): Promise<Annotations | null> {
  const reading = await readSource(path);
  if ('problem' in reading) {
    streams.report(`dateline: ${path} cannot be read: ${reading.problem}.`);
    return null;
  }
  const { annotations, problems } = readAnnotations(reading.text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  reportProblems(path, reading.text, errors, streams.report);
  return errors.length > 0 ? null : annotations;
}

/** What is recognised in the sources of a folder, without the decisions that the folder itself holds. */
async function judgedSources(
  folder: string,
  streams: Streams,
  loadModels: ModelSource,
): Promise<ReadonlyMap<string, JudgedSource> | null> {
  const corpus = await readCorpus([folder], streams, loadModels);
  if (corpus === null) return null;
  corpus.index.setAnnotations(NO_ANNOTATIONS);
  const judged = new Map<string, JudgedSource>();
  for (const file of corpus.index.files()) {
    const document = corpus.index.document(file);
    if (!document) continue;
    const { text, mentions, dates, quotes, events } = document;
    judged.set(file, {
      text,
      recognised: { actor: mentions, date: dates, quote: quotes, event: events.map(({ trigger }) => trigger) },
    });
  }
  return judged;
}

function table(kinds: readonly Agreement[]): string {
  const judged = kinds.filter(({ units }) => units > 0);
  if (judged.length === 0) return 'The two files decide nothing in common.\n';
  const lines = judged.map(({ kind, units, observed, expected, kappa }) =>
    [
      kind.padEnd(14),
      ...[String(units), figure(observed), figure(expected), figure(kappa)].map((text) => text.padStart(9)),
    ].join(''),
  );
  const head = ['kind'.padEnd(14), ...['units', 'observed', 'expected', 'kappa'].map((text) => text.padStart(9))].join(
    '',
  );
  const differing = judged.flatMap(({ kind, disagreements }) =>
    disagreements.map(({ unit, labels }) => `${kind}: ${unit.replace(/\s+/g, ' ')}: ${labels.join(' | ')}`),
  );
  return `${[head, ...lines, ...(differing.length > 0 ? ['', ...differing] : [])].join('\n')}\n`;
}

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}
