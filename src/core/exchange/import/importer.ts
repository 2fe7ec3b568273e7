import type { Decision } from '../../annotations/edit/decision';
import type { Annotations } from '../../model/annotations';
import type { Corpus } from '../../model/corpus';

/** A file to import: its path relative to what was named for the import, with `/`, and its text. */
export interface ImportedFile {
  readonly path: string;
  readonly text: string;
}

export interface ImportRequest {
  readonly files: readonly ImportedFile[];
  /** The sources that the annotations are about, as Dateline sees them now. */
  readonly corpus: Corpus;
  /** What annotations.yaml says already. */
  readonly annotations: Annotations;
}

/** Something that could not be placed. */
export interface ImportProblem {
  /** File of the import. */
  readonly file: string;
  /** Line of it, from 1, or null. */
  readonly line: number | null;
  readonly message: string;
}

export interface ImportResult {
  /** To be written by `editAnnotations`. */
  readonly decisions: readonly Decision[];
  /** How many annotations say what Dateline sees by itself, or what annotations.yaml says already. */
  readonly known: number;
  readonly problems: readonly ImportProblem[];
}

/** One format that decisions can be read from. Never throws: what is wrong with a file is a problem of the result. */
export interface Importer {
  /** What `--from` takes. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Endings of the files, without the dot. */
  readonly extensions: readonly string[];
  read(request: ImportRequest): ImportResult;
}
