import assert from 'node:assert/strict';
import { actorCard } from '../../../src/core/queries/cards/actorCard';
import { annotationAt } from '../../../src/core/queries/navigation/annotationAt';
import type { DocumentDate, ResolvedDate } from '../../../src/core/model/date';
import type { DateCard } from '../../../src/core/queries/cards/dateCard';
import { dateCard } from '../../../src/core/queries/cards/dateCard';
import { eventCard } from '../../../src/core/queries/cards/eventCard';
import { quoteCard } from '../../../src/core/queries/cards/quoteCard';
import { ferryCorpus, HERALD, POST, TRIBUNE } from './ferryCorpus';
import { offsetIn } from './handMadeCorpus';
import { phrase } from '../../../src/core/model/phrase';
import { english } from '../english';

describe('the card of an actor', () => {
  const corpus = ferryCorpus();

  it('says who it is, in which role and by whose words, whatever the case', () => {
    const card = actorCard(corpus, 'solberg', HERALD);
    assert.equal(card?.name, 'Ingrid Solberg');
    assert.equal(card?.notes, 'Look up her term.');
    assert.deepEqual(
      card?.roles.shown.map(({ text, sources }) => [text, sources]),
      [['Transport Minister', ['The Harbour Herald', 'Sound Tribune']]],
    );
  });

  it('leaves out aliases that are part of the name', () => {
    assert.deepEqual(actorCard(corpus, 'solberg', HERALD)?.aliases.shown, []);
    assert.deepEqual(actorCard(corpus, 'denmark', HERALD)?.aliases.shown, ['Copenhagen']);
  });

  it('shows what it said, each statement once, and one line of each other document', () => {
    const card = actorCard(corpus, 'solberg', HERALD);
    assert.deepEqual(
      card?.said.shown.map(({ match }) => match),
      ['The line to Denmark stays open'],
    );
    assert.deepEqual(
      card?.elsewhere.shown.map(({ file, source }) => [file, source]),
      [
        [POST, 'post'],
        [TRIBUNE, 'Sound Tribune'],
      ],
    );
  });

  it('is bounded, and says how many lines it leaves out', () => {
    const card = actorCard(corpus, 'solberg', undefined);
    assert.equal(card?.elsewhere.shown.length, 2);
    assert.equal(card?.elsewhere.more, 1);
  });

  it('is not there for an unknown actor', () => {
    assert.equal(actorCard(corpus, 'nobody', HERALD), undefined);
  });
});

