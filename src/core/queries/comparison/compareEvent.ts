import { quantities } from '../../corpus/links/quantities';
import type { Corpus, CorpusDocument, Event, EventMention } from '../../model/corpus';
import type { Span } from '../../model/span';
import { contains, overlaps } from '../../model/span';
import { actorName } from '../wording/actorName';
import { dateInWords, dayInWords, dayOf } from '../wording/dateInWords';
import type { DateLanguage } from '../wording/dateLanguage';
import { isDisagreement } from '../lists/disagreements';
import { eventBounds } from '../cards/eventBounds';
import { eventOrigins, mentionsByFile } from '../cards/eventOrigins';
import { clip, excerptOf, sourceName, titleOf, wordsIn } from '../wording/excerpt';
import { soleFacts } from './soleFacts';
import type { ComparedDisagreement, ComparedPassage, Comparison, Report, SourceGaps } from './comparison';
import type { Telling } from './facets';
import { facetOf, gapsOf } from './facets';
import { inOrder } from './order';

/** Passages of one source that are shown, and the width of each in UTF-16 code units. */
const MOST_PASSAGES = 5;
const WIDTH = 320;
const FACT_WIDTH = 90;

/** A document with its reports of the event. */
interface ReportingDocument {
  readonly document: CorpusDocument;
  readonly mentions: readonly EventMention[];
}

/** An event as all its sources tell it; undefined where there is none with this id. */
export function compareEvent(corpus: Corpus, id: string, language: DateLanguage): Comparison | undefined {
  const event = corpus.event(id);
  if (!event) return undefined;
  const told = [...mentionsByFile(event)].flatMap(([file, ids]): ReportingDocument[] => {
    const document = corpus.document(file);
    return document ? [{ document, mentions: document.events.filter((mention) => ids.has(mention.id)) }] : [];
  });
  told.sort((a, b) => inOrder(a.document, b.document));
  const documents = told.map(({ document }) => document);
  const origins = eventOrigins(corpus, event);
  const name = (actor: string): string => actorName(corpus, actor);
  const tellings = tellingsOf(corpus, event, told, language);
  return {
    title: titleOf(event),
    facts: {
      kind: 'event',
      type: event.type,
      date: event.date.value,
      bounds: eventBounds(corpus, event),
      place: event.place === null ? null : name(event.place),
      participants: event.participants.map(name),
    },
    origins: origins.length,
    disagreements: disagreementsAbout(corpus, id),
    facets: (['date', 'place', 'who', 'numbers', 'called', 'modality'] as const)
      .map((kind) => facetOf(kind, documents, tellings[kind]))
      // How it is told is worth a line only where sources differ in it.
      .filter(({ kind, values }) => values.length > (kind === 'modality' ? 1 : 0)),
    reports: told.map((report) => reportOf(corpus, report, origins)),
    gaps: eventGaps(corpus, id, documents, tellings),
  };
}

/** What each source alone tells, and who and how many it leaves out. */
function eventGaps(
  corpus: Corpus,
  id: string,
  documents: readonly CorpusDocument[],
  tellings: Record<EventFacet, readonly Telling[]>,
): SourceGaps[] {
  const missing = gapsOf(documents, [...tellings.who, ...tellings.numbers], (telling, document) =>
    isNamedIn(corpus, telling.key, document),
  );
  const sole = soleFacts(corpus, id);
  return documents.flatMap((document) => {
    const source = sourceName(document);
    const facts = sole.find(({ file }) => file === document.file)?.passages ?? [];
    const only = facts.map(({ words, ...passage }) => ({
      value: clip(words, FACT_WIDTH),
      tellers: [{ source, passage }],
    }));
    const left = missing.find((gap) => gap.file === document.file)?.missing ?? [];
    return only.length + left.length > 0 ? [{ file: document.file, source, only, missing: left }] : [];
  });
}

/** The disagreements about an event or actor, with their passages. */
export function disagreementsAbout(corpus: Corpus, about: string): ComparedDisagreement[] {
  return corpus
    .links()
    .filter((link) => link.about === about && isDisagreement(link))
    .map(({ summary, evidence }) => ({
      summary,
      passages: evidence.flatMap((passage) => {
        const document = corpus.document(passage.file);
        return document ? [excerptOf(document, passage, WIDTH)] : [];
      }),
    }));
}

