import { stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { knownActors } from '../core/annotations/knownActors';
import { readAnnotations } from '../core/annotations/readAnnotations';
import { CorpusIndex } from '../core/corpus/corpusIndex';
import type { AnnotationProblem, Annotations } from '../core/model/annotations';
import { NO_ANNOTATIONS } from '../core/model/annotations';
import type { NameTagger } from '../core/model/nameTagger';
import { annotationProblems } from '../core/queries/annotationProblems';
import { contractRecords } from '../core/queries/contractRecords';
import { analyzeDocument } from '../core/recognise/analyzeDocument';
import { lineAndColumn } from '../core/util/lineAndColumn';
import { ANNOTATIONS_FILE } from '../core/util/sourceFiles';
import { findSources } from './findSources';
import { messageOf } from './messageOf';
import { readSource } from './readSource';

export interface AnalyzeRequest {
  readonly paths: readonly string[];
  readonly format: 'json' | 'jsonl';
  /** File to write to; null for standard output. */
  readonly out: string | null;
}

/** What finds names beyond the rules; null for rules alone. */
export type TaggerSource = () => NameTagger | null;

/** Where a command writes: results and messages apart. */
export interface Streams {
  readonly write: (text: string) => void;
  readonly report: (message: string) => void;
}

/** Exit codes of the contract. */
export const DONE = 0;
export const SOME_FAILED = 1;
export const WRONG_USAGE = 2;

/** `dateline analyze`: analyses all sources under the paths as one corpus and prints the contract's records. Returns the exit code. */
export async function analyzeCommand(
  request: AnalyzeRequest,
  streams: Streams,
  loadTagger: TaggerSource = () => null,
): Promise<number> {
  let sources;
  try {
    sources = await findSources(request.paths);
  } catch (error) {
    streams.report(`dateline: ${messageOf(error)}`);
    return WRONG_USAGE;
  }
  const decisions = await loadAnnotations(sources.folder, streams);
  if (decisions === null) return WRONG_USAGE;
  const { annotations } = decisions;

  const index = new CorpusIndex(annotations);
  const known = knownActors(annotations);
  const tagger = loadTagger();
  let failed = sources.problems.length;
  for (const { folder, reason } of sources.problems)
    streams.report(`dateline: ${folder} could not be listed: ${reason}`);
  for (const name of sources.files) {
    const reading = await readSource(join(sources.folder, name));
    if ('problem' in reading) {
      streams.report(`dateline: ${name} was left out: ${reading.problem}.`);
      failed++;
      continue;
    }
    try {
      index.setDocument(name, reading.text, analyzeDocument(reading.text, known, tagger));
    } catch (error) {
      streams.report(`dateline: ${name} could not be analysed: ${messageOf(error)}`);
      failed++;
    }
  }
  // Decisions can be about sources of the folder that this call leaves out.
  const isWholeFolder = request.paths.some((path) => resolve(path) === sources.folder);
  for (const problem of isWholeFolder ? annotationProblems(annotations, index) : []) {
    streams.report(problemLine(decisions.yaml, problem));
  }
  if (sources.files.length === 0) streams.report(`dateline: no .txt or .md files under ${request.paths.join(', ')}.`);

  const output = render(index, request.format);
  if (request.out === null) streams.write(output);
  else {
    try {
      await writeFile(request.out, output);
    } catch (error) {
      streams.report(`dateline: the result could not be written: ${messageOf(error)}`);
      return SOME_FAILED;
    }
  }
  return failed > 0 ? SOME_FAILED : DONE;
}

interface Decisions {
  readonly yaml: string;
  readonly annotations: Annotations;
}

/** The folder's decisions; null, with each error reported, where its `annotations.yaml` is invalid. */
async function loadAnnotations(folder: string, streams: Streams): Promise<Decisions | null> {
  const path = join(folder, ANNOTATIONS_FILE);
  if (!(await exists(path))) return { yaml: '', annotations: NO_ANNOTATIONS };
  const reading = await readSource(path);
  if ('problem' in reading) {
    streams.report(`dateline: ${ANNOTATIONS_FILE} cannot be read: ${reading.problem}.`);
    return null;
  }
  const yaml = reading.text;
  const { annotations, problems } = readAnnotations(yaml);
  for (const problem of problems) streams.report(problemLine(yaml, problem));
  return problems.some(({ severity }) => severity === 'error') ? null : { yaml, annotations };
}

function problemLine(yaml: string, { start, severity, message }: AnnotationProblem): string {
  const { line, column } = lineAndColumn(yaml, start);
  return `${ANNOTATIONS_FILE}:${line}:${column}: ${severity}: ${message}`;
}

function render(index: CorpusIndex, format: 'json' | 'jsonl'): string {
  const records = contractRecords(index);
  if (format === 'jsonl') return records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const of = (kind: string) => records.filter(({ record }) => record === kind);
  const whole = { version: 1, documents: of('document'), actors: of('actor'), events: of('event'), links: of('link') };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
