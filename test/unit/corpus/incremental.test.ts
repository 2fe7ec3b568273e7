import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { Annotations, EventRecord, PassageRecord } from '../../../src/core/model/annotations';
import { NO_ANNOTATIONS } from '../../../src/core/model/annotations';
import type { Corpus } from '../../../src/core/model/corpus';
import type { ActorSketch, DocumentSketch, SentenceSketch } from './handmade';
import { actorRecord, annotations, handmade } from './handmade';

/** Names that collide in every way: surnames alone, middle names, romanisations, acronyms, places, known ids, offices. */
const ACTORS: readonly ActorSketch[] = [
  { name: 'Smith' },
  { name: 'John Smith', aliases: ['Smith'] },
  { name: 'John Paul Smith' },
  { name: 'Paul Smith' },
  { name: 'J. Smith' },
  { name: 'Anna Smith', aliases: ['Anna'] },
  { name: 'Anna' },
  { name: 'Oleh Tkachenko' },
  { name: 'Oleh Tkachenko', kind: 'organization' },
  { name: 'Yuri Bely' },
  { name: 'Yury Beliy' },
  { name: 'River Trade Union', kind: 'organization', aliases: ['RTU'] },
  { name: 'Royal Tram Utility', kind: 'organization', aliases: ['RTU'] },
  { name: 'RTU', kind: 'organization' },
  { name: 'Jordan', kind: 'state', knownAs: 'jordan' },
  { name: 'Jordan' },
  { name: 'Jordan', kind: 'organization' },
  { name: 'Smith', gender: 'female' },
  { name: 'Smith', offices: ['mayor', 'mayor @jordan'] },
  { name: 'John Smith', gender: 'male', offices: ['mayor', 'mayor @jordan'] },
  { name: 'Oleh Tkachenko', offices: ['mayor', 'mayor @jordan'] },
  { name: 'mayor of Jordan', described: true, offices: ['mayor', 'mayor @jordan'] },
  { name: 'dockers', kind: 'group', described: true, passing: true },
  { name: 'dockers', kind: 'group', described: true },
  { name: 'Smith cabinet', kind: 'group', described: true, description: 'government smith' },
  { name: 'the Smith government', kind: 'group', described: true, passing: true, description: 'government smith' },
  { name: 'Jordan', kind: 'state', knownAs: 'jordan', leaders: ['smith'] },
  { name: 'Chad', kind: 'state', knownAs: 'chad', leaders: ['smith'] },
  { name: 'John Smith Jr.' },
  { name: 'Jack Smith' },
  { name: 'Park Min-seo' },
  { name: 'Park Minseo' },
  { name: 'Minseo Park' },
  { name: 'River Tram Union', kind: 'organization' },
  { name: 'Rtu', kind: 'organization' },
  { name: 'River Trade Unions Ltd', kind: 'organization' },
  { name: 'Jordanian River Guard', kind: 'organization' },
  { name: 'Jordan River Guard', kind: 'organization' },
];

const SENTENCES: readonly Omit<SentenceSketch, 'participants' | 'saidBy' | 'day'>[] = [
  { text: 'The ferry strike stopped all harbour traffic', trigger: 'stopped', type: 'PROTEST' },
  { text: 'A strike of ferry crews stopped traffic in the harbour', trigger: 'stopped', type: 'PROTEST' },
  { text: 'Negotiators signed the harbour agreement', trigger: 'signed', type: 'AGREE' },
  { text: 'They signed an agreement on the harbour', trigger: 'signed', type: 'AGREE' },
  { text: 'The tram depot burned down', trigger: 'burned' },
  { text: 'We will never sell the harbour to foreign investors' },
  { text: 'We will never sell our harbour to investors from abroad' },
  { text: 'The depot was insured against fire and flooding' },
];

const DAYS = ['2019-03-04', '2019-03-05', '2019-03-29'];
const FILES = ['a.txt', 'b.txt', 'c.txt', 'd/e.txt', 'd/f.txt'];

const documents: fc.Arbitrary<DocumentSketch> = fc
  .record({
    actors: fc.subarray([...ACTORS], { maxLength: 4 }),
    sentences: fc.array(
      fc.record({
        sketch: fc.constantFrom(...SENTENCES),
        day: fc.constantFrom(undefined, ...DAYS),
        participants: fc.subarray([0, 1, 2, 3]),
        saidBy: fc.constantFrom(undefined, 0, 1),
      }),
      { maxLength: 4 },
    ),
    published: fc.constantFrom(undefined, ...DAYS),
    outlet: fc.constantFrom(undefined, 'RTU', 'The Jordan Post', 'Harbour Gazette'),
  })
  .map(({ actors, sentences, published, outlet }) => ({
    actors,
    sentences: sentences.map(({ sketch, day, participants, saidBy }) => ({
      ...sketch,
      participants: participants.filter((actor) => actor < actors.length),
      ...(day === undefined ? {} : { day }),
      ...(saidBy === undefined || saidBy >= actors.length ? {} : { saidBy }),
    })),
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
  }));

/** Records that share ids, passages, or both; some passages are of files or words that are not there. */
const recordedEvents: fc.Arbitrary<EventRecord> = fc.record({
  id: fc.constantFrom('big-strike', 'big-deal'),
  title: fc.constantFrom(null, 'The Big One'),
  date: fc.constantFrom(null, ...DAYS),
  place: fc.constantFrom(null, 'jordan'),
  actors: fc.subarray(['anna-smith', 'john-smith', 'rtu', 'nobody']),
  passages: fc.array(
    fc.record({
      file: fc.constantFrom(...FILES),
      exact: fc.constantFrom(...SENTENCES.map(({ text }) => text), 'strike', 'the harbour', 'stopped', 'gone'),
      prefix: fc.constantFrom('', 'ferry '),
      suffix: fc.constant(''),
      at: fc.constant({ start: 0, end: 0 }),
    }),
    { maxLength: 4 },
  ),
});

