import * as vscode from 'vscode';
import type { RunKind } from '../../core/queries/comparison/comparisonText';
import { COMPARISON_SCHEME } from '../viewIds';
import type { ComparisonDocuments } from './comparisonDocuments';

const STYLES: Readonly<Record<RunKind, vscode.DecorationRenderOptions>> = {
  title: { fontWeight: 'bold' },
  heading: { fontWeight: 'bold', color: new vscode.ThemeColor('textLink.foreground') },
  source: { fontWeight: 'bold' },
  strong: { fontWeight: 'bold' },
  warning: { fontWeight: 'bold', color: new vscode.ThemeColor('dateline.disagreementForeground') },
  muted: { color: new vscode.ThemeColor('descriptionForeground') },
};

/** Sets titles, sources and differing words of comparisons apart, in weight before colour. */
export class ComparisonDecorations implements vscode.Disposable {
  private readonly types = Object.entries(STYLES).map(
    ([kind, style]) => [kind, vscode.window.createTextEditorDecorationType(style)] as const,
  );
  private readonly subscription: vscode.Disposable;

  constructor(private readonly documents: ComparisonDocuments) {
    this.subscription = vscode.Disposable.from(
      ...this.types.map(([, type]) => type),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.decorate(editor))),
      vscode.workspace.onDidChangeTextDocument(({ document }) =>
        vscode.window.visibleTextEditors
          .filter((editor) => editor.document === document)
          .forEach((editor) => this.decorate(editor)),
      ),
    );
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private decorate(editor: vscode.TextEditor): void {
    const { uri } = editor.document;
    if (uri.scheme !== COMPARISON_SCHEME) {
      return;
    }
    const lines = this.documents.linesOf(uri);
    for (const [kind, type] of this.types) {
      const ranges = lines.flatMap(({ runs }, line) =>
        runs.filter((run) => run.kind === kind).map(({ start, end }) => new vscode.Range(line, start, line, end)),
      );
      editor.setDecorations(type, ranges);
    }
  }
}
