import * as vscode from 'vscode';
import { citationsOf } from './citations';
import { type TreeLine, type TreeTarget, targetOf } from './treeTarget';

/** Takes up what is dropped on a line: `onto` is undefined below the last line. */
export type DropHandler = (dragged: readonly TreeTarget[], onto: TreeTarget | undefined) => Promise<void> | void;

/**
 * Lines of a view can be dragged into an editor, which opens them, or with Shift cites them (`registerCitationDrop`); and with
 * `drop`, onto other lines of the view.
 */
export class CitationDrag<Line extends TreeLine> implements vscode.TreeDragAndDropController<Line> {
  readonly dragMimeTypes = ['text/plain', 'text/uri-list'];
  readonly dropMimeTypes: readonly string[];
  private readonly own: string;

  constructor(
    view: string,
    private readonly drop?: DropHandler,
  ) {
    this.own = mimeType(view);
    this.dropMimeTypes = drop ? [this.own] : [];
  }

  handleDrag(lines: readonly Line[], transfer: vscode.DataTransfer): void {
    const targets = lines.flatMap((line) => targetOf(line) ?? []);
    const citations = targets.flatMap((target) => citationsOf(target));
    if (citations.length > 0) {
      transfer.set('text/plain', new vscode.DataTransferItem(citations.map(({ text }) => text).join('\n')));
      const addresses = citations.map(({ place: { uri, range } }) => `${uri.toString()}#L${range.start.line + 1}`);
      transfer.set('text/uri-list', new vscode.DataTransferItem(addresses.join('\r\n')));
    }
    transfer.set(this.own, new vscode.DataTransferItem(new Dragged(targets)));
  }

  async handleDrop(onto: Line | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = transfer.get(this.own)?.value;
    if (dragged instanceof Dragged && dragged.targets.length > 0) {
      await this.drop?.(dragged.targets, onto && targetOf(onto));
    }
  }
}

/** What is dragged. The editor writes it down as JSON, and whole folders hang on it. */
class Dragged {
  constructor(readonly targets: readonly TreeTarget[]) {}

  toJSON(): number {
    return this.targets.length;
  }
}

/** Lines of the views that are dropped into a text are cited there, where the editor would insert addresses. */
export function registerCitationDrop(views: readonly string[]): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('dateline', 'citation');
  const provider: vscode.DocumentDropEditProvider = {
    provideDocumentDropEdits: async (_document, _position, transfer) => {
      const text = await transfer.get('text/plain')?.asString();
      return text ? new vscode.DocumentDropEdit(text, vscode.l10n.t('Insert Citation'), kind) : undefined;
    },
  };
  return vscode.languages.registerDocumentDropEditProvider({ language: '*' }, provider, {
    providedDropEditKinds: [kind],
    dropMimeTypes: views.map(mimeType),
  });
}

/** What the editor calls lines of a view. */
function mimeType(view: string): string {
  return `application/vnd.code.tree.${view.toLowerCase()}`;
}
