import type { ActorKind } from '../model/actor';
import type { DocumentAnalysis } from '../model/analysis';
import type { Annotations } from '../model/annotations';
import { NO_ANNOTATIONS } from '../model/annotations';
import type { Actor, Corpus, CorpusDocument, Event, EventMention, Link } from '../model/corpus';
import type { NameUse } from './actorIdentity';
import { ActorIdentity } from './actorIdentity';
import type { Entry } from './actorRecords';
import { ActorRecords } from './actorRecords';
import { actorContributions } from './contributions';
import type { EventFeatures } from './eventFeatures';
import { eventFeatures } from './eventFeatures';
import { clusterId, clusteredDate, eventRecord } from './eventRecord';
import { EventStore } from './eventStore';
import { compareLinks, duplicateLinks, quoteLinks } from './links';
import { eventLinks } from './links/eventLinks';
import type { NamePassage } from './links/ambiguity';
import { ambiguityLinks, namePassages } from './links/ambiguity';
import type { Presence } from './links/presence';
import { presenceLinks, presences } from './links/presence';
import { KeyedLinks } from './keyedLinks';
import { DocumentDates } from './documentDates';
import type { DocumentState } from './documentState';
import { documentState, namesUsed } from './documentState';
import type { QuoteFeatures } from './quoteFeatures';
import { quoteFeatures, sameUtterance } from './quoteFeatures';
import { quoteSegments } from './quoteSegments';
import { ReaderDecisions } from './readerDecisions';
import { RecordStore } from './recordStore';
import type { ReportedEvent } from './reportedEvent';
import { reportsOf } from './reportedEvent';
import { representedStates } from './representedStates';
import { resolveDocument } from './resolveDocument';
import { sameEvent } from './sameEvent';
import { kept, sameValue } from './sameValue';
import type { Group, Item } from './similarityGroups';
import { SimilarityGroups } from './similarityGroups';
import { compareStrings, SortedList } from './sortedList';

/** The pseudo-file under which the names of annotations.yaml are known; no path is empty. */
const ANNOTATIONS = '';

/**
 * The corpus of one source folder, kept up to date one document at a time.
 * Whatever the order of changes, it equals an index that was built from the same documents at once: each step is a
 * pure function of the step before, taken again only for what has changed. Changes are settled on the next question.
 */
export class CorpusIndex implements Corpus {
  private changes = 0;
  private decisions: ReaderDecisions;
  private readonly identity: ActorIdentity;
  private readonly actorRecords: ActorRecords;
  private readonly dates = new DocumentDates();
  private readonly states = new Map<string, DocumentState>();
  private readonly paths = new SortedList<string>(compareStrings);
  private readonly eventGroups = new SimilarityGroups<EventFeatures>(sameEvent);
  private readonly quoteGroups = new SimilarityGroups<QuoteFeatures>(sameUtterance);
  private readonly eventRecords = new EventStore();
  private readonly linkRecords = new RecordStore<Link>(compareLinks);
  private readonly presences = new KeyedLinks<Presence>('presence', ({ isDenied }) => isDenied, presenceLinks);
  private readonly openNames = new KeyedLinks<NamePassage>('name', ({ actor }) => actor === null, ambiguityLinks);
  /** Files that were set since the last settling: the new state, or null where the file is gone. */
  private readonly pending = new Map<string, DocumentState | null>();

  constructor(annotations: Annotations = NO_ANNOTATIONS) {
    this.decisions = new ReaderDecisions(annotations);
    this.identity = new ActorIdentity(this.decisions);
    this.actorRecords = new ActorRecords(this.decisions);
    for (const use of this.decisions.nameUses) this.identity.add(ANNOTATIONS, use);
  }

  get revision(): number {
    return this.changes;
  }

  /** Adds a document or replaces it. */
  setDocument(file: string, text: string, analysis: DocumentAnalysis): void {
    this.pending.set(file, documentState(file, text, analysis, this.decisions));
    this.changes++;
  }

  /** Removes a document; a file that is not there is ignored. */
  removeDocument(file: string): void {
    if (!this.states.has(file) && !this.pending.has(file)) return;
    this.pending.set(file, null);
    this.changes++;
  }

  /** Replaces the reader's decisions. */
  setAnnotations(annotations: Annotations): void {
    this.settle();
    for (const use of this.decisions.nameUses) this.identity.remove(ANNOTATIONS, use);
    this.decisions = new ReaderDecisions(annotations);
    for (const use of this.decisions.nameUses) this.identity.add(ANNOTATIONS, use);
    this.identity.decide(this.decisions);
    this.actorRecords.decide(this.decisions);
    for (const [file, { text, analysis }] of this.states) {
      this.pending.set(file, documentState(file, text, analysis, this.decisions));
    }
    this.changes++;
  }

