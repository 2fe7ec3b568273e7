import type { ActorKind, MentionForm } from '../../../src/core/model/actor';
import type {
  Actor,
  Corpus,
  CorpusDocument,
  Event,
  EventMention,
  Link,
  Mention,
  Quote,
} from '../../../src/core/model/corpus';
import type { ResolvedDate } from '../../../src/core/model/date';
import type { Block } from '../../../src/core/model/text';
import type { Span } from '../../../src/core/model/span';
import { compareSpans } from '../../../src/core/model/span';

/**
 * An article with its annotations written into it, so that queries are tested apart from the recognisers:
 * `{m:actor-id/form words}`, `{d:2019-03-12 words}`, `{q:speaker-id/statement words}`, `{e:event-id words}`, nested as needed.
 * A line that begins with `# ` is a headline, one with `## ` a subheading, one with `~ ` furniture.
 */
export interface Article {
  readonly file: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly marked: string;
}

export interface EventFacts {
  readonly title: string;
  readonly date: string | null;
  readonly participants?: readonly string[];
}

export interface CorpusFacts {
  readonly articles: readonly Article[];
  readonly actors: Readonly<
    Record<string, { name: string; kind: ActorKind; aliases?: readonly string[]; notes?: string }>
  >;
  readonly events?: Readonly<Record<string, EventFacts>>;
  readonly links?: readonly Link[];
}

/** The offset in the middle of the `nth` place (from 1) where the words stand. */
export function offsetIn(corpus: Corpus, file: string, words: string, nth = 1): number {
  const text = corpus.document(file)?.text ?? '';
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`"${words}" does not stand ${nth} times in ${file}`);
  }
  return at + Math.floor(words.length / 2);
}

/** The words of a passage. */
export function wordsOf(corpus: Corpus, passage: (Span & { readonly file: string }) | undefined): string | undefined {
  return passage && corpus.document(passage.file)?.text.slice(passage.start, passage.end);
}

/** A corpus of articles that are annotated by hand. */
export function handMadeCorpus(facts: CorpusFacts): Corpus {
  const read = facts.articles.map(readArticle);
  const documents = new Map(read.map(({ document }) => [document.file, document]));
  const statements = new Map(read.map(({ document, statements }) => [document.file, statements]));
  const files = [...documents.keys()].sort();
  const everywhere = <T>(list: (document: CorpusDocument) => readonly T[], wanted: (item: T) => boolean) =>
    files.flatMap((file) => {
      const document = documents.get(file);
      return document ? list(document).flatMap((item, index) => (wanted(item) ? [{ file, index }] : [])) : [];
    });
  const mentionsOf = (actor: string) =>
    everywhere(
      ({ mentions }) => mentions,
      (mention) => mention.actor === actor,
    );
  const actors: Actor[] = Object.entries(facts.actors).map(([id, { name, kind, aliases = [], notes }]) => ({
    id,
    name,
    kind,
    aliases,
    notes: notes ?? null,
    mentions: mentionsOf(id).length,
    documents: [...new Set(mentionsOf(id).map(({ file }) => file))],
    roles: files.flatMap((file) => {
      const document = documents.get(file);
      const roles = document?.mentions.filter(({ actor, form }) => actor === id && form === 'role') ?? [];
      return roles.map(({ start, end }) => ({ file, start, end, text: document?.text.slice(start, end) ?? '' }));
    }),
  }));
  const events: Event[] = Object.entries(facts.events ?? {}).map(([id, { title, date, participants = [] }]) => {
    const mentions = everywhere(
      ({ events }) => events,
      (event) => event.cluster === id,
    ).flatMap(({ file, index }) => {
      const event = documents.get(file)?.events[index];
      return event ? [{ file, event: event.id }] : [];
    });
    const reporting = [...new Set(mentions.map(({ file }) => file))];
    return {
      id,
      title,
      type: null,
      date: { value: date, earliest: null, latest: null },
      participants,
      place: null,
      mentions,
      documents: reporting,
      outlets: reporting.map((file) => documents.get(file)?.outlet ?? file),
      origins: [],
    };
  });
  return {
    revision: 1,
    files: () => files,
    document: (file) => documents.get(file),
    actors: () => actors,
    actor: (id) => actors.find((actor) => actor.id === id),
    mentionsOf,
    quotesOf: (speaker) =>
      everywhere(
        ({ quotes }) => quotes,
        (quote) => quote.speaker === speaker,
      ),
    eventsOf: (actor) => events.filter(({ participants }) => participants.includes(actor)),
    events: () => events,
    event: (id) => events.find((event) => event.id === id),
    sameQuote: (file, index) => {
      const statement = statements.get(file)?.[index];
      return files.flatMap((other) =>
        (statements.get(other) ?? []).flatMap((name, at) => (name === statement ? [{ file: other, index: at }] : [])),
      );
    },
    links: () => facts.links ?? [],
  };
}

