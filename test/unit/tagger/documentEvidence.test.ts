import assert from 'node:assert/strict';
import { findCapitalRuns } from '../../../src/core/recognise/tagger/capitalRuns';
import { DocumentEvidence } from '../../../src/core/recognise/tagger/documentEvidence';
import { CAPITALS, readTaggerWords, RUNNING, TITLE } from '../../../src/core/recognise/tagger/taggerWords';
import { FeatureLists } from '../../../src/core/recognise/tagger/featureLists';
import { WordTable } from '../../../src/core/recognise/tagger/wordTable';
import { WordTypes } from '../../../src/core/recognise/tagger/wordTypes';
import { structureText } from '../../../src/core/recognise/tokens/structureText';
import { gatherLists } from '../../../src/node/train/gatherLists';
import { buildWordColumns } from '../../../src/node/train/wordColumns';

const noWords = buildWordColumns({ words: [], coarse: [], middle: [], fine: [] }, new Map());
const types = new WordTypes(new FeatureLists(gatherLists()), new WordTable(noWords));

function read(text: string) {
  const words = readTaggerWords(structureText(text), types);
  const runs = findCapitalRuns(words);
  return { words, runs, evidence: new DocumentEvidence(words, runs) };
}

describe('what a document tells of its words', () => {
  it('is how its sentences use capitals', () => {
    const { words } = read(
      'FERRY STRIKE CLOSES NORTHERN HARBOURS\n\nCrews Refuse Night Shifts After Talks\n\nThe crews went home on Monday.',
    );
    assert.deepEqual(
      words.sentences.map((sentence) => sentence.case),
      [CAPITALS, TITLE, RUNNING],
    );
  });

  it('is the whole stretch of capitals that a word is part of', () => {
    const { words, runs } = read('Yesterday the Bank of Northern Jutland and Ann Lee went to court.');
    const stretches = new Set(runs.filter((run) => run !== null));
    assert.deepEqual(
      [...stretches].map(({ first, end }) =>
        words.types
          .slice(first, end)
          .map(({ text }) => text)
          .join(' '),
      ),
      ['Yesterday', 'Bank of Northern Jutland', 'Ann Lee'],
    );
  });

  it('differs with what stands around the same word elsewhere', () => {
    const alone = read('We asked Ranta twice.').evidence.of(types.of('Ranta'));
    const twice = read('We asked Ranta twice. The minister Pekka Ranta declined.').evidence.of(types.of('Ranta'));
    assert.ok([...twice].some((feature) => !alone.includes(feature)));
  });

  it('joins an acronym to the name before the bracket', () => {
    const explained = read('The Northern Ferry Union (NFU) called a strike.').evidence.of(types.of('NFU'));
    const unexplained = read('The Southern Ferry Club (NFU) called a strike.').evidence.of(types.of('NFU'));
    assert.ok(explained.length > unexplained.length);
  });

  it('is nothing for a word that it only has once, in small letters aside', () => {
    assert.equal(read('It rained.').evidence.of(types.of('Bergen')).length, 0);
  });
});
