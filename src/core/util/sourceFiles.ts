/** The name of the file that holds the reader's decisions, beside the sources. */
export const ANNOTATIONS_FILE = 'annotations.yaml';

/** File endings of source texts where no setting says otherwise. */
const SOURCE_EXTENSIONS = ['.txt', '.md'] as const;

/** A larger file is no article: it is named in a message and left out. Bytes. */
export const MAX_SOURCE_BYTES = 2_000_000;

/** True for a path (relative, with `/`) that is read as a source text: `.txt` or `.md`, not hidden, not a dependency. */
export function isSourcePath(path: string): boolean {
  const lower = path.toLowerCase();
  return SOURCE_EXTENSIONS.some((extension) => lower.endsWith(extension)) && !isIgnoredPath(path);
}

/** True where a folder of the path is never looked into: `node_modules` and hidden ones. */
export function isIgnoredPath(path: string): boolean {
  return path
    .split('/')
    .some((part) => part === 'node_modules' || (part.startsWith('.') && part !== '.' && part !== '..'));
}

/** The order of documents everywhere: by UTF-16 code units, as `<` compares. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
