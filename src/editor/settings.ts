import * as vscode from 'vscode';

/** All settings begin so. */
export const SECTION = 'dateline';

/** Whether a folder is annotated: `auto` looks at what it holds. */
export type AnnotateMode = 'auto' | 'on' | 'off';

/** What decides which files of a folder are sources. */
export interface FolderSettings {
  readonly annotate: AnnotateMode;
  readonly include: readonly string[];
  /** True where the reader has set `include`, which is a wish to annotate. */
  readonly includeIsSet: boolean;
  /** Globs of `dateline.exclude` and of what the editor hides by `files.exclude` and `search.exclude`. */
  readonly exclude: readonly string[];
  readonly maxFiles: number;
  readonly maxBytes: number;
}

/** The settings of one folder; values of a wrong type count as not set. */
export function folderSettings(folder: vscode.Uri): FolderSettings {
  const own = vscode.workspace.getConfiguration(SECTION, folder);
  const include = own.inspect<unknown>('include');
  const mode = own.get<unknown>('annotate');
  return {
    annotate: mode === 'on' || mode === 'off' ? mode : 'auto',
    include: strings(own.get('include')),
    includeIsSet: [include?.globalValue, include?.workspaceValue, include?.workspaceFolderValue].some(
      (value) => strings(value).length > 0,
    ),
    exclude: [...strings(own.get('exclude')), ...hiddenByEditor(folder)],
    maxFiles: positive(own.get('maxFiles'), 5000),
    maxBytes: positive(own.get('maxFileSize'), 2) * 1_000_000,
  };
}

/** True where a change of the configuration may change which files are sources. */
export function affectsSources(event: vscode.ConfigurationChangeEvent, folder: vscode.Uri): boolean {
  return ['annotate', 'include', 'exclude', 'maxFiles', 'maxFileSize']
    .map((name) => `${SECTION}.${name}`)
    .concat('files.exclude', 'search.exclude')
    .some((name) => event.affectsConfiguration(name, folder));
}

/** The switches of what is shown. */
export type Switch =
  | 'highlighting.enabled'
  | 'highlighting.dimFurniture'
  | 'hover.enabled'
  | 'inlayHints.dates'
  | 'problems.disagreements'
  | 'codeLens.events'
  | 'events.followCursor';

/** Whether something is shown. */
export function isOn(name: Switch, scope?: vscode.ConfigurationScope): boolean {
  return vscode.workspace.getConfiguration(SECTION, scope).get<unknown>(name) !== false;
}

/** Whether VS Code itself marks other occurrences of what is at the cursor; our marks of an actor follow. */
export function marksOccurrences(scope: vscode.ConfigurationScope): boolean {
  const value = vscode.workspace.getConfiguration('editor', scope).get<unknown>('occurrencesHighlight');
  return value !== 'off' && value !== false;
}

/** Globs that the editor hides; a pattern with a condition (`when`) depends on other files and is left alone. */
function hiddenByEditor(folder: vscode.Uri): readonly string[] {
  return ['files.exclude', 'search.exclude'].flatMap((name) => {
    const value = vscode.workspace.getConfiguration(undefined, folder).get<unknown>(name);
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([glob, on]) => (on === true ? [glob] : []))
      : [];
  });
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
    : [];
}

function positive(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}
