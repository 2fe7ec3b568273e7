import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { Annotations } from '../../../src/core/model/annotations';
import type { ActorSketch } from './handmade';
import { actorRecord, annotations, handmade } from './handmade';

/** The ids that the actors of each document get, in order; one document for each list. */
function idsOf(documents: readonly (readonly ActorSketch[])[], reader?: Annotations): (string | null | undefined)[][] {
  const index = indexOf(documents, reader);
  return documents.map((actors, at) => actors.map((_, place) => index.document(`${at}.txt`)?.mentions[place]?.actor));
}

/** The corpus of documents `0.txt`, `1.txt` …, each with its list of actors. */
function indexOf(documents: readonly (readonly ActorSketch[])[], reader?: Annotations): CorpusIndex {
  const index = new CorpusIndex(reader);
  documents.forEach((actors, at) => {
    const { text, analysis } = handmade({ actors });
    index.setDocument(`${at}.txt`, text, analysis);
  });
  return index;
}

describe('one actor across documents', () => {
  it('is a person under one full name, with or without middle names, initials and diacritics', () => {
    const ids = idsOf([
      [{ name: 'Inês Prado' }],
      [{ name: 'Ines Maria Prado' }],
      [{ name: 'I. M. Prado' }],
      [{ name: 'Dr. Ines Prado' }],
    ]);
    assert.deepEqual(ids.flat(), ['ines-prado', 'ines-prado', 'ines-prado', 'ines-prado']);
  });

  it('is a ministry or department whichever way round it is called', () => {
    const ids = idsOf([
      [{ name: 'Justice Department', kind: 'organization' }],
      [{ name: 'Department of Justice', kind: 'organization' }],
      [{ name: 'Chilean Ministry of Foreign Affairs', kind: 'organization' }],
      [{ name: 'Chilean Foreign Ministry', kind: 'organization' }],
    ]).flat();
    assert.equal(ids[0], ids[1]);
    assert.equal(ids[2], ids[3]);
    assert.notEqual(ids[0], ids[2]);
  });

  it('is a body under all names of its state', () => {
    const ids = idsOf([
      [{ name: 'U.S. Lake Guard', kind: 'organization' }],
      [{ name: 'United States Lake Guard', kind: 'organization' }],
      [{ name: 'American Lake Guard', kind: 'organization' }],
      [{ name: 'Canadian Lake Guard', kind: 'organization' }],
    ]).flat();
    assert.deepEqual(ids, ['us-lake-guard', 'us-lake-guard', 'us-lake-guard', 'canadian-lake-guard']);
    const others = idsOf([
      [{ name: 'American Lake Hotels', kind: 'organization' }],
      [{ name: 'U.S. Lake Hotels', kind: 'organization' }],
      [{ name: 'Georgia Supreme Court', kind: 'organization' }],
      [{ name: 'Georgian Supreme Court', kind: 'organization' }],
    ]).flat();
    assert.equal(new Set(others).size, 4);
  });

  it('is a body in the singular and the plural', () => {
    const ids = idsOf([
      [{ name: 'Lake Elections Commission', kind: 'organization' }],
      [{ name: 'Lake Election Commission', kind: 'organization' }],
      [{ name: 'Lake Election Commission Ltd', kind: 'organization' }],
    ]).flat();
    assert.equal(new Set(ids).size, 1);
  });

  it('is an organisation under initials that no document explains, unless two could have them', () => {
    const [[, letters] = []] = idsOf([
      [
        { name: 'Lake Rescue Union', kind: 'organization' },
        { name: 'LRU', kind: 'organization' },
      ],
    ]);
    assert.equal(letters, 'lake-rescue-union');
    const apart = idsOf([
      [{ name: 'Lake Rescue Union', kind: 'organization' }],
      [{ name: 'Land Reform Union', kind: 'organization' }],
      [{ name: 'LRU', kind: 'organization' }],
    ]).flat();
    assert.equal(new Set(apart).size, 3);
    const name = idsOf([
      [{ name: 'Lake Rescue Union', kind: 'organization' }],
      [{ name: 'Lru', kind: 'organization' }],
    ]);
    assert.equal(new Set(name.flat()).size, 2);
  });

  it('is not a person whose given name only begins like a second one of another', () => {
    const ids = idsOf([[{ name: 'Edvard D. Prado' }], [{ name: 'Duarte Prado' }]]).flat();
    assert.equal(new Set(ids).size, 2);
  });

  it('is a person with two parts of the name written as one', () => {
    const ids = idsOf([[{ name: 'Park Min-seo' }], [{ name: 'Park Minseo' }], [{ name: 'Park Min Seo' }]]).flat();
    assert.equal(new Set(ids).size, 1);
    assert.notDeepEqual(...(idsOf([[{ name: 'Park Min-seo' }], [{ name: 'Park Minho' }]]) as [unknown, unknown]));
  });

  it('is a person under several romanisations of one name', () => {
    const ids = idsOf([
      [{ name: 'Yuri Bondarevskyi' }],
      [{ name: 'Yury Bondarevsky' }],
      [{ name: 'Iouri Bondarevskiy' }],
    ]);
    assert.equal(new Set(ids.flat()).size, 1);
  });

  it('is the only bearer of a surname where a document has nothing but the surname', () => {
    assert.deepEqual(idsOf([[{ name: 'Quintero' }], [{ name: 'Olga Quintero' }]]).flat(), [
      'olga-quintero',
      'olga-quintero',
    ]);
  });

  it('cannot be told by a surname that two people share', () => {
    const ids = idsOf([[{ name: 'Quintero' }], [{ name: 'Olga Quintero' }], [{ name: 'Rui Quintero' }]]);
    assert.deepEqual(ids.flat(), [null, 'olga-quintero', 'rui-quintero']);
  });

  it('can be told again when the second bearer of the surname has gone', () => {
    const index = new CorpusIndex();
    const set = (file: string, name: string): void => {
      const { text, analysis } = handmade({ actors: [{ name }] });
      index.setDocument(file, text, analysis);
    };
    const told = (): string | null | undefined => index.document('a.txt')?.mentions[0]?.actor;
    set('a.txt', 'Quintero');
    assert.equal(told(), 'quintero');
    set('b.txt', 'Olga Quintero');
    assert.equal(told(), 'olga-quintero');
    set('c.txt', 'Rui Quintero');
    assert.equal(told(), null);
    index.removeDocument('b.txt');
    assert.equal(told(), 'rui-quintero');
  });

  it('is an organisation and the acronym that one document defines for it', () => {
    const union = { name: 'Northern Dockers Union', kind: 'organization', aliases: ['NDU'] } as const;
    const ids = idsOf([
      [union],
      [{ name: 'NDU', kind: 'organization' }],
      [{ name: 'the Northern Dockers Union', kind: 'organization' }],
    ]);
    assert.deepEqual(ids.flat(), ['northern-dockers-union', 'northern-dockers-union', 'northern-dockers-union']);
  });

  it('leaves an acronym alone that two organisations define', () => {
    const ids = idsOf([
      [{ name: 'Northern Dockers Union', kind: 'organization', aliases: ['NDU'] }],
      [{ name: 'National Dairy Utility', kind: 'organization', aliases: ['NDU'] }],
      [{ name: 'NDU', kind: 'organization' }],
    ]);
    assert.equal(ids[2]?.[0], 'ndu');
  });

  it('keeps its id where one document takes the name for something else', () => {
    const before = idsOf([[{ name: 'Ledger', kind: 'outlet' }], [{ name: 'Ledger', kind: 'outlet' }]]).flat();
    const after = idsOf([
      [{ name: 'Ledger', kind: 'outlet' }],
      [{ name: 'Ledger', kind: 'outlet' }],
      [{ name: 'Ledger' }],
    ]).flat();
    assert.deepEqual(after.slice(0, 2), before);
    assert.notEqual(after[2], before[0]);
  });

  it('keeps a person apart from a state of the same name', () => {
    const ids = idsOf([[{ name: 'Chad' }], [{ name: 'Chad', kind: 'state', knownAs: 'chad' }]]);
    assert.deepEqual(ids.flat(), ['chad--person', 'chad']);
  });
});

