import * as vscode from 'vscode';

/** Shows a report as an unsaved Markdown document, which can be kept. */
export async function showReport(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: true });
}
