import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../src/core/model/span';
import type { Quotation } from '../../../src/core/model/text';
import { pairMarks } from '../../../src/core/recognise/tokens/pairMarks';

/** One block a line that is not empty. */
function blocksOf(text: string): Span[] {
  return [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
}

function wordsOf(text: string, blocks: readonly Span[] = blocksOf(text)): string[][] {
  return pairMarks(text, blocks).map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)));
}

/** Newspaper-like text with marks of all kinds in likely and unlikely places. */
const marksAndWords = fc
  .array(
    fc.constantFrom(
      '"',
      '“',
      '”',
      '„',
      '«',
      '»',
      '‘',
      '’',
      "'",
      'Ann',
      'said',
      'rain.',
      'Go,',
      'dogs',
      ' ',
      ' ',
      '\n\n',
      '(',
      '—',
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));

describe('pairing quotation marks', () => {
  it('knows straight, curly, low-high and angle marks', () => {
    assert.deepEqual(wordsOf('"One," “Two,” „Drei“, «Quatre», »Fünf«.'), [
      ['One,'],
      ['Two,'],
      ['Drei'],
      ['Quatre'],
      ['Fünf'],
    ]);
  });

  it('takes a curly mark for the partner of a straight one', () => {
    assert.deepEqual(wordsOf('"The ferry sails at noon,” the captain said.'), [['The ferry sails at noon,']]);
  });

  it('tells single marks from apostrophes', () => {
    assert.deepEqual(wordsOf("‘We don’t know the bakers’ names,’ she said of the '90s and the dogs' home."), [
      ['We don’t know the bakers’ names,'],
    ]);
    assert.deepEqual(wordsOf("It's the Joneses' garden."), []);
    assert.deepEqual(wordsOf("''Tis late,' she said. 'It is the dogs',' he said. ‘It is the dogs’’ said Ann."), [
      ["'Tis late,"],
      ["It is the dogs',"],
      ['It is the dogs’'],
    ]);
    assert.deepEqual(wordsOf("'Cause unknown,' he wrote. They play rock 'n' roll of the '60s."), [['Cause unknown,']]);
  });

  it('finds quotations inside quotations, of other and of the same marks', () => {
    const nested = pairMarks('“The sign said ‘no swimming’ twice,” he said.', [{ start: 0, end: 45 }]);
    assert.deepEqual(
      nested.map(({ depth, marks }) => [depth, marks]),
      [
        [0, 'double'],
        [1, 'single'],
      ],
    );
    assert.deepEqual(wordsOf('“As the “old rules” say, nobody pays,” he said.'), [
      ['As the “old rules” say, nobody pays,'],
      ['old rules'],
    ]);
  });

  it('keeps brackets and final punctuation in the words', () => {
    assert.deepEqual(wordsOf('"They [the owners] will pay… in time," he said.'), [
      ['They [the owners] will pay… in time,'],
    ]);
  });

  it('takes a mark behind a figure for inches where nothing is open, or where others close what is', () => {
    assert.deepEqual(wordsOf('A 6" and an 8" pipe. "It leaks," he said.'), [['It leaks,']]);
    assert.deepEqual(wordsOf('"A 6" and an 8" pipe leak," he said.'), [['A 6" and an 8" pipe leak,']]);
    assert.deepEqual(wordsOf('They sang "Route 66" and "Route 67" twice.'), [['Route 66'], ['Route 67']]);
    assert.deepEqual(wordsOf('“The "Apollo 11" crew slept,” he said.'), [
      ['The "Apollo 11" crew slept,'],
      ['Apollo 11'],
    ]);
    assert.deepEqual(wordsOf('A “12” disc” of 1969.'), [['12” disc']]);
  });

  it('reads feet and inches as no marks', () => {
    assert.deepEqual(wordsOf(`She is 6'2" and said: "Mind the door."`), [['Mind the door.']]);
  });

  it('joins paragraphs that repeat the opening mark', () => {
    assert.deepEqual(
      wordsOf('“The harbour is full.\n\n“The boats wait outside.\n\n“Nobody pays,” she said.\n\n“Go home,” he said.'),
      [['The harbour is full.', 'The boats wait outside.', 'Nobody pays,'], ['Go home,']],
    );
  });

  it('cuts a quotation at a blank line inside one block', () => {
    const text = '"The mill is old\n\nand the dam is older," he said.';
    assert.deepEqual(wordsOf(text, [{ start: 0, end: text.length }]), [['The mill is old', 'and the dam is older,']]);
  });

  it('ends an unclosed quotation with its sentence, before the next mark', () => {
    const text = '“The well is dry again. The village waits. “Rain will come,” he said.';
    const [first, second] = pairMarks(text, blocksOf(text));
    assert.equal(first?.repair, 'missing-closing-mark');
    assert.equal(text.slice(first?.start, first?.end), 'The well is dry again.');
    assert.equal(second?.repair, null);
  });

  it('ends an unclosed quotation before its attribution, and never goes on with it in the next paragraph', () => {
    assert.deepEqual(wordsOf('“The well is dry, she said. The village waits.'), [['The well is dry,']]);
    assert.deepEqual(wordsOf('“Is the well dry? asked Ann.'), [['Is the well dry?']]);
    assert.deepEqual(wordsOf('“The well is dry, we said so.'), [['The well is dry, we said so.']]);
    assert.deepEqual(wordsOf('“The well is dry, she said.\n“Rain will come,” he said.'), [
      ['The well is dry,'],
      ['Rain will come,'],
    ]);
  });

  it('ends an unclosed quotation behind the one inside it, where its sentence ends within that', () => {
    const text = 'He wrote: "The notice «Closed. Keep out,» it said';
    const [outer, inner] = pairMarks(text, blocksOf(text));
    assert.equal(text.slice(outer?.start, outer?.end), 'The notice «Closed. Keep out,»');
    assert.equal(text.slice(inner?.start, inner?.end), 'Closed. Keep out,');
  });

  it('begins an unopened quotation with its sentence', () => {
    const text = 'The court rose. We will appeal,” her lawyer said.';
    const [only] = pairMarks(text, blocksOf(text));
    assert.equal(only?.repair, 'missing-opening-mark');
    assert.equal(text.slice(only?.start, only?.end), 'We will appeal,');
  });

  it('never pairs marks of two blocks unless the next begins with an opening mark', () => {
    assert.deepEqual(wordsOf('The “river rose all night.\nThe town” slept.'), [['river rose all night.']]);
  });

  it('gives ordered, nested passages inside the blocks for any text, each part inside one block', () => {
    fc.assert(
      fc.property(marksAndWords, (text) => {
        const blocks = blocksOf(text);
        let before: Quotation | undefined;
        for (const passage of pairMarks(text, blocks)) {
          assert.ok(passage.start < passage.end);
          assert.ok(!before || before.start <= passage.start);
          assert.ok(
            !before || passage.start >= before.end || passage.end <= before.end,
            'no passage half inside another',
          );
          for (const part of passage.parts) {
            assert.ok(blocks.some((block) => block.start <= part.start && part.end <= block.end));
          }
          for (const later of passage.parts.slice(1)) {
            const block = blocks.find(({ start, end }) => start <= later.start && later.end <= end);
            assert.match(
              text.charAt(block?.start ?? 0),
              /["“”„«»]/,
              'a part in a further block follows a repeated mark',
            );
          }
          if (!before || passage.end > before.end) before = passage;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('crosses no two quotations with their marks, and gives no mark to two, for any text', () => {
    fc.assert(
      fc.property(marksAndWords, (text) => {
        const quotations = pairMarks(text, blocksOf(text));
        const marks = quotations.flatMap(({ outer, repair }) => [
          ...(repair === 'missing-opening-mark' ? [] : [outer.start]),
          ...(repair === 'missing-closing-mark' ? [] : [outer.end - 1]),
        ]);
        assert.equal(new Set(marks).size, marks.length);
        for (const { outer: a } of quotations) {
          for (const { outer: b } of quotations) {
            assert.ok(!(a.start < b.start && b.start < a.end && a.end < b.end), text.slice(a.start, b.end));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  const HOSTILE = ['"', '6" ', '“a ', '“ ', '‘a ', "'90s ", "a' ", "‘a s' ", '“a, b c ', '«a”', "'' ", "''' ", '“a.\n'];
  for (const unit of [...HOSTILE, '“a, she said.\n']) {
    it(`pairs ${JSON.stringify(unit)} again and again in linear time`, () => {
      const cost = (count: number): number => {
        const text = unit.repeat(count).trim();
        const blocks = blocksOf(text);
        const times = [1, 2, 3].map(() => {
          const { user } = process.cpuUsage();
          pairMarks(text, blocks);
          return (process.cpuUsage().user - user) / 1000;
        });
        return Math.min(...times);
      };
      const [short, long] = [cost(5_000), cost(40_000)];
      assert.ok(long < 100 + short * 16, `${short} ms for 5,000, ${long} ms for 40,000`);
    });
  }

  it('loses or changes only the last quotation when the last mark is removed', () => {
    const quotations = fc.array(
      fc.constantFrom('"The dam holds," Ann said.', '“Go,” he said.', 'Rain fell.', 'The “old” mill burned.'),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(quotations, fc.constantFrom(' ', '\n'), (sentences, space) => {
        const text = sentences.join(space);
        const last = Math.max(text.lastIndexOf('"'), text.lastIndexOf('”'));
        if (last < 0) return;
        const cut = text.slice(0, last) + text.slice(last + 1);
        assert.deepEqual(wordsOf(cut).slice(0, wordsOf(text).length - 1), wordsOf(text).slice(0, -1));
      }),
    );
  });

  it('repairs each of many unclosed marks within its own sentence', () => {
    const text = '“The bell rings. Rain falls. '.repeat(2000).trim();
    assert.ok(pairMarks(text, blocksOf(text)).every(({ start, end }) => end - start <= 'The bell rings.'.length));
  });
});
