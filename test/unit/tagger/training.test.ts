import assert from 'node:assert/strict';
import { structureText } from '../../../src/core/recognise/tokens/structureText';
import { loadNameTagger } from '../../../src/core/recognise/tagger/loadNameTagger';
import { writeModel } from '../../../src/core/recognise/tagger/modelFile';
import { LinearChainTagger } from '../../../src/core/recognise/tagger/linearChainTagger';
import { Gazetteer } from '../../../src/core/lexicon/gazetteer';
import { goldTags } from '../../../src/node/train/goldTags';
import { readDocument } from '../../../src/node/train/examples';
import { gatherLists, packNames, packWords } from '../../../src/node/train/gatherLists';
import { kMeans } from '../../../src/node/train/kMeans';
import { Random } from '../../../src/node/train/random';
import { selfTagged } from '../../../src/node/train/selfTagged';
import { poolModels } from '../../../src/node/train/poolModels';
import { recase } from '../../../src/node/train/recase';
import type { GoldDocument, GoldName } from '../../../src/node/train/records';
import { DEFAULT_OPTIONS, TaggerTraining } from '../../../src/node/train/trainTagger';
import { trainNames } from '../../../src/node/train/trainNames';
import { readRawText } from '../../../src/node/train/vocabulary';
import { withoutSmall } from '../../../src/node/train/withoutSmall';
import { buildWordColumns } from '../../../src/node/train/wordColumns';
import { FeatureLists } from '../../../src/core/recognise/tagger/featureLists';
import type { ListColumns } from '../../../src/core/recognise/tagger/featureLists';
import { WordTable } from '../../../src/core/recognise/tagger/wordTable';
import { WordTypes } from '../../../src/core/recognise/tagger/wordTypes';
import type { EntityClass } from '../../../src/core/model/actor';
import type { NameTagger } from '../../../src/core/model/nameTagger';
import type { TaggerModel } from '../../../src/core/recognise/tagger/taggerModel';
import { OUTSIDE, TAG_COUNT, tagsOfName } from '../../../src/core/recognise/tagger/tags';

const NO_WORDS = buildWordColumns({ words: [], coarse: [], middle: [], fine: [] }, new Map());
const NO_LISTS: ListColumns = {
  ...packWords({}),
  gazetteer: packNames(new Gazetteer<never>()),
  known: packNames(new Gazetteer<never>()),
};
const types = new WordTypes(new FeatureLists(gatherLists()), new WordTable(NO_WORDS));

/** A document whose names are marked `[Jane Doe|PER]`. */
function marked(id: string, source: string): GoldDocument {
  const names: GoldName[] = [];
  let text = '';
  for (const part of source.split(/(\[[^\]]+\])/)) {
    const [, name, entity] = /^\[(.+)\|(.+)\]$/.exec(part) ?? [];
    if (name && entity)
      names.push({ start: text.length, end: text.length + name.length, entity: entity as EntityClass });
    text += name ?? part;
  }
  return { id, text, names, collection: 'own' };
}

/** Small talk of a made-up harbour: enough to learn that a vice-mayor is a person. */
function corpus(): GoldDocument[] {
  const people = ['Orla Venn', 'Piet Harrow', 'Sanna Quill', 'Ivo Marsh', 'Lene Falk', 'Tomas Brandt'];
  const firms = ['Venn Shipping', 'Quill Marine', 'Harrow Timber', 'Falk Canning', 'Marsh Optics', 'Brandt Mills'];
  return people.map((person, at) =>
    marked(
      String(at),
      `The harbour was closed on Monday, vice-mayor [${person}|PER] told reporters. ` +
        `Shares of [${firms[at] ?? ''}|ORG] fell by a third. ` +
        `[${person.split(' ')[1] ?? ''}|PER] told the council to wait.`,
    ),
  );
}

