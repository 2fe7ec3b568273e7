import assert from 'node:assert/strict';
import { DocumentVotes } from '../../../src/core/recognise/tagger/documentVotes';
import { FeatureList } from '../../../src/core/recognise/tagger/featureList';
import { tagsOfName } from '../../../src/core/recognise/tagger/tags';
import { readTaggerWords, type TaggerWords } from '../../../src/core/recognise/tagger/taggerWords';
import { DocumentTopics } from '../../../src/core/recognise/tagger/topics';
import { FeatureLists } from '../../../src/core/recognise/tagger/featureLists';
import { WordTable } from '../../../src/core/recognise/tagger/wordTable';
import { WordTypes } from '../../../src/core/recognise/tagger/wordTypes';
import { structureText } from '../../../src/core/recognise/tokens/structureText';
import { gatherLists } from '../../../src/node/train/gatherLists';
import { buildWordColumns } from '../../../src/node/train/wordColumns';

const noWords = buildWordColumns({ words: [], coarse: [], middle: [], fine: [] }, new Map());
const types = new WordTypes(new FeatureLists(gatherLists()), new WordTable(noWords));
const read = (text: string): TaggerWords => readTaggerWords(structureText(text), types);

const MILL = 'The company sold its stake to investors, and its shares fell.';
const MATCH = 'The team scored twice before half time and won the match.';
const WEATHER = 'It rained a little over the islands.';

describe('what a text is about', () => {
  it('is told by its words, and by none where they say nothing', () => {
    const [mill, match, weather] = [MILL, MATCH, WEATHER].map((text) => new DocumentTopics(read(text)).document);
    assert.equal(weather, 0);
    assert.notEqual(mill, match);
    assert.ok((mill ?? 0) > 0 && (match ?? 0) > 0);
  });

  it('differs from sentence to sentence, with the neighbours of a sentence in it', () => {
    const words = read([MILL, WEATHER, WEATHER, WEATHER, MATCH].join(' '));
    const topics = new DocumentTopics(words);
    const [mill, besideMill, weather, , match] = words.sentences.map((sentence) => topics.of(sentence));
    assert.equal(weather, 0);
    assert.notEqual(besideMill, 0);
    assert.notEqual(mill, match);
  });
});

describe('the names around a name', () => {
  const TEXT = 'She left Karo Mills and Ostby for good.';
  /** The features of `Ostby` where a first reading took `Karo Mills` for a name of this class. */
  function features(text: string, entity: number): Set<number> {
    const words = read(text);
    const tags = new Uint8Array(words.types.length);
    const at = (word: string): number => words.types.findIndex((type) => type.text === word);
    tags.set(tagsOfName(entity, 2), at('Karo'));
    tags.set(tagsOfName(0, 1), at('Ostby'));
    const votes = new DocumentVotes(words, tags);
    const list = new FeatureList();
    votes.collectAround(votes.around(at('Ostby')), list);
    return new Set(list.values.slice(0, list.length));
  }
  const unlike = (one: Set<number>, other: Set<number>): number => [...one].filter((each) => !other.has(each)).length;

  it('tell of it by their class', () => {
    assert.ok(unlike(features(TEXT, 1), features(TEXT, 2)) > 0);
  });

  it('tell more of it in a list than further away', () => {
    const away = 'She left Karo Mills without a word when Ostby for once came.';
    assert.ok(unlike(features(TEXT, 1), features(away, 1)) > 0);
  });
});
