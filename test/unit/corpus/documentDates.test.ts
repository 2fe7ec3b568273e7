import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { DocumentAnalysis } from '../../../src/core/model/analysis';
import type { LocalEvent } from '../../../src/core/model/event';
import type { LocalQuote } from '../../../src/core/model/quote';
import type { CorpusDocument } from '../../../src/core/model/corpus';
import { recogniseDates } from '../../../src/core/recognise/dates/recogniseDates';
import { structureText } from '../../../src/core/recognise/tokens/structureText';
import { annotations } from './handmade';
import { english } from '../english';

/** An analysis of the dates alone; words in typographic marks are said by the person given. */
function analysed(text: string, speaker?: string): DocumentAnalysis {
  const structured = structureText(text);
  const { layout, sentences } = structured;
  const said = [...text.matchAll(/“([^”]+)”/g)].map((match): LocalQuote => {
    const span = { start: match.index + 1, end: match.index + match[0].length - 1 };
    const unsaid = {
      speakerSpan: null,
      cueSpan: null,
      sameAs: null,
      polarity: 'affirmed',
      act: 'speech',
      confidence: 1,
    } as const;
    return { ...span, parts: [span], type: 'direct', speaker: speaker === undefined ? null : 0, ...unsaid };
  });
  const actors =
    speaker === undefined ? [] : [{ name: speaker, kind: 'person', aliases: [], knownAs: null, roles: [] } as const];
  return { layout, sentences, mentions: [], actors, ...recogniseDates(structured), quotes: said, events: [] };
}

function corpusOf(texts: Readonly<Record<string, string>>, speaker?: string): CorpusIndex {
  const index = new CorpusIndex();
  for (const [file, text] of Object.entries(texts)) index.setDocument(file, text, analysed(text, speaker));
  return index;
}

function published(
  texts: Readonly<Record<string, string>>,
  file: string,
  speaker?: string,
): CorpusDocument['published'] {
  const document = corpusOf(texts, speaker).document(file);
  assert.ok(document);
  return document.published;
}

/** 3 May was a Thursday in 2012 and in 2018. */
const OPEN = `Quarry reopens in Tarn

TARN, May 3. The quarry above Tarn has reopened, the mayor said on Thursday.

The slope above the Lower Quarry slid on April 20 and buried two diggers of Tarn Stone.`;
const SISTER = `Two diggers buried

Published April 23, 2018

The slope above the Lower Quarry slid on Friday and buried two diggers of Tarn Stone, police said.`;
const OTHER_YEAR = SISTER.replace('April 23, 2018', 'April 25, 2012');
const UNRELATED = `Choir wins

Published April 23, 2018

The choir of Orlo won the Golden Fork in Lima on Friday.`;

describe('an article whose dateline has no year', () => {
  it('stays open alone, and beside articles on other things', () => {
    assert.equal(published({ 'a.txt': OPEN }, 'a.txt').value, null);
    assert.equal(published({ 'a.txt': OPEN, 'b.txt': UNRELATED }, 'a.txt').value, null);
  });

  it('gets the year in which another article dates the same event, and names the passage', () => {
    const date = published({ 'a.txt': OPEN, 'b.txt': SISTER }, 'a.txt');
    assert.equal(date.value, '2018-05-03');
    const reason = date.basis.find(({ file }) => file === 'b.txt');
    assert.equal(SISTER.slice(reason?.start ?? 0, reason?.end ?? 0), 'Friday');
    assert.match(english(reason?.note), /20 April 2018/);
  });

  it('gives its days that year', () => {
    const document = corpusOf({ 'a.txt': OPEN, 'b.txt': SISTER }).document('a.txt');
    assert.deepEqual(
      document?.dates.map(({ value }) => value),
      ['2018-05-03', '2018-05-03', '2018-04-20'],
    );
  });

  it('stays open where the others disagree', () => {
    const date = published({ 'a.txt': OPEN, 'b.txt': SISTER, 'c.txt': OTHER_YEAR }, 'a.txt');
    assert.deepEqual([date.value, date.open], [null, 'XXXX-05-03']);
  });

  it('takes no year in which its weekday does not fit', () => {
    // 3 May 2017 was a Wednesday.
    const wrong = SISTER.replace('April 23, 2018', 'April 22, 2017').replace('Friday', 'April 20');
    assert.equal(published({ 'a.txt': OPEN, 'b.txt': wrong }, 'a.txt').value, null);
  });

  it('gets it from the same statement of the same speaker', () => {
    const said = '“The stone of Tarn has waited ten thousand winters and it can wait another summer”';
    const open = `TARN, May 3. ${said}, Ida Moll said.`;
    const dated = `Published May 4, 2018\n\n${said}, Moll told the press.`;
    assert.equal(published({ 'a.txt': open, 'b.txt': dated }, 'a.txt', 'Ida Moll').value, '2018-05-03');
    const later = dated.replace('May 4', 'June 4');
    assert.equal(published({ 'a.txt': open, 'b.txt': later }, 'a.txt', 'Ida Moll').value, null);
  });

  it('gets it from the year of what happened only by its weekday and two sources', () => {
    const open = `ORLO, May 3. Envoys met in Orlo, the mayor said on Thursday.\n\nThey spoke of the river pact that Orlo signed on April 12.`;
    const one = 'Under the 2018 river pact Orlo must share its water.';
    const two = 'Farmers of Orlo praised the river pact of 2018.';
    assert.equal(published({ 'a.txt': open, 'b.txt': one }, 'a.txt').value, null);
    assert.equal(published({ 'a.txt': open, 'b.txt': one, 'c.txt': two }, 'a.txt').value, '2018-05-03');
    const dayless = open.replace(' on Thursday', '');
    assert.equal(published({ 'a.txt': dayless, 'b.txt': one, 'c.txt': two }, 'a.txt').value, null);
  });

  it('is itself no evidence for a third', () => {
    const third = OPEN.replace('TARN, May 3', 'TARN, May 4')
      .replace('Thursday', 'Friday')
      .replace('slid on April 20', 'slid on April 19');
    const texts = {
      'a.txt': OPEN,
      'b.txt': SISTER,
      'c.txt': `${third}\n\nThe quarry above Tarn reopened on May 3, the mayor said.`,
    };
    const alone = { 'b.txt': SISTER, 'c.txt': texts['c.txt'] };
    assert.deepEqual(published(texts, 'c.txt'), published(alone, 'c.txt'));
  });

  it('yields to what the reader states', () => {
    const index = corpusOf({ 'a.txt': OPEN, 'b.txt': SISTER });
    const record = { outlet: null, url: null, published: '2012-05-03' };
    index.setAnnotations(annotations({ documents: new Map([['a.txt', record]]) }));
    assert.equal(index.document('a.txt')?.published.value, '2012-05-03');
  });
});

