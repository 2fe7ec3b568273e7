import assert from 'node:assert/strict';
import { renderResults, type Score } from '../../accuracy/results';

const score = (commit: string, dataSet: string, value: string): Score => ({
  commit,
  dataSet,
  figures: [{ name: 'F1', value }],
});

/** The table rows behind a heading, without the table's head. */
function rows(text: string, heading: string): string[] {
  const lines = text.slice(text.indexOf(heading)).split('\n').slice(1);
  return lines.filter((line) => line.startsWith('| ')).slice(2);
}

describe('the file of accuracy results', () => {
  const first = renderResults('', [score('aaa', 'set one', '50.0'), score('aaa', 'set two', '60.0')]);

  it('shows the latest scores', () => {
    assert.match(first, /### set one \(aaa\)\n\n\| figure \| score \|\n\| --- \| ---: \|\n\| F1 \| 50\.0 \|/);
  });

  it('keeps the scores of earlier commits as history', () => {
    const second = renderResults(first, [score('bbb', 'set one', '55.0')]);
    assert.deepEqual(rows(second, '## History'), [
      '| aaa | set one | F1 50.0 |',
      '| aaa | set two | F1 60.0 |',
      '| bbb | set one | F1 55.0 |',
    ]);
  });

  it('keeps the latest scores of what was not measured again', () => {
    const second = renderResults(first, [score('bbb', 'set one', '55.0')]);
    const latest = second.slice(0, second.indexOf('## History'));
    assert.deepEqual(
      [...latest.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading),
      ['set two (aaa)', 'set one (bbb)'],
    );
  });

  it('replaces a run that was repeated on the same commit', () => {
    const again = renderResults(first, [score('aaa', 'set one', '51.0')]);
    assert.deepEqual(rows(again, '## History'), ['| aaa | set two | F1 60.0 |', '| aaa | set one | F1 51.0 |']);
  });

  it('keeps what people wrote between the two', () => {
    const written = first.replace('## History', '## Names: what is missed\n\n- Ships.\n\n## History');
    const next = renderResults(written, [score('bbb', 'set one', '55.0')]);
    assert.match(next, /55\.0 \|\n\n## Names: what is missed\n\n- Ships\.\n\n## History\n/);
    assert.equal(renderResults(next, [score('bbb', 'set one', '55.0')]), next);
  });
});