describe('training the name tagger', function () {
  // a busy machine takes its time
  this.timeout(60_000);
  it('learns names from their surroundings and finds others in the same', () => {
    const options = { ...DEFAULT_OPTIONS, crf: { ...DEFAULT_OPTIONS.crf, epochs: 12 }, rarest: 1 };
    const model = new TaggerTraining(corpus(), NO_WORDS, options, () => undefined).train({});
    const text =
      'The bridge was closed on Monday, vice-mayor Edda Storm told reporters. Shares of Nordic Kelp fell by a third.';
    const found = new LinearChainTagger(model).tag(structureText(text));
    assert.deepEqual(
      found.map(({ start, end, entity }) => [text.slice(start, end), entity]),
      [
        ['Edda Storm', 'PER'],
        ['Nordic Kelp', 'ORG'],
      ],
    );
  });

  it('makes the same model of the same data', () => {
    const options = { ...DEFAULT_OPTIONS, crf: { ...DEFAULT_OPTIONS.crf, epochs: 5 } };
    const train = () => new TaggerTraining(corpus(), NO_WORDS, options, () => undefined).train({});
    assert.deepEqual(train(), train());
  });

  it('learns from the names of another model too, where the data has no such surroundings', () => {
    const options = { ...DEFAULT_OPTIONS, crf: { ...DEFAULT_OPTIONS.crf, epochs: 12 }, rarest: 1 };
    const islands = ['Aldsund', 'Brimoy', 'Carnholm', 'Dunvik', 'Eskness', 'Farholt', 'Grimsay', 'Holmay'];
    const silver = islands.map((island, at) => marked(`silver ${at}`, `Nobody rowed to [${island}|LOC] that winter.`));
    const text = 'Nobody rowed to Ternsay that winter.';
    const found = (labelled: readonly GoldDocument[]) =>
      new LinearChainTagger(new TaggerTraining(corpus(), NO_WORDS, options, () => undefined, labelled).train({}))
        .tag(structureText(text))
        .map(({ start, end, entity }) => [text.slice(start, end), entity]);
    assert.notDeepEqual(found([]), [['Ternsay', 'LOC']]);
    assert.deepEqual(found(silver), [['Ternsay', 'LOC']]);
  });
});

describe('training from end to end', function () {
  // a busy machine takes its time
  this.timeout(60_000);
  it('makes a model of data and raw text whose file finds the names', () => {
    const options = { ...DEFAULT_OPTIONS, crf: { ...DEFAULT_OPTIONS.crf, epochs: 12 }, rarest: 1 };
    const raw = 'The ferry was late on Monday, vice-mayor Jory Pell told reporters.\n'.repeat(40);
    const recipe = { teachers: 2, stretches: 5, studentShare: 2, least: 3 };
    const lines: string[] = [];
    const model = trainNames(corpus(), raw, NO_WORDS, options, recipe, {}, (line) => lines.push(line));
    const text = 'The bridge was closed on Monday, vice-mayor Edda Storm told reporters.';
    const found = loadNameTagger(writeModel(model)).tag(structureText(text));
    assert.deepEqual(
      found.map(({ start, end, entity }) => [text.slice(start, end), entity]),
      [['Edda Storm', 'PER']],
    );
    assert.ok(lines.includes('5 stretches of raw text labelled by the teachers'));
  });
});

describe('gold names as tags', () => {
  it('leaves the possessive ending outside the name', () => {
    const { words, tags } = readDocument(marked('a', "In [Norway|LOC]'s far north it snowed on [Ann Lee|PER]."), types);
    const named = [...tags].flatMap((tag, at) => (tag === OUTSIDE ? [] : [[words.types[at]?.text, tag]]));
    assert.deepEqual(named, [
      ['Norway', tagsOfName(2, 1)[0]],
      ['Ann', tagsOfName(0, 2)[0]],
      ['Lee', tagsOfName(0, 2)[1]],
    ]);
  });

  it('tells the names whose borders are no borders of words', () => {
    const document = marked('a', 'A foot[ball|MISC] rolled away.');
    const { words } = readDocument(document, types);
    assert.deepEqual(goldTags(words, document.names).unreachable, document.names);
  });
});

describe('sentences written as headlines', () => {
  it('keep their length, and the names their places', () => {
    const document = marked('a', 'The old ferry to [Ystad|LOC] was sold by [Lene Falk|PER] on Friday.');
    const { structured, words } = readDocument(document, types);
    const written = new Set<string>();
    for (let seed = 1; seed <= 10; seed++) {
      written.add(recase(document, structured, words, 1, new Random(seed)).document.text);
    }
    assert.deepEqual([...written].sort(), [
      'THE OLD FERRY TO YSTAD WAS SOLD BY LENE FALK ON FRIDAY.',
      'The Old Ferry to Ystad Was Sold by Lene Falk on Friday.',
    ]);
  });
});

/** A model of features with a weight each of the first and the last tag. */
function modelOf(rows: readonly (readonly [hash: number, first: number, last: number])[]): TaggerModel {
  return {
    about: {},
    unit: 50,
    hashes: Int32Array.from(rows, ([hash]) => hash),
    weights: Int8Array.from(
      rows.flatMap(([, first, last]) =>
        Array.from({ length: TAG_COUNT }, (_, tag) => (tag === 0 ? first : tag === TAG_COUNT - 1 ? last : 0)),
      ),
    ),
    transitions: new Int32Array(TAG_COUNT * TAG_COUNT).fill(rows.length),
    words: NO_WORDS,
    lists: NO_LISTS,
    fingerprint: 1,
  };
}

