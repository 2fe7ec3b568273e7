import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { knownActors } from '../core/annotations/knownActors';
import { readAnnotations } from '../core/annotations/readAnnotations';
import { CorpusIndex } from '../core/corpus/corpusIndex';
import type { AnnotationProblem, Annotations } from '../core/model/annotations';
import { NO_ANNOTATIONS } from '../core/model/annotations';
import type { LanguageModels } from '../core/model/languageModels';
import { annotationProblems } from '../core/queries/lists/annotationProblems';
import { analyzeDocument } from '../core/recognise/analyzeDocument';
import { Lines } from '../core/util/lines';
import { ANNOTATIONS_FILE } from '../core/util/sourceFiles';
import { findSources } from './findSources';
import { messageOf } from './messageOf';
import { readSource } from './readSource';
import type { Streams } from './streams';

/** Loads the models, once the sources are known. */
export type ModelSource = () => LanguageModels;

/** The sources of one call, analysed as one corpus. */
export interface CorpusReading {
  /** Absolute folder that file names are relative to. */
  readonly folder: string;
  readonly index: CorpusIndex;
  readonly annotations: Annotations;
  /** Number of files and folders that could not be read or analysed; each has been reported. */
  readonly failed: number;
}

/**
 * Analyses all sources under the paths, and reports what cannot be read. Null, with the reason reported, where a path
 * does not exist or the folder's `annotations.yaml` is invalid.
 */
export async function readCorpus(
  paths: readonly string[],
  { report }: Pick<Streams, 'report'>,
  loadModels: ModelSource,
): Promise<CorpusReading | null> {
  let sources;
  try {
    sources = await findSources(paths);
  } catch (error) {
    report(`dateline: ${messageOf(error)}`);
    return null;
  }
  const decisions = await loadAnnotations(sources.folder, report);
  if (decisions === null) return null;
  const { annotations } = decisions;

  const index = new CorpusIndex(annotations);
  const known = knownActors(annotations);
  const models = loadModels();
  let failed = sources.problems.length;
  for (const { folder, reason } of sources.problems) report(`dateline: ${folder} could not be listed: ${reason}`);
  for (const name of sources.files) {
    const reading = await readSource(join(sources.folder, name));
    if ('problem' in reading) {
      report(`dateline: ${name} was left out: ${reading.problem}.`);
      failed++;
      continue;
    }
    try {
      index.setDocument(name, reading.text, analyzeDocument(reading.text, known, models));
    } catch (error) {
      report(`dateline: ${name} could not be analysed: ${messageOf(error)}`);
      failed++;
    }
  }
  // Decisions can be about sources of the folder that this call leaves out.
  const isWholeFolder = paths.some((path) => resolve(path) === sources.folder);
  if (isWholeFolder) reportProblems(ANNOTATIONS_FILE, decisions.yaml, annotationProblems(annotations, index), report);
  if (sources.files.length === 0) report(`dateline: no .txt or .md files under ${paths.join(', ')}.`);
  return { folder: sources.folder, index, annotations, failed };
}

interface Decisions {
  readonly yaml: string;
  readonly annotations: Annotations;
}

/** The folder's decisions; null, with each error reported, where its `annotations.yaml` is invalid. */
async function loadAnnotations(folder: string, report: Streams['report']): Promise<Decisions | null> {
  const path = join(folder, ANNOTATIONS_FILE);
  if (!(await exists(path))) return { yaml: '', annotations: NO_ANNOTATIONS };
  const reading = await readSource(path);
  if ('problem' in reading) {
    report(`dateline: ${ANNOTATIONS_FILE} cannot be read: ${reading.problem}.`);
    return null;
  }
  const yaml = reading.text;
  const { annotations, problems } = readAnnotations(yaml);
  reportProblems(ANNOTATIONS_FILE, yaml, problems, report);
  return problems.some(({ severity }) => severity === 'error') ? null : { yaml, annotations };
}

/** Reports what is wrong with a file of decisions, each at its place, as compilers print it. */
export function reportProblems(
  path: string,
  yaml: string,
  problems: readonly AnnotationProblem[],
  report: Streams['report'],
): void {
  const lines = new Lines(yaml);
  for (const { start, severity, message } of problems) {
    const { line, column } = lines.at(start);
    report(`${path}:${line}:${column}: ${severity}: ${message}`);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
