import { documentsOf } from '../queries/lists/documents';
import { periodOf } from './periods';
import type { CorpusDocument, EventMention } from '../model/corpus';
import { overlaps, type Span } from '../model/span';
import type { Exporter } from './exporter';
import { pathsFor } from './filePaths';
import { markUp, nest, type MarkedSpan } from './markup';
import type { Unheld } from './unheld';
import { countNotXml, XML_DECLARATION, xmlElement, xmlText, type Attributes } from './xml';
import { message } from '../util/message';

/**
 * TimeML 1.2.1 (the predecessor of ISO 24617-1, and what corpora and taggers of the field exchange), laid out as in
 * TempEval-3: DOCID, DCT, TITLE, TEXT with EVENT and TIMEX3 in the unchanged words, then MAKEINSTANCE, TLINK and SLINK.
 */
export const timemlExporter: Exporter = {
  id: 'timeml',
  title: 'TimeML 1.2.1',
  get description() {
    return message('Temporal expressions (TIMEX3), events and their links, laid out as in TempEval-3.');
  },
  extension: null,
  write({ corpus }, unheld) {
    const documents = documentsOf(corpus);
    const paths = pathsFor(
      documents.map(({ file }) => file),
      '.tml',
    );
    unheld.add(
      message('mentions of actors: TimeML has events and times only'),
      documents.reduce((count, { mentions }) => count + mentions.length, 0),
    );
    unheld.add(
      message('control characters and halves of characters: XML cannot hold them, U+FFFD stands for each'),
      documents.reduce((count, { text }) => count + countNotXml(text), 0),
    );
    unheld.add(message('links between documents: a file of TimeML is one document'), corpus.links().length);
    unheld.add(
      message('quotations: TimeML has their verbs only'),
      documents.reduce((count, { quotes }) => count + quotes.length, 0),
    );
    return documents.map((document) => ({
      path: paths.get(document.file) ?? '',
      text: new TimemlDocument(document, unheld).write(),
    }));
  },
};

/** What an EVENT element stands for: events with one trigger, and cues of speech over it. */
interface Trigger extends Span {
  readonly id: string;
  readonly events: EventMention[];
  isCue: boolean;
}

const CREATION_TIME = 't0';

class TimemlDocument {
  private readonly triggers: Trigger[];
  /** Ids of MAKEINSTANCE by event and of the first instance of each trigger. */
  private readonly instances = new Map<EventMention | Trigger, string>();
  private links = 0;

  constructor(
    private readonly document: CorpusDocument,
    private readonly unheld: Unheld,
  ) {
    this.triggers = this.findTriggers();
  }

  write(): string {
    const { document } = this;
    const whole = { start: 0, end: document.text.length };
    const marked = markUp(document.text, whole, nest(this.markedSpans()), ({ marked: { attributes } }) => attributes);
    const { value } = document.published;
    const dct = {
      ...timex(CREATION_TIME, 'DATE', value ?? 'XXXX-XX-XX'),
      temporalFunction: 'false',
      functionInDocument: 'CREATION_TIME',
    };
    const instances = this.makeInstances();
    const parts = [
      xmlElement('DOCID', {}, xmlText(document.file)),
      xmlElement('DCT', {}, xmlElement('TIMEX3', dct, xmlText(value ?? ''))),
      ...(document.title === null ? [] : [xmlElement('TITLE', {}, xmlText(document.title))]),
      `<TEXT>${marked}</TEXT>`,
      ...instances,
      ...this.timeLinks(),
      ...this.identityLinks(),
      ...this.speechLinks(),
    ];
    return `${XML_DECLARATION}<TimeML>\n${parts.join('\n')}\n</TimeML>\n`;
  }

