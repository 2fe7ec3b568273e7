import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SyntacticWord } from '../../../src/core/model/syntax';
import { repairTrees } from '../../../src/core/recognise/parse/repairTrees';
import { handParsed } from './handParsed';

/** `word relation head` of every word that has changed. */
function changes(row: string): string[] {
  const { parse } = handParsed(row);
  const mended = repairTrees(parse).words;
  return mended.flatMap(({ lower, relation, head }, at) => {
    const before = parse.words[at];
    return before?.relation === relation && before.head === head
      ? []
      : `${lower} ${relation} ${mended[head]?.lower ?? '-'}`;
  });
}

describe('repairTrees', () => {
  it('takes two bare nouns side by side before one verb for one phrase', () => {
    assert.deepEqual(
      changes('Cyprus|NNP|3|obj guards=guard|NNS|3|nsubj met=meet|VBD|0|root smugglers=smuggler|NNS|3|obj .|.|3|punct'),
      ['cyprus compound guards'],
    );
  });

  it('joins a second subject to the first', () => {
    assert.deepEqual(
      changes(
        'Peru|NNP|5|nsubj and|CC|4|cc its|PRP$|4|nmod:poss allies=ally|NNS|5|nsubj agreed=agree|VBD|0|root .|.|5|punct',
      ),
      ['allies conj peru'],
    );
  });

  it('finds the verb of a sentence that was taken for a plural', () => {
    assert.deepEqual(
      changes('Norway|NNP|2|compound trains=train|NNS|4|compound young|JJ|4|amod pilots=pilot|NNS|0|root .|.|4|punct'),
      ['norway nsubj trains', 'trains root -', 'pilots obj trains'],
    );
  });

  it('leaves every tree a tree', () => {
    const word = fc.record({
      form: fc.constantFrom('of', 'and', 'when', 'trains', 'Oslo', 'anti-smuggling', 'met', 'guards'),
      xpos: fc.constantFrom('NN', 'NNS', 'NNP', 'VBD', 'VBN', 'VBG', 'IN', 'CC', 'WRB', 'JJ'),
      relation: fc.constantFrom(
        'nsubj',
        'obj',
        'obl',
        'case',
        'cc',
        'amod',
        'compound',
        'acl',
        'xcomp',
        'conj',
        'advmod',
      ),
      at: fc.nat(),
    });
    const isTree = (words: readonly SyntacticWord[]): boolean =>
      words.every((_, start) => {
        let [at, steps] = [start, 0];
        while (at >= 0 && steps <= words.length) [at, steps] = [words[at]?.head ?? -1, steps + 1];
        return at < 0;
      });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (drawn) => {
        // every word hangs on one that was drawn before it, in an order that the place in the sentence does not tell
        const order = drawn.map((_, at) => at).sort((a, b) => (drawn[a]?.at ?? 0) - (drawn[b]?.at ?? 0));
        const rows = drawn.map(({ form, xpos, relation, at }, place) => {
          const rank = order.indexOf(place);
          const head = rank === 0 ? 0 : (order[at % rank] ?? 0) + 1;
          return `${form}|${xpos}|${head}|${head === 0 ? 'root' : relation}`;
        });
        assert.ok(isTree(repairTrees(handParsed(rows.join(' ')).parse).words));
      }),
    );
  });
});
