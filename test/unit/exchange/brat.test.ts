import assert from 'node:assert/strict';
import { readStandoff, writeStandoff } from '../../../src/core/exchange/brat/standoff';
import { bratFaults, cutOut } from './bratRules';
import { documentsOf, filesOf, hardTexts, requestFor, samples } from './support';

describe('the brat export', function () {
  this.timeout(30_000);
  for (const [what, make] of [
    ['the samples', samples],
    ['hard texts', hardTexts],
  ] as const) {
    it(`keeps the rules of brat: ${what}`, () => {
      const files = filesOf('brat', make());
      const anns = [...files].filter(([path]) => path.endsWith('.ann'));
      assert.ok(anns.length > 4);
      for (const [path, ann] of anns) {
        const text = files.get(path.replace(/\.ann$/, '.txt')) ?? '';
        assert.deepEqual(bratFaults(ann, text, files.get('annotation.conf') ?? ''), [], path);
      }
    });
  }

  it('leaves the texts as they are, and gives sources that would share a name one each', () => {
    const request = hardTexts();
    const files = filesOf('brat', request);
    assert.equal(files.get('markup.txt'), request.corpus.document('markup.txt')?.text);
    assert.equal(files.get('markup.md.txt'), request.corpus.document('markup.md')?.text);
    assert.equal(files.get('windows.txt'), request.corpus.document('windows.txt')?.text);
  });

  it('reads back line by line as it was written', () => {
    for (const [path, text] of filesOf('brat', hardTexts())) {
      if (!path.endsWith('.ann')) continue;
      const { annotations, problems } = readStandoff(text);
      assert.deepEqual(problems, []);
      assert.equal(writeStandoff(annotations), text);
    }
  });

  it('counts code points, and binds an interrupted quotation in pieces without line ends', () => {
    const text =
      '🎉 Ports open\n\nLISBON, May 4, 2021. The strike of the dockers is over. "We will\nopen the ports of this country today," Ana Sousa said, "and we will\nkeep them open." 🚢 Spain agreed to talks on May 3, after the strike.\n';
    const files = filesOf('brat', requestFor({ 'a.txt': text }));
    const { annotations } = readStandoff(files.get('a.ann') ?? '');
    const quotation = annotations.find(({ kind, type }) => kind === 'text' && type === 'Quotation');
    assert.ok(quotation?.kind === 'text');
    assert.equal(quotation.text, 'We will open the ports of this country today, and we will keep them open.');
    assert.deepEqual(
      quotation.spans.map(({ start, end }) => cutOut(text, start, end)),
      ['We will', 'open the ports of this country today,', 'and we will', 'keep them open.'],
    );
    const said = annotations.find(({ kind, type }) => kind === 'relation' && type === 'Said_by');
    assert.ok(said?.kind === 'relation');
    const speaker = annotations.find(({ id }) => id === said.args[1][1]);
    assert.equal(speaker?.kind === 'text' && speaker.text, 'Ana Sousa');
  });

  it('refers mentions to their actors, dates to their values and has the notes of the reader', () => {
    const request = hardTexts();
    const ann = filesOf('brat', request).get('emoji.ann') ?? '';
    assert.match(ann, /\tReference T\d+ Dateline:odd%20id%20%2F%201\tAna <Sousa>/);
    assert.match(ann, /\tReference T\d+ TIMEX3:2021-05-04\t/);
    assert.match(ann, /^#1\tAnnotatorNotes T\d+\t=cmd\|' \/C calc'!A0 second \*line\*$/m);
    const [document] = documentsOf(request);
    assert.equal(readStandoff(ann).annotations.filter(({ kind }) => kind === 'event').length, document?.events.length);
  });
});

describe('a .ann file of somebody else', function () {
  this.timeout(30_000);
  it('is read, and its faults are told by line', () => {
    const { annotations, problems } = readStandoff(
      [
        'T1\tPerson 0 5\tMaria',
        'T2\tPerson 0 5;9 12\tMaria Lee',
        'T3 Person 0 5 Maria',
        'T4\tPerson 5 0\tx',
        'R1\tKnows Arg1:T1',
        'T1\tPerson 0 5\tMaria',
        'Z9\tWhat',
        '*\tEquiv T1 T2',
        'M1\tNegation E1',
        'E1\tMeet:T1 Who:T2 Who2:T1',
        '#1\tAnnotatorNotes T1\ta note\twith a tab',
        '',
      ].join('\r\n'),
    );
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3, 4, 5, 6, 7],
    );
    assert.deepEqual(
      annotations.map(({ id }) => id),
      ['T1', 'T2', '*', 'M1', 'E1', '#1'],
    );
    const note = annotations.at(-1);
    assert.equal(note?.kind === 'note' && note.text, 'a note\twith a tab');
  });
});
