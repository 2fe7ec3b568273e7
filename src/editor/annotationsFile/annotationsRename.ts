import * as vscode from 'vscode';
import type { NamedPlace } from '../../core/annotations/locate';
import { asScalar, namedPlaceAt } from '../../core/annotations/locate';
import type { SourceFolders } from '../sources/sourceFolders';
import { folderOf, readText } from './annotationsText';

/** F2 on the id of an actor or event in `annotations.yaml` changes it in every place of the file. */
export class AnnotationsRename implements vscode.RenameProvider {
  constructor(private readonly sources: SourceFolders) {}

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { range: vscode.Range; placeholder: string } | undefined {
    const named = this.idAt(document, position);
    if (!named) {
      throw new Error(vscode.l10n.t('Only the ids of actors and events can be renamed here.'));
    }
    return { range: rangeIn(document, named), placeholder: named.name };
  }

  provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): vscode.WorkspaceEdit | undefined {
    const named = this.idAt(document, position);
    const id = newName.trim();
    if (!named || id === named.name) {
      return undefined;
    }
    if (!/^[^\s"'#:,[\]{}&*!|>%@`-][^\s:,[\]{}#"']*$/.test(id)) {
      throw new Error(vscode.l10n.t('An id has neither blanks nor quotation marks, colons, commas or brackets.'));
    }
    const { names } = readText(document).places;
    if (names.some(({ of, name, isRecord }) => of === named.of && name === id && isRecord)) {
      throw new Error(vscode.l10n.t('There is a record with the id “{0}” already.', id));
    }
    const edit = new vscode.WorkspaceEdit();
    for (const place of names) {
      if (place.of === named.of && place.name === named.name) {
        edit.replace(document.uri, rangeIn(document, place), asScalar(id));
      }
    }
    return edit;
  }

  private idAt(document: vscode.TextDocument, position: vscode.Position): NamedPlace | undefined {
    const named =
      folderOf(this.sources, document) && namedPlaceAt(readText(document).places, document.offsetAt(position));
    return named && named.of !== 'file' ? named : undefined;
  }
}

function rangeIn(document: vscode.TextDocument, { start, end }: NamedPlace): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
