import * as vscode from 'vscode';
import { readAnnotations } from '../../core/annotations/readAnnotations';
import type { AnnotationProblem, Annotations } from '../../core/model/annotations';
import { NO_ANNOTATIONS } from '../../core/model/annotations';
import type { Corpus } from '../../core/model/corpus';
import { annotationProblems } from '../../core/queries/lists/annotationProblems';
import { rangeInText } from '../positions';
import type { Log } from './analyser';
import { readSource } from './readSource';
import { PROBLEM_SOURCE } from '../problems';

/** A file of decisions is written by hand; a larger one is a mistake. */
const MAX_BYTES = 10_000_000;

/** The annotations.yaml of a folder, the open buffer first, and what is wrong with it, shown at line and column. */
export class FolderAnnotations {
  /** What the file says, '' where there is none; undefined where it is not known. */
  text: string | undefined;
  /** The decisions that were read last. */
  annotations: Annotations = NO_ANNOTATIONS;
  /** What is wrong with the file by itself. */
  private problems: readonly AnnotationProblem[] = [];
  /** The problems as they were shown last. */
  private shown = '[]';
  private readings = 0;
  /** The state of the corpus that the file was last compared with. */
  private compared = -1;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly diagnostics: vscode.DiagnosticCollection,
    private readonly log: Log,
  ) {}

  /** Reads the file. Undefined where it says what it said before, or is being read once more by now. */
  async read(): Promise<Annotations | undefined> {
    const reading = ++this.readings;
    const found = await readSource(this.uri, MAX_BYTES);
    if (reading !== this.readings) {
      return undefined;
    }
    if ('problem' in found) {
      return this.take(undefined, NO_ANNOTATIONS, [
        { severity: 'error', start: 0, end: 0, message: vscode.l10n.t('The file cannot be read: {0}.', found.problem) },
      ]);
    }
    const text = 'gone' in found ? '' : found.text;
    if (text === this.text) {
      return undefined;
    }
    const { annotations, problems } = readAnnotations(text);
    return this.take(text, annotations, problems);
  }

  /** Compares the decisions with sources that are all read, and shows what does not fit. */
  compareWith(corpus: Corpus): void {
    if (this.compared !== corpus.revision) {
      this.compared = corpus.revision;
      this.show([...this.problems, ...annotationProblems(this.annotations, corpus)]);
    }
  }

  dispose(): void {
    this.readings++;
    this.diagnostics.delete(this.uri);
  }

  private take(
    text: string | undefined,
    annotations: Annotations,
    problems: readonly AnnotationProblem[],
  ): Annotations {
    this.text = text;
    this.annotations = annotations;
    this.problems = problems;
    this.compared = -1;
    const [first] = problems;
    if (first) {
      const where = this.uri.toString(true);
      this.log.warn(
        problems.length === 1
          ? vscode.l10n.t('{0}: 1 problem: {1}', where, first.message)
          : vscode.l10n.t('{0}: {1} problems, the first: {2}', where, problems.length, first.message),
      );
    }
    this.show(problems);
    return annotations;
  }

  private show(problems: readonly AnnotationProblem[]): void {
    const shown = JSON.stringify(problems);
    if (shown !== this.shown) {
      this.shown = shown;
      this.diagnostics.set(
        this.uri,
        problems.map((problem) => asDiagnostic(this.text ?? '', problem)),
      );
    }
  }
}

function asDiagnostic(text: string, problem: AnnotationProblem): vscode.Diagnostic {
  const severity = vscode.DiagnosticSeverity[problem.severity === 'error' ? 'Error' : 'Warning'];
  const result = new vscode.Diagnostic(rangeInText(text, problem), problem.message, severity);
  result.source = PROBLEM_SOURCE;
  return result;
}