describe('models pooled', () => {
  const one = modelOf([
    [-4, 10, 6],
    [9, 1, 0],
  ]);
  const other = modelOf([
    [-4, 20, -6],
    [2, 0, -30],
    [7, 1, 1],
  ]);
  const pooledAs = (shares: readonly [number, number]) => {
    const { hashes, weights, transitions } = poolModels([
      { model: one, share: shares[0] },
      { model: other, share: shares[1] },
    ]);
    const rows = [...hashes].map((hash, at) => [hash, weights[at * TAG_COUNT], weights[(at + 1) * TAG_COUNT - 1]]);
    return { rows, transition: transitions[0] };
  };

  it('have the mean of their weights, and half of what one of two alone has', () => {
    assert.deepEqual(pooledAs([1, 1]), {
      rows: [
        [-4, 15, 0],
        [2, 0, -15],
      ],
      transition: 3,
    });
  });

  it('count by their shares', () => {
    assert.deepEqual(pooledAs([1, 3]), {
      rows: [
        [-4, 18, -3],
        [2, 0, -22],
      ],
      transition: 3,
    });
  });

  it('are refused where their features were made of different lists', () => {
    const members = [
      { model: one, share: 1 },
      { model: { ...other, fingerprint: 2 }, share: 1 },
    ] as const;
    assert.throws(() => poolModels(members), /different lists/);
  });
});

describe('a model without small weights', () => {
  it('has the features that have others, in their order', () => {
    const cut = withoutSmall(
      modelOf([
        [-4, 3, -2],
        [2, 0, -30],
        [7, 9, 4],
        [9, 3, 3],
      ]),
      4,
    );
    assert.deepEqual([...cut.hashes], [2, 7]);
    assert.deepEqual(
      [...cut.weights].filter((weight) => weight !== 0),
      [-30, 9, 4],
    );
    assert.equal(cut.weights.length, 2 * TAG_COUNT);
  });
});

describe('documents made of raw text', () => {
  const RAW = [
    'Orla Venn told the council that the pier would close .',
    'Menu | Sport | Weather',
    'Piet Harrow , of Venn Shipping , said nobody had asked him .',
    'The tide came in and went out again that day .',
  ].join('\n');
  /** Takes every pair of capitalised words for a person, and is in doubt about one of them. */
  const tagger: NameTagger = {
    tag: ({ text }) =>
      [...text.matchAll(/\b[A-Z][a-z]+ [A-Z][a-z]+\b/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        entity: 'PER',
        confidence: match[0] === 'Orla Venn' ? 0.6 : 0.95,
      })),
  };

  it('have the sentences whose names are all sure, written as real files write them', () => {
    const [document] = selfTagged(RAW, tagger, 'own', { documents: 1, sure: 0.9, nameless: 0 });
    assert.equal(document?.text.trim(), 'Piet Harrow, of Venn Shipping, said nobody had asked him.');
    assert.deepEqual(
      document.names.map(({ start, end }) => document.text.slice(start, end)),
      ['Piet Harrow', 'Venn Shipping'],
    );
    assert.equal(document.collection, 'own');
  });

  it('have the sentences without names that are asked for', () => {
    const [document] = selfTagged(RAW, tagger, 'own', { documents: 1, sure: 0.5, nameless: 1 });
    assert.match(document?.text ?? '', /^Orla Venn told .*Harrow, of.*The tide came/s);
    assert.doesNotMatch(document?.text ?? '', /Menu/);
  });
});

describe('words of raw text', () => {
  it('are counted by how running text writes them', () => {
    const raw = readRawText("the mayor met Voss .\nthen the mayor did n't thank Voss 's aide , Ms Ek .\n", 2);
    assert.deepEqual(raw.words.slice(0, 2), ['.', 'Voss']);
    assert.deepEqual(raw.casing.get('voss'), [0, 2, 0]);
    assert.deepEqual(raw.casing.get("didn't"), [1, 0, 0]);
    const table = new WordTable(
      buildWordColumns({ words: ['Voss'], coarse: [4], middle: [5], fine: [900] }, new Map()),
    );
    assert.deepEqual(table.lookUp('VOSS', 'voss'), { coarse: 5, middle: 6, fine: 901 });
  });

  it('fall into clusters by direction', () => {
    const rows = Float32Array.of(1, 0, 5, 0.1, 0, 2, -0.1, 1, 0.9, 0);
    const [a, b, c, d, e] = kMeans(rows, 2, 2, 5);
    assert.deepEqual([a === b, b === e, c === d, a === c], [true, true, true, false]);
  });
});
