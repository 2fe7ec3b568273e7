import assert from 'node:assert/strict';
import { recogniseDates } from '../../../src/core/recognise/dates/recogniseDates';
import { resolveDates } from '../../../src/core/recognise/dates/resolveDates';
import { structureText } from '../../../src/core/recognise/tokens/structureText';

/** An invented article, annotated by hand: its document date, and every expression with its TIMEX3 value. */
interface Annotated {
  readonly about: string;
  readonly published: string | null;
  readonly text: string;
  readonly dates: readonly (readonly [words: string, value: string])[];
}

const ARTICLES: readonly Annotated[] = [
  {
    about: 'a harbour strike, told day by day under a dateline',
    published: '2017-09-14',
    text: `Dockers return to work after night of talks

PORTO VELO, September 14, 2017. Dockers will return to work on Friday after a deal with the harbour board, both sides said.

The strike began on August 28, when the board cut the night shift. Two days later the crane drivers joined it. The following Monday the tugs stayed in port, and by September 6 no ship could berth.

“We have waited ten days for a word,” said Rosa Imbert, who leads the union. She spoke on Tuesday.

The board plans to restore the shift in January. A review is due in the first quarter of 2018.`,
    dates: [
      ['September 14, 2017', '2017-09-14'],
      ['Friday', '2017-09-15'],
      ['August 28', '2017-08-28'],
      ['Two days later', '2017-08-30'],
      ['The following Monday', '2017-09-04'],
      ['September 6', '2017-09-06'],
      ['ten days', 'P10D'],
      ['Tuesday', '2017-09-12'],
      ['January', '2018-01'],
      ['the first quarter of 2018', '2018-Q1'],
    ],
  },
  {
    about: 'an obituary with its flashbacks',
    published: '2012-03-08',
    text: `Ilse Varga, who mapped the caves, dies at 81

By Petra Lund
Published 8 March 2012

Ilse Varga, the geologist who mapped the caves of Orlo, died on Tuesday. She was 81.

She was born in 1930 and came to Orlo in the autumn of 1953. Three years later she found the lower lake, and dived to its ground the year after.

In the 1970s she taught in Graz. She returned every summer, and last year she still led tours twice a week.

Her ashes will be brought to the caves next month.`,
    dates: [
      ['8 March 2012', '2012-03-08'],
      ['Tuesday', '2012-03-06'],
      ['1930', '1930'],
      ['the autumn of 1953', '1953-FA'],
      ['Three years later', '1956-FA'],
      ['the year after', '1957-FA'],
      ['the 1970s', '197'],
      ['every summer', 'XXXX-SU'],
      ['last year', '2011'],
      ['twice a week', 'P1W'],
      ['next month', '2012-04'],
    ],
  },
  {
    about: 'a fair with ranges of days and a day that contradicts itself',
    published: '2015-05-20',
    text: `Book fair opens in Tarn

TARN, 20 May 2015. The book fair opens on Thursday and runs from 21 to 24 May. Last year it was held between June 5 and 8.

Tickets went on sale on Monday, 4 May 2015, at noon. The organisers had promised them for Monday, 28 April 2015.

“Since 2009 we have doubled in size,” said the director, Ana Kole, on Tuesday evening.`,
    dates: [
      ['20 May 2015', '2015-05-20'],
      ['Thursday', '2015-05-21'],
      ['21', '2015-05-21'],
      ['24 May', '2015-05-24'],
      ['Last year', '2014'],
      ['June 5', '2014-06-05'],
      ['8', '2014-06-08'],
      ['Monday, 4 May 2015, at noon', '2015-05-04T12:00'],
      ['Monday, 28 April 2015', '2015-04-28'],
      ['2009', '2009'],
      ['Tuesday evening', '2015-05-19TEV'],
    ],
  },
  {
    about: 'an article without any date',
    published: null,
    text: `Ferry crews rescue rowers off Sund

Ferry crews rescued nine rowers off Sund on Saturday, the coast guard said.

The rowers had left Kalm on Thursday. A storm caught them the next day, and their radio failed.

They will be brought home tomorrow.`,
    dates: [
      ['Saturday', 'XXXX-WXX-6'],
      ['Thursday', 'XXXX-WXX-4'],
      ['the next day', 'XXXX-XX-XX'],
      ['tomorrow', 'XXXX-XX-XX'],
    ],
  },
];

describe('an article annotated by hand', () => {
  for (const { about, published, text, dates } of ARTICLES) {
    it(`of ${about}`, () => {
      const analysis = recogniseDates(structureText(text));
      assert.equal(analysis.documentDate.value, published);
      const found = resolveDates(analysis.dates, analysis.documentDate);
      assert.deepEqual(
        found.map(({ start, end, value }) => [text.slice(start, end), value]),
        dates,
      );
    });
  }
});
