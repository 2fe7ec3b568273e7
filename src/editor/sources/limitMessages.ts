import * as vscode from 'vscode';
import type { Log } from './analyser';
import type { Cap, WalkRules } from './walkEntries';

const { t } = vscode.l10n;

/** A warning that offers to open the setting that it rests on. */
interface LimitWarning {
  readonly message: string;
  readonly setting: string;
  readonly button: string;
}

/** What the reader has been told in this window: folder and setting. */
const told = new Set<string>();

/** Says that not all sources of a folder are read: in the log each time, in a message once. */
export function sayCapped(folder: vscode.Uri, cap: Cap, limits: Pick<WalkRules, Cap>, log: Log): void {
  const name = nameOf(folder);
  const limit = limits[cap];
  const warning: LimitWarning =
    cap === 'maxFiles'
      ? {
          message: t(
            '“{0}” holds more than {1} sources. Dateline reads the first {1} and leaves the others out.',
            name,
            limit,
          ),
          setting: 'dateline.maxFiles',
          button: t('Change the Limit'),
        }
      : {
          message: t(
            '“{0}” holds more than {1} files and folders. Dateline looks no further, and sources may be left out. Folders without articles can be excluded.',
            name,
            limit,
          ),
          setting: 'dateline.exclude',
          button: t('Exclude Folders'),
        };
  log.warn(`${folder.toString(true)}: ${warning.message}`);
  sayOnce(folder, warning);
}

/** Says in a message, once, that sources are too large to be read. The log names each of them by itself. */
export function sayTooLarge(folder: vscode.Uri, files: readonly string[], maxBytes: number): void {
  const [first] = files;
  if (first === undefined) {
    return;
  }
  const name = nameOf(folder);
  const limit = t('{0} MB', (maxBytes / 1_000_000).toLocaleString(vscode.env.language));
  sayOnce(folder, {
    message:
      files.length === 1
        ? t('“{0}” of “{1}” is larger than {2}. Dateline leaves it out.', first, name, limit)
        : t(
            '{0} files of “{1}” are larger than {2}, the first of them “{3}”. Dateline leaves them out.',
            files.length,
            name,
            limit,
            first,
          ),
    setting: 'dateline.maxFileSize',
    button: t('Change the Limit'),
  });
}

function sayOnce(folder: vscode.Uri, { message, setting, button }: LimitWarning): void {
  const key = `${setting}\n${folder.toString()}`;
  if (told.has(key)) {
    return;
  }
  told.add(key);
  void vscode.window.showWarningMessage(message, button).then((choice) => {
    if (choice === button) {
      void vscode.commands.executeCommand('workbench.action.openSettings', setting);
    }
  });
}

function nameOf(folder: vscode.Uri): string {
  return folder.path.slice(folder.path.lastIndexOf('/') + 1);
}
