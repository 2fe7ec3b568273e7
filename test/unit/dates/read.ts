import type { DocumentDate, ResolvedDate } from '../../../src/core/model/date';
import type { Layout, StructuredText } from '../../../src/core/model/text';
import { recogniseDates } from '../../../src/core/recognise/dates/recogniseDates';
import { resolveDates } from '../../../src/core/recognise/dates/resolveDates';

/** A document date that the reader has stated. */
export function documentDate(value: string | null): DocumentDate {
  return { value, open: null, weekday: null, earliest: null, latest: null, basis: [] };
}

/** A structured text whose lines are paragraphs of one sentence each, so that these tests need no other recogniser. */
export function structured(text: string, layout: Partial<Layout> = {}): StructuredText {
  const lines = [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const furniture = layout.furniture ?? [];
  return {
    text,
    layout: {
      blocks: lines.map((line) => ({ ...line, kind: 'paragraph' })),
      title: null,
      dateline: null,
      publishedAt: null,
      outlet: null,
      url: null,
      furniture,
      ...layout,
    },
    sentences: lines
      .map((line, block) => ({ ...line, block, tokens: [0, 0] as const, case: 'running' as const }))
      .filter(({ start, end }) => !furniture.some((span) => span.start <= start && end <= span.end)),
    tokens: [],
    quotations: [],
  };
}

/** The expressions of a text and their values, read on a day. */
export function resolved(text: string, published: string | null = '2019-06-12'): ResolvedDate[] {
  return resolveDates(recogniseDates(structured(text)).dates, documentDate(published));
}

/** `words = value` for each expression of a text, read on Wednesday, 12 June 2019 unless told otherwise. */
export function read(text: string, published: string | null = '2019-06-12'): string[] {
  return resolved(text, published).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);
}

/** `words = TYPE value`. */
export function readTyped(text: string, published: string | null = '2019-06-12'): string[] {
  return resolved(text, published).map(({ start, end, type, value }) => `${text.slice(start, end)} = ${type} ${value}`);
}
