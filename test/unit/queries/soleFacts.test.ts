import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { soleFacts } from '../../../src/core/queries/comparison/soleFacts';
import { analyse } from '../shippedModels';

/** What each article alone tells of the event that most of them report. */
function factsOf(articles: Readonly<Record<string, string>>): Record<string, string[]> {
  const index = new CorpusIndex();
  for (const [file, body] of Object.entries(articles)) {
    const text = `Harbour notes of the week\n\nMay 12, 2021\n\n${body}\n`;
    index.setDocument(file, text, analyse(text));
  }
  const [event] = [...index.events()].sort((a, b) => b.documents.length - a.documents.length);
  return Object.fromEntries(
    soleFacts(index, event?.id ?? '').map(({ file, passages }) => [
      file,
      passages.map(({ kind, words, start, end }) => {
        assert.ok(index.document(file)?.text.slice(start, end).includes(words));
        return `${kind}: ${words}`;
      }),
    ]),
  );
}

describe('facts that one source alone has', () => {
  it('are the people, days, figures and statements that no other source of the event gives', () => {
    const facts = factsOf({
      'a.txt':
        'Norway expelled three Chilean diplomats from Oslo on May 8, 2021. Ola Brekke, who led the inquiry, flew to Santiago on May 10, 2021.',
      'b.txt':
        'On May 8, 2021 Norway expelled three Chilean diplomats from Oslo. The bank froze 40 million kroner. “Nobody told us why they had to leave,” Chilean envoy Rosa Ibarra said.',
    });
    assert.deepEqual(facts['a.txt'], ['actor: Ola Brekke', 'actor: Santiago', 'date: May 10, 2021']);
    assert.deepEqual(facts['b.txt'], [
      'number: 40 million kroner',
      'statement: Nobody told us why they had to leave,',
      'actor: Rosa Ibarra',
    ]);
  });

  it('are none where all sources tell the same, or one alone tells of the event', () => {
    const words = 'Norway expelled three Chilean diplomats from Oslo on May 8, 2021.';
    assert.deepEqual(factsOf({ 'a.txt': words, 'b.txt': `On Saturday, May 8, ${words}` }), {});
    assert.deepEqual(factsOf({ 'a.txt': words }), {});
  });
});
