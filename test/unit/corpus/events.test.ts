import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyse } from '../shippedModels';
import type { DocumentSketch } from './handmade';
import { handmade } from './handmade';
import { english } from '../english';

function indexOf(documents: Readonly<Record<string, DocumentSketch>>): CorpusIndex {
  const index = new CorpusIndex();
  for (const [file, sketch] of Object.entries(documents)) {
    const { text, analysis } = handmade(sketch);
    index.setDocument(file, text, analysis);
  }
  return index;
}

const union = { name: 'Northern Dockers Union', kind: 'organization' } as const;
const port = { name: 'Arnhaven Port Company', kind: 'organization' } as const;

/** One document that reports one event of the union and the port. */
function report(text: string, trigger: string, day?: string): DocumentSketch {
  const dated = day === undefined ? {} : { day };
  return {
    actors: [union, port],
    published: '2022-05-10',
    sentences: [{ text, trigger, participants: [0, 1], ...dated }],
  };
}

describe('one event across documents', () => {
  it('is what two documents tell of the same parties on the same day', () => {
    const index = indexOf({
      'a.txt': report('The dockers signed a pay agreement with the port', 'signed', '2022-05-09'),
      'b.txt': report('A pay agreement was signed at the port', 'signed', '2022-05-09'),
    });
    assert.deepEqual(
      index.events().map(({ documents, date }) => [documents, date.value]),
      [[['a.txt', 'b.txt'], '2022-05-09']],
    );
    assert.deepEqual(
      index.links().map(({ relation, evidence }) => [relation, evidence.map(({ file }) => file)]),
      [['same_event', ['a.txt', 'b.txt']]],
    );
  });

  it('is told by names that are no actors as by other words', () => {
    const index = new CorpusIndex();
    const sketches = {
      'a.txt': report('The dockers blocked Ferry Lane', 'blocked', '2022-05-07'),
      'b.txt': report('Ferry Lane was blocked', 'blocked', '2022-05-05'),
    };
    for (const [file, sketch] of Object.entries(sketches)) {
      const { text, analysis } = handmade(sketch);
      const start = text.indexOf('Ferry Lane');
      const name = { start, end: start + 10, actor: null, form: 'name', entity: 'MISC', confidence: 1 } as const;
      const mentions = [...analysis.mentions, name].sort((a, b) => a.start - b.start);
      index.setDocument(file, text, {
        ...analysis,
        mentions,
        actors: analysis.actors.map((actor) => ({ ...actor, roles: [] })),
      });
    }
    assert.deepEqual(
      index.events().map(({ documents }) => documents),
      [['a.txt', 'b.txt']],
    );
  });

  it('keeps a strike apart from the agreement that ended it', () => {
    const index = indexOf({
      'a.txt': report('The dockers walked out and blocked the northern gates', 'walked', '2022-05-02'),
      'b.txt': report('A pay agreement was signed in the town hall', 'signed', '2022-05-09'),
    });
    assert.equal(index.events().length, 2);
    assert.deepEqual(index.links(), []);
  });

  it('shows where two documents date it differently', () => {
    const index = indexOf({
      'a.txt': report('The dockers suspended their blockade of the northern gates', 'suspended', '2022-05-07'),
      'b.txt': report('Their blockade of the northern gates was suspended', 'suspended', '2022-05-05'),
    });
    const conflict = index.links().find(({ relation }) => relation === 'contradiction');
    assert.match(english(conflict?.summary), /7 May 2022 \(a\.txt\) or 5 May 2022 \(b\.txt\)/);
    assert.deepEqual(new Set(conflict?.evidence.map(({ file }) => file)), new Set(['a.txt', 'b.txt']));
  });

  it('is dated for the document that does not date it', () => {
    const index = indexOf({
      'a.txt': report('The dockers suspended their blockade of the northern gates', 'suspended', '2022-05-07'),
      'b.txt': report('Their blockade of the northern gates was suspended', 'suspended'),
    });
    assert.deepEqual(index.document('b.txt')?.events[0]?.date, { value: '2022-05-07', span: null });
  });

  it('takes no day from another sentence that lies ahead of the document', () => {
    const dayOf = (day: string): string | null | undefined => {
      const sentence = { text: 'Guards cleared the harbour', trigger: 'cleared', day };
      const { text, analysis } = handmade({ published: '2022-05-10', sentences: [sentence] });
      const index = new CorpusIndex();
      const events = analysis.events.map((event) => ({ ...event, dateInherited: true }));
      index.setDocument('a.txt', text, { ...analysis, events });
      return index.document('a.txt')?.events[0]?.date.value;
    };
    assert.equal(dayOf('2022-05-09'), '2022-05-09');
    assert.equal(dayOf('2022-05'), '2022-05');
    assert.equal(dayOf('2023-01-01'), null);
  });

  it('is gone with the document, also where one that is like it stood between two equal mentions', () => {
    const sentence = { text: 'Negotiators signed the harbour agreement', trigger: 'signed', day: '2022-05-09' };
    const index = indexOf({
      'a.txt': { actors: [union], sentences: [sentence, { ...sentence, participants: [0] }, sentence] },
    });
    assert.equal(index.events().length, 1);
    const { text, analysis } = handmade({});
    index.setDocument('a.txt', text, analysis);
    assert.deepEqual(index.events(), []);
  });

  it('keeps its objects while nothing about them changes', () => {
    const index = indexOf({
      'a.txt': report('The dockers signed a pay agreement with the port', 'signed', '2022-05-09'),
      'b.txt': report('A pay agreement was signed at the port', 'signed', '2022-05-09'),
    });
    const [event, actor, document, links] = [
      index.events()[0],
      index.actors()[0],
      index.document('a.txt'),
      index.links(),
    ];
    const other = handmade({
      actors: [{ name: 'Rui Prado' }],
      sentences: [{ text: 'A chapel reopened', trigger: 'reopened' }],
    });
    index.setDocument('c.txt', other.text, other.analysis);
    assert.equal(index.events().length, 2);
    assert.equal(index.event(event?.id ?? ''), event);
    assert.equal(index.actor(actor?.id ?? ''), actor);
    assert.equal(index.document('a.txt'), document);
    assert.deepEqual(index.links(), links);
    assert.equal(index.links()[0], links[0]);
  });
});