const NOWHERE = { start: 0, end: 0 };

/** Decisions about passages that stand in many of the documents, contradictory ones too. */
const decisions: fc.Arbitrary<PassageRecord> = fc
  .record({
    file: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
    exact: fc.constantFrom(
      'Smith',
      'J. Smith',
      'burned down',
      'The ferry strike',
      'sell the harbour',
      'signed',
      '2019-03-04',
    ),
    said: fc.constantFrom<Partial<PassageRecord>>(
      { actor: 'nobody' },
      { actor: 'anna-smith', form: 'metonym' },
      { form: 'place' },
      { reject: 'actor' },
      { reject: 'event' },
      { reject: 'quote' },
      { reject: 'date' },
      { speaker: 'rtu' },
      { speaker: 'nobody' },
      { separate: true },
      { notEvent: [{ id: 'big-strike', ...NOWHERE }] },
      { note: 'Ask.', mark: 'seen' },
    ),
  })
  .map(({ said, ...passage }) => ({
    ...{ prefix: '', suffix: '', actor: null, form: null, reject: null, note: null, at: NOWHERE },
    ...passage,
    ...said,
  }));

const readers: fc.Arbitrary<Annotations> = fc
  .record({
    actors: fc.subarray([
      ['john-smith', actorRecord({ name: 'John Smith', kind: 'person', aliases: ['Smith'] })],
      ['anna-smith', actorRecord({ sameAs: 'john-smith', notes: 'A pen name.' })],
      ['jordan', actorRecord({ name: 'Kingdom of Jordan', aliases: ['RTU'] })],
      ['rtu', actorRecord({ sameAs: 'royal-tram-utility' })],
      ['j-smith', actorRecord({ name: 'J. Smith', kind: 'person', differentFrom: [{ id: 'john-smith', ...NOWHERE }] })],
      ['paul-smith', actorRecord({ aliases: ['John Smith'], differentFrom: [{ id: 'j-smith', ...NOWHERE }] })],
      ['royal-tram-utility', actorRecord({ sameAs: 'rtu' })],
    ] as const),
    passages: fc.array(decisions, { maxLength: 6 }),
    events: fc.array(recordedEvents, { maxLength: 4 }),
    documents: fc.subarray([['a.txt', { outlet: 'Tide', published: '2019-03-04', url: null }]] as const),
  })
  .map(({ actors, passages, events, documents: stated }) =>
    annotations({
      actors: new Map(actors),
      documents: new Map(stated),
      events,
      passages,
    }),
  );

type Change =
  | { readonly kind: 'set'; readonly file: string; readonly sketch: DocumentSketch }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'read' }
  | { readonly kind: 'annotate'; readonly annotations: Annotations };

const file = fc.constantFrom(...FILES);
const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), file, sketch: documents }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), file }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), from: file, to: file }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('annotate' as const), annotations: readers }) },
  ),
  { minLength: 1, maxLength: 14 },
);

/** Every answer that the port gives. */
function dump(corpus: Corpus): unknown {
  const files = corpus.files();
  const found = files.map((name) => corpus.document(name));
  return {
    files,
    documents: found,
    actors: corpus.actors().map((actor) => ({
      actor,
      same: corpus.actor(actor.id) === actor,
      mentions: corpus.mentionsOf(actor.id),
      quotes: corpus.quotesOf(actor.id),
      events: corpus.eventsOf(actor.id),
    })),
    events: corpus.events(),
    eventsById: corpus.events().map(({ id }) => corpus.event(id)),
    links: corpus.links(),
    sameQuotes: found.map((one) => one?.quotes.map((_, index) => corpus.sameQuote(one.file, index))),
  };
}

/** Follows the changes in an index and beside it, where the last state of each file is all that is kept. */
function follow(steps: readonly Change[]): {
  index: CorpusIndex;
  sketches: Map<string, DocumentSketch>;
  reader: Annotations;
} {
  const index = new CorpusIndex();
  const sketches = new Map<string, DocumentSketch>();
  let reader = NO_ANNOTATIONS;
  const set = (name: string, sketch: DocumentSketch): void => {
    const { text, analysis } = handmade(sketch);
    index.setDocument(name, text, analysis);
    sketches.set(name, sketch);
  };
  const remove = (name: string): void => {
    index.removeDocument(name);
    sketches.delete(name);
  };
  for (const step of steps) {
    if (step.kind === 'set') set(step.file, step.sketch);
    else if (step.kind === 'remove') remove(step.file);
    else if (step.kind === 'rename') {
      const moved = sketches.get(step.from);
      remove(step.from);
      if (moved !== undefined) set(step.to, moved);
    } else if (step.kind === 'annotate') index.setAnnotations((reader = step.annotations));
    else dump(index);
  }
  return { index, sketches, reader };
}

function rebuilt(sketches: ReadonlyMap<string, DocumentSketch>, reader: Annotations): CorpusIndex {
  const index = new CorpusIndex(reader);
  for (const [name, sketch] of sketches) {
    const { text, analysis } = handmade(sketch);
    index.setDocument(name, text, analysis);
  }
  return index;
}

describe('an index that follows changes', () => {
  it('equals one built anew, in whatever order', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(changes, (steps) => {
        const { index, sketches, reader } = follow(steps);
        const expected = dump(rebuilt(sketches, reader));
        assert.deepEqual(dump(index), expected);
        assert.deepEqual(dump(rebuilt(new Map([...sketches].reverse()), reader)), expected);
      }),
      { numRuns: 250 },
    );
  });
});
