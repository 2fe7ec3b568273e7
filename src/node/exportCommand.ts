import { lstat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExportedFile } from '../core/exchange/exporter';
import { EXPORTERS, exportCorpus } from '../core/exchange/exporters';
import { ENGLISH_DATES } from '../core/queries/wording/dateLanguage';
import { encodePart } from '../core/exchange/filePaths';
import { becomesSource } from '../core/exchange/sourceGuard';
import { NO_MODELS } from '../core/model/languageModels';
import { messageOf } from './messageOf';
import { type ModelSource, readCorpus } from './readCorpus';
import { DONE, SOME_FAILED, WRONG_USAGE, type Streams } from './streams';
import { writeInside } from './writeInside';

export interface ExportCommandRequest {
  readonly paths: readonly string[];
  /** Id of a format. */
  readonly to: string;
  /** Folder to write to; for a format of a single file also that file. */
  readonly out: string;
  readonly force: boolean;
  /** The moment of the export. */
  readonly now: Date;
}

/** `dateline export`: analyses the sources and writes them in another format. Returns the exit code. */
export async function exportCommand(
  { paths, to, out, force, now }: ExportCommandRequest,
  streams: Streams,
  loadModels: ModelSource = () => NO_MODELS,
): Promise<number> {
  const exporter = EXPORTERS.find(({ id }) => id === to);
  if (!exporter) {
    streams.report(`dateline: there is no format "${to}": ${EXPORTERS.map(({ id }) => id).join(', ')}`);
    return WRONG_USAGE;
  }
  const corpus = await readCorpus(paths, streams, loadModels);
  if (corpus === null) return WRONG_USAGE;
  const isFile = exporter.extension !== null && !/[/\\]$/.test(out) && !(await isFolder(out));
  const target = resolve(isFile ? dirname(out) : out);
  const { files, unheld } = exportCorpus(exporter, {
    corpus: corpus.index,
    annotations: corpus.annotations,
    created: now.toISOString().replace(/\.\d+/, ''),
    sources: wayTo(target, corpus.folder),
    title: basename(corpus.folder),
    language: ENGLISH_DATES,
  });
  const named: readonly ExportedFile[] = isFile ? files.map(({ text }) => ({ path: basename(out), text })) : files;
  const source = becomesSource(relative(corpus.folder, target).split(sep).join('/'), named);
  if (source !== undefined) {
    streams.report(`dateline: ${source} would become a source itself; write it outside of ${corpus.folder}`);
    return WRONG_USAGE;
  }
  try {
    await writeInside(target, named, force);
  } catch (error) {
    streams.report(`dateline: ${messageOf(error)}`);
    return SOME_FAILED;
  }
  const written = named.length === 1 ? '1 file was' : `${named.length} files were`;
  streams.report(`dateline: ${written} written to ${isFile ? join(target, basename(out)) : target}`);
  for (const what of unheld) streams.report(`dateline: not in ${exporter.title}: ${what}`);
  return corpus.failed > 0 ? SOME_FAILED : DONE;
}

/** A relative reference from one folder to another; an address where they lie on different drives. */
function wayTo(from: string, to: string): string {
  const way = relative(from, to);
  if (resolve(from, way) !== to || /^[A-Za-z]:/.test(way)) return pathToFileURL(to).href;
  return way.split(sep).map(encodePart).join('/');
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(resolve(path))).isDirectory();
  } catch {
    return false;
  }
}