  files(): readonly string[] {
    this.settle();
    return this.paths.values();
  }

  document(file: string): CorpusDocument | undefined {
    this.settle();
    return this.states.get(file)?.document ?? undefined;
  }

  actors(): readonly Actor[] {
    this.settle();
    return this.actorRecords.all();
  }

  actor(id: string): Actor | undefined {
    this.settle();
    return this.actorRecords.get(id);
  }

  mentionsOf(actor: string): readonly Entry[] {
    this.settle();
    return this.actorRecords.mentionsOf(actor);
  }

  quotesOf(actor: string): readonly Entry[] {
    this.settle();
    return this.actorRecords.quotesOf(actor);
  }

  eventsOf(actor: string): readonly Event[] {
    this.settle();
    return this.eventRecords.withParticipant(actor);
  }

  events(): readonly Event[] {
    this.settle();
    return this.eventRecords.all();
  }

  event(id: string): Event | undefined {
    this.settle();
    return this.eventRecords.get(id);
  }

  sameQuote(file: string, index: number): readonly Entry[] {
    this.settle();
    const same = new Map([[`${file} ${index}`, { file, index }]]);
    for (const [at, { quote }] of this.states.get(file)?.segments.entries() ?? []) {
      if (quote !== index) continue;
      for (const item of this.quoteGroups.groupOf(file, at)?.items ?? []) {
        const other = this.states.get(item.file)?.segments[item.index];
        if (other) same.set(`${item.file} ${other.quote}`, { file: item.file, index: other.quote });
      }
    }
    return [...same.values()].sort((a, b) => compareStrings(a.file, b.file) || a.index - b.index);
  }

  links(): readonly Link[] {
    this.settle();
    return this.linkRecords.all();
  }

  /** Brings everything up to date with the documents. */
  private settle(): void {
    if (this.pending.size === 0) return;
    const changed = this.takePending();
    for (const file of [...this.identity.settle(), ...this.dates.settle()])
      if (this.states.has(file)) changed.add(file);
    const resolved = [...changed].filter((file) => this.resolve(file));
    const reclustered = this.settleEvents();
    this.settleQuotes();
    this.presences.settle(this.linkRecords);
    this.openNames.settle(this.linkRecords);
    for (const file of new Set([...resolved, ...reclustered])) this.finish(file);
  }

  /** Takes over the files that were set: their states and what they say about names. */
  private takePending(): Set<string> {
    for (const [file, next] of this.pending) {
      const former = this.states.get(file);
      for (const use of next === null ? [] : namesUsed(next)) this.identity.add(file, use);
      for (const use of former === undefined ? [] : namesUsed(former)) this.identity.remove(file, use);
      if (next === null) this.states.delete(file);
      else {
        next.unclustered = former?.unclustered ?? null;
        next.segments = former?.segments ?? [];
        next.document = former?.document ?? null;
        this.states.set(file, next);
      }
      this.dates.setFile(file, next);
      if (next === null && former !== undefined) this.paths.delete(file);
      if (next !== null && former === undefined) this.paths.add(file);
    }
    const files = new Set(this.pending.keys());
    this.pending.clear();
    return files;
  }

  /** Resolves a document by itself. True where that gives something new, also where the file is gone. */
  private resolve(file: string): boolean {
    const state = this.states.get(file);
    if (state === undefined) {
      this.eventGroups.setFile(file, []);
      this.quoteGroups.setFile(file, []);
      this.presences.setFile(file, []);
      this.openNames.setFile(file, []);
      return true;
    }
    const actorIds = state.names.map((use) => this.actorOf(use));
    const outletActor = this.actorOf(state.outletName);
    const kindOf = (actor: string): ActorKind | null => this.decisions.kindOf(actor);
    const published = this.dates.of(file) ?? state.published;
    const alternativeIds = state.names.map((use) => this.alternativesOf(use));
    const context = { ...state, published, actorIds, alternativeIds, kindOf };
    const next = kept(state.unclustered ?? undefined, resolveDocument(context));
    const states = representedStates(state.analysis, actorIds);
    const former = [state.actorIds, state.outletActor, state.states];
    if (next === state.unclustered && sameValue([actorIds, outletActor, states], former)) return false;
    Object.assign(state, { actorIds, outletActor, states, unclustered: next, segments: quoteSegments(next) });
    this.eventGroups.setFile(file, eventFeatures(next, states));
    this.quoteGroups.setFile(file, quoteFeatures(state.segments, next));
    this.presences.setFile(file, presences(next));
    this.openNames.setFile(file, namePassages(next));
    return true;
  }

