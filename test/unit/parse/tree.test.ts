import assert from 'node:assert/strict';
import { NounPhrases } from '../../../src/core/recognise/parse/phrases';
import { SyntaxTree } from '../../../src/core/recognise/parse/tree';
import { handParsed } from './handParsed';

const { text, parse } = handParsed(
  'Two|CD|2|nummod miners=miner|NNS|8|nsubj from|IN|4|case Wales|NNP|2|nmod ,|,|7|punct both|DT|7|det ' +
    "fathers=father|NNS|2|appos met=meet|VBD|0|root the|DT|10|det king|NN|14|nmod:poss 's|POS|10|case old|JJ|14|amod " +
    'tax|NN|14|compound clerk|NN|8|obj .|.|8|punct',
);

describe('SyntaxTree', () => {
  const tree = new SyntaxTree(parse);
  const words = (first: number, end: number): string => {
    const { start, end: last } = tree.span(first, end);
    return text.slice(start, last);
  };

  it('knows children, extents and the words above', () => {
    assert.deepEqual(tree.children(1), [0, 3, 6]);
    assert.equal(words(tree.first(1), tree.end(1)), 'Two miners from Wales , both fathers');
    assert.deepEqual([...tree.above(3)], [1, 7]);
    assert.ok(tree.dominates(1, 5));
    assert.ok(!tree.dominates(13, 5));
  });

  it('finds the words of a stretch of text and the one that the others hang on', () => {
    const start = text.indexOf('Two');
    assert.deepEqual(tree.wordsIn({ start, end: text.indexOf(' ,') }), [0, 4]);
    assert.equal(tree.headOf(0, 4), 1);
  });

  it('reads long chains without recursion', () => {
    const row = Array.from({ length: 50_000 }, (_, at) => `a|NN|${at}|nmod`).join(' ');
    const deep = new SyntaxTree(handParsed(row).parse);
    assert.equal(deep.end(0), 50_000);
  });

  it('reads noun phrases: base, possessor, attributes, appositions', () => {
    const phrases = new NounPhrases(tree);
    const said = ({ first, end }: { first: number; end: number }): string => words(first, end);
    const miners = phrases.at(1);
    assert.equal(said(miners), 'Two miners');
    assert.deepEqual(
      phrases.attributes(miners).map((each) => `${each.preposition ?? ''} ${said(each)}`),
      ['from Wales'],
    );
    assert.deepEqual(phrases.appositions(miners).map(said), ['both fathers']);
    const clerk = phrases.at(13);
    assert.equal(said(clerk), "the king 's old tax clerk");
    assert.equal(said(phrases.possessor(clerk) ?? clerk), 'the king');
    assert.equal(phrases.at(13), clerk);
  });
});
