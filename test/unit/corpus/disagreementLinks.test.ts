import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyse } from '../shippedModels';
import { english } from '../english';

/** An article body, or one with its own date. */
type Article = string | { readonly published: string; readonly body: string };

/** Summaries of the disagreements of a kind (the beginning of the id behind `L-`), with the passages behind them. */
function disagreements(
  kind: string,
  articles: Readonly<Record<string, Article>>,
): { summary: string; passages: string[] }[] {
  const index = new CorpusIndex();
  for (const [file, article] of Object.entries(articles)) {
    const { published, body } = typeof article === 'string' ? { published: 'May 12, 2021', body: article } : article;
    const text = `Notes of the week from the northern harbours\n\n${published}\n\n${body}\n`;
    index.setDocument(file, text, analyse(text));
  }
  return index
    .links()
    .filter(({ id, relation }) => id.startsWith(`L-${kind}-`) && /contradiction|discrepancy/.test(relation))
    .map(({ summary, evidence }) => ({
      summary: english(summary),
      passages: evidence.map(({ file, start, end }) => index.document(file)?.text.slice(start, end) ?? ''),
    }));
}

const NUMBERS = {
  'a.txt': 'Norway expelled three Chilean diplomats from Oslo on May 8, 2021, Ola Brekke said.',
  'b.txt': 'On May 8, 2021 Norway expelled four Chilean diplomats from Oslo, Ola Brekke said.',
};

describe('a disagreement over a number', () => {
  it('is shown with the figures and who gives them', () => {
    const [found] = disagreements('number', NUMBERS);
    assert.match(found?.summary ?? '', /three Chilean diplomats.* \(a\.txt\) or four Chilean diplomats.* \(b\.txt\)$/);
    assert.equal(found?.passages.length, 2);
  });

  it('is none where a figure is hedged or rounded', () => {
    for (const figure of ['at least two', 'up to ten', 'about three']) {
      const body = `On May 8, 2021 Norway expelled ${figure} Chilean diplomats from Oslo, Ola Brekke said.`;
      assert.deepEqual(disagreements('number', { ...NUMBERS, 'b.txt': body }), []);
    }
    const grain = (tonnes: string): string =>
      `Norway sent ${tonnes} tonnes of grain to Ghana on May 8, 2021, Ola Brekke said.`;
    assert.deepEqual(disagreements('number', { 'a.txt': grain('2,000'), 'b.txt': grain('1,980') }), []);
    assert.equal(disagreements('number', { 'a.txt': grain('2,200'), 'b.txt': grain('1,980') }).length, 1);
  });

  it('is none where the number of victims has grown from one day to the next', () => {
    const toll = (figure: string): string =>
      `Ghanaian soldiers killed ${figure} fishermen in an attack on Elmhaven on May 8, 2021, Ola Brekke said.`;
    const later = { published: 'May 11, 2021', body: toll('14') };
    assert.deepEqual(disagreements('number', { 'a.txt': toll('9'), 'b.txt': later }), []);
    assert.equal(disagreements('number', { 'a.txt': toll('9'), 'b.txt': toll('14') }).length, 1);
  });

  it('is none between events of other parties', () => {
    const body = 'On May 8, 2021 Norway expelled four Peruvian diplomats from Oslo, Ola Brekke said.';
    assert.deepEqual(disagreements('number', { ...NUMBERS, 'b.txt': body }), []);
  });
});

describe('a disagreement over a place', () => {
  const signed = (town: string): string =>
    `Norway and Chile signed a fishing agreement in ${town} on May 8, 2021, Ola Brekke said.`;

  it('is shown where two towns are named', () => {
    const [found] = disagreements('place', { 'a.txt': signed('Bergen'), 'b.txt': signed('Valparaiso') });
    assert.match(found?.summary ?? '', /: Bergen \(a\.txt\) or Valparaiso \(b\.txt\)$/);
  });

  it('is none between a town and its country, or where a document knows both', () => {
    assert.deepEqual(disagreements('place', { 'a.txt': signed('Bergen'), 'b.txt': signed('Norway') }), []);
    const both = `${signed('Fana')} The hall in Fana is a short walk from the centre of Bergen.`;
    assert.deepEqual(disagreements('place', { 'a.txt': signed('Bergen'), 'b.txt': both }), []);
  });
});

describe('a disagreement over who acted', () => {
  const shelled = (who: string): string =>
    `${who} shelled the port of Elmhaven in Uruguay on May 8, 2021, Rosa Ibarra said.`;

  it('is shown where two states are named', () => {
    const [found] = disagreements('actor', { 'a.txt': shelled('Ghanaian forces'), 'b.txt': shelled('Chilean forces') });
    assert.match(found?.summary ?? '', /Ghanaian forces \(a\.txt\) or Chilean forces \(b\.txt\)/);
  });

  it('is none between a state and those who act in its name', () => {
    assert.deepEqual(disagreements('actor', { 'a.txt': shelled('Ghanaian forces'), 'b.txt': shelled('Ghana') }), []);
  });
});

describe('a disagreement over who asked', () => {
  const met = (wish: string): string => `Norway and Chile held talks in Bergen on May 8, 2021. ${wish}`;

  it('is shown in whatever words the wish is told', () => {
    const [found] = disagreements('initiative', {
      'a.txt': met('The talks were held at the request of Chile.'),
      'b.txt': met('Oslo had asked for the talks, a diplomat said.'),
    });
    assert.match(found?.summary ?? '', /asked for by Chile \(a\.txt\) or asked for by Oslo \(b\.txt\)$/);
  });

  it('is none where one party goes by two names', () => {
    const found = disagreements('initiative', {
      'a.txt': met('The talks were held at the request of Norway.'),
      'b.txt': met('Oslo had asked for the talks, a diplomat said.'),
    });
    assert.deepEqual(found, []);
  });
});

