import * as vscode from 'vscode';
import { contains } from '../../core/model/span';
import type { SourceFolders } from '../sources/sourceFolders';
import { folderOf, readText } from './annotationsText';

const KINDS: Readonly<Record<string, vscode.SymbolKind>> = {
  documents: vscode.SymbolKind.File,
  actors: vscode.SymbolKind.Class,
  annotations: vscode.SymbolKind.String,
  events: vscode.SymbolKind.Event,
};

/** The outline of `annotations.yaml`: its sections with their records, by what a reader knows them by. */
export class AnnotationsSymbols implements vscode.DocumentSymbolProvider {
  constructor(private readonly sources: SourceFolders) {}

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] | undefined {
    if (!folderOf(this.sources, document)) {
      return undefined;
    }
    const sections = new Map<string, vscode.DocumentSymbol>();
    for (const record of readText(document).places.records) {
      const at = (offset: number): vscode.Position => document.positionAt(offset);
      const range = new vscode.Range(at(record.start), at(record.end));
      const head = contains(record, record.head) ? new vscode.Range(at(record.head.start), at(record.head.end)) : range;
      const kind = KINDS[record.section] ?? vscode.SymbolKind.Object;
      let section = sections.get(record.section);
      if (!section) {
        section = new vscode.DocumentSymbol(record.section, '', vscode.SymbolKind.Namespace, range, head);
        sections.set(record.section, section);
      }
      section.range = section.range.union(range);
      section.children.push(new vscode.DocumentSymbol(record.label, record.detail, kind, range, head));
    }
    return [...sections.values()];
  }
}
