import * as vscode from 'vscode';
import type { SourceFolders } from '../sources/sourceFolders';
import { AnnotationsCompletion } from './annotationsCompletion';
import { AnnotationsHover } from './annotationsHover';
import { AnnotationsNavigation } from './annotationsNavigation';
import { AnnotationsRename } from './annotationsRename';
import { AnnotationsSymbols } from './annotationsSymbols';
import { ANNOTATIONS } from './annotationsText';
import { registerOpenRecord } from './openRecord';

/** `annotations.yaml` as a language of its own: completion, hovers, navigation, outline, rename. */
export function registerAnnotationsFile(sources: SourceFolders): vscode.Disposable {
  const { languages } = vscode;
  const navigation = new AnnotationsNavigation(sources);
  const completion = new AnnotationsCompletion(sources);
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(ANNOTATIONS, completion, ...AnnotationsCompletion.triggers),
    languages.registerHoverProvider(ANNOTATIONS, new AnnotationsHover(sources)),
    languages.registerDefinitionProvider(ANNOTATIONS, navigation),
    languages.registerReferenceProvider(ANNOTATIONS, navigation),
    languages.registerDocumentSymbolProvider(ANNOTATIONS, new AnnotationsSymbols(sources), { label: 'Dateline' }),
    languages.registerRenameProvider(ANNOTATIONS, new AnnotationsRename(sources)),
    registerOpenRecord(sources),
  );
}
