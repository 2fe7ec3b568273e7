import type { Span } from '../../model/span';

const ADDRESS = /https?:\/\/[^\s<>()[\]"'“”]{3,2000}/;

/** The first web address in a stretch of text, without the brackets or the full stop around it; or null. */
export function findAddress(text: string, { start, end }: Span): Span | null {
  const match = ADDRESS.exec(text.slice(start, Math.min(end, start + 3000)));
  if (!match) return null;
  const address = match[0].replace(/[.,;:!?*_]+$/, '');
  return { start: start + match.index, end: start + match.index + address.length };
}

/** Whether the block is nothing but an address. */
export function isAddress(text: string, block: Span): boolean {
  return /^<?(?:https?:\/\/|www\.)[^\s<>]+>?$/.test(text.slice(block.start, Math.min(block.end, block.start + 2100)));
}