describe('what annotations.yaml says of actors', () => {
  it('names them, with aliases that no document explains', () => {
    const actors = new Map([
      ['the-boss', actorRecord({ name: 'Olga Quintero', kind: 'person', aliases: ['Kiki'], notes: 'Chair.' })],
    ]);
    const index = new CorpusIndex(annotations({ actors }));
    const { text, analysis } = handmade({ actors: [{ name: 'Kiki' }, { name: 'Olga M. Quintero' }] });
    index.setDocument('a.txt', text, analysis);
    assert.deepEqual(
      index.document('a.txt')?.mentions.map(({ actor }) => actor),
      ['the-boss', 'the-boss'],
    );
    assert.equal(index.actor('the-boss')?.name, 'Olga Quintero');
    assert.equal(index.actor('the-boss')?.notes, 'Chair.');
    assert.equal(index.actor('the-boss')?.mentions, 2);
  });

  it('merges two actors into one', () => {
    const reader = annotations({ actors: new Map([['olga-prado', actorRecord({ sameAs: 'olga-quintero' })]]) });
    const ids = idsOf([[{ name: 'Olga Prado' }], [{ name: 'Olga Quintero' }], [{ name: 'Prado' }]], reader);
    assert.deepEqual(ids.flat(), ['olga-quintero', 'olga-quintero', 'olga-quintero']);
  });

  it('gives one id to a circle of merges', () => {
    const reader = annotations({
      actors: new Map([
        ['olga-prado', actorRecord({ sameAs: 'olga-quintero' })],
        ['olga-quintero', actorRecord({ sameAs: 'olga-prado' })],
      ]),
    });
    assert.deepEqual(idsOf([[{ name: 'Olga Prado' }], [{ name: 'Olga Quintero' }]], reader).flat(), [
      'olga-prado',
      'olga-prado',
    ]);
  });
});

