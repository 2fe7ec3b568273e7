import * as vscode from 'vscode';

/** Filters while one types; Escape brings the filter back that was there before. */
export function openEventFilter(current: string, apply: (filter: string) => void): void {
  const box = vscode.window.createInputBox();
  box.title = 'Filter Events';
  box.placeholder = 'Words of the title, an actor, a place, a date or a source';
  box.value = current;
  let accepted = false;
  box.onDidChangeValue(apply);
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) {
      apply(current);
    }
    box.dispose();
  });
  box.show();
}
