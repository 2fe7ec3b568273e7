import * as vscode from 'vscode';

/** Filters while one types; Escape brings the filter back that was there before. */
export function openFilter(
  texts: { readonly title: string; readonly placeholder: string },
  current: string,
  apply: (filter: string) => void,
): void {
  const box = vscode.window.createInputBox();
  box.title = texts.title;
  box.placeholder = texts.placeholder;
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