describe('a surname that several people share', () => {
  const twoPeople: readonly ActorSketch[][] = [
    [{ name: 'Olga Quintero', gender: 'female', offices: ['mayor', 'mayor @lisbon'] }],
    [{ name: 'Rui Quintero', gender: 'male', offices: ['president', 'president @portugal'] }],
  ];

  it('means the one of the gender that the document tells', () => {
    assert.equal(idsOf([[{ name: 'Quintero', gender: 'female' }], ...twoPeople])[0]?.[0], 'olga-quintero');
  });

  it('means the one in the office that the document tells', () => {
    assert.equal(idsOf([[{ name: 'Quintero', offices: ['president'] }], ...twoPeople])[0]?.[0], 'rui-quintero');
  });

  it('means the one named in far more documents where nothing else tells, and the other stays in view', () => {
    const often = [1, 2, 3].map(() => [{ name: 'Rui Quintero' }]);
    const index = indexOf([[{ name: 'Quintero' }], [{ name: 'Olga Quintero' }], ...often]);
    const [mention] = index.document('0.txt')?.mentions ?? [];
    assert.equal(mention?.actor, 'rui-quintero');
    assert.deepEqual(mention?.alternatives, ['olga-quintero']);
    assert.equal((mention?.confidence ?? 1) < 1, true);
  });
});

describe('somebody whom a document only describes', () => {
  const described = (): ActorSketch => ({
    name: 'president of Portugal',
    described: true,
    offices: ['president', 'president @portugal'],
  });
  const holder = (name: string): ActorSketch => ({ name, offices: ['president', 'president @portugal'] });

  it('is whom other documents name in that office, and the mention says why', () => {
    const index = indexOf([[described()], [holder('Rui Quintero')]]);
    const [mention] = index.document('0.txt')?.mentions ?? [];
    assert.equal(mention?.actor, 'rui-quintero');
    assert.deepEqual(
      mention?.basis?.map(({ rule }) => rule),
      ['office-holder'],
    );
  });

  it('is somebody by himself where nobody is named in that office', () => {
    const ids = idsOf([[described()], [{ name: 'Rui Quintero', offices: ['president @portugal-football'] }]]);
    assert.equal(ids[0]?.[0], 'president-of-portugal');
  });

  it('stays open between two who are named in that office', () => {
    const index = indexOf([[described()], [holder('Rui Quintero')], [holder('Inês Prado')]]);
    const [mention] = index.document('0.txt')?.mentions ?? [];
    assert.equal(mention?.actor, null);
    assert.deepEqual(mention?.alternatives, ['ines-prado', 'rui-quintero']);
  });

  it('is no actor where one document mentions it in passing, and one where two do', () => {
    const passing = (): ActorSketch => ({ name: 'Lisbon dockers', kind: 'group', described: true, passing: true });
    assert.deepEqual(idsOf([[passing()]]).flat(), [null]);
    assert.deepEqual(idsOf([[passing()], [passing()]]).flat(), ['lisbon-dockers', 'lisbon-dockers']);
  });
});

describe('actors that the reader parts', () => {
  const documents = [[{ name: 'Olga Quintero' }], [{ name: 'O. Quintero' }], [{ name: 'Quintero' }]];
  const at = { start: 0, end: 0 };

  it('are two, and the surname alone may be either', () => {
    assert.deepEqual(idsOf(documents).flat(), ['olga-quintero', 'olga-quintero', 'olga-quintero']);
    const differentFrom = [{ id: 'olga-quintero', ...at }];
    const other = actorRecord({ name: 'O. Quintero', kind: 'person', differentFrom });
    const reader = annotations({ actors: new Map([['oscar-quintero', other]]) });
    assert.deepEqual(idsOf(documents, reader).flat(), ['olga-quintero', 'oscar-quintero', null]);
    const [mention] = indexOf(documents, reader).document('2.txt')?.mentions ?? [];
    assert.deepEqual(mention?.alternatives, ['olga-quintero', 'oscar-quintero']);
  });

  it('stay two when one of them is merged into a third', () => {
    const actors = new Map([
      ['o-quintero', actorRecord({ name: 'O. Quintero', kind: 'person', differentFrom: [{ id: 'q', ...at }] })],
      ['q', actorRecord({ sameAs: 'olga-quintero' })],
    ]);
    assert.deepEqual(idsOf(documents.slice(0, 2), annotations({ actors })).flat(), ['olga-quintero', 'o-quintero']);
  });

  it('may have one name: then the name alone means neither', () => {
    const record = actorRecord({ name: 'Olga Quintero', kind: 'person' });
    const actors = new Map([
      ['olga-the-mayor', record],
      ['olga-the-painter', record],
    ]);
    assert.deepEqual(idsOf(documents.slice(0, 1), annotations({ actors })).flat(), [null]);
  });
});

describe('an actor of whom the reader records other names only', () => {
  it('is found under them', () => {
    const actors = new Map([['rita-oduya', actorRecord({ kind: 'person', aliases: ['Ritinha Reyes'] })]]);
    assert.deepEqual(idsOf([[{ name: 'Ritinha Reyes' }]], annotations({ actors })).flat(), ['rita-oduya']);
  });
});
