import type { DocumentAnalysis } from '../model/analysis';
import type { Annotations } from '../model/annotations';
import { NO_ANNOTATIONS } from '../model/annotations';
import type { Actor, Corpus, CorpusDocument, Event, Link } from '../model/corpus';

/**
 * The corpus of one source folder, kept up to date one document at a time.
 * Whatever the order of changes, it equals an index that was built from the same documents at once.
 */
export class CorpusIndex implements Corpus {
  revision = 0;

  constructor(_annotations: Annotations = NO_ANNOTATIONS) {}

  /** Adds a document or replaces it. */
  setDocument(_file: string, _text: string, _analysis: DocumentAnalysis): void {}

  /** Removes a document; a file that is not there is ignored. */
  removeDocument(_file: string): void {}

  /** Replaces the reader's decisions. */
  setAnnotations(_annotations: Annotations): void {}

  files(): readonly string[] {
    return [];
  }
  document(_file: string): CorpusDocument | undefined {
    return undefined;
  }
  actors(): readonly Actor[] {
    return [];
  }
  actor(_id: string): Actor | undefined {
    return undefined;
  }
  mentionsOf(_actor: string): readonly { readonly file: string; readonly index: number }[] {
    return [];
  }
  quotesOf(_actor: string): readonly { readonly file: string; readonly index: number }[] {
    return [];
  }
  eventsOf(_actor: string): readonly Event[] {
    return [];
  }
  events(): readonly Event[] {
    return [];
  }
  event(_id: string): Event | undefined {
    return undefined;
  }
  sameQuote(file: string, index: number): readonly { readonly file: string; readonly index: number }[] {
    return [{ file, index }];
  }
  links(): readonly Link[] {
    return [];
  }
}
