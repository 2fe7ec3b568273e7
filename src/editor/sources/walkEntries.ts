import { comparePaths, isIgnoredPath } from '../../core/util/sourceFiles';

/** One entry of a folder; `other` is neither read nor entered. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What ended a walk, or leaves files out: the cap on sources, or that on entries of any kind. */
export type Cap = 'maxFiles' | 'maxEntries';

export interface WalkRules {
  /** True for a file that is wanted. */
  readonly wanted: (path: string) => boolean;
  /** True for a file that is listed apart, wanted or not, and counts towards no number of files. */
  readonly noted?: (path: string) => boolean;
  /** True for a file or folder that is never looked at. */
  readonly hidden: (path: string) => boolean;
  /** Stop after so many wanted files. */
  readonly maxFiles: number;
  /** Stop after so many entries of any kind. */
  readonly maxEntries: number;
}

export interface WalkResult {
  /** Wanted files, relative to the folder, with `/`, in path order. */
  readonly files: readonly string[];
  /** Files that were noted, likewise, in the order in which they were found. */
  readonly noted: readonly string[];
  /** Number of files that were seen, and neither wanted nor noted. */
  readonly others: number;
  /** The cap that ended the walk; undefined where everything was seen. */
  readonly cap: Cap | undefined;
}

/** Finds the wanted files below a folder of which `list` gives the entries in order. Breadth first, so that a cap keeps what is nearest. */
export async function walkEntries(
  list: (path: string) => Promise<readonly Entry[]>,
  start: string,
  rules: WalkRules,
): Promise<WalkResult> {
  const files: string[] = [];
  const noted: string[] = [];
  const waiting = [start];
  let others = 0;
  let entries = 0;
  let cap: Cap | undefined;
  for (let path = waiting.shift(); path !== undefined && !cap; path = waiting.shift()) {
    for (const { name, kind } of await list(path)) {
      const child = path === '' ? name : `${path}/${name}`;
      if (isIgnoredPath(child) || rules.hidden(child)) {
        continue;
      }
      const isFile = kind === 'file';
      const isNoted = isFile && rules.noted?.(child) === true;
      const isWanted = isFile && !isNoted && rules.wanted(child);
      if (isWanted && files.length >= rules.maxFiles) {
        cap = 'maxFiles';
        break;
      }
      if (++entries > rules.maxEntries) {
        cap = 'maxEntries';
        break;
      }
      if (kind === 'folder') {
        if (!rules.hidden(`${child}/`)) {
          waiting.push(child);
        }
      } else if (isWanted) {
        files.push(child);
      } else if (isNoted) {
        noted.push(child);
      } else if (isFile) {
        others++;
      }
    }
  }
  return { files: files.sort(comparePaths), noted, others, cap };
}
