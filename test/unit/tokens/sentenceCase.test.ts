import assert from 'node:assert/strict';
import { structureText } from '../../../src/core/recognise/tokens/structureText';

const BODY =
  'The council of the town met on Monday and talked about the harbour for most of the day, as it does every spring.';

/** The case of each sentence of the heading above an article. */
function headingCase(heading: string): string[] {
  const { layout, sentences } = structureText(`${heading}\n\n${BODY}\n\n${BODY}`);
  return sentences.filter(({ block }) => layout.blocks[block]?.kind === 'headline').map((sentence) => sentence.case);
}

describe('the case of a sentence', () => {
  for (const [heading, expected] of [
    ['Harbour Council Talks of a New Bridge', ['title']],
    ['Oslo Votes No', ['title']],
    ['Oslo Votes No. Talks End', ['title', 'title']],
    ['HARBOUR COUNCIL TALKS OF BRIDGE', ['capitals']],
    ['FIRE AT PORT. TWO DEAD', ['capitals', 'capitals']],
    ['Harbour council talks of a new bridge', ['running']],
    ['Oslo votes no', ['running']],
    ['Ana Paz and Rui Costa meet in Lima', ['running']],
  ] as const) {
    it(`of a headline: ${heading}`, () => {
      assert.deepEqual(headingCase(heading), expected);
    });
  }

  for (const [sentence, expected] of [
    ['The council met Ana Paz, Rui Costa, Mia Berg, Kai Lund.', 'running'],
    ['Harbour Council Talks About Another Bridge', 'title'],
    ['THE BRIDGE REMAINS CLOSED', 'capitals'],
    ['They met in Oslo and in Lima with the new minister.', 'running'],
  ] as const) {
    it(`in running text: ${sentence}`, () => {
      const { sentences, text } = structureText(`A day of talks\n\n${BODY}\n\n${sentence} ${BODY}\n\n${sentence}`);
      const last = sentences.at(-1);
      assert.equal(text.slice(last?.start, last?.end), sentence);
      assert.equal(last?.case, expected);
    });
  }
});
