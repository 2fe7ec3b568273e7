/** 32-bit FNV-1a over UTF-16 code units, with a final mix. Any change invalidates the models trained before. */
export function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** One hash of two. Not symmetric. */
export function mix(a: number, b: number): number {
  return finish(Math.imul(a ^ 0x5bd1e995, 0x9e3779b1) + Math.imul(b, 0x85ebca6b));
}

/** The last steps of MurmurHash3: every bit of the input reaches every bit of the answer. */
function finish(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
