import * as vscode from 'vscode';
import { dayText } from './dates';
import type { EventBounds } from '../core/queries/cards/eventBounds';

/** What is known of an undated event, fit to stand behind its title. */
export function boundsInWords({ earliest, latest, fromArticle }: EventBounds): string {
  if (earliest !== null && latest !== null) {
    return earliest === latest
      ? dayText(earliest)
      : vscode.l10n.t('between {0} and {1}', dayText(earliest), dayText(latest));
  }
  if (latest !== null) {
    return vscode.l10n.t('not after {0}', dayText(latest));
  }
  if (earliest !== null) {
    return vscode.l10n.t('not before {0}', dayText(earliest));
  }
  return fromArticleInWords(fromArticle ?? 0);
}

function fromArticleInWords(days: number): string {
  if (days === 0) {
    return vscode.l10n.t('on the day of its article');
  }
  if (days < 0) {
    return days === -1
      ? vscode.l10n.t('the day before its article')
      : vscode.l10n.t('{0} days before its article', -days);
  }
  return days === 1 ? vscode.l10n.t('the day after its article') : vscode.l10n.t('{0} days after its article', days);
}

/** `5 sources`, and on how many voices they rest where those are fewer. */
export function sourcesInWords(sources: number, origins: number): string {
  const told = sources === 1 ? vscode.l10n.t('1 source') : vscode.l10n.t('{0} sources', sources);
  if (origins === 0 || origins >= sources) {
    return told;
  }
  return origins === 1 ? vscode.l10n.t('{0}, 1 origin', told) : vscode.l10n.t('{0}, {1} origins', told, origins);
}
