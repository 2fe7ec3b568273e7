import type { ActorKind, EntityClass } from '../../model/actor';
import type { Corpus, CorpusDocument, Mention } from '../../model/corpus';
import type { Span } from '../../model/span';
import { compareSpans, contains } from '../../model/span';
import { isNaming } from './mentions';

/** What a stretch of text is, as far as highlighting tells it apart. The order is that of the editor's legend. */
export const TOKEN_TYPES = [
  'actorPerson',
  'actorOrganization',
  'actorState',
  'actorPlace',
  'date',
  'quotation',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export interface HighlightToken extends Span {
  readonly type: TokenType;
}

const BY_KIND: Readonly<Record<ActorKind, TokenType>> = {
  person: 'actorPerson',
  organization: 'actorOrganization',
  outlet: 'actorOrganization',
  supranational: 'actorState',
  state: 'actorState',
  group: 'actorOrganization',
  place: 'actorPlace',
};

const BY_ENTITY: Readonly<Record<EntityClass, TokenType>> = {
  PER: 'actorPerson',
  ORG: 'actorOrganization',
  LOC: 'actorPlace',
  MISC: 'actorOrganization',
};

/** The highlighted stretches of a document: in text order, without overlap; where two overlap, the inner one is kept whole. */
export function tokensOf(corpus: Corpus, document: CorpusDocument): readonly HighlightToken[] {
  const inner: HighlightToken[] = [];
  for (const mention of document.mentions) {
    const type = isNaming(mention.form) ? typeOfMention(corpus, mention) : undefined;
    if (type) {
      inner.push({ start: mention.start, end: mention.end, type });
    }
  }
  for (const date of document.dates) {
    inner.push({ start: date.start, end: date.end, type: 'date' });
  }
  const flat = withoutOverlap(inner.sort(compareSpans));
  const quoted = document.quotes.flatMap(({ type, parts }) => (type === 'indirect' ? [] : parts)).sort(compareSpans);
  return [...flat, ...holesIn(quoted, flat)].sort(compareSpans);
}

function typeOfMention(corpus: Corpus, mention: Mention): TokenType | undefined {
  const kind = mention.actor === null ? undefined : corpus.actor(mention.actor)?.kind;
  // A state's name that stands for the territory is still the state to a reader.
  return kind ? BY_KIND[kind] : mention.entity ? BY_ENTITY[mention.entity] : undefined;
}

function withoutOverlap(sorted: readonly HighlightToken[]): HighlightToken[] {
  const kept: HighlightToken[] = [];
  for (const token of sorted) {
    const last = kept.at(-1);
    if (last && token.start < last.end) {
      if (contains(last, token)) {
        kept[kept.length - 1] = token;
      }
      continue;
    }
    kept.push(token);
  }
  return kept;
}

/** What is left of the quotations once the tokens inside them are taken out. Both lists are in text order. */
function* holesIn(quoted: readonly Span[], inner: readonly Span[]): Generator<HighlightToken> {
  let next = 0;
  let done = 0;
  for (const part of quoted) {
    let at = Math.max(part.start, done);
    while (next < inner.length && (inner[next]?.end ?? 0) <= at) {
      next++;
    }
    for (let i = next; i < inner.length; i++) {
      const token = inner[i];
      if (!token || token.start >= part.end) {
        break;
      }
      if (at < token.start) {
        yield { start: at, end: token.start, type: 'quotation' };
      }
      at = Math.max(at, token.end);
    }
    if (at < part.end) {
      yield { start: at, end: part.end, type: 'quotation' };
    }
    done = Math.max(done, part.end);
  }
}