describe('one utterance across documents', () => {
  const speech = (words: string, published: string): DocumentSketch => ({
    actors: [{ name: 'Olga Quintero' }],
    published,
    sentences: [{ text: words, saidBy: 0 }],
  });

  it('is the same wording, or two translations of one sentence', () => {
    const index = indexOf({
      'a.txt': speech('We are not going to sell the harbour to any foreign investor', '2022-05-10'),
      'b.txt': speech('We will never sell our harbour to foreign investors', '2022-05-11'),
      'c.txt': speech('The orchestra needs a roof that keeps out the rain', '2022-05-10'),
    });
    assert.deepEqual(
      index.sameQuote('a.txt', 0).map(({ file }) => file),
      ['a.txt', 'b.txt'],
    );
    assert.deepEqual(index.sameQuote('c.txt', 0), [{ file: 'c.txt', index: 0 }]);
    assert.deepEqual(
      index.links().map(({ relation, about }) => [relation, about]),
      [['same_quote', 'olga-quintero']],
    );
  });

  it('is told in a real article as in another', () => {
    const index = new CorpusIndex();
    const first =
      'ARNHAVEN, May 10 (Reuters) - "Nobody will sell this harbour while I am mayor," Olga Quintero said on Tuesday.\n';
    const second =
      'Mayor rules out sale\n\nMayor Olga Quintero told reporters: “Nobody will sell this harbour while I am the mayor.”\n';
    index.setDocument('a.txt', first, analyse(first));
    index.setDocument('b.txt', second, analyse(second));
    const quote = index.document('a.txt')?.quotes.findIndex(({ type }) => type === 'direct') ?? -1;
    assert.deepEqual(
      index.sameQuote('a.txt', quote).map(({ file }) => file),
      ['a.txt', 'b.txt'],
    );
  });
});
