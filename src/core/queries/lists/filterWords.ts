/** Tells whether some words of the corpus hold every word of a filter; case and accents do not count. An empty filter holds of all. */
export function wordFilter(filter: string): (parts: readonly string[]) => boolean {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  return (parts) => {
    const haystack = words.length === 0 ? '' : plain(parts.join('\n'));
    return words.every((word) => haystack.includes(word));
  };
}

/** Text without case and accents, for searching. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
