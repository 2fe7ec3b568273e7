/**
 * A short id made of parts, the same wherever it is made: FNV-1a (Fowler, Noll, Vo) twice, with different starts,
 * in base 36. 64 bits: ids of one corpus do not clash in practice.
 */
export function contentId(prefix: string, ...parts: readonly string[]): string {
  const content = parts.join('\u0000');
  return `${prefix}${fnv1a(content, 0x811c9dc5).toString(36)}${fnv1a(content, 0x1b873593).toString(36)}`;
}

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
