import type { Actor, Corpus, CorpusDocument, Event, Link, LinkRelation, Passage, Quote } from '../model/corpus';
import type { Modality } from '../model/event';
import type { QuotePolarity, QuoteType } from '../model/quote';
import { actorName } from '../queries/wording/actorName';
import { dateInWords } from '../queries/wording/dateInWords';
import { documentsOf } from '../queries/lists/documents';
import { readable, sourceName, titleOf, withoutListMark } from '../queries/wording/excerpt';
import type { Exporter, ExportRequest } from './exporter';
import { referenceTo } from './filePaths';
import { Lines } from '../util/lines';
import { markdownLink, markdownText } from './markdown';
import { placedNotes } from './notes';
import { reportsInWords } from './reports';
import { phraseInWords } from '../queries/wording/phraseInWords';
import { message } from '../util/message';

/** Relations of links that are disagreements, with their words. */
const DISAGREEMENTS: Readonly<Partial<Record<LinkRelation, () => string>>> = {
  contradiction: () => message('Contradiction'),
  discrepancy: () => message('Discrepancy'),
  framing: () => message('Different words'),
};

/** How an event is told, where not simply as fact. */
const MODALITIES: Readonly<Record<Modality, () => string>> = {
  asserted: () => '',
  reported: () => '',
  denied: () => `, ${message('denied')}`,
  planned: () => `, ${message('planned')}`,
  hypothetical: () => `, ${message('hypothetical')}`,
};

const QUOTE_TYPES: Readonly<Record<QuoteType, () => string>> = {
  direct: () => '',
  partial: () => ` (${message('partial')})`,
  scare: () => ` (${message('scare')})`,
  indirect: () => ` (${message('reported')})`,
};

const POLARITIES: Readonly<Record<QuotePolarity, () => string>> = {
  affirmed: () => '',
  denied: () => `, ${message('denied')}`,
  doubted: () => `, ${message('doubted')}`,
  rejected: () => `, ${message('rejected')}`,
};

/** A dossier to read, in Markdown: each event by source, disagreements, each actor's words, with links to the lines. */
export const dossierExporter: Exporter = {
  id: 'dossier',
  get title() {
    return message('Markdown dossier');
  },
  get description() {
    return message('To read and to pass on: events by source, disagreements, who said what.');
  },
  extension: '.md',
  write(request, unheld) {
    const { corpus } = request;
    const writer = new DossierWriter(request);
    unheld.add(
      message('mentions of actors, one by one'),
      corpus.actors().reduce((count, { mentions }) => count + mentions, 0),
    );
    return [{ path: 'dossier.md', text: writer.write() }];
  },
};

class DossierWriter {
  private readonly corpus: Corpus;
  private readonly documents: readonly CorpusDocument[];
  private readonly lines = new Map<string, Lines>();

  constructor(private readonly request: ExportRequest) {
    const { corpus } = request;
    this.corpus = corpus;
    this.documents = documentsOf(corpus);
    for (const { file, text } of this.documents) this.lines.set(file, new Lines(text));
  }

  write(): string {
    const events = this.corpus.events();
    const links = this.corpus.links().filter(({ relation }) => DISAGREEMENTS[relation] !== undefined);
    const speakers = this.corpus.actors().filter(({ id }) => this.corpus.quotesOf(id).length > 0);
    const notes = this.notes();
    return [
      `# ${markdownText(this.request.title)}`,
      section(message('Sources'), this.documents.map((document) => this.sourceLine(document)).join('\n')),
      section(message('Events'), events.map((event) => this.eventSection(event)).join('\n\n')),
      section(message('Disagreements'), links.map((link) => this.linkSection(link)).join('\n\n')),
      section(message('Who said what'), speakers.map((actor) => this.actorSection(actor)).join('\n\n')),
      section(message('Notes'), notes.join('\n')),
    ]
      .filter((part) => part !== '')
      .join('\n\n')
      .concat('\n');
  }

  private sourceLine(document: CorpusDocument): string {
    const { file, title, published } = document;
    const day = published.value === null ? message('date unknown') : this.dateText(published.value);
    const reference = referenceTo(this.request.sources, file);
    return `- ${markdownLink(sourceName(document), reference)}: ${markdownText(title ?? file)} (${markdownText(day)})`;
  }

