import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorpusDocument } from '../../../src/core/model/corpus';
import { foldingOf } from '../../../src/core/queries/navigation/folding';
import { bareAddresses } from '../../../src/core/queries/lists/webAddresses';
import { readLayout } from '../../../src/core/recognise/layout/readLayout';

const folds = (text: string): string[] =>
  foldingOf({ text, layout: readLayout(text) } as CorpusDocument).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/g, ' ')}`,
  );

const COPIED = `Home
News
Sport

Harbour reopens after the storm

The harbour of Esbjerg reopened on Monday, two days after the storm, and the first ferries sailed at noon.

What the captains say

Captains said that the fairway was clear. They had waited for two days.

Nobody was hurt, the harbour master told reporters in the evening.

What comes next

The pilots meet again on Friday to look at the damage, and the council will pay.

Related articles
Subscribe to our newsletter
Share this article
`;

describe('folding of a copied article', () => {
  it('takes the menus around it as one stretch each, and every section with its heading', () => {
    const found = folds(COPIED);
    assert.deepEqual(
      found.map((fold) => fold.slice(0, fold.indexOf(':'))),
      ['furniture', 'section', 'section', 'furniture'],
    );
    assert.match(found[0] ?? '', /Home News Sport$/);
    assert.match(found[1] ?? '', /^section: What the captains say .*in the evening\.$/);
    assert.match(found[2] ?? '', /^section: What comes next .*will pay\.$/);
  });

  it('folds nothing in a plain article', () => {
    assert.deepEqual(
      folds('Ferries sail again\n\nThe ferries to Harwich sail again since Monday, the line said.\n'),
      [],
    );
  });

  it('gives stretches in order that lie in the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Home', 'Share', '', 'What next', COPIED.slice(60, 300))), (lines) => {
        const text = lines.join('\n');
        const found = foldingOf({ text, layout: readLayout(text) } as CorpusDocument);
        found.forEach(({ start, end }, index) => {
          assert.ok(start < end && end <= text.length);
          assert.ok(index === 0 || (found[index - 1]?.start ?? 0) <= start);
        });
      }),
    );
  });
});

describe('addresses without a scheme', () => {
  const targets = (text: string): string[] => bareAddresses(text).map(({ target }) => target);

  it('are found without the brackets and full stops around them', () => {
    assert.deepEqual(targets('See www.example.org/report_2. Also (www.example.com), “www.a-b.example.net”.'), [
      'https://www.example.org/report_2',
      'https://www.example.com',
      'https://www.a-b.example.net',
    ]);
  });

  it('are not looked for in addresses that have one, or in other words', () => {
    assert.deepEqual(targets('https://www.example.org x@www.example.org awww.nice.day www. example'), []);
  });

  it('do not stall on a line of nothing but their beginning', () => {
    assert.ok(bareAddresses('www.'.repeat(200_000)).length <= 1);
  });
});
