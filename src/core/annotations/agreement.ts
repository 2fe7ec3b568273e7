import type { Annotations, Rejection } from '../model/annotations';
import { REJECTIONS } from '../model/annotations';
import { overlaps, type Span } from '../model/span';
import { mergedInto } from './mergedInto';
import { placePassages } from './placePassages';

/** What two people can agree on. Each kind has units of its own: the things that both have judged. */
const AGREEMENT_KINDS = [
  'document date',
  'outlet',
  'actor kind',
  'actor',
  'form',
  'speaker',
  'same event',
  'is an actor',
  'is a date',
  'is a quotation',
  'is an event',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** Something that both have judged, and how. */
export interface Judgement {
  /** A file, with the words of a passage; or an actor's id. */
  readonly unit: string;
  readonly labels: readonly [first: string, second: string];
}

/** How far two people agree on one kind of decision. */
export interface Agreement {
  readonly kind: AgreementKind;
  readonly units: number;
  /** Share of the units that both judge alike, 0 to 1; null without units. */
  readonly observed: number | null;
  /** Share that would be alike by chance, were each to give their labels as often as they do, but blindly. */
  readonly expected: number | null;
  /** Cohen's kappa, at most 1; null without units, or where both give one and the same label throughout. */
  readonly kappa: number | null;
  readonly disagreements: readonly Judgement[];
}

/** The text of a source, and what is recognised in it where nobody has decided anything. */
export interface JudgedSource {
  readonly text: string;
  readonly recognised: Readonly<Record<Rejection, readonly Span[]>>;
}

const REJECTED: Readonly<Record<Rejection, AgreementKind>> = {
  actor: 'is an actor',
  date: 'is a date',
  quote: 'is a quotation',
  event: 'is an event',
};

/**
 * The agreement of two files of decisions about the same sources, for each kind of decision.
 *
 * Units are what both have decided: the date or outlet of a document, the kind of a recorded actor, the actor, form or
 * speaker of a passage; for events, each pair of passages that both give to recorded events (one event, or two). Passages
 * are the same where they are the same place of the text; where a text is not known, where they have the same selector.
 * What somebody does not reject is silence and no decision, unless the sources are known: then the units are whatever is
 * recognised in them, and what somebody leaves as it is counts as kept.
 *
 * J. Cohen: A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20 (1960), 37–46.
 */
export function agreement(
  first: Annotations,
  second: Annotations,
  sources: ReadonlyMap<string, JudgedSource> = new Map(),
): Agreement[] {
  const both = [first, second] as const;
  const people = both.map((annotations) => ({
    ...annotations,
    places: placed(annotations.passages, sources),
    actorOf: (id: string | null | undefined) => (id ? mergedInto(annotations, id) : null),
  }));
  const judgements: Record<AgreementKind, Judgement[]> = {
    'document date': common(people.map(({ documents }) => pick(documents, ({ published }) => published))),
    outlet: common(people.map(({ documents }) => pick(documents, ({ outlet }) => outlet))),
    'actor kind': common(people.map(({ actors }) => pick(actors, ({ kind }) => kind))),
    actor: common(
      people.map(({ places, actorOf }) =>
        labels(places, ({ actor, reject }) => actorOf(actor) ?? (reject === 'actor' ? NO_LABEL : null)),
      ),
    ),
    form: common(people.map(({ places }) => labels(places, ({ form }) => form))),
    speaker: common(
      people.map(({ places, actorOf }) =>
        labels(places, ({ speaker, reject }) => actorOf(speaker) ?? (reject === 'quote' ? NO_LABEL : null)),
      ),
    ),
    'same event': samePairs(both.map((annotations) => eventsOf(annotations, sources))),
    'is an actor': [],
    'is a date': [],
    'is a quotation': [],
    'is an event': [],
  };
  for (const what of REJECTIONS) judgements[REJECTED[what]] = rejections(what, both, sources);
  return AGREEMENT_KINDS.map((kind) => measured(kind, judgements[kind]));
}

/** The label of a passage that somebody says is none. */
export const NO_LABEL = '(none)';

/** Cohen's kappa of pairs of labels. */
function measured(kind: AgreementKind, judgements: readonly Judgement[]): Agreement {
  const units = judgements.length;
  const disagreements = judgements.filter(({ labels: [one, other] }) => one !== other);
  if (units === 0) return { kind, units, observed: null, expected: null, kappa: null, disagreements };
  const counts = [new Map<string, number>(), new Map<string, number>()] as const;
  for (const { labels: pair } of judgements)
    pair.forEach((label, who) => counts[who]?.set(label, (counts[who].get(label) ?? 0) + 1));
  const observed = (units - disagreements.length) / units;
  let expected = 0;
  for (const [label, count] of counts[0]) expected += (count / units) * ((counts[1].get(label) ?? 0) / units);
  // Where both give one label throughout, agreement by chance is certain and kappa is not defined.
  const isCertain = counts[0].size === 1 && counts[1].size === 1 && disagreements.length === 0;
  return {
    kind,
    units,
    observed,
    expected,
    kappa: isCertain ? null : (observed - expected) / (1 - expected),
    disagreements,
  };
}

/** Records by the place that they are about; the last one of a place holds. */
type Places<T> = ReadonlyMap<string, { readonly unit: string; readonly records: readonly T[] }>;

interface Selector {
  readonly file: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

function placed<T extends Selector>(records: readonly T[], sources: ReadonlyMap<string, JudgedSource>): Places<T> {
  const places = new Map<string, { unit: string; records: T[] }>();
  const byFile = new Map<string, T[]>();
  for (const record of records) {
    const list = byFile.get(record.file);
    if (list === undefined) byFile.set(record.file, [record]);
    else list.push(record);
  }
  for (const [file, own] of byFile) {
    const text = sources.get(file)?.text;
    const keys = new Map<T, string>();
    if (text === undefined)
      for (const record of own) keys.set(record, JSON.stringify([file, record.prefix, record.exact, record.suffix]));
    else
      for (const { record, start, end } of placePassages(text, own).placed)
        keys.set(record, JSON.stringify([file, start, end]));
    for (const [record, key] of keys) {
      const place = places.get(key) ?? { unit: `${file}: ${record.exact}`, records: [] };
      place.records.push(record);
      places.set(key, place);
    }
  }
  return places;
}

/** The label of each place, of several records that give one the last. */
function labels<T>(places: Places<T>, labelOf: (record: T) => string | null): Labels {
  const found = new Map<string, { unit: string; label: string }>();
  for (const [key, { unit, records }] of places) {
    const label = records.flatMap((record) => labelOf(record) ?? []).at(-1);
    if (label !== undefined) found.set(key, { unit, label });
  }
  return found;
}

type Labels = ReadonlyMap<string, { readonly unit: string; readonly label: string }>;

function pick<T>(records: ReadonlyMap<string, T>, labelOf: (record: T) => string | null): Labels {
  const found = new Map<string, { unit: string; label: string }>();
  for (const [key, record] of records) {
    const label = labelOf(record);
    if (label !== null) found.set(key, { unit: key, label });
  }
  return found;
}

/** What both have labelled, in the order of the first. */
function common([first, second]: readonly Labels[]): Judgement[] {
  return [...(first ?? [])].flatMap(([key, { unit, label }]) => {
    const other = second?.get(key);
    return other ? [{ unit, labels: [label, other.label] as const }] : [];
  });
}

/** The recorded event of each passage. */
function eventsOf({ events }: Annotations, sources: ReadonlyMap<string, JudgedSource>): Labels {
  const records = events.flatMap(({ id, passages }) => passages.map((passage) => ({ ...passage, id })));
  return labels(placed(records, sources), ({ id }) => id);
}

/** More pairs of passages are not compared: a hostile file must not stall anything. */
const MOST_PAIRS = 500_000;

function samePairs(events: readonly Labels[]): Judgement[] {
  const shared = common(events);
  const judgements: Judgement[] = [];
  for (const [index, one] of shared.entries()) {
    for (const other of shared.slice(index + 1, index + 1 + MOST_PAIRS - judgements.length)) {
      const [first, second] = one.labels.map((label, who) => (label === other.labels[who] ? 'one' : 'two')) as [
        string,
        string,
      ];
      judgements.push({ unit: `${one.unit} / ${other.unit}`, labels: [first, second] });
    }
  }
  return judgements;
}

/** What is recognised in the sources: kept or rejected by each. */
function rejections(
  what: Rejection,
  both: readonly Annotations[],
  sources: ReadonlyMap<string, JudgedSource>,
): Judgement[] {
  return [...sources].flatMap(([file, { text, recognised }]) => {
    const rejected = both.map(
      ({ passages }) =>
        placePassages(
          text,
          passages.filter((record) => record.file === file && record.reject === what),
        ).placed,
    );
    return recognised[what].map((span): Judgement => {
      const [first, second] = rejected.map((spans) => (spans.some((one) => overlaps(one, span)) ? 'rejected' : 'kept'));
      return { unit: `${file}: ${text.slice(span.start, span.end)}`, labels: [first ?? 'kept', second ?? 'kept'] };
    });
  });
}
