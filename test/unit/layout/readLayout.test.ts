import assert from 'node:assert/strict';
import { readLayout } from '../../../src/core/recognise/layout/readLayout';

/** The blocks of a text as `[kind, words]`. */
function blocksOf(text: string): (readonly [string, string])[] {
  return readLayout(text).blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);
}

function kindsOf(text: string): string[] {
  return readLayout(text).blocks.map(({ kind }) => kind);
}

function words(text: string, span: { readonly start: number; readonly end: number } | null): string | null {
  return span && text.slice(span.start, span.end);
}

const LEAD =
  'The port of Callao was closed on Tuesday after dock workers walked out over pay, the ministry of transport said in a statement.';
const SECOND =
  'Union leader Ana Paz said the strike would go on until Friday, and perhaps longer if nobody called her back.';
const HEADLINE = 'Port of Callao closed by strike';
const BODY = `${LEAD}\n\n${SECOND}`;

describe('the headline', () => {
  it('is the first prominent line', () => {
    const text = `${HEADLINE}\n\n${BODY}`;
    assert.deepEqual(kindsOf(text), ['headline', 'paragraph', 'paragraph']);
    assert.equal(words(text, readLayout(text).title), HEADLINE);
  });

  it('may be three words long', () => {
    const text = `The Andean\n\nPort talks collapse\n\nMinisters and dock workers leave the table after two weeks\n\n${BODY}`;
    assert.equal(words(text, readLayout(text).title), 'Port talks collapse');
    assert.equal(kindsOf(text)[2], 'standfirst');
  });

  it('stands below menus, sections and the site name', () => {
    const text = `Skip to content\n\nThe Andean\nWorld\nHome | News | Sport | Contact\n\n${HEADLINE}\n\n${BODY}`;
    assert.deepEqual(kindsOf(text), [...Array<string>(4).fill('furniture'), 'headline', 'paragraph', 'paragraph']);
  });

  it('is the line that a breadcrumb trail ends with, whatever tags stand between', () => {
    const text = `Home » Ports » ${HEADLINE}\nAmericas Callao Economy Featured Peru World News\n\n${HEADLINE}\n\n${BODY}`;
    assert.deepEqual(kindsOf(text), ['furniture', 'furniture', 'headline', 'paragraph', 'paragraph']);
  });

  it('is the first heading of a Markdown file, without its markup', () => {
    const text = `A line of the site above it all\n\n# **${HEADLINE}**\n\n${BODY}\n\n## What next\n\n${SECOND}`;
    assert.equal(words(text, readLayout(text).title), HEADLINE);
    assert.deepEqual(kindsOf(text), ['furniture', 'headline', 'paragraph', 'paragraph', 'subheading', 'paragraph']);
  });

  it('ends before the name of the outlet', () => {
    const text = `${HEADLINE} | The Guardian\n\n${BODY}`;
    const { title, outlet } = readLayout(text);
    assert.equal(words(text, title), HEADLINE);
    assert.equal(outlet?.value, 'The Guardian');
  });

  it('begins behind the announcement that an agency glues to it', () => {
    const text = `UPDATE 2-${HEADLINE}\n\n${BODY}`;
    const { title, furniture } = readLayout(text);
    assert.equal(words(text, title), HEADLINE);
    assert.deepEqual(
      furniture.map((span) => words(text, span)),
      ['UPDATE 2-'],
    );
    assert.equal(readLayout(`EU-Peru talks begin in the port\n\n${BODY}`).title?.start, 0);
  });

  it('may carry a full stop above a dateline', () => {
    assert.deepEqual(kindsOf(`${HEADLINE}.\nLIMA 1998-05-04\n${LEAD}\n${SECOND}`), [
      'headline',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('is missing where a text begins with its first sentence', () => {
    const text = `${LEAD}\n\n${SECOND}`;
    assert.equal(readLayout(text).title, null);
    assert.deepEqual(kindsOf(text), ['paragraph', 'paragraph']);
  });

  it('is missing where there is only one block', () => {
    assert.deepEqual(kindsOf('Ministers meet in Lima'), ['paragraph']);
  });
});

describe('the head of an article', () => {
  it('has a standfirst before a dateline', () => {
    const standfirst = 'Union leader says the strike could last until Friday, or longer if nobody calls.';
    assert.deepEqual(kindsOf(`${HEADLINE}\n\n${standfirst}\n\nLIMA, May 4. /ANDINA/. ${LEAD}`), [
      'headline',
      'standfirst',
      'paragraph',
    ]);
  });

  it('has a standfirst that the text repeats', () => {
    assert.deepEqual(kindsOf(`${HEADLINE}\n\n${SECOND}\n\n${LEAD}\n\n${SECOND}`), [
      'headline',
      'standfirst',
      'paragraph',
      'paragraph',
    ]);
  });

  it('has a byline, a date and a caption between standfirst and text', () => {
    const text = `${HEADLINE}\n\n${SECOND}\n\nBy Rosa Quispe, Reuters\nPublished May 5,2021\nShare\nDock workers in Callao (AFP File Photo)\n\n${LEAD}`;
    assert.deepEqual(kindsOf(text), [
      'headline',
      'standfirst',
      'byline',
      'published',
      'furniture',
      'caption',
      'paragraph',
    ]);
    const { publishedAt, outlet } = readLayout(text);
    assert.equal(words(text, publishedAt), 'May 5,2021');
    assert.equal(outlet?.value, 'Reuters');
  });

  it('has the name of the author above a date', () => {
    assert.deepEqual(kindsOf(`${HEADLINE}\nRosa Quispe\n4 May 2021\n\n${BODY}`).slice(0, 3), [
      'headline',
      'byline',
      'published',
    ]);
  });
});

describe('the publication date', () => {
  for (const [line, date] of [
    ['Published September 25,2019', 'September 25,2019'],
    ['October 04, 2019', 'October 04, 2019'],
    ['Published: 12 May 2021, 14:05', '12 May 2021, 14:05'],
    ['Posted on Monday, 3 June 2019 at 9.15 a.m. GMT', 'Monday, 3 June 2019 at 9.15 a.m. GMT'],
    ['2019-06-03T14:05:00+02:00', '2019-06-03T14:05:00+02:00'],
    ['Last updated: 2019-06-03 14:05 UTC', '2019-06-03 14:05 UTC'],
    ['14:05, 3 June 2019', '14:05, 3 June 2019'],
    ['03.06.2019', '03.06.2019'],
    ['By Rosa Quispe | June 3, 2019', 'June 3, 2019'],
    ['Published: 12 May 2021 | Updated: 13 May 2021', '12 May 2021'],
  ] as const) {
    it(`is read from "${line}"`, () => {
      const text = `${HEADLINE}\n\n${line}\n\n${BODY}`;
      assert.equal(words(text, readLayout(text).publishedAt), date);
    });
  }

  it('is the first publication rather than an update', () => {
    const text = `${HEADLINE}\n\nUpdated: 13 May 2021\nPublished: 12 May 2021\n\n${BODY}`;
    assert.equal(words(text, readLayout(text).publishedAt), '12 May 2021');
  });

  it('is not a heading in the middle of a chronicle', () => {
    const text = `${HEADLINE}\n\n${BODY}\n\nMay 6, 2021\n\n${LEAD}`;
    assert.equal(readLayout(text).publishedAt, null);
    assert.deepEqual(kindsOf(text).slice(3), ['subheading', 'paragraph']);
  });

  it('is not read from the text', () => {
    assert.equal(
      readLayout(`${HEADLINE}\n\nPublished in May 2021, the report angered the union. ${LEAD}`).publishedAt,
      null,
    );
  });
});

describe('the dateline', () => {
  for (const [opening, agency] of [
    ['LIMA, May 4. /ANDINA/.', 'ANDINA'],
    ['LIMA, 4 May 2021 (AFP) –', 'Agence France-Presse'],
    ['QUITO (Reuters) -', 'Reuters'],
    ['LA PAZ, Bolivia, Sept 3 (Xinhua) --', 'Xinhua'],
    ['SAN JOSÉ, Costa Rica (AP) —', 'Associated Press'],
    ['Paris (AFP) –', 'Agence France-Presse'],
    ['May 4 (Reuters) -', 'Reuters'],
    ['ROME, MAY 4, ANSA.', 'ANSA'],
    ['BOGOTA —', null],
    ['PORT-AU-PRINCE, Haiti --', null],
    ['Quito, Ecuador –', null],
    ['WASHINGTON/BRUSSELS, May 4 (Reuters) -', 'Reuters'],
    ['NEW DELHI:', null],
  ] as const) {
    it(`is ${opening}`, () => {
      const text = `${HEADLINE}\n\n${opening} ${LEAD}`;
      const { dateline, outlet, blocks } = readLayout(text);
      assert.equal(words(text, dateline), opening);
      assert.equal(outlet?.value ?? null, agency);
      assert.equal(blocks.at(-1)?.kind, 'paragraph');
    });
  }

  for (const opening of [
    'SOCCER - PERU BEAT CHILE IN LIMA AFTER EXTRA TIME AND A PENALTY',
    'The Andean Community (AC) said on Tuesday that',
    'But Sen. Rosa Quispe (R-Pa.) said that',
    'UPDATE: the port is open again, but',
    'QUESTION: when will the port of Callao open again? And',
    'Lima, May 4, and then Quito, were the places where',
  ]) {
    it(`is not "${opening}"`, () => {
      assert.equal(readLayout(`${HEADLINE}\n\n${opening} ${LEAD}`).dateline, null);
    });
  }
});

describe('paragraphs', () => {
  it('are joined from hard-wrapped lines', () => {
    const wrapped = [
      'The port of Callao was closed on Tuesday after dock workers walked out',
      'over pay, the ministry of transport said in a statement. It added that',
      'ships were being sent to Paita.',
    ].join('\n');
    assert.deepEqual(blocksOf(`${HEADLINE}\n\n${wrapped}\n\n${SECOND}`).slice(1), [
      ['paragraph', wrapped],
      ['paragraph', SECOND],
    ]);
  });

  it('are one a line where lines are long', () => {
    assert.deepEqual(kindsOf(`${LEAD}\n${SECOND}\n${LEAD}`), ['paragraph', 'paragraph', 'paragraph']);
  });

  it('are not joined from short lines such as the rows of a table', () => {
    assert.equal(kindsOf('Results of the day\nLima 2 Quito 1\nBogota 0 Caracas 0\nLa Paz 3 Asuncion 3').length, 4);
  });

  it('run on over a blank line inside a quotation', () => {
    const text = `${HEADLINE}\n\n"The cranes are older than the men who climb them and nobody has\n\noiled them since spring,” Paz said.\n\n${LEAD}`;
    assert.deepEqual(kindsOf(text), ['headline', 'paragraph', 'paragraph']);
  });

  it('do not run on over a blank line where a new sentence or quotation begins', () => {
    const text = `${HEADLINE}\n\n“We will stay at the gates until the summer ends.\n\n“And we will come back,” Paz said.\n\n${LEAD}`;
    assert.deepEqual(kindsOf(text), ['headline', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('run on where a line breaks before a quotation', () => {
    const text = `${HEADLINE}\n\nThe minister called the strike in the port of Callao\n"regrettable." She left.\n\n${LEAD}`;
    assert.deepEqual(kindsOf(text), ['headline', 'paragraph', 'paragraph']);
  });

  it('are parted by subheadings', () => {
    const text = `${HEADLINE}\n\n${BODY}\n\nUneasy mornings\n\n${LEAD}\n\n**What is at stake?**\n\n${SECOND}\n\n‘Red line’\n\nIt is a red line.`;
    const parts = ['subheading', 'paragraph'];
    assert.deepEqual(kindsOf(text).slice(3), [...parts, ...parts, ...parts]);
  });
});

describe('furniture', () => {
  for (const line of [
    'Read more: Five things to know about the port',
    'Related article: [Who owns Callao?](#)',
    '[Who owns the port of Callao?](https://a.example/1)',
    'Source: Andean Radio',
    'Original url: https://a.example/callao',
    'Photo: Rosa Quispe',
    '© 2021 Andean Press. All rights reserved.',
    'Sign up for our daily newsletter',
    'Follow us on Facebook and Telegram',
    'We use cookies to improve your experience. By continuing you accept them.',
    'Facebook Twitter WhatsApp Email',
    '12 comments',
    '3 min read',
    'Tags: Callao, Peru, strikes',
    'Advertisement',
    'Story continues below advertisement',
    '(Reporting by Rosa Quispe; Editing by Luis Rey)',
    '* * *',
    '![Dock workers](callao.jpg)',
    'padding-left: 80px;',
  ]) {
    it(`is "${line}"`, () => {
      const text = `${HEADLINE}\n\n${LEAD}\n\n${line}\n\n${SECOND}`;
      const layout = readLayout(text);
      assert.deepEqual(kindsOf(text), ['headline', 'paragraph', 'furniture', 'paragraph']);
      assert.deepEqual(
        layout.furniture.map((span) => words(text, span)),
        [line],
      );
    });
  }

  for (const line of [
    'The company uses cookies to follow its customers, the agency said.',
    'Writing by hand is a dying art, she said.',
    'Subscribe to his theory or not, the port is closed.',
    'Share prices fell by three percent.',
    'Read more than a hundred pages and you will agree, Paz said.',
    'Source close to the union: no deal tonight.',
    '"Follow us," Paz told the crowd.',
    'Live ammunition was fired in the harbour.',
    'Photographs by the river were forbidden, he said.',
    'Topics ranged from pay to pensions.',
    'Home to a million people, Callao lives by its port.',
  ]) {
    it(`is not "${line}"`, () => {
      assert.deepEqual(kindsOf(`${HEADLINE}\n\n${LEAD}\n\n${line}\n\n${SECOND}`)[2], 'paragraph');
    });
  }

  it('is the list of links under a label behind the text', () => {
    const text = `${HEADLINE}\n\n${BODY}\n\nMost read\n\nLlamas on the motorway\nWhy do beaches close?\n24 February 2018`;
    assert.deepEqual(kindsOf(text).slice(3), Array(4).fill('furniture'));
    assert.equal(readLayout(text).publishedAt, null);
  });

  it('is not the table behind the text', () => {
    const text = `${HEADLINE}\n\n${BODY}\n\nCallao 12 ships\nPaita 31 ships`;
    assert.deepEqual(kindsOf(text).slice(3), ['paragraph', 'paragraph']);
  });

  it('is the credit at the end of a paragraph, but not the paragraph', () => {
    const credit = '(Reporting by Rosa Quispe in Lima; Editing by Luis Rey)';
    const text = `${HEADLINE}\n\n${LEAD} ${credit}`;
    const { furniture } = readLayout(text);
    assert.deepEqual(kindsOf(text), ['headline', 'paragraph']);
    assert.deepEqual(
      furniture.map((span) => words(text, span)),
      [credit],
    );
  });
});

describe('captions', () => {
  for (const line of [
    'Dock workers in Callao (AFP File Photo)',
    'Image caption, Dock workers wait at the gate',
    'Dock workers wait at the gate. **Port Authority**',
    'Dock workers wait at the gate. REUTERS/Rosa Quispe',
    'Dock workers wait at the gate [Rosa Quispe/Reuters]',
    'Dock workers wait at the gate. Photo: Rosa Quispe',
    'Dock workers wait at the gate, May 4, 2021. (Luis Rey/AFP via Getty Images)',
  ]) {
    it(`are told by their credit: "${line}"`, () => {
      assert.equal(kindsOf(`${HEADLINE}\n\n${line}\n\n${BODY}`)[1], 'caption');
    });
  }
});

describe('what a document states about itself', () => {
  it('is read from YAML front matter', () => {
    const text = `---\ntitle: "${HEADLINE}"\ndate: 2021-05-04T08:00:00Z\nsource: The Andean\nurl: https://andean.example/a\n---\n\n${BODY}`;
    const { title, publishedAt, outlet, url, blocks } = readLayout(text);
    assert.equal(words(text, title), HEADLINE);
    assert.equal(words(text, publishedAt), '2021-05-04T08:00:00Z');
    assert.equal(outlet?.value, 'The Andean');
    assert.equal(url?.value, 'https://andean.example/a');
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['furniture', 'paragraph', 'paragraph'],
    );
  });

  it('is the address behind its label, and the outlet known by its host', () => {
    const text = `${HEADLINE}\n\n${BODY}\n\nOriginal url:\n\n<https://www.theguardian.com/world/2021/may/04/callao>`;
    const { url, outlet } = readLayout(text);
    assert.equal(url?.value, 'https://www.theguardian.com/world/2021/may/04/callao');
    assert.equal(outlet?.value, 'The Guardian');
  });

  it('is not the address of another article', () => {
    const text = `${HEADLINE}\n\n${LEAD}\n\nRead more: https://www.theguardian.com/other\n\n${SECOND}\n\n${SECOND}\n\n${SECOND}`;
    assert.equal(readLayout(text).url, null);
  });

  for (const [line, outlet] of [
    ['Source: France24', 'France 24'],
    ['Source: Andean Radio', 'Andean Radio'],
    ['© 2021 Andean Press. All rights reserved.', 'Andean Press'],
  ] as const) {
    it(`is the outlet of "${line}"`, () => {
      assert.equal(readLayout(`${HEADLINE}\n\n${BODY}\n\n${line}`).outlet?.value, outlet);
    });
  }

  it('is the agency with its desk in the byline', () => {
    assert.equal(readLayout(`${HEADLINE}\n\nAnadolu Agency AMERICAS\n\n${BODY}`).outlet?.value, 'Anadolu Agency');
  });
});
