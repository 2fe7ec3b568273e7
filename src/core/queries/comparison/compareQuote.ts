import type { Corpus, CorpusDocument, Quote } from '../../model/corpus';
import { actorName } from '../wording/actorName';
import { clip, excerptOf, readable, sourceName, wordsIn } from '../wording/excerpt';
import { compareWords, unmarkedElsewhere, shownWording } from '../wording/sharedWords';
import type { ComparedPassage, Comparison, Report } from './comparison';
import type { Telling } from './facets';
import { facetOf } from './facets';
import { inOrder } from './order';

const WIDTH = 320;
const TITLE_WIDTH = 80;

interface QuotedIn {
  readonly document: CorpusDocument;
  readonly quotes: readonly Quote[];
}

/** A statement in the wordings of all sources; undefined where there is none at this place. */
export function compareQuote(corpus: Corpus, file: string, index: number): Comparison | undefined {
  const document = corpus.document(file);
  const quote = document?.quotes[index];
  if (!document || !quote) return undefined;
  const wording = shownWording(document, quote);
  const quoted = byDocument(corpus, file, index);
  const speakers = quoted.flatMap(({ quotes }) => quotes.flatMap(({ speaker }) => speaker ?? []));
  const speaker = corpus.actor(quote.speaker ?? speakers[0] ?? '');
  const documents = quoted.map((each) => each.document);
  const unmarked = unmarkedElsewhere(corpus, { file, index }).filter((passage) =>
    documents.every((each) => each.file !== passage.file),
  );
  const reports = [
    ...quoted.map((each) => reportOf(each, wording)),
    ...unmarked.flatMap((passage) => {
      const other = corpus.document(passage.file);
      return other ? [unmarkedReport(other, passage)] : [];
    }),
  ];
  const role = speaker?.roles.find((stated) => stated.file === file) ?? speaker?.roles[0];
  return {
    title: `“${clip(wording, TITLE_WIDTH)}”`,
    facts: { kind: 'quote', speaker: speaker?.name ?? null, role: role ? readable(role.text).trim() : null },
    origins: 0,
    disagreements: [],
    facets: [
      facetOf('who', documents, speakersIn(corpus, quoted)),
      facetOf('called', documents, cuesIn(quoted)),
    ].filter(({ values }) => values.length > 0),
    reports,
    gaps: [],
  };
}

/** The quotes of the statement, by document in the order of their dates; what a document repeats is left out. */
function byDocument(corpus: Corpus, file: string, index: number): QuotedIn[] {
  const places = new Map<string, number[]>();
  for (const place of corpus.sameQuote(file, index))
    places.set(place.file, [...(places.get(place.file) ?? []), place.index]);
  return [...places]
    .flatMap(([path, indices]): QuotedIn[] => {
      const document = corpus.document(path);
      if (!document) return [];
      const quotes = indices.flatMap((at) => document.quotes[at] ?? []);
      const own = quotes.filter(({ sameAs }) => sameAs === null || !indices.includes(sameAs));
      return [{ document, quotes: own.filter((quote) => !own.some((other) => isInside(other, quote))) }];
    })
    .sort((a, b) => inOrder(a.document, b.document));
}

/** A statement that only wraps a quotation of the list is shown by that. */
function isInside(inner: Quote, quote: Quote): boolean {
  return inner !== quote && quote.type === 'indirect' && inner.start >= quote.start && inner.end <= quote.end;
}

function reportOf({ document, quotes }: QuotedIn, wording: string): Report {
  return {
    file: document.file,
    source: sourceName(document),
    published: document.published.value,
    origin: null,
    passages: quotes.map((quote): ComparedPassage => ({
      ...excerptOf(document, quote, WIDTH),
      modality: null,
      wording: compareWords(wording, shownWording(document, quote)).second,
      isMarked: quote.type !== 'indirect',
    })),
    more: 0,
  };
}

function unmarkedReport(document: CorpusDocument, passage: { readonly start: number; readonly end: number }): Report {
  const shown = { ...excerptOf(document, passage, WIDTH), modality: null, wording: null, isMarked: false };
  const { file, published } = document;
  return { file, source: sourceName(document), published: published.value, origin: null, passages: [shown], more: 0 };
}

function speakersIn(corpus: Corpus, quoted: readonly QuotedIn[]): Telling[] {
  return quoted.flatMap(({ document, quotes }) =>
    quotes.flatMap(({ speaker, speakerSpan, start, end }) => {
      if (speaker === null) return [];
      const { file } = document;
      const value = actorName(corpus, speaker);
      return [{ document, key: speaker, value, passage: { file, start, end, ...speakerSpan } }];
    }),
  );
}

/** The words that report the statement: `said`, `admitted`, `claimed`. */
function cuesIn(quoted: readonly QuotedIn[]): Telling[] {
  return quoted.flatMap(({ document, quotes }) =>
    quotes.flatMap(({ cueSpan }) => {
      if (cueSpan === null) return [];
      const value = wordsIn(document, cueSpan);
      return [{ document, key: value.toLowerCase(), value, passage: { file: document.file, ...cueSpan } }];
    }),
  );
}