  private actorOf(use: NameUse | null): string | null {
    if (use === null) return null;
    return use.knownAs === null ? this.identity.idOf(use.variant.key) : this.decisions.redirect(use.knownAs);
  }

  private alternativesOf(use: NameUse | null): readonly string[] {
    return use === null || use.knownAs !== null ? [] : this.identity.alternativesOf(use.variant.key);
  }

  /** Clusters events again where documents have changed. Returns the files whose event mentions may have got other clusters. */
  private settleEvents(): Set<string> {
    const { gone, come } = this.eventGroups.settle();
    const records = come.map((group) => {
      const reports = this.reports(group);
      return { group, reports, event: this.eventOf(group, reports) };
    });
    const former = new Set([...gone].map((group) => this.eventRecords.of(group)));
    this.eventRecords.update(gone, records);
    const told = records.filter(({ event }) => !event.reference);
    this.linkRecords.update(
      gone,
      told.map(({ group, event, reports }) => [group, eventLinks(event, reports)] as const),
    );
    // An event that says the same as before stays the same object, and its documents have it already.
    const changed = records.filter(({ group }) => {
      const event = this.eventRecords.of(group);
      return event === undefined || !former.has(event);
    });
    return new Set(
      changed.flatMap(({ group, event }) =>
        group.items.filter((item) => !this.has(item, event)).map(({ file }) => file),
      ),
    );
  }

  /** True where the document already says of that mention what follows from its cluster. */
  private has({ file, index }: Item, event: Event): boolean {
    const state = this.states.get(file);
    const own = state?.unclustered?.events[index];
    const list = event.reference ? state?.document?.references : state?.document?.events;
    const told = list?.find(({ id }) => id === own?.id);
    if (!state?.unclustered || !own || !told) return false;
    return told.cluster === event.id && told.date.value === clusteredDate(own, event, state.unclustered).value;
  }

  private reports({ items }: Group): ReportedEvent[] {
    return items.flatMap(({ file, index }) => {
      const document = this.states.get(file)?.unclustered;
      return (document && reportsOf(document)[index]) ?? [];
    });
  }

  private eventOf({ items }: Group, reports: readonly ReportedEvent[]): Event {
    const isRecorded = ({ file, index }: Item): boolean => {
      return this.states.get(file)?.unclustered?.events[index]?.recorded !== undefined;
    };
    const first = items.find(isRecorded) ?? items[0];
    const document = this.states.get(first?.file ?? '')?.unclustered;
    const id = document && first ? clusterId(document, first.index) : 'E';
    return eventRecord(id, reports, (file) => this.states.get(file)?.outletActor ?? null);
  }

  private settleQuotes(): void {
    const { gone, come } = this.quoteGroups.settle();
    this.linkRecords.update(
      gone,
      come.map((group) => {
        const quotes = group.items.flatMap(({ file, index }) => {
          const state = this.states.get(file);
          const segment = state?.segments[index];
          const document = state?.unclustered;
          const quote = segment && document?.quotes[segment.quote];
          return document && segment && quote ? [{ document, speaker: quote.speaker, segment }] : [];
        });
        return [group, quoteLinks(quotes)] as const;
      }),
    );
  }

  /** Puts the clusters of its events into a document, and what it says into the records of its actors. */
  private finish(file: string): void {
    const state = this.states.get(file);
    if (!state?.unclustered) {
      this.actorRecords.setFile(file, new Map());
      this.linkRecords.update([file], []);
      return;
    }
    const { unclustered, analysis, actorIds, outletActor } = state;
    const events: EventMention[] = [];
    const references: EventMention[] = [];
    unclustered.events.forEach((event, index) => {
      const cluster = this.eventRecords.of(this.eventGroups.groupOf(file, index));
      if (cluster === undefined) return;
      const date = clusteredDate(event, cluster, unclustered);
      (cluster.reference ? references : events).push({ ...event, date, cluster: cluster.id });
    });
    const document = kept(state.document ?? undefined, {
      ...unclustered,
      events,
      ...(references.length > 0 && { references }),
    });
    state.document = document;
    this.actorRecords.setFile(file, actorContributions(document, analysis, actorIds, outletActor));
    this.linkRecords.update([], [[file, duplicateLinks(document)]]);
  }
}
