import type { Layout } from '../../model/text';

/** Splits a copied article into its parts. Linear in the length of the text; never throws. */
export function readLayout(text: string): Layout {
  const paragraphs = [...text.matchAll(/\S(?:[^\n]*\S)?/g)];
  return {
    blocks: paragraphs.map((m) => ({ kind: 'paragraph', start: m.index, end: m.index + m[0].length })),
    title: null,
    dateline: null,
    publishedAt: null,
    outlet: null,
    url: null,
    furniture: [],
  };
}
