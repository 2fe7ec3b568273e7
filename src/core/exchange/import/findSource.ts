import type { Corpus } from '../../model/corpus';

/**
 * The source that a path of somebody else means: the same path, else the only source whose path ends with it or with
 * which it ends, part by part. Null where there is none, or more than one.
 */
export function findSource(corpus: Corpus, path: string): string | null {
  const files = corpus.files();
  if (files.includes(path)) return path;
  const wanted = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  if (wanted.length === 0) return null;
  const found = files
    .map((file) => ({ file, shared: sharedParts(file.split('/'), wanted) }))
    .filter(({ shared }) => shared > 0);
  const most = found.reduce((longest, { shared }) => Math.max(longest, shared), 0);
  const best = found.filter(({ shared }) => shared === most);
  return best.length === 1 ? (best[0]?.file ?? null) : null;
}

/** How many parts at the ends of two paths are the same, the names of the files at least. */
function sharedParts(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}
