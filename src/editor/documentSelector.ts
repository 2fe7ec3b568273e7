import type * as vscode from 'vscode';

/** Languages that an article may be open in. Whether it lies in an annotated folder is asked each time. */
export const ARTICLES: vscode.DocumentSelector = [
  { language: 'source-text' },
  { language: 'plaintext' },
  { language: 'markdown' },
];
