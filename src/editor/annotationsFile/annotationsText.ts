import * as vscode from 'vscode';
import type { AnnotationsPlaces } from '../../core/annotations/locate';
import { locate } from '../../core/annotations/locate';
import { readAnnotations } from '../../core/annotations/readAnnotations';
import type { Annotations } from '../../core/model/annotations';
import { ANNOTATIONS_FILE } from '../../core/util/sourceFiles';
import { childUri } from '../sources/folderWalk';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';

/** Whatever language the editor takes it for. Whether it is that of an annotated folder is asked each time. */
export const ANNOTATIONS: vscode.DocumentSelector = { pattern: `**/${ANNOTATIONS_FILE}` };

/** The text of an `annotations.yaml` as the editor has it, read. */
export interface AnnotationsText {
  readonly text: string;
  readonly annotations: Annotations;
  readonly places: AnnotationsPlaces;
}

const latest = new WeakMap<vscode.TextDocument, AnnotationsText>();

/** What an open `annotations.yaml` says; read once for each text. */
export function readText(document: vscode.TextDocument): AnnotationsText {
  const text = document.getText();
  let reading = latest.get(document);
  if (reading?.text !== text) {
    reading = { text, annotations: readAnnotations(text).annotations, places: locate(text) };
    latest.set(document, reading);
  }
  return reading;
}

/** The folder whose decisions a document holds; undefined where it is another file. */
export function folderOf(sources: SourceFolders, document: vscode.TextDocument): SourceFolder | undefined {
  const folder = sources.of(document.uri);
  return folder?.pathOf(document.uri) === ANNOTATIONS_FILE ? folder : undefined;
}

/** The address of the file of decisions of a folder. */
export function annotationsUri(folder: SourceFolder): vscode.Uri {
  return childUri(folder.uri, ANNOTATIONS_FILE);
}

/** The file of decisions of a folder as the editor has it; undefined where there is none yet. */
export async function openAnnotations(folder: SourceFolder): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(annotationsUri(folder));
  } catch {
    return undefined;
  }
}