describe('the card of a date', () => {
  const corpus = ferryCorpus();
  const dateAt = (file: string, words: string) => {
    const found = annotationAt(corpus, file, offsetIn(corpus, file, words), ['date']);
    assert.ok(found?.kind === 'date');
    return found.date;
  };

  const cardOf = (file: string, date: ResolvedDate, published = corpus.document(file)?.published): DateCard => {
    const document = corpus.document(file);
    assert.ok(document && published);
    return dateCard(corpus, { ...document, published }, date);
  };

  it('says the value in words and what happened then', () => {
    const card = cardOf(TRIBUNE, dateAt(TRIBUNE, 'Tuesday'));
    assert.equal(card.words, 'Tuesday, 12 March 2019');
    assert.deepEqual(card.events.shown, [{ id: 'talks', title: 'Ingrid Solberg met envoys', documents: 2 }]);
  });

  it('finds the events of a month by their days, and none of an open year', () => {
    const date = dateAt(HERALD, 'March 12');
    assert.equal(cardOf(HERALD, { ...date, value: '2019-03' }).events.shown.length, 1);
    assert.equal(cardOf(HERALD, { ...date, value: '2019-0' }).events.shown.length, 0);
    assert.equal(cardOf(HERALD, { ...date, value: 'XXXX-03-12' }).events.shown.length, 0);
  });

  it('says why, each reason once', () => {
    const because = {
      rule: 'month-day',
      start: null,
      end: null,
      file: null,
      note: phrase('year of the document date'),
    };
    const card = cardOf(HERALD, { ...dateAt(HERALD, 'March 12'), basis: [because, because] });
    assert.deepEqual(card.because, [{ note: because.note, passage: null, source: null }]);
  });

  it('leads to the passages that the value rests on, also in other articles', () => {
    const reason = { rule: 'same-event', start: 3, end: 7, file: TRIBUNE, note: phrase('dated there') };
    const card = cardOf(HERALD, { ...dateAt(HERALD, 'March 12'), basis: [reason] });
    const [because] = card.because;
    assert.deepEqual(because?.passage, { file: TRIBUNE, start: 3, end: 7 });
    assert.ok(because?.source);
  });

  it('says how far the day is from the article', () => {
    const date = dateAt(HERALD, 'March 12');
    const on = (value: string): string | null => cardOf(HERALD, date, dated(value)).distance;
    assert.equal(on('2019-03-12'), 'The day of this article');
    assert.equal(on('2019-03-14'), '2 days before this article');
    assert.equal(on('2019-03-11'), '1 day after this article');
    assert.equal(on('2019-04-12'), 'About 4 weeks before this article');
    assert.equal(on('2022-03-12'), 'About 3 years before this article');
    assert.equal(cardOf(HERALD, { ...date, value: 'XXXX-03-12' }).distance, null);
  });

  it('says how far from an article without a date only where the article tells', () => {
    const date = { ...dateAt(HERALD, 'March 12'), value: 'XXXX-WXX-2', fromDocument: -1 };
    assert.equal(cardOf(HERALD, date, dated(null)).distance, null);
    const ownWeekday = { ...dated(null), weekday: 3 };
    const told = '1 day before this article, whose own date is not known';
    assert.equal(cardOf(HERALD, date, ownWeekday).distance, told);
    const counted = { rule: 'relative', start: null, end: null, file: null, note: phrase('1 day before') };
    assert.equal(cardOf(HERALD, { ...date, value: 'XXXX-XX-XX', basis: [counted] }, dated(null)).distance, told);
  });

  it('waits for the date of the article where that is not known', () => {
    const date = { ...dateAt(HERALD, 'March 12'), value: 'XXXX-WXX-2' };
    assert.equal(cardOf(HERALD, date, dated(null)).waitsForArticle, true);
    assert.equal(cardOf(HERALD, date).waitsForArticle, false);
  });

  it('says why a day has bounds', () => {
    const bounds = { rule: 'bounds', start: null, end: null, file: null, note: phrase('the first such day') };
    const ofArticle = {
      rule: 'not-before',
      start: 3,
      end: 7,
      file: null,
      note: phrase('told as past: not before 2020'),
    };
    const date = { ...dateAt(HERALD, 'March 12'), value: 'XXXX-WXX-2', basis: [bounds] };
    const card = cardOf(HERALD, date, { ...dated(null), basis: [ofArticle] });
    assert.deepEqual(
      card.because.map(({ note }) => english(note)),
      ['the first such day', 'told as past: not before 2020'],
    );
  });

  it('says of the day in a dateline why the article is of it, and not that it is the day of the article', () => {
    const own = dateAt(HERALD, 'March 12');
    const { start, end } = own;
    const stated = { rule: 'MonthDay', start, end, file: null, note: phrase('stated without a year') };
    const counted = { rule: 'year', start: null, end: null, file: null, note: phrase('nearest to the document date') };
    const because = { rule: 'dateline', start, end, file: null, note: phrase('the date in the dateline') };
    const year = { rule: 'year-from-date', start: 3, end: 7, file: null, note: phrase('told together with 2019') };
    const card = cardOf(
      HERALD,
      { ...own, basis: [stated, counted] },
      { ...dated('2019-03-12'), basis: [because, year] },
    );
    assert.deepEqual(
      card.because.map(({ note }) => english(note)),
      ['stated without a year', 'the date in the dateline', 'told together with 2019'],
    );
  });

  it('names the other articles of that day', () => {
    const day = corpus.document(TRIBUNE)?.published.value ?? '';
    const card = cardOf(HERALD, { ...dateAt(HERALD, 'March 12'), value: day });
    assert.deepEqual(
      card.articles.shown.map(({ file }) => file),
      [TRIBUNE],
    );
  });
});

/** A document date. */
function dated(value: string | null): DocumentDate {
  return { value, open: null, weekday: null, earliest: null, latest: null, basis: [] };
}

describe('the card of a quotation', () => {
  it('names the speaker and shows the same statement of other sources', () => {
    const card = quoteCard(ferryCorpus(), HERALD, 0);
    assert.deepEqual(card?.speaker, { id: 'solberg', name: 'Ingrid Solberg' });
    assert.deepEqual(
      card?.elsewhere.shown.map(({ excerpt, isMarked }) => [excerpt.file, excerpt.match, isMarked]),
      [[TRIBUNE, 'We keep the line open', true]],
    );
  });

  it('leaves the speaker open where nobody is known', () => {
    const card = quoteCard(ferryCorpus(), TRIBUNE, 1);
    assert.equal(card?.speaker, null);
    assert.deepEqual(card?.elsewhere.shown, []);
  });
});

describe('the card of an event', () => {
  it('shows the other documents, not the one that is read', () => {
    const corpus = ferryCorpus();
    const event = corpus.document(HERALD)?.events[0];
    assert.ok(event);
    const card = eventCard(corpus, 'talks', { file: HERALD, event });
    assert.equal(card?.date, 'Tuesday, 12 March 2019');
    assert.equal(card?.documents, 2);
    assert.deepEqual(card?.participants.shown, ['Ingrid Solberg', 'Denmark']);
    assert.deepEqual(
      card?.elsewhere.shown.map(({ file }) => file),
      [TRIBUNE],
    );
  });

  it('says where the sources differ', () => {
    const card = eventCard(ferryCorpus(), 'strike');
    assert.equal(card?.date, null);
    assert.deepEqual(
      card?.differences.shown.map(({ summary, evidence }) => [english(summary), evidence.map(({ file }) => file)]),
      [['on Wednesday or earlier', [POST, TRIBUNE]]],
    );
  });
});