describe('an article that tells weekdays only', () => {
  const undated =
    'Diggers found\n\nRescuers of Tarn Stone found both diggers that were buried when the slope above the Lower Quarry slid on Friday.';

  it('gets bounds from the day on which others say that it happened, and no date', () => {
    const date = published({ 'a.txt': undated, 'b.txt': SISTER }, 'a.txt');
    assert.deepEqual([date.value, date.earliest, date.latest], [null, '2018-04-20', '2018-04-26']);
    assert.ok(date.basis.some(({ file }) => file === 'b.txt'));
  });

  it('gets none where those cannot all be right', () => {
    const date = published({ 'a.txt': undated, 'b.txt': SISTER, 'c.txt': OTHER_YEAR.replace('25', '24') }, 'a.txt');
    assert.deepEqual([date.value, date.earliest, date.latest], [null, null, null]);
  });
});

describe('the dates of a folder', () => {
  const texts = [OPEN, SISTER, OTHER_YEAR, UNRELATED, 'The choir of Orlo won the Golden Fork in Lima on Friday.', ''];
  const step = fc.record({
    file: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'),
    text: fc.constantFrom(...texts),
    read: fc.boolean(),
  });

  it('are the same in whatever order the articles come and change', function () {
    this.timeout(30_000);
    const analyses = new Map(texts.map((text) => [text, analysed(text)]));
    const set = (index: CorpusIndex, file: string, text: string): void => {
      index.setDocument(file, text, analyses.get(text) ?? analysed(text));
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const index = new CorpusIndex();
        const last = new Map<string, string>();
        for (const { file, text, read } of steps) {
          if (text === '') index.removeDocument(file);
          else set(index, file, text);
          if (text === '') last.delete(file);
          else last.set(file, text);
          if (read) index.files();
        }
        const anew = new CorpusIndex();
        for (const [file, text] of [...last].reverse()) set(anew, file, text);
        for (const file of last.keys()) {
          assert.deepEqual(index.document(file)?.published, anew.document(file)?.published);
          assert.deepEqual(index.document(file)?.dates, anew.document(file)?.dates);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('events of an article without a date', () => {
  it('keep the order of their days', () => {
    const text =
      'Miners went back to work Saturday. The shaft had flooded on Tuesday. On Friday pumps ran. Rain will fall on Sunday.';
    const analysis = analysed(text);
    const events = analysis.dates.map((_, date): LocalEvent => {
      const sentence = analysis.sentences[date] ?? { start: 0, end: 0 };
      const span = { start: sentence.start, end: sentence.end };
      const unsaid = {
        participants: [],
        place: null,
        modality: 'asserted',
        attributedTo: null,
        dateInherited: false,
      } as const;
      return { ...span, trigger: { start: span.start, end: span.start + 6 }, type: null, date, ...unsaid };
    });
    const index = new CorpusIndex();
    index.setDocument('a.txt', text, { ...analysis, events });
    const order = (): string[] => index.events().map(({ mentions }) => mentions[0]?.event ?? '');
    assert.deepEqual(order(), ['a.txt#e2', 'a.txt#e3', 'a.txt#e1', 'a.txt#e4']);
    // Where the news is of Thursday, that Friday and that Tuesday lie the other way round.
    const thursday = text.replace('Saturday', 'Thursday');
    index.setDocument('a.txt', thursday, { ...analysed(thursday), events });
    assert.deepEqual(order(), ['a.txt#e3', 'a.txt#e2', 'a.txt#e1', 'a.txt#e4']);
  });
});
