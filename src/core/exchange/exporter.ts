import type { Annotations } from '../model/annotations';
import type { Corpus } from '../model/corpus';
import type { DateLanguage } from '../queries/wording/dateLanguage';
import type { Unheld } from './unheld';

/** A file that an export makes: a relative path with `/`, and its text, to be written as UTF-8. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

/** What an exporter reads, and what it cannot know by itself. */
export interface ExportRequest {
  readonly corpus: Corpus;
  /** The reader's notes on passages come from here; everything else of it is in the corpus already. */
  readonly annotations: Annotations;
  /** The moment of the export, ISO 8601 in UTC (`2024-05-04T10:00:00Z`). */
  readonly created: string;
  /** From where the export lies to the folder of the sources: a relative path or an address, '' for the folder itself. */
  readonly sources: string;
  /** Name of the source folder, for titles. */
  readonly title: string;
  /** Of those who will read it, where it is for reading; what programs read is the same in all languages. */
  readonly language: DateLanguage;
}

export interface Export {
  readonly files: readonly ExportedFile[];
  /** What the format could not hold, each in one sentence with a count. */
  readonly unheld: readonly string[];
}

/** One format that a corpus can be written in. Pure: the same request gives the same files. */
export interface Exporter {
  /** What `--to` takes. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what is in it, and for what programs. */
  readonly description: string;
  /** Ending of the file where an export is always a single one, else null. */
  readonly extension: string | null;
  write(request: ExportRequest, unheld: Unheld): readonly ExportedFile[];
}
