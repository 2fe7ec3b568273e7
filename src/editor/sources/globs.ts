import picomatch from 'picomatch';

/** True for a path (relative to the folder, with `/`) that one of the globs matches. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) {
    return () => false;
  }
  try {
    return picomatch([...globs], { dot: true, windows: false, nocase: true });
  } catch {
    // A malformed glob matches nothing; the others still count.
    const single = globs.length > 1 ? globs.map((glob) => matcher([glob])) : [];
    return (path) => single.some((matches) => matches(path));
  }
}
