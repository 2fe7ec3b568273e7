import assert from 'node:assert/strict';
import type { Span } from '../../../src/core/model/span';
import type { DocumentDate } from '../../../src/core/model/date';
import type { Layout } from '../../../src/core/model/text';
import { recogniseDates } from '../../../src/core/recognise/dates/recogniseDates';
import { resolveDates } from '../../../src/core/recognise/dates/resolveDates';
import { structured } from './read';

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `the text holds ${words}`);
  return { start, end: start + words.length };
}

function dateOf(text: string, layout: Partial<Layout> = {}): DocumentDate {
  return recogniseDates(structured(text, layout)).documentDate;
}

function withDateline(text: string, dateline: string): DocumentDate {
  return dateOf(text, { dateline: spanOf(text, dateline) });
}

const rules = (date: DocumentDate): string[] => date.basis.map(({ rule }) => rule);

describe('the document date', () => {
  it('is the stated publication date, even in furniture', () => {
    const text = 'Share this\nPublished 3 May 2016\nThe dam is safe, engineers say.';
    const publishedAt = spanOf(text, '3 May 2016');
    const date = dateOf(text, { publishedAt, furniture: [spanOf(text, 'Share this\nPublished 3 May 2016')] });
    assert.equal(date.value, '2016-05-03');
    assert.deepEqual(rules(date), ['published']);
  });

  it('is confirmed by the address', () => {
    const text = 'May 3, 2016\nThe dam is safe.\nhttps://news.example/2016/05/03/dam';
    const address = spanOf(text, 'https://news.example/2016/05/03/dam');
    const date = dateOf(text, {
      publishedAt: spanOf(text, 'May 3, 2016'),
      url: { value: 'https://news.example/2016/05/03/dam', span: address },
      furniture: [address],
    });
    assert.equal(date.value, '2016-05-03');
    assert.deepEqual(rules(date), ['published', 'url']);
    assert.equal(text.slice(date.basis[1]?.start ?? 0, date.basis[1]?.end ?? 0), '2016/05/03');
  });

  it('is read from the address alone', () => {
    const text = 'The dam is safe.\nhttps://news.example/world/dam-2016-05-03';
    const address = spanOf(text, 'https://news.example/world/dam-2016-05-03');
    const date = dateOf(text, { url: { value: text.slice(address.start), span: address }, furniture: [address] });
    assert.equal(date.value, '2016-05-03');
  });

  it('takes the year of a dateline from the address, where that tells no day', () => {
    const text = 'OSLO, May 3. The dam is safe.\nhttps://news.example/2016/05/dam';
    const address = spanOf(text, 'https://news.example/2016/05/dam');
    const date = dateOf(text, {
      dateline: spanOf(text, 'OSLO, May 3.'),
      url: { value: text.slice(address.start), span: address },
      furniture: [address],
    });
    assert.equal(date.value, '2016-05-03');
    assert.deepEqual(rules(date), ['dateline', 'only-year', 'url']);
  });

  it('stays open where nothing tells the year', () => {
    const date = withDateline('OSLO, May 3. The dam is safe, engineers say.', 'OSLO, May 3.');
    assert.equal(date.value, null);
    assert.equal(date.open, 'XXXX-05-03');
  });

  it('keeps the weekday of a statement under the dateline', () => {
    const date = withDateline('OSLO, May 3. The dam is safe, the mayor said on Tuesday.', 'OSLO, May 3.');
    assert.equal(date.value, null);
    assert.equal(date.weekday, 2);
    assert.ok(rules(date).includes('weekday'));
  });

  it('takes the year from a full date ahead, told with a day shortly before it', () => {
    const text = 'OSLO, March 9. The dam is safe.\nOn February 20 the council passed a ban effective April 1, 2016.';
    const date = withDateline(text, 'OSLO, March 9.');
    assert.equal(date.value, '2016-03-09');
    assert.ok(rules(date).includes('year-from-date'));
  });

  it('does not take it from a goal far ahead', () => {
    const text = 'OSLO, March 9. The dam is safe.\nThe council will rebuild it by December 31, 2030.';
    const date = withDateline(text, 'OSLO, March 9.');
    assert.equal(date.value, null);
    assert.equal(date.latest, '2030-12-31');
  });

  it('takes the only year in which the weekday fits between the bounds', () => {
    // 3 May was a Tuesday in 2011 and 2016, and not again before 2022.
    const text =
      'OSLO, May 3. The dam is safe, the mayor said on Tuesday.\nIt was rebuilt in 2013. The next inspection will begin in 2019.';
    const date = withDateline(text, 'OSLO, May 3.');
    assert.equal(date.value, '2016-05-03');
    assert.ok(rules(date).includes('only-year'));
  });

  it('takes the first year after a recent full date in which the weekday fits', () => {
    const text = 'OSLO, May 3. The dam is safe, the mayor said on Tuesday.\nIt broke on November 20, 2015.';
    assert.equal(withDateline(text, 'OSLO, May 3.').value, '2016-05-03');
  });

  it('has only bounds where no day is stated', () => {
    const date = dateOf('The dam is safe. It was rebuilt in 2013.');
    assert.deepEqual([date.value, date.open, date.earliest, date.latest], [null, null, '2013-01-01', null]);
  });

  it('is not bounded by what is only spoken of', () => {
    assert.equal(dateOf('He said the 2040 targets were too weak.').earliest, null);
  });
});

describe('dates of a document without its year', () => {
  it('are told as far as they are known', () => {
    const text =
      'OSLO, May 3. The dam is safe, the mayor said on Tuesday.\nOn April 30 it had rained. Yesterday it snowed.';
    const { dates, documentDate } = recogniseDates(structured(text, { dateline: spanOf(text, 'OSLO, May 3.') }));
    assert.deepEqual(
      resolveDates(dates, documentDate).map(({ value }) => value),
      ['XXXX-05-03', 'XXXX-05-03', 'XXXX-04-30', 'XXXX-05-02'],
    );
  });

  it('get their year once the document has it', () => {
    const text = 'OSLO, May 3. The dam is safe, the mayor said on Tuesday.\nOn April 30 it had rained.';
    const { dates, documentDate } = recogniseDates(structured(text, { dateline: spanOf(text, 'OSLO, May 3.') }));
    const settled = { ...documentDate, value: '2022-05-03', open: null };
    assert.deepEqual(
      resolveDates(dates, settled).map(({ value }) => value),
      ['2022-05-03', '2022-05-03', '2022-04-30'],
    );
  });
});
