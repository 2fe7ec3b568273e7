import type { DocumentAnalysis } from '../model/analysis';
import type { DocumentRecord } from '../model/annotations';
import type { DocumentDate } from '../model/date';
import { phrase } from '../model/phrase';
import { crossDated } from './crossDating';
import type { DatingEvidence, DatingFact } from './datingEvidence';
import { datingEvidence, NO_EVIDENCE } from './datingEvidence';
import { sameValue } from './sameValue';

const STATED = phrase('stated in annotations.yaml');

/**
 * The date of a document by itself and its reader: what the reader states wins; else what the document says
 * of itself, which may leave the year open.
 */
export function settleDocumentDate(own: DocumentDate, record: DocumentRecord | undefined): DocumentDate {
  const stated = record?.published ?? null;
  if (stated === null) return own;
  const basis = [{ rule: 'annotations', start: null, end: null, file: null, note: STATED }];
  return { value: stated, open: null, weekday: isoWeekday(stated), earliest: null, latest: null, basis };
}

/** ISO weekday 1–7 of `YYYY-MM-DD`; null where that is no day. */
function isoWeekday(day: string): number | null {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return Number.isNaN(weekday) ? null : weekday || 7;
}

/** A document as its date needs it. */
interface DatedDocument {
  readonly text: string;
  readonly analysis: DocumentAnalysis;
  /** By itself and its reader. */
  readonly published: DocumentDate;
}

interface Entry {
  readonly own: DocumentDate;
  readonly evidence: DatingEvidence;
  settled: DocumentDate;
}

/**
 * The dates of all documents, kept up to date. A document whose own date is open is dated by passages of others that tell
 * of the same; evidence is only what a document knows by itself, so the order of changes cannot matter and one pass is
 * enough. A change asks again only the open documents that share a day, a year's words or a speaker with it.
 */
export class DocumentDates {
  private readonly entries = new Map<string, Entry>();
  private readonly facts = new Map<string, Map<string, readonly DatingFact[]>>();
  private readonly asking = new Map<string, Set<string>>();
  private readonly dirty = new Set<string>();

  /** Replaces a document; null takes it out. */
  setFile(file: string, document: DatedDocument | null): void {
    const former = this.entries.get(file);
    const evidence =
      document === null ? NO_EVIDENCE : datingEvidence(file, document.text, document.analysis, document.published);
    this.replaceFacts(file, former?.evidence ?? NO_EVIDENCE, evidence);
    for (const key of keysAsked(former?.evidence)) this.asking.get(key)?.delete(file);
    for (const key of keysAsked(evidence)) setOf(this.asking, key).add(file);
    if (document === null) {
      this.entries.delete(file);
      return;
    }
    const own = document.published;
    this.entries.set(file, { own, evidence, settled: former?.settled ?? own });
    this.dirty.add(file);
  }

  /** Dates again what may have changed. Returns the files whose date has. */
  settle(): readonly string[] {
    const changed: string[] = [];
    for (const file of this.dirty) {
      const entry = this.entries.get(file);
      if (entry === undefined) continue;
      const settled = crossDated(entry.own, entry.evidence.questions, (key) => this.factsOfOthers(key, file));
      if (sameValue(settled, entry.settled)) continue;
      entry.settled = settled;
      changed.push(file);
    }
    this.dirty.clear();
    return changed;
  }

  /** The date of a document in the light of the whole folder, as last settled. */
  of(file: string): DocumentDate | undefined {
    return this.entries.get(file)?.settled;
  }

  private *factsOfOthers(key: string, file: string): Generator<DatingFact> {
    for (const [other, facts] of this.facts.get(key) ?? []) if (other !== file) yield* facts;
  }

  private replaceFacts(file: string, former: DatingEvidence, next: DatingEvidence): void {
    for (const key of new Set([...former.facts.keys(), ...next.facts.keys()])) {
      const facts = next.facts.get(key);
      if (sameValue(facts, former.facts.get(key))) continue;
      const byFile = this.facts.get(key) ?? new Map<string, readonly DatingFact[]>();
      if (facts === undefined) byFile.delete(file);
      else byFile.set(file, facts);
      if (byFile.size === 0) this.facts.delete(key);
      else this.facts.set(key, byFile);
      for (const asker of this.asking.get(key) ?? []) this.dirty.add(asker);
    }
  }
}

function keysAsked(evidence: DatingEvidence | undefined): Set<string> {
  return new Set(evidence?.questions.flatMap(({ keys }) => keys));
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const found = map.get(key) ?? new Set();
  map.set(key, found);
  return found;
}
