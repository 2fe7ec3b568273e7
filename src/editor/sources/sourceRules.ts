import { ANNOTATIONS_FILE, isIgnoredPath, isSourcePath } from '../../core/util/sourceFiles';
import type { FolderSettings } from '../settings';
import type { WalkRules } from './walkEntries';
import { matcher } from './globs';

/** Which paths of one folder are sources, under its settings. */
export interface SourceRules extends WalkRules {
  /** True for a path that is a source: wanted and not hidden, itself or by a folder above it. */
  readonly accepts: (path: string) => boolean;
  /** True for a path that is never looked at, itself or by a folder above it. */
  readonly isHidden: (path: string) => boolean;
}

/** At most so many entries are listed for each file that may be read, but never fewer than the least number: few files may lie deep. */
const ENTRIES_PER_FILE = 20;
const LEAST_ENTRIES = 10_000;

/** The rules that the settings of a folder make. */
export function sourceRules(settings: FolderSettings): SourceRules {
  const included = settings.include.length > 0 ? matcher(settings.include) : isSourcePath;
  const hidden = matcher(settings.exclude);
  const wanted = (path: string): boolean => included(path) && path !== ANNOTATIONS_FILE;
  const isHidden = (path: string): boolean => isIgnoredPath(path) || withParents(path).some(hidden);
  return {
    wanted,
    hidden,
    isHidden,
    accepts: (path) => wanted(path) && !isHidden(path),
    maxFiles: settings.maxFiles,
    maxEntries: Math.max(LEAST_ENTRIES, settings.maxFiles * ENTRIES_PER_FILE),
  };
}

function withParents(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
