import * as vscode from 'vscode';
import type { Log } from './analyser';
import { sayTooLarge } from './limitMessages';

/** The sources of a folder that could not be read or analysed, each with the reason. */
export class UnreadSources {
  private readonly found = new Map<string, string>();
  private readonly tooLarge = new Set<string>();

  constructor(
    private readonly folder: vscode.Uri,
    private readonly maxBytes: number,
    private readonly log: Log,
  ) {}

  /** File and reason. */
  get reasons(): ReadonlyMap<string, string> {
    return this.found;
  }

  add(file: string, reason: string, isTooLarge = false): void {
    this.delete(file);
    this.found.set(file, reason);
    if (isTooLarge) {
      this.tooLarge.add(file);
    }
    this.log.warn(vscode.l10n.t('{0} is left out: {1}.', file, reason));
  }

  delete(file: string): void {
    this.found.delete(file);
    this.tooLarge.delete(file);
  }

  /** Says which sources the reader's own limit leaves out; they might be thought read. */
  sayTooLarge(): void {
    sayTooLarge(this.folder, [...this.tooLarge].sort(), this.maxBytes);
  }
}