interface ReadArticle {
  readonly document: CorpusDocument;
  /** The statement that each quote makes, by its place. */
  readonly statements: readonly string[];
}

function readArticle({ file, outlet, published, marked }: Article): ReadArticle {
  const mentions: Mention[] = [];
  const dates: ResolvedDate[] = [];
  const quotes: (Quote & { readonly statement: string })[] = [];
  const events: EventMention[] = [];
  const open: { start: number; kind: string; value: string }[] = [];
  let text = '';
  for (const [piece] of marked.matchAll(/\{[mdqe]:\S+ |\}|[^{}]+/g)) {
    const mark = /^\{([mdqe]):(\S+) $/.exec(piece);
    if (mark) {
      open.push({ start: text.length, kind: mark[1] ?? '', value: mark[2] ?? '' });
    } else if (piece === '}') {
      const { start, kind, value } = open.pop() ?? { start: 0, kind: '', value: '' };
      const span = { start, end: text.length };
      const [name = '', rest = ''] = value.split('/');
      if (kind === 'm') mentions.push({ ...span, actor: name, form: rest as MentionForm, entity: null, confidence: 1 });
      if (kind === 'd') dates.push({ ...span, type: 'DATE', value, earliest: null, latest: null, basis: [] });
      if (kind === 'q')
        quotes.push({
          ...span,
          parts: [span],
          type: 'direct',
          speaker: name === '?' ? null : name,
          speakerSpan: null,
          cueSpan: null,
          polarity: 'affirmed',
          act: 'speech',
          sameAs: null,
          confidence: 1,
          statement: rest,
        });
      if (kind === 'e')
        events.push({
          ...span,
          id: `${file}#e${events.length + 1}`,
          trigger: span,
          type: null,
          date: { value: null, span: null },
          participants: [],
          place: null,
          modality: 'asserted',
          attributedTo: null,
          cluster: value,
        });
    } else {
      text += piece;
    }
  }
  quotes.sort(compareSpans);
  const blocks = readBlocks(text);
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const title = headline ? { start: headline.start + 2, end: headline.end } : null;
  return {
    statements: quotes.map(({ statement }) => statement),
    document: {
      file,
      text,
      layout: {
        blocks,
        title,
        dateline: null,
        publishedAt: null,
        outlet: null,
        url: null,
        furniture: blocks.filter(({ kind }) => kind === 'furniture'),
      },
      sentences: blocks.map((block, index) => ({
        start: block.start,
        end: block.end,
        block: index,
        tokens: [0, 0],
        case: 'running',
      })),
      title: title && text.slice(title.start, title.end),
      outlet: outlet ?? null,
      url: null,
      published: {
        value: published ?? null,
        open: null,
        weekday: null,
        earliest: null,
        latest: null,
        basis: [],
      },
      mentions: mentions.sort(compareSpans),
      dates: dates.sort(compareSpans),
      quotes,
      events: events.sort(compareSpans),
    },
  };
}

function readBlocks(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => {
    const [line] = match;
    const kind = line.startsWith('## ')
      ? 'subheading'
      : line.startsWith('# ')
        ? 'headline'
        : line.startsWith('~ ')
          ? 'furniture'
          : 'paragraph';
    return { kind, start: match.index, end: match.index + line.length };
  });
}
