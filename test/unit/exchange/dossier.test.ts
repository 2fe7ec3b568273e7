import assert from 'node:assert/strict';
import { markdownText } from '../../../src/core/exchange/markdown';
import { translateMessages } from '../../../src/core/util/message';
import { german, GERMAN_DATES } from '../localisation/german';
import { filesOf, hardTexts, samples } from './support';

describe('the Markdown dossier', function () {
  this.timeout(30_000);
  it('tells each event by source, each disagreement, each actor by their words, and the notes', () => {
    const text = filesOf('dossier', samples()).get('dossier.md') ?? '';
    const headings = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    assert.deepEqual(headings, ['Sources', 'Events', 'Disagreements', 'Who said what', 'Notes']);
    assert.match(text, /^### Thursday, 14 June 2018: /m);
    assert.match(text, /^- \[Silk Road Wire, line 22\]\(\.\.\/articles\/03-silk-road-wire\.txt#L22\): “/m);
    assert.match(text, /^### Dilnoza Yusupova$/m);
    assert.match(text, /Note: Compare his words in the Bishkek Courier/);
    assert.match(text, /“technical pause”: The Bishkek Courier dates/);
  });

  it('is written in the language of its reader', () => {
    translateMessages(german);
    try {
      const text = filesOf('dossier', { ...samples(), language: GERMAN_DATES }).get('dossier.md') ?? '';
      const headings = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
      assert.deepEqual(headings, ['Quellen', 'Ereignisse', 'Widersprüche', 'Wer was gesagt hat', 'Notizen']);
      assert.match(text, /^- \[Silk Road Wire, Zeile 22\]/m);
      assert.match(text, /: 1\d\. Juni 2018 .*Silk Road Wire.* oder 1\d\. Juni 2018 /);
    } finally {
      translateMessages({});
    }
  });

  it('shows articles and notes letter for letter, never as Markdown or HTML', () => {
    const text = filesOf('dossier', hardTexts()).get('dossier.md') ?? '';
    assert.doesNotMatch(text, /(?<!\\)<\/?\w/);
    assert.doesNotMatch(text, /\]\((?!\.\.\/articles\/)/);
    assert.match(text, /articles\/sub%20folder\/odd%20name%231%3F\.txt/);
  });

  it('escapes what Markdown would read at the start of a line and anywhere', () => {
    assert.equal(markdownText('1. one'), '1\\. one');
    assert.equal(markdownText('- *a* [b](c) <i>\n# d'), '\\- \\*a\\* \\[b\\](c) \\<i\\> \\# d');
    assert.equal(markdownText('see https://x.example or www.y.example'), 'see https\\://x.example or www\\.y.example');
  });
});
