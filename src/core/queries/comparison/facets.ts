import type { CorpusDocument, Passage } from '../../model/corpus';
import { sourceName } from '../wording/excerpt';
import type { Facet, FacetKind, FacetValue, SourceGaps } from './comparison';

/** One thing that one document tells. */
export interface Telling {
  readonly document: CorpusDocument;
  /** Equal for what is the same told in other words. */
  readonly key: string;
  readonly value: string;
  readonly passage: Passage;
}

/** Gathers what documents tell under the versions of it; each document counts once for a version. */
export function facetOf(kind: FacetKind, documents: readonly CorpusDocument[], tellings: readonly Telling[]): Facet {
  const versions = new Map<string, { value: string; tellers: Map<string, FacetValue['tellers'][number]> }>();
  for (const { key, value, document, passage } of tellings) {
    const version = versions.get(key) ?? { value, tellers: new Map() };
    versions.set(key, version);
    if (!version.tellers.has(document.file))
      version.tellers.set(document.file, { source: sourceName(document), passage });
  }
  const told = new Set(tellings.map(({ document }) => document.file));
  return {
    kind,
    values: [...versions.values()]
      .map(({ value, tellers }) => ({ value, tellers: [...tellers.values()] }))
      .sort((a, b) => b.tellers.length - a.tellers.length),
    silent: documents.filter(({ file }) => !told.has(file)).map(sourceName),
  };
}

/**
 * By source, the facts that it alone has, and those that it leaves out though two others and more than half of all have
 * them. `isElsewhere` tells whether a document has a fact in another place, where it is not missing and not alone.
 */
export function gapsOf(
  documents: readonly CorpusDocument[],
  tellings: readonly Telling[],
  isElsewhere: (telling: Telling, document: CorpusDocument) => boolean,
): SourceGaps[] {
  if (documents.length < 2) return [];
  const facts = new Map<string, Telling[]>();
  for (const telling of tellings) facts.set(telling.key, [...(facts.get(telling.key) ?? []), telling]);
  const gaps = documents.map((document) => ({
    file: document.file,
    source: sourceName(document),
    only: [] as FacetValue[],
    missing: [] as string[],
    document,
  }));
  for (const told of facts.values()) {
    const [first] = told;
    if (!first) continue;
    const files = new Set(told.map(({ document }) => document.file));
    const has = (document: CorpusDocument): boolean => files.has(document.file) || isElsewhere(first, document);
    const having = documents.filter(has);
    if (having.length === 1) {
      const { value, passage, document } = first;
      gaps
        .find((gap) => gap.document === document)
        ?.only.push({ value, tellers: [{ source: sourceName(document), passage }] });
    } else if (files.size > 1 && having.length * 2 > documents.length) {
      for (const gap of gaps) if (!has(gap.document)) gap.missing.push(first.value);
    }
  }
  return gaps.flatMap(({ file, source, only, missing }) =>
    only.length + missing.length > 0 ? [{ file, source, only, missing }] : [],
  );
}