describe('a disagreement over how an act was done', () => {
  it('is shown where one source denies what another says of it', () => {
    const [found] = disagreements('attribute', {
      'a.txt': 'Norway and Chile held clandestine talks in Bergen on May 8, 2021.',
      'b.txt':
        'Norway and Chile held talks in Bergen on May 8, 2021. “There was nothing secret about the talks in Bergen,” Rosa Ibarra said.',
    });
    assert.match(
      found?.summary ?? '',
      /secret \(a\.txt\) or not: “There was nothing secret about the talks in Bergen” \(Rosa Ibarra in b\.txt\)$/,
    );
    assert.ok(found?.passages.some((words) => words.includes('clandestine')));
  });

  it('tells who says so where a source only passes it on', () => {
    const [found] = disagreements('attribute', {
      'a.txt':
        'Norway and Chile held talks in Bergen on May 8, 2021. Fishermen claim that Norway and Chile held secret talks in Bergen on May 8, 2021. “There was nothing secret about the talks in Bergen,” Rosa Ibarra said.',
      'b.txt': 'Oslo admitted that Norway and Chile held secret talks in Bergen on May 8, 2021.',
      'c.txt':
        'Norway and Chile held talks in Bergen on May 8, 2021. “There was nothing ‘secret’ about the talks in Bergen,” Rosa Ibarra said.',
    });
    assert.match(
      found?.summary ?? '',
      /secret \(b\.txt and Fishermen in a\.txt\) or not: “There was nothing .*” \(Rosa Ibarra in .*\)$/,
    );
  });

  it('is none where nobody says so, or all deny it', () => {
    const open = 'Norway and Chile held talks in Bergen on May 8, 2021.';
    const denied = `${open} “There was nothing secret about the talks in Bergen,” Rosa Ibarra said.`;
    assert.deepEqual(disagreements('attribute', { 'a.txt': open, 'b.txt': denied }), []);
    assert.deepEqual(disagreements('attribute', { 'a.txt': denied, 'b.txt': denied }), []);
  });
});

describe('a disagreement over a date', () => {
  const met = (day: string): string => `Norway and Chile held talks in Bergen on ${day}, Ola Brekke said.`;

  it('is none where one article was written before the day that the other gives', () => {
    const early = { published: 'May 8, 2021', body: met('May 8, 2021') };
    assert.equal(disagreements('date', { 'a.txt': met('May 8, 2021'), 'b.txt': met('May 10, 2021') }).length, 1);
    assert.deepEqual(disagreements('date', { 'a.txt': early, 'b.txt': met('May 10, 2021') }), []);
  });

  it('is none between events that are counted differently too', () => {
    const struck = (day: string, many: string): string => `Norway hit ${many} Chilean trawlers near Bergen on ${day}.`;
    assert.deepEqual(
      disagreements('date', { 'a.txt': struck('May 8, 2021', '12'), 'b.txt': struck('May 9, 2021', '17') }),
      [],
    );
  });

  it('names a third source whose words fit one day only', () => {
    const [found] = disagreements('date', {
      'a.txt': 'Norway expelled three Chilean diplomats from Oslo on May 8, 2021.',
      'b.txt': 'On May 7, 2021 Norway expelled three Chilean diplomats from Oslo.',
      'c.txt': 'On Friday, Norway expelled three Chilean diplomats from Oslo.',
    });
    assert.match(found?.summary ?? '', /\. “Friday” in c\.txt fits 7 May 2021\. One day apart: /);
    assert.equal(found?.passages.length, 3);
  });
});

describe('a disagreement over whether somebody is there', () => {
  const near = { 'a.txt': 'Ghanaian police came to disarm Chilean fighters in Uruguay, the outlet writes.' };

  it('is shown where one source takes for granted what another denies', () => {
    const [found] = disagreements('presence', {
      ...near,
      'b.txt': 'A spokeswoman in Santiago said there were no Chilean militants in Uruguay.',
    });
    assert.match(
      found?.summary ?? '',
      /Chilean fighters in Uruguay: told by a\.txt, denied in b\.txt: “.*no Chilean militants/,
    );
    assert.equal(found?.passages.length, 2);
  });

  it('is none for others, elsewhere, or at another time', () => {
    for (const body of [
      'A spokeswoman said there were no Peruvian militants in Uruguay.',
      'A spokeswoman said there were no Chilean militants in Ghana.',
      'A spokeswoman said that in 2009 there were no Chilean militants in Uruguay.',
    ])
      assert.deepEqual(disagreements('presence', { ...near, 'b.txt': body }), [], body);
  });
});

describe('a denial', () => {
  const told = 'Norwegian soldiers attacked the Chilean trawlers near Bergen on May 8, 2021.';

  it('is held against what it denies, in other words too', () => {
    const body = 'Norwegian soldiers did not attack the Chilean trawlers near Bergen, a spokesman said.';
    assert.equal(disagreements('denied', { 'a.txt': told, 'b.txt': body }).length, 1);
  });

  it('contradicts nothing where it denies a part, or another time', () => {
    for (const body of [
      'Norwegian soldiers did not directly attack the Chilean trawlers near Bergen, a spokesman said.',
      'Norwegian soldiers have not yet attacked the Chilean trawlers near Bergen, a spokesman said.',
    ])
      assert.deepEqual(disagreements('denied', { 'a.txt': told, 'b.txt': body }), [], body);
  });
});
