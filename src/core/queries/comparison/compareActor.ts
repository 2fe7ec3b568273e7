import type { Actor, Corpus, CorpusDocument } from '../../model/corpus';
import type { Span } from '../../model/span';
import { eventReports } from '../lists/eventReports';
import { clip, excerptOf, sourceName, titleOf, wordsIn } from '../wording/excerpt';
import { isNaming } from '../lists/mentions';
import { shownWording } from '../wording/sharedWords';
import type { Comparison, Report } from './comparison';
import { disagreementsAbout } from './compareEvent';
import type { Telling } from './facets';
import { facetOf, gapsOf } from './facets';
import { inOrder } from './order';

const MOST_PASSAGES = 3;
const WIDTH = 240;
const VALUE_WIDTH = 90;

/** An actor as the sources name and quote it; undefined where there is none with this id. */
export function compareActor(corpus: Corpus, id: string): Comparison | undefined {
  const actor = corpus.actor(id);
  if (!actor) return undefined;
  const documents = actor.documents.flatMap((file) => corpus.document(file) ?? []).sort(inOrder);
  const statements = statementsOf(corpus, actor);
  const events = eventsOf(corpus, actor);
  const facets = [
    facetOf('called', documents, namesOf(actor, documents)),
    facetOf('statements', documents, statements),
    facetOf('events', documents, events),
  ];
  return {
    title: actor.name,
    facts: {
      kind: 'actor',
      actorKind: actor.kind,
      aliases: actor.aliases.filter((alias) => !actor.name.includes(alias)),
    },
    origins: 0,
    disagreements: events
      .map(({ key }) => key)
      .filter((key, index, all) => all.indexOf(key) === index)
      .flatMap((key) => disagreementsAbout(corpus, key)),
    facets: facets.filter(({ values }) => values.length > 0),
    reports: documents.map((document) => reportOf(actor, document)),
    gaps: gapsOf(documents, [...statements, ...events], () => false),
  };
}

/** The names and roles by which documents speak of an actor. */
function namesOf({ id }: Actor, documents: readonly CorpusDocument[]): Telling[] {
  return documents.flatMap((document) =>
    document.mentions
      .filter(({ actor, form }) => actor === id && (isNaming(form) || form === 'role' || form === 'descriptor'))
      .map((mention) => tellingOf(document, mention, wordsIn(document, mention))),
  );
}

/** Each statement under the first of its wordings. */
function statementsOf(corpus: Corpus, { id }: Actor): Telling[] {
  const told = new Map<string, { key: string; value: string }>();
  return corpus.quotesOf(id).flatMap(({ file, index }) => {
    const document = corpus.document(file);
    const quote = document?.quotes[index];
    if (!document || !quote || quote.type === 'scare') return [];
    const [first = { file, index }] = corpus.sameQuote(file, index);
    const key = `${first.file}\n${first.index}`;
    const known = told.get(key) ?? { key, value: `“${clip(shownWording(document, quote), VALUE_WIDTH)}”` };
    told.set(key, known);
    return [{ document, passage: { file, start: quote.start, end: quote.end }, ...known }];
  });
}

/** The events that an actor takes part in, in chronological order. */
function eventsOf(corpus: Corpus, { id }: Actor): Telling[] {
  return corpus.eventsOf(id).flatMap((event) => {
    const value = clip(titleOf(event), VALUE_WIDTH);
    return eventReports(corpus, event).map(({ document, mention: { start, end } }) => {
      return { document, key: event.id, value, passage: { file: document.file, start, end } };
    });
  });
}

function reportOf({ id }: Actor, document: CorpusDocument): Report {
  const mentions = document.mentions.filter(({ actor }) => actor === id);
  const named = mentions.filter(({ form }) => isNaming(form));
  const shown = named.length > 0 ? named : mentions;
  return {
    file: document.file,
    source: sourceName(document),
    published: document.published.value,
    origin: null,
    passages: shown
      .slice(0, MOST_PASSAGES)
      .map((mention) => ({ ...excerptOf(document, mention, WIDTH), modality: null, wording: null, isMarked: false })),
    more: Math.max(0, mentions.length - MOST_PASSAGES),
  };
}

function tellingOf(document: CorpusDocument, { start, end }: Span, value: string): Telling {
  return { document, key: value.toLowerCase(), value, passage: { file: document.file, start, end } };
}
