import assert from 'node:assert/strict';
import fc from 'fast-check';
import { structureText } from '../../../src/core/recognise/tokens/structureText';

function sentencesOf(text: string): string[] {
  return structureText(text).sentences.map(({ start, end }) => text.slice(start, end));
}

function tokensOf(text: string): string[] {
  return structureText(text).tokens.map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  for (const [reason, sentences] of [
    ['a title or rank before a name', ['Lt. Col. Ruiz met Mr. Paz and Gen. Ortega.', 'All left.']],
    ['initials', ['The novel is by J. R. Ramos of Lima.', 'It sold well.']],
    ['months, numbers and saints', ['On Sept. 3 the St. Lucia club took No. 5.', 'Then it rained.']],
    ['clock times', ['They arrived at 9 a.m. on Monday.', 'They left at 5 p.m.', 'The hall was empty.']],
    ['states and companies inside a sentence', ['The U.S. Senate and Acme Inc. lawyers agreed.', 'They signed.']],
    ['states and companies at its end', ['The firm moved to the U.S.', 'The board of Acme Inc.', 'It had debts.']],
    ['a capital letter behind an abbreviated country', ['He is the U.S. Ambassador to Peru.', 'She is not.']],
    ['decimals, dotted dates and addresses', ['It cost 4.5 million on 3.5.2019, says peru.example.', 'Nobody paid.']],
    ['an ellipsis within a sentence', ['It was… hard to say.', 'Then... silence.']],
    ['a quotation that goes on with its attribution', ['“We will stay.” she said.', '"Go away!" he shouted.']],
    ['a question asked by somebody named', ['"Why now?" Foreign Minister Ana Paz asked.', 'Nobody knew.']],
    ['a named speaker behind a full stop', ['“It is done.” Paz added.', 'She smiled.']],
    ['a new sentence behind a quotation', ['"It is done."', 'Paz added that the talks had ended.']],
    ['a speaker who begins the next quotation', ['“It is done.”', 'She added, “We are glad.”']],
    ['several sentences in one quotation', ['"It is over.', 'We won," he said.', 'He left.']],
    ['brackets', ['The pact (signed in May) holds.', '(It was renewed.)', 'Nobody left.']],
    ['no space after the stop', ['He resigned.', 'She stayed.'], 'He resigned.She stayed.'],
  ] as const satisfies readonly (readonly [string, readonly string[], string?])[]) {
    it(`are told apart in spite of ${reason}`, () => {
      assert.deepEqual(
        sentencesOf(reason.startsWith('no space') ? sentences.join('') : sentences.join(' ')),
        sentences,
      );
    });
  }

  it('run on over the ends of hard-wrapped lines', () => {
    const text = [
      'The port of Callao was closed on Tuesday after a strike, the minister of',
      'transport said. Nobody knew for how long. "We are waiting for an offer that',
      'is worth the paper," said Ana Paz, who leads the union of dock workers.',
    ].join('\n');
    assert.deepEqual(
      sentencesOf(text).map((sentence) => sentence.replace(/\n/g, ' ')),
      [
        'The port of Callao was closed on Tuesday after a strike, the minister of transport said.',
        'Nobody knew for how long.',
        '"We are waiting for an offer that is worth the paper," said Ana Paz, who leads the union of dock workers.',
      ],
    );
  });

  it('run on over a blank line inside a quotation', () => {
    const text =
      'Paz spoke first. "The port stays open until the last ship\n\nhas left the harbour,” she said. Others agreed.';
    assert.deepEqual(sentencesOf(text), [
      'Paz spoke first.',
      '"The port stays open until the last ship\n\nhas left the harbour,” she said.',
      'Others agreed.',
    ]);
  });

  it('keep a dateline by itself', () => {
    const text = 'LIMA, May 4. /ANDINA/. The port of Callao was closed on Tuesday. Nobody was hurt.';
    assert.equal(sentencesOf(text)[0], 'LIMA, May 4. /ANDINA/.');
    assert.equal(sentencesOf(text).length, 3);
  });

  it('leave furniture out, also at the end of a paragraph', () => {
    const text =
      'Subscribe\n\nPort of Callao closed\n\nThe port of Callao was closed on Tuesday after a strike. (Reporting by Ana Paz; Editing by Luis Rey)';
    assert.deepEqual(sentencesOf(text), [
      'Port of Callao closed',
      'The port of Callao was closed on Tuesday after a strike.',
    ]);
  });
});

