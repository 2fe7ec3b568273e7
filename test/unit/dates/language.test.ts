import assert from 'node:assert/strict';
import { DateLanguage } from '../../../src/core/recognise/dates/language';
import { recogniseDates } from '../../../src/core/recognise/dates/recogniseDates';
import { resolveDates } from '../../../src/core/recognise/dates/resolveDates';
import type { LanguageTable } from '../../../src/core/recognise/dates/vocabulary';
import german from './german.json';
import { documentDate, structured } from './read';

const GERMAN = new DateLanguage(german as LanguageTable);

function gelesen(text: string): string[] {
  const { dates } = recogniseDates(structured(text), GERMAN);
  const values = resolveDates(dates, documentDate('2019-06-12'));
  return values.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);
}

describe('another language', () => {
  it('is read by its table alone', () => {
    assert.deepEqual(gelesen('Der Hafen wurde am 5. Mai 2021 eröffnet.'), ['5. Mai 2021 = 2021-05-05']);
    assert.deepEqual(gelesen('Der Fluss wurde am 3. März gesperrt.'), ['3. März = 2019-03-03']);
    assert.deepEqual(gelesen('Gestern und vor zwei Wochen brannte es.'), [
      'Gestern = 2019-06-11',
      'vor zwei Wochen = 2019-W22',
    ]);
  });

  it('has its own tenses', () => {
    assert.deepEqual(gelesen('Der Rat wird am Freitag tagen.'), ['Freitag = 2019-06-14']);
    assert.deepEqual(gelesen('Der Rat hat am Freitag getagt.'), ['Freitag = 2019-06-07']);
  });

  it('knows nothing of English', () => {
    assert.deepEqual(gelesen('They met on May 5, yesterday and last week.'), []);
  });
});
