/** The ending that the paths of an export do without. */
const PLAIN = '.txt';

/**
 * Paths of files that stand for sources in an export: `a/b.txt` → `a/b` + ending. Where two sources would share a path,
 * as `a.txt` and `a.md` do, the whole names are kept (`a.md` + ending).
 */
export function pathsFor(files: readonly string[], ending: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  // Lower case decides, since some file systems know no other.
  for (const whole of [false, true]) {
    for (const file of files) {
      if (file.toLowerCase().endsWith(PLAIN) === whole) continue;
      const stem = whole ? file : file.slice(0, -PLAIN.length);
      let path = `${stem}${ending}`;
      for (let n = 2; taken.has(path.toLowerCase()); n++) path = `${stem}-${n}${ending}`;
      taken.add(path.toLowerCase());
      paths.set(file, path);
    }
  }
  return paths;
}

/** A relative reference (RFC 3986) to a file: each part of the path percent-encoded. */
export function referenceTo(sources: string, file: string): string {
  const path = file.split('/').map(encodePart).join('/');
  if (sources === '') return /^[^/]*:/.test(path) ? `./${path}` : path;
  return `${sources.endsWith('/') ? sources : `${sources}/`}${path}`;
}

/** The way from one file of an export to another. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let common = 0;
  while (common < folders.length && common < target.length - 1 && folders[common] === target[common]) common++;
  return [...folders.slice(common).map(() => '..'), ...target.slice(common).map(encodePart)].join('/');
}

/** Takes percent-encoding back; what is not well encoded stays as it is. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent-encodes a name; a lone surrogate, which no address can hold, becomes U+FFFD first. */
export function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[!'()*]/g, (char) => {
    return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
