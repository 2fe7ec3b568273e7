import assert from 'node:assert/strict';
import type { LanguageModels } from '../../../src/core/model/languageModels';
import type { NameTagger } from '../../../src/core/model/nameTagger';
import { analyzeDocument } from '../../../src/core/recognise/analyzeDocument';
import { shippedModels } from '../shippedModels';

/** Takes these words for persons, wherever its document has them in a sentence. */
function modelsFor(...names: readonly string[]): LanguageModels {
  const tagger: NameTagger = {
    tag: ({ text, sentences }) =>
      sentences.flatMap((sentence) =>
        names.flatMap((name) => {
          const start = text.indexOf(name, sentence.start);
          const isInside = start >= 0 && start + name.length <= sentence.end;
          return isInside ? [{ start, end: start + name.length, entity: 'PER' as const, confidence: 0.95 }] : [];
        }),
      ),
  };
  return { ...shippedModels(), names: tagger };
}

describe('those who are credited with an article', () => {
  const credit = '(Reporting by Orla Venn; Editing by Ivo Marsh)';
  const text = `Pier shut\n\nThe pier was shut on Monday, said Sanna Quill, who owns it.\n\n${credit}`;
  const { mentions, actors, events, quotes, layout } = analyzeDocument(
    text,
    [],
    modelsFor('Orla Venn', 'Ivo Marsh', 'Sanna Quill'),
  );
  const words = (span: { readonly start: number; readonly end: number }) => text.slice(span.start, span.end);

  it('are named, and are no actors of its story', () => {
    const named = mentions.filter(({ entity }) => entity === 'PER');
    assert.deepEqual(named.map(words), ['Sanna Quill', 'Orla Venn', 'Ivo Marsh']);
    assert.deepEqual(
      named.map(({ actor }) => actor !== null),
      [true, false, false],
    );
    assert.ok(!actors.some(({ name }) => name === 'Orla Venn' || name === 'Ivo Marsh'));
  });

  it('leave the credit what it is: no event, no statement, dimmed', () => {
    const start = text.indexOf(credit);
    assert.deepEqual(layout.furniture.map(words), [credit]);
    assert.ok(events.length > 0 && events.every(({ end }) => end <= start));
    assert.ok(quotes.every(({ end }) => end <= start));
  });

  it('stand in text order with the other mentions, also where the article goes on behind them', () => {
    const further = `Pier shut\n\nSanna Quill shut the pier on Monday. ${credit}\n\nSanna Quill will open it in May, the council said on Tuesday.`;
    const { mentions: found } = analyzeDocument(further, [], modelsFor('Orla Venn', 'Sanna Quill'));
    const starts = found.map(({ start }) => start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.ok(found.some((mention) => further.slice(mention.start, mention.end) === 'Orla Venn'));
  });

  it('may stand in the line under the headline', () => {
    const article = 'Pier shut\n\nBy Orla Venn\n\nThe pier was shut on Monday, said Sanna Quill, who owns it.';
    const analysis = analyzeDocument(article, [], modelsFor('Orla Venn', 'Sanna Quill'));
    const named = analysis.mentions.filter(({ entity }) => entity === 'PER');
    assert.deepEqual(
      named.map(({ start, end, actor }) => [article.slice(start, end), actor !== null]),
      [
        ['Orla Venn', false],
        ['Sanna Quill', true],
      ],
    );
  });
});