function reportOf(
  corpus: Corpus,
  { document, mentions }: ReportingDocument,
  origins: ReturnType<typeof eventOrigins>,
): Report {
  const voice = origins.find(({ files }) => files.includes(document.file))?.actor ?? null;
  // A noun that only refers to the event says nothing beside a sentence that tells it.
  const telling = mentions.filter(({ reference }) => reference !== true);
  const passages = (telling.length > 0 ? telling : mentions).map((mention): ComparedPassage => ({
    ...excerptOf(document, mention, WIDTH),
    modality: mention.modality === 'asserted' || mention.modality === 'reported' ? null : mention.modality,
    wording: null,
    isMarked: false,
  }));
  // Two clauses of one sentence show as the same line.
  const shown = new Map(passages.map((passage) => [passage.before + passage.match + passage.after, passage]));
  return {
    file: document.file,
    source: sourceName(document),
    published: document.published.value,
    origin: voice === null ? null : actorName(corpus, voice),
    passages: [...shown.values()].slice(0, MOST_PASSAGES),
    more: Math.max(0, shown.size - MOST_PASSAGES),
  };
}

type EventFacet = 'date' | 'place' | 'who' | 'numbers' | 'called' | 'modality';

function tellingsOf(
  corpus: Corpus,
  event: Event,
  told: readonly ReportingDocument[],
  language: DateLanguage,
): Record<EventFacet, Telling[]> {
  const found: Record<EventFacet, Telling[]> = { date: [], place: [], who: [], numbers: [], called: [], modality: [] };
  const name = (actor: string): string => actorName(corpus, actor);
  const called = new Map(
    corpus
      .links()
      .filter(({ about, relation }) => about === event.id && relation === 'framing')
      .flatMap(({ evidence }) => evidence)
      .map((passage) => [`${passage.file} ${passage.start}`, passage] as const),
  );
  for (const { document, mentions } of told) {
    const { file } = document;
    const words = (span: Span): string => wordsIn(document, span);
    const tell = (kind: EventFacet, key: string, value: string, span: Span): unknown =>
      found[kind].push({ document, key, value, passage: { file, start: span.start, end: span.end } });
    // What the words themselves date comes first; a date that is carried on from elsewhere only where they date nothing.
    const dated = mentions.filter(({ date }) => date.value !== null && date.span !== null);
    for (const { date, trigger } of dated.length > 0 ? dated : mentions)
      if (date.value !== null) tell('date', dayOf(date.value), dateText(date.value, language), date.span ?? trigger);
    for (const mention of mentions) {
      const { place, participants, trigger, modality, reference } = mention;
      const named = document.mentions.find((each) => each.actor === place && contains(mention, each));
      if (place !== null) tell('place', place, name(place), named ?? trigger);
      for (const { actor, ...span } of participants) if (actor !== null) tell('who', actor, name(actor), span);
      if (reference !== true)
        for (const figure of quantities(document.text, sentenceOf(document, trigger), document.dates))
          tell('numbers', `${figure.value} ${figure.what}`, words(figure), figure);
      tell(
        'modality',
        modality === 'reported' ? 'asserted' : modality,
        modality === 'reported' ? 'asserted' : modality,
        trigger,
      );
      if (![...called.values()].some((passage) => passage.file === file && overlaps(passage, trigger)))
        tell('called', words(trigger).toLowerCase(), words(trigger), trigger);
    }
    for (const passage of called.values())
      if (passage.file === file) tell('called', words(passage).toLowerCase(), words(passage), passage);
  }
  return found;
}

function sentenceOf({ sentences }: CorpusDocument, trigger: Span): Span {
  return sentences.find((sentence) => contains(sentence, trigger)) ?? trigger;
}

function dateText(value: string, language: DateLanguage): string {
  const { date, weekday } = dayInWords(dayOf(value), language);
  return weekday === null ? dateInWords(value, language) : date;
}

/** True where a document names an actor of a fact anywhere: then it is not missing. */
function isNamedIn(corpus: Corpus, key: string, document: CorpusDocument): boolean {
  return corpus.actor(key)?.documents.includes(document.file) ?? false;
}
