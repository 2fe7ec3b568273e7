import type * as vscode from 'vscode';

/** Resolves at the next event, or when the token is cancelled. */
export function nextEvent(event: vscode.Event<void>, token?: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      listeners.forEach((listener) => void listener.dispose());
      resolve();
    };
    const listeners = [event(done)];
    if (token) {
      listeners.push(token.onCancellationRequested(done));
    }
  });
}
