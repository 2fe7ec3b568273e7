import type { Corpus, CorpusDocument, Quote } from '../../model/corpus';
import { compareSpans, contains, type Span } from '../../model/span';

/** Statements of one document that join two actors: who makes them, and who is quoted or named by them. */
export interface Quoting {
  readonly file: string;
  /** Id of the other actor; null for the outlet itself, which quotes in its own name. */
  readonly actor: string | null;
  /** In text order: the statements, or where the outlet quotes, the words quoted. */
  readonly passages: readonly Span[];
}

/** Who quotes an actor, or names it in a statement: by document, the outlet first, then the speakers in text order. */
export function quotersOf(corpus: Corpus, actor: string): readonly Quoting[] {
  const quoted = new Map<string, Span[]>();
  for (const { file, index } of corpus.quotesOf(actor)) {
    const quote = corpus.document(file)?.quotes[index];
    if (quote) addTo(quoted, file, quote);
  }
  const files = new Set([...quoted.keys(), ...corpus.mentionsOf(actor).map(({ file }) => file)]);
  return [...files].sort().flatMap((file): Quoting[] => {
    const document = corpus.document(file);
    if (!document) return [];
    const speakers = new Map<string, Span[]>();
    for (const quote of document.quotes)
      if (quote.speaker !== null && quote.speaker !== actor && namedIn(document, quote).includes(actor))
        addTo(speakers, quote.speaker, quote);
    const own = quoted.get(file);
    return [
      ...(own ? [{ file, actor: null, passages: own }] : []),
      ...[...speakers].map(([speaker, passages]) => ({ file, actor: speaker, passages })),
    ];
  });
}

/** Whom an actor quotes or names in its statements, by document. */
export function quotedBy(corpus: Corpus, actor: string): readonly Quoting[] {
  const files = new Map<string, Map<string, Span[]>>();
  for (const { file, index } of corpus.quotesOf(actor)) {
    const document = corpus.document(file);
    const quote = document?.quotes[index];
    if (!document || !quote) continue;
    const named = files.get(file) ?? new Map<string, Span[]>();
    files.set(file, named);
    for (const other of new Set(namedIn(document, quote))) if (other !== actor) addTo(named, other, quote);
  }
  return [...files].flatMap(([file, named]) =>
    [...named].map(([other, passages]) => ({ file, actor: other, passages: passages.sort(compareSpans) })),
  );
}

/** Ids of the actors that a statement names or lets speak. */
function namedIn({ mentions, quotes }: CorpusDocument, quote: Quote): string[] {
  const inside = (span: Span): boolean => quote.parts.some((part) => contains(part, span));
  const named = mentions.flatMap((mention) => (mention.actor !== null && inside(mention) ? [mention.actor] : []));
  const spoken = quotes.flatMap((inner) =>
    inner !== quote && inner.speaker !== null && inner.speakerSpan && inside(inner.speakerSpan) ? [inner.speaker] : [],
  );
  return [...named, ...spoken];
}

function addTo(lists: Map<string, Span[]>, key: string, { start, end }: Span): void {
  const list = lists.get(key);
  if (list) list.push({ start, end });
  else lists.set(key, [{ start, end }]);
}
