import * as vscode from 'vscode';
import type { OutlineItem } from '../../core/queries/navigation/outline';
import { outlineOf } from '../../core/queries/navigation/outline';
import type { CorpusSymbol } from '../../core/queries/lists/symbols';
import { searchSymbols } from '../../core/queries/lists/symbols';
import { READER } from '../dates';
import { rangeOf } from '../positions';
import type { LocatedDocument, SourceFolders } from '../sources/sourceFolders';
import { ACTOR_KIND_WORDS } from '../words';

const SYMBOL_KINDS: Readonly<Record<CorpusSymbol['kind'], vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Class,
  organization: vscode.SymbolKind.Module,
  state: vscode.SymbolKind.Namespace,
  supranational: vscode.SymbolKind.Namespace,
  place: vscode.SymbolKind.Field,
  group: vscode.SymbolKind.Array,
  outlet: vscode.SymbolKind.Module,
  event: vscode.SymbolKind.Event,
};

const OUTLINE_KINDS: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
  headline: vscode.SymbolKind.File,
  section: vscode.SymbolKind.Namespace,
  quote: vscode.SymbolKind.String,
  event: vscode.SymbolKind.Event,
};

/** Ctrl+T: actors and events of all annotated folders. */
export class CorpusSymbolProvider implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly sources: SourceFolders) {}

  provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): vscode.SymbolInformation[] {
    const symbols: vscode.SymbolInformation[] = [];
    for (const folder of this.sources.folders) {
      if (token.isCancellationRequested) {
        break;
      }
      for (const symbol of searchSymbols(folder.corpus, query, 500, READER)) {
        const location = folder.locationOf(symbol.passage);
        if (location) {
          symbols.push(
            new vscode.SymbolInformation(symbol.name, SYMBOL_KINDS[symbol.kind], detailOf(symbol), location),
          );
        }
      }
    }
    return symbols;
  }
}

/** What stands behind the name: what an actor is, where nothing else is known. */
function detailOf({ kind, detail }: CorpusSymbol): string {
  return detail === '' && kind !== 'event' ? ACTOR_KIND_WORDS[kind].word : detail;
}

/** The outline of an article: headline, sections, quotations by speaker, events. */
export class OutlineProvider implements vscode.DocumentSymbolProvider {
  constructor(private readonly sources: SourceFolders) {}

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[] | undefined> {
    const found = await this.sources.current(document, token);
    return found && outlineOf(found.folder.corpus, found.document, READER).map((item) => symbolOf(found, item));
  }
}

function symbolOf(found: LocatedDocument, item: OutlineItem): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    item.name,
    item.detail,
    OUTLINE_KINDS[item.kind],
    rangeOf(found.document, item.span),
    rangeOf(found.document, item.focus),
  );
  symbol.children = item.children.map((child) => symbolOf(found, child));
  return symbol;
}
