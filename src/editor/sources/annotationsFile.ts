import * as vscode from 'vscode';
import type { AnnotationsReading } from '../../core/annotations/readAnnotations';
import { readAnnotations } from '../../core/annotations/readAnnotations';
import { NO_ANNOTATIONS } from '../../core/model/annotations';
import { rangeInText } from '../positions';
import { readSource } from './readSource';

/** A file of decisions is written by hand; a larger one is a mistake. */
const MAX_BYTES = 10_000_000;

/** Reads a folder's annotations.yaml, the open buffer first, and shows what is wrong with it at line and column. */
export async function loadAnnotations(
  uri: vscode.Uri,
  diagnostics: vscode.DiagnosticCollection,
): Promise<AnnotationsReading> {
  const reading = await readSource(uri, MAX_BYTES);
  if ('gone' in reading) {
    diagnostics.delete(uri);
    return { annotations: NO_ANNOTATIONS, problems: [] };
  }
  if ('problem' in reading) {
    diagnostics.set(uri, [
      diagnostic(new vscode.Range(0, 0, 0, 0), 'error', `The file cannot be read: ${reading.problem}.`),
    ]);
    return { annotations: NO_ANNOTATIONS, problems: [] };
  }
  const result = readAnnotations(reading.text);
  diagnostics.set(
    uri,
    result.problems.map((problem) => diagnostic(rangeInText(reading.text, problem), problem.severity, problem.message)),
  );
  return result;
}

function diagnostic(range: vscode.Range, severity: 'error' | 'warning', message: string): vscode.Diagnostic {
  const result = new vscode.Diagnostic(
    range,
    message,
    severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
  );
  result.source = 'Dateline';
  return result;
}