  /** Elements of TimeML do not nest here, so triggers and cues that overlap a time or each other are left out. */
  private findTriggers(): Trigger[] {
    const found = new Map<string, Trigger>();
    const of = (span: Span): Trigger => {
      const key = `${span.start}-${span.end}`;
      const known = found.get(key) ?? { start: span.start, end: span.end, id: '', events: [], isCue: false };
      found.set(key, known);
      return known;
    };
    for (const event of this.document.events) of(event.trigger).events.push(event);
    for (const { cueSpan } of this.document.quotes) if (cueSpan) of(cueSpan).isCue = true;
    const sorted = [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
    const kept: Trigger[] = [];
    let date = 0;
    for (const trigger of sorted) {
      const { dates } = this.document;
      while (date < dates.length && (dates[date]?.end ?? 0) <= trigger.start) date++;
      const time = dates[date];
      const last = kept.at(-1);
      if (trigger.start === trigger.end || (time && overlaps(time, trigger)) || (last && overlaps(last, trigger))) {
        this.unheld.add(
          message('events and cues that overlap a time or one another: TimeML nests neither'),
          Math.max(1, trigger.events.length),
        );
      } else kept.push({ ...trigger, id: `e${kept.length + 1}` });
    }
    return kept;
  }

  private markedSpans(): MarkedSpan[] {
    const dates = this.document.dates.map(({ start, end, type, value, mod }, index) => {
      return { start, end, name: 'TIMEX3', attributes: { ...timex(`t${index + 1}`, type, value), mod }, rank: 0 };
    });
    const events = this.triggers.map(({ start, end, id, isCue }) => {
      return { start, end, name: 'EVENT', attributes: { eid: id, class: isCue ? 'REPORTING' : 'OCCURRENCE' }, rank: 1 };
    });
    return [...dates, ...events];
  }

  private makeInstances(): string[] {
    let count = 0;
    return this.triggers.flatMap((trigger) => {
      // A cue that is no event of ours has an instance all the same, to be linked to what is said.
      const events: readonly (EventMention | null)[] = trigger.events.length > 0 ? trigger.events : [null];
      return events.map((event) => {
        const eiid = `ei${++count}`;
        if (event !== null) this.instances.set(event, eiid);
        if (!this.instances.has(trigger)) this.instances.set(trigger, eiid);
        return xmlElement('MAKEINSTANCE', {
          eiid,
          eventID: trigger.id,
          pos: 'OTHER',
          tense: 'NONE',
          aspect: 'NONE',
          polarity: event?.modality === 'denied' ? 'NEG' : 'POS',
          modality: event?.modality === 'planned' || event?.modality === 'hypothetical' ? event.modality : undefined,
        });
      });
    });
  }

  private timeLinks(): string[] {
    return this.document.events.flatMap((event) => {
      const eventInstanceID = this.instances.get(event);
      const relatedToTime = this.timeOf(event);
      if (eventInstanceID === undefined || relatedToTime === null) return [];
      return [this.link('TLINK', { eventInstanceID, relatedToTime, relType: 'IS_INCLUDED' })];
    });
  }

  /** The time that dates an event: its own expression, the document date, or any that means the same days. */
  private timeOf({ date }: EventMention): string | null {
    const { dates, published } = this.document;
    const own = dates.findIndex(({ start, end }) => start === date.span?.start && end === date.span.end);
    if (own >= 0) return `t${own + 1}`;
    if (date.value === null) return null;
    if (date.value === published.value) return CREATION_TIME;
    const same = dates.findIndex(
      ({ value, type }) => type !== 'SET' && value === date.value && periodOf(value) !== null,
    );
    if (same < 0) this.unheld.add(message('dates of events that no words of the document give'));
    return same < 0 ? null : `t${same + 1}`;
  }

  /** Passages of one event are one event. */
  private identityLinks(): string[] {
    const first = new Map<string, string>();
    return this.document.events.flatMap((event) => {
      const instance = this.instances.get(event);
      if (instance === undefined) return [];
      const relatedToEventInstance = first.get(event.cluster);
      if (relatedToEventInstance === undefined) {
        first.set(event.cluster, instance);
        return [];
      }
      return [this.link('TLINK', { eventInstanceID: instance, relatedToEventInstance, relType: 'IDENTITY' })];
    });
  }

  /** What is said is evidence, or where it is denied evidence to the contrary, by the verb that says it. */
  private speechLinks(): string[] {
    const { quotes, events } = this.document;
    const linked = new Set<string>();
    return quotes.flatMap(({ cueSpan, parts, polarity }) => {
      const cue = cueSpan && this.triggers.find(({ start, end }) => start === cueSpan.start && end === cueSpan.end);
      const eventInstanceID = cue && this.instances.get(cue);
      if (!eventInstanceID) return [];
      return events.flatMap((event) => {
        const subordinatedEventInstance = this.instances.get(event);
        const isSaid = parts.some(({ start, end }) => start <= event.trigger.start && event.trigger.end <= end);
        const key = `${eventInstanceID} ${subordinatedEventInstance}`;
        if (!isSaid || subordinatedEventInstance === undefined || subordinatedEventInstance === eventInstanceID)
          return [];
        if (linked.has(key)) return [];
        linked.add(key);
        const relType = polarity === 'denied' || polarity === 'rejected' ? 'NEG_EVIDENTIAL' : 'EVIDENTIAL';
        return [this.link('SLINK', { eventInstanceID, subordinatedEventInstance, relType })];
      });
    });
  }

  private link(name: string, attributes: Attributes): string {
    return xmlElement(name, { lid: `l${++this.links}`, ...attributes });
  }
}

function timex(tid: string, type: string, value: string): Attributes {
  return { tid, type, value };
}
