import * as vscode from 'vscode';
import { actorAt } from '../../core/queries/navigation/annotationAt';
import { firstFullNaming, highlights, references } from '../../core/queries/lists/mentions';
import { offsetOf, rangeOf } from '../positions';
import { isOn } from '../settings';
import type { LocatedDocument, SourceFolders } from '../sources/sourceFolders';

/** F12 and peek lead to the first full naming of an actor, Shift+F12 to all its mentions; the same actor is highlighted. */
export class ActorNavigationProvider
  implements vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.DocumentHighlightProvider
{
  constructor(private readonly sources: SourceFolders) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location | undefined> {
    const found = await this.actorAt(document, position, token);
    const naming = found && firstFullNaming(found.folder.corpus, found.actor, found.document.file);
    return naming && found.folder.locationOf(naming);
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const found = await this.actorAt(document, position, token);
    return (
      found && references(found.folder.corpus, found.actor).flatMap((passage) => found.folder.locationOf(passage) ?? [])
    );
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    const found = isOn('highlighting.enabled', document) ? await this.actorAt(document, position, token) : undefined;
    return (
      found &&
      highlights(found.folder.corpus, found.actor, found.document.file).map(
        (mention) => new vscode.DocumentHighlight(rangeOf(found.document, mention), vscode.DocumentHighlightKind.Text),
      )
    );
  }

  private async actorAt(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<(LocatedDocument & { readonly actor: string }) | undefined> {
    const found = await this.sources.current(document, token);
    const actor = found && actorAt(found.folder.corpus, found.document.file, offsetOf(document, position));
    return found && actor !== undefined ? { ...found, actor } : undefined;
  }
}
