import { lstat, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { applied } from '../core/annotations/edit/textEdits';
import { editAnnotations } from '../core/annotations/edit/editAnnotations';
import type { ImportedFile } from '../core/exchange/import/importer';
import { IMPORTERS } from '../core/exchange/import/importers';
import { ANNOTATIONS_FILE } from '../core/util/sourceFiles';
import { NO_MODELS } from '../core/model/languageModels';
import { messageOf } from './messageOf';
import { type ModelSource, readCorpus } from './readCorpus';
import { readSource } from './readSource';
import { DONE, SOME_FAILED, WRONG_USAGE, type Streams } from './streams';

export interface ImportCommandRequest {
  /** Files to import, or folders of them. */
  readonly paths: readonly string[];
  /** Id of a format. */
  readonly from: string;
  /** The folder of the sources, whose annotations.yaml is written. */
  readonly into: string;
}

/** A larger file is not read into memory. */
const MAX_BYTES = 50_000_000;

/** `dateline import`: writes the decisions of another program's files into a folder's annotations.yaml. Returns the exit code. */
export async function importCommand(
  { paths, from, into }: ImportCommandRequest,
  { report }: Pick<Streams, 'report'>,
  loadModels: ModelSource = () => NO_MODELS,
): Promise<number> {
  const importer = IMPORTERS.find(({ id }) => id === from);
  if (!importer) {
    report(`dateline: there is no format "${from}": ${IMPORTERS.map(({ id }) => id).join(', ')}`);
    return WRONG_USAGE;
  }
  if (!(await isFolder(into))) {
    report(`dateline: ${into} is no folder of sources`);
    return WRONG_USAGE;
  }
  const files: ImportedFile[] = [];
  let failed = 0;
  try {
    for (const { path, name } of await filesUnder(paths, importer.extensions)) {
      const reading = await readSource(path, MAX_BYTES);
      if ('text' in reading) files.push({ path: name, text: reading.text });
      else {
        report(`dateline: ${path} was left out: ${reading.problem}.`);
        failed++;
      }
    }
  } catch (error) {
    report(`dateline: ${messageOf(error)}`);
    return WRONG_USAGE;
  }
  const corpus = await readCorpus([into], { report }, loadModels);
  if (corpus === null) return WRONG_USAGE;
  const { decisions, known, problems } = importer.read({
    files,
    corpus: corpus.index,
    annotations: corpus.annotations,
  });
  for (const { file, line, message } of problems) report(`${file}${line === null ? '' : `:${line}`}: ${message}`);
  try {
    await write(join(corpus.folder, ANNOTATIONS_FILE), (yaml) => {
      const edits = editAnnotations(yaml, decisions);
      if ('problem' in edits) throw new Error(edits.problem);
      return applied(yaml, edits);
    });
  } catch (error) {
    report(`dateline: nothing was written: ${messageOf(error)}`);
    return SOME_FAILED;
  }
  report(`dateline: ${decisions.length} decision(s) written, ${known} known already, ${problems.length} problem(s)`);
  return failed + problems.length + corpus.failed > 0 ? SOME_FAILED : DONE;
}

/** Rewrites the file of decisions where that changes it. A link is not written through: it may lead anywhere. */
async function write(path: string, change: (yaml: string) => string): Promise<void> {
  let isThere = true;
  try {
    if ((await lstat(path)).isSymbolicLink()) throw new Error(`${path} is a link and is not written through`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    isThere = false;
  }
  const reading = isThere ? await readSource(path) : { text: '' };
  if ('problem' in reading) throw new Error(reading.problem);
  const changed = change(reading.text);
  if (changed !== reading.text) await writeFile(path, changed);
}

/** The files that are named, and those of a kind in folders that are named, by their paths below them. */
async function filesUnder(
  paths: readonly string[],
  extensions: readonly string[],
): Promise<readonly { readonly path: string; readonly name: string }[]> {
  const found: { path: string; name: string }[] = [];
  for (const path of paths.map((one) => resolve(one))) {
    if (!(await stat(path)).isDirectory()) {
      found.push({ path, name: basename(path) });
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of names.sort()) {
      const name = relative(path, file).split(sep).join('/');
      if (extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`)))
        found.push({ path: file, name });
    }
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
