import * as vscode from 'vscode';
import { citationsOf } from './citations';
import { type TreeLine, type TreeTarget, targetOf } from './treeTarget';

/** Takes up what is dropped on a line: `onto` is undefined below the last line. */
export type DropHandler = (dragged: readonly TreeTarget[], onto: TreeTarget | undefined) => Promise<void> | void;

/**
 * Lines of a view can be dragged into an editor, where they are cited, and with `drop`, onto other lines of the view.
 */
export class CitationDrag<Line extends TreeLine> implements vscode.TreeDragAndDropController<Line> {
  readonly dragMimeTypes = ['text/plain', 'text/uri-list'];
  readonly dropMimeTypes: readonly string[];
  /** What the editor calls lines of this view. */
  private readonly own: string;

  constructor(
    view: string,
    private readonly drop?: DropHandler,
  ) {
    this.own = `application/vnd.code.tree.${view.toLowerCase()}`;
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
    transfer.set(this.own, new vscode.DataTransferItem(targets));
  }

  async handleDrop(onto: Line | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = transfer.get(this.own)?.value;
    if (Array.isArray(dragged) && dragged.length > 0) {
      await this.drop?.(dragged as TreeTarget[], onto && targetOf(onto));
    }
  }
}