describe('tokens', () => {
  for (const [reason, text, tokens] of [
    ['keep hyphens and possessives with the word', "Guinea-Bissau's port", ["Guinea-Bissau's", 'port']],
    ['keep apostrophes of every shape', "Shi’ite N‘Djamena d'Ivoire", ['Shi’ite', 'N‘Djamena', "d'Ivoire"]],
    ['part the apostrophe of a plural', "the states' pact", ['the', 'states', "'", 'pact']],
    [
      'keep the stops of abbreviations',
      'U.S.-led talks, D-N.C. Sept. 3',
      ['U.S.-led', 'talks', ',', 'D-N.C.', 'Sept.', '3'],
    ],
    ['part the stop that ends a sentence', 'It ended.', ['It', 'ended', '.']],
    ['keep numbers whole', '1,200.5 24/7 9:30 2019-05-04', ['1,200.5', '24/7', '9:30', '2019-05-04']],
    ['keep ordinals, decades and units with the number', '27th 1990s 5.5m', ['27th', '1990s', '5.5m']],
    ['part signs from numbers', '$5 50%', ['$', '5', '50', '%']],
    ['keep words with numbers', '19-year-old AK-47 COVID-19', ['19-year-old', 'AK-47', 'COVID-19']],
    ['part dashes', 'Peru–Chile — now -- then', ['Peru', '–', 'Chile', '—', 'now', '--', 'then']],
    ['part quotation marks', "“no” ‘so’ ``go''", ['“', 'no', '”', '‘', 'so', '’', '``', 'go', "''"]],
    ['part Markdown from words', '**Lima** [said](#) that', ['**', 'Lima', '**', '[', 'said', '](#)', 'that']],
    [
      'keep addresses whole',
      'See https://a.example/b_c, or <https://d.example>.',
      ['See', 'https://a.example/b_c', ',', 'or', '<https://d.example>', '.'],
    ],
    ['keep ampersands and host names', 'AT&T and Amazon.com', ['AT&T', 'and', 'Amazon.com']],
    ['keep letters with their marks', 'Ḥāfiẓ Erdoğan Ma’rib', ['Ḥāfiẓ', 'Erdoğan', 'Ma’rib']],
  ] as const) {
    it(reason, () => assert.deepEqual(tokensOf(text), tokens));
  }
});

/** Texts from the characters that the rules look at, more often than chance would make them. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '"',
        '“',
        '”',
        "'",
        '.',
        '. ',
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '**',
        '](',
        '[',
        '#',
        '---\n',
        'U.S.',
        '—',
        '(',
        ')',
      ),
      fc.constantFrom(
        'Published May 4, 2021',
        'LIMA, May 4 (Reuters) - ',
        'Subscribe',
        'By Ana Paz',
        'https://a.example/',
        'the end',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('the structure of any text', () => {
  it('has blocks in order that cover all but white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks } = structureText(text).layout;
        let end = 0;
        for (const block of blocks) {
          assert.ok(block.start >= end && block.end > block.start && block.end <= text.length);
          assert.equal(text.slice(end, block.start).trim(), '');
          assert.equal(text.slice(block.start, block.end).trim(), text.slice(block.start, block.end));
          end = block.end;
        }
        assert.equal(text.slice(end).trim(), '');
      }),
    );
  });

  it('has every token in one sentence, and every sentence in one block that is not furniture', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { layout, sentences, tokens } = structureText(text);
        let next = 0;
        for (const sentence of sentences) {
          const [first, end] = sentence.tokens;
          assert.equal(first, next);
          assert.ok(end > first);
          next = end;
          assert.equal(tokens[first]?.start, sentence.start);
          assert.equal(tokens[end - 1]?.end, sentence.end);
          const block = layout.blocks[sentence.block];
          assert.ok(block && block.kind !== 'furniture' && block.start <= sentence.start && sentence.end <= block.end);
        }
        assert.equal(next, tokens.length);
      }),
    );
  });

  it('has tokens in order, without white space at their ends, and nothing but white space between them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { layout, tokens } = structureText(text);
        let end = 0;
        for (const token of tokens) {
          assert.ok(token.start >= end && token.end > token.start);
          assert.equal(text.slice(token.start, token.end).trim(), text.slice(token.start, token.end));
          end = token.end;
        }
        const covered = [...tokens, ...layout.furniture].sort((a, b) => a.start - b.start || a.end - b.end);
        end = 0;
        for (const span of covered) {
          assert.equal(text.slice(end, Math.max(end, span.start)).trim(), '');
          end = Math.max(end, span.end);
        }
        assert.equal(text.slice(end).trim(), '');
      }),
    );
  });

  it('has its stated facts inside the text, and the dateline inside a paragraph', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks, title, dateline, publishedAt, outlet, url } = structureText(text).layout;
        for (const span of [title, dateline, publishedAt, outlet?.span, url?.span]) {
          if (span)
            assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, JSON.stringify(span));
        }
        if (dateline) {
          assert.ok(blocks.some((b) => b.kind === 'paragraph' && b.start <= dateline.start && dateline.end <= b.end));
        }
      }),
    );
  });
});

describe('a hostile text', () => {
  /** Long enough that a quadratic rule needs minutes, where a linear one needs a fraction of a second. */
  const LENGTH = 200_000;
  const LIMIT = 10_000;
  for (const unit of [
    'a',
    'a-',
    "a'",
    'a.',
    '1,',
    '1',
    '(',
    '[',
    '](',
    '"',
    '“',
    '. ',
    '.',
    '*',
    '_',
    '#',
    ' ',
    'A ',
    'Mr. ',
    '<https:',
    '» ',
    '| ',
    'By ',
    ', ',
  ]) {
    it(`of ${JSON.stringify(unit)} repeated is read in linear time`, () => {
      const text = unit.repeat(LENGTH / unit.length);
      const start = performance.now();
      structureText(text);
      assert.ok(performance.now() - start < LIMIT);
    }).timeout(10 * LIMIT);
  }

  for (const line of [
    'a\n',
    'a\n\n',
    '"a b\n\nc d\n\n',
    'Subscribe\n',
    'By Ana Paz\n',
    'May 4, 2021\n',
    '# a\n\n',
    '---\n',
    'a: b\n',
  ]) {
    it(`of ${JSON.stringify(line)} many times over is read in linear time`, () => {
      const text = line.repeat(LENGTH / line.length);
      const start = performance.now();
      structureText(text);
      assert.ok(performance.now() - start < LIMIT);
    }).timeout(10 * LIMIT);
  }
});
