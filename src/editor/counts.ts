import * as vscode from 'vscode';

/** `1 source`, `3 sources`. */
export function sourceCount(number: number): string {
  return number === 1 ? vscode.l10n.t('1 source') : vscode.l10n.t('{0} sources', figure(number));
}

/** `1 mention`, `3 mentions`. */
export function mentionCount(number: number): string {
  return number === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', figure(number));
}

/** `1 statement`, `3 statements`. */
export function statementCount(number: number): string {
  return number === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', figure(number));
}

/** `1 event`, `3 events`. */
export function eventCount(number: number): string {
  return number === 1 ? vscode.l10n.t('1 event') : vscode.l10n.t('{0} events', figure(number));
}

/** `1 actor`, `3 actors`. */
export function actorCount(number: number): string {
  return number === 1 ? vscode.l10n.t('1 actor') : vscode.l10n.t('{0} actors', figure(number));
}

/** `1 role`, `3 roles`. */
export function roleCount(number: number): string {
  return number === 1 ? vscode.l10n.t('1 role') : vscode.l10n.t('{0} roles', figure(number));
}

/** `1 date`, `3 dates`. */
export function dateCount(number: number): string {
  return number === 1 ? vscode.l10n.t('1 date') : vscode.l10n.t('{0} dates', figure(number));
}

/** A number as the reader's language writes it. */
function figure(number: number): string {
  return number.toLocaleString(vscode.env.language);
}
