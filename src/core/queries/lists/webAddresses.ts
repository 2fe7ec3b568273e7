import type { Span } from '../../model/span';

/** A web address as it stands in a text, and where it leads. */
export interface WebAddress extends Span {
  readonly target: string;
}

/** Copied articles hold addresses as they are printed: without a scheme, in brackets, before a full stop. */
const BARE_ADDRESS = /(?<![\w/@.-])www\.[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}(?:\/[^\s<>()[\]"'“”‘’]{0,2000})?/giu;

/**
 * The addresses without a scheme (`www.example.org/report`), in text order. Those with one are links in every editor.
 */
export function bareAddresses(text: string): readonly WebAddress[] {
  return [...text.matchAll(BARE_ADDRESS)].map((match) => {
    const address = match[0].replace(/[.,;:!?*_]+$/, '');
    return { start: match.index, end: match.index + address.length, target: `https://${address}` };
  });
}
