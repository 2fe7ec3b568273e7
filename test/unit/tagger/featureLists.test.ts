import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isEnglishWord } from '../../../src/core/lexicon/englishWords';
import { Gazetteer } from '../../../src/core/lexicon/gazetteer';
import { lexicon } from '../../../src/core/lexicon/lexicon';
import { givenNameGender } from '../../../src/core/lexicon/nameWords';
import { FeatureLists, LIST_BIT, topicOf } from '../../../src/core/recognise/tagger/featureLists';
import { lowerHash, NameList, writtenHash, type NameKind } from '../../../src/core/recognise/tagger/nameList';
import { gatherLists, packNames, packWords } from '../../../src/node/train/gatherLists';

interface Entry {
  readonly surface: string;
  readonly kind: NameKind;
}

const NAMES: readonly Entry[] = [
  { surface: 'Varn', kind: 'state' },
  { surface: 'Varn', kind: 'city' },
  { surface: 'VARN', kind: 'organization' },
  { surface: 'Varn Bay', kind: 'region' },
  { surface: 'Varn Bay Rowing Club', kind: 'club' },
  { surface: 'the Spit', kind: 'region' },
  { surface: 'VU', kind: 'supranational' },
  { surface: 'O’Dray', kind: 'surname' },
];

function gazetteerOf(entries: readonly Entry[]): Gazetteer<Entry> {
  const gazetteer = new Gazetteer<Entry>();
  for (const entry of entries) gazetteer.add(entry);
  return gazetteer;
}

/** Length and kinds of the longest name that the words begin with. */
function found(list: NameList, words: readonly string[]): readonly [number, readonly string[]] | null {
  const hashed = words.map((text) => ({
    text,
    id: writtenHash(text),
    lowerId: lowerHash(text.toLowerCase()),
  }));
  const most = Math.min(list.longest(hashed[0]?.lowerId ?? 0), words.length);
  const match = list.match(hashed, 0, most);
  return match && [match.length, match.kinds];
}

describe('names as hashes', () => {
  const gazetteer = gazetteerOf(NAMES);
  const list = new NameList(packNames(gazetteer));

  it('are found by their longest, with all that they may name in the order of the list', () => {
    assert.deepEqual(found(list, ['Varn', 'is']), [1, ['state', 'city']]);
    assert.deepEqual(found(list, ['Varn', 'Bay', 'Rowing']), [2, ['region']]);
    assert.deepEqual(found(list, ['Varn', 'Bay', 'Rowing', 'Club']), [4, ['club']]);
    assert.equal(found(list, ['Bay']), null);
  });

  it('fit as listed, with a capital at the start, or all in capitals', () => {
    assert.deepEqual(found(list, ['VARN']), [1, ['state', 'city', 'organization']]);
    assert.deepEqual(found(list, ['The', 'Spit']), [2, ['region']]);
    assert.equal(found(list, ['varn']), null);
    assert.equal(found(list, ['Vu']), null);
    assert.deepEqual(list.kindsOf("O'Dray"), ['surname']);
  });

  it('are the same that the gazetteer finds, for any words', () => {
    const word = fc.constantFrom('Varn', 'VARN', 'varn', 'Bay', 'BAY', 'Rowing', 'ROWING', 'Club', 'CLUB', 'VU', 'The');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.constantFrom('the', 'Spit', 'SPIT', 'Vu')), { minLength: 1 }), (words) => {
        const match = gazetteer.matchWords(words);
        const expected = match && [match.length, [...new Set(match.entries.map(({ kind }) => kind))]];
        assert.deepEqual(found(list, words), expected);
      }),
    );
  });
});

describe('word lists as hashes', () => {
  it('have a word by itself in the case of the list, its regular forms and the first part of a given name', () => {
    const empty = packNames(gazetteerOf([]));
    const packed = packWords({ english: ['moor'], givenName: ['Orla'], office: ['mayor'], sport: ['goal'] });
    const lists = new FeatureLists({ ...packed, gazetteer: empty, known: empty });
    assert.equal(lists.listsOf('moored', 'Moored'), LIST_BIT.english);
    assert.equal(lists.listsOf('orla-maria', 'Orla-Maria'), LIST_BIT.givenName);
    assert.equal(lists.listsOf('orla', 'orla'), 0);
    assert.equal(lists.listsOf('mayor', 'Mayor'), LIST_BIT.office);
    assert.equal(topicOf(lists.listsOf('goal', 'goal')), 2);
    assert.equal(topicOf(LIST_BIT.english), 0);
  });

  it('are gathered from the lexicon', () => {
    const lists = new FeatureLists(gatherLists());
    const bit = (word: string, list: keyof typeof LIST_BIT): boolean =>
      (lists.listsOf(word.toLowerCase(), word) & LIST_BIT[list]) !== 0;
    for (const word of ['harbour', 'well-read', 'stopped', 'qzx', 'Marta', 'Jean-Claude', 'Ferry']) {
      assert.equal(bit(word, 'english'), isEnglishWord(word.toLowerCase()), word);
      assert.equal(bit(word, 'givenName'), givenNameGender(word) !== undefined, word);
    }
    assert.deepEqual(lists.gazetteer.kindsOf('Oslo'), [
      ...new Set(
        lexicon()
          .gazetteer.matchWords(['Oslo'])
          ?.entries.map(({ kind }) => kind),
      ),
    ]);
  });
});
