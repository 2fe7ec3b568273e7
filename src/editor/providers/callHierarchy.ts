import * as vscode from 'vscode';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { actorAt } from '../../core/queries/navigation/annotationAt';
import { sourceName } from '../../core/queries/wording/excerpt';
import { firstFullNaming } from '../../core/queries/lists/mentions';
import { quotedBy, quotersOf } from '../../core/queries/lists/quoting';
import type { Quoting } from '../../core/queries/lists/quoting';
import { dayText } from '../dates';
import { offsetOf, rangeOf } from '../positions';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';

/** A line of the hierarchy: an actor as one document has it, or the outlet of the document. */
class QuotingItem extends vscode.CallHierarchyItem {
  constructor(
    readonly folder: SourceFolder,
    readonly document: CorpusDocument,
    /** Null for the outlet. */
    readonly actor: string | null,
    passage: Span,
  ) {
    const range = rangeOf(document, passage);
    const source = sourceName(document);
    const { value: published } = document.published;
    const day = published === null ? '' : dayText(published);
    const name = actor === null ? source : (folder.corpus.actor(actor)?.name ?? actor);
    super(
      actor === null ? vscode.SymbolKind.File : vscode.SymbolKind.Class,
      name,
      actor === null ? day : source,
      folder.uriOf(document.file),
      range,
      range,
    );
  }
}

/** The call hierarchy of an actor: incoming, who quotes it or names it in a statement; outgoing, whom its statements name. */
export class QuotingHierarchyProvider implements vscode.CallHierarchyProvider {
  constructor(private readonly sources: SourceFolders) {}

  async prepareCallHierarchy(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CallHierarchyItem | undefined> {
    const found = await this.sources.current(document, token);
    const actor = found && actorAt(found.folder.corpus, found.document.file, offsetOf(document, position));
    if (!found || actor === undefined) {
      return undefined;
    }
    const { folder } = found;
    const naming = firstFullNaming(folder.corpus, actor, found.document.file);
    const named = naming && folder.corpus.document(naming.file);
    return named && new QuotingItem(folder, named, actor, naming);
  }

  provideCallHierarchyIncomingCalls(item: vscode.CallHierarchyItem): vscode.CallHierarchyIncomingCall[] | undefined {
    if (!(item instanceof QuotingItem) || item.actor === null) {
      return undefined;
    }
    return quotersOf(item.folder.corpus, item.actor).flatMap((quoting) => {
      const from = itemOf(item.folder, quoting);
      return from ? [new vscode.CallHierarchyIncomingCall(from, rangesOf(from.document, quoting))] : [];
    });
  }

  provideCallHierarchyOutgoingCalls(item: vscode.CallHierarchyItem): vscode.CallHierarchyOutgoingCall[] | undefined {
    if (!(item instanceof QuotingItem) || item.actor === null) {
      return undefined;
    }
    return quotedBy(item.folder.corpus, item.actor).flatMap((quoting) => {
      const to = itemOf(item.folder, quoting);
      // The editor reads the ranges in the document of the caller: statements in others are what the item itself leads to.
      const ranges = quoting.file === item.document.file ? rangesOf(item.document, quoting) : [];
      return to ? [new vscode.CallHierarchyOutgoingCall(to, ranges)] : [];
    });
  }
}

function itemOf(folder: SourceFolder, { file, actor, passages: [first] }: Quoting): QuotingItem | undefined {
  const document = folder.corpus.document(file);
  return document && first && new QuotingItem(folder, document, actor, first);
}

function rangesOf(document: CorpusDocument, { passages }: Quoting): vscode.Range[] {
  return passages.map((passage) => rangeOf(document, passage));
}