  private eventSection(event: Event): string {
    const { value, earliest, latest } = event.date;
    const bounds = [
      earliest && message('not before {0}', this.dateText(earliest)),
      latest && message('not after {0}', this.dateText(latest)),
    ].filter((bound) => bound);
    const day = value === null ? bounds.join(', ') || message('Date unknown') : this.dateText(value);
    const names = event.participants.map((id) => this.nameOf(id));
    const place = event.place === null ? [] : [message('Place: {0}.', markdownText(this.nameOf(event.place)))];
    const facts = [
      ...(names.length === 0 ? [] : [message('Who: {0}.', names.map(markdownText).join(', '))]),
      ...place,
    ].join(' ');
    const reports = reportsInWords(this.corpus, event).map(({ document, mention, words }) => {
      const attributed =
        mention.attributedTo === null ? '' : message(', as {0} says', markdownText(this.nameOf(mention.attributedTo)));
      const told = `${attributed}${MODALITIES[mention.modality]()}`;
      return `- ${this.linkTo({ ...mention, file: document.file })}: ${message('“{0}”', markdownText(words))}${told}`;
    });
    return [`### ${markdownText(day)}: ${markdownText(titleOf(event))}`, facts, reports.join('\n')]
      .filter((part) => part !== '')
      .join('\n\n');
  }

  private linkSection(link: Link): string {
    const about = link.about === null ? null : this.corpus.event(link.about);
    const title = about ? titleOf(about) : link.about === null ? '' : this.nameOf(link.about);
    const passages = link.evidence.map(
      (passage) => `- ${this.linkTo(passage)}: ${message('“{0}”', markdownText(this.words(passage)))}`,
    );
    const heading = `### ${DISAGREEMENTS[link.relation]?.() ?? ''}${title === '' ? '' : `: ${markdownText(title)}`}`;
    return [heading, markdownText(phraseInWords(link.summary, this.request.language)), passages.join('\n')].join(
      '\n\n',
    );
  }

  private actorSection(actor: Actor): string {
    const roles = [...new Set(actor.roles.map(({ text }) => readable(text).trim()))];
    const facts = [
      ...(roles.length === 0 ? [] : [message('Called {0}.', roles.map(markdownText).join('; '))]),
      ...(actor.notes === null ? [] : [message('Note: {0}', markdownText(actor.notes))]),
    ].join(' ');
    const quotes = this.corpus.quotesOf(actor.id).flatMap(({ file, index }) => {
      const quote = this.corpus.document(file)?.quotes[index];
      return quote ? [`- ${this.quoteLine(file, quote)}`] : [];
    });
    return [`### ${markdownText(actor.name)}`, facts, quotes.join('\n')].filter((part) => part !== '').join('\n\n');
  }

  private quoteLine(file: string, quote: Quote): string {
    const words = quote.parts.map((part) => markdownText(this.words({ file, ...part }))).join(' … ');
    const shown = quote.type === 'indirect' ? words : message('“{0}”', words);
    const [kind, stance] = [QUOTE_TYPES[quote.type](), POLARITIES[quote.polarity]()];
    return `${shown}${kind}${stance}, ${this.linkTo({ ...quote, file })}`;
  }

  private notes(): string[] {
    return this.documents.flatMap((document) =>
      placedNotes(document, this.request.annotations.passages).map(({ record, ...span }) => {
        const passage = { file: document.file, ...span };
        const words = message('“{0}”', markdownText(this.words(passage)));
        return `- ${this.linkTo(passage)}: ${words}: ${markdownText(record.note ?? '')}`;
      }),
    );
  }

  /** A link to the line of a passage, named by source and line. */
  private linkTo({ file, start }: Passage): string {
    const document = this.corpus.document(file);
    const line = this.lines.get(file)?.at(start).line ?? 1;
    const label = message('{0}, line {1}', document ? sourceName(document) : file, line);
    return markdownLink(label, `${referenceTo(this.request.sources, file)}#L${line}`);
  }

  private dateText(value: string): string {
    return dateInWords(value, this.request.language);
  }

  private words({ file, start, end }: Passage): string {
    return withoutListMark(readable(this.corpus.document(file)?.text.slice(start, end) ?? '')).trim();
  }

  private nameOf(id: string): string {
    return actorName(this.corpus, id);
  }
}

function section(title: string, content: string): string {
  return content === '' ? '' : `## ${title}\n\n${content}`;
}
