import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { SyntacticWord } from '../../../src/core/model/syntax';
import { loadParser } from '../../../src/core/recognise/parse/loadParser';
import { structureText } from '../../../src/core/recognise/tokens/structureText';

const parser = loadParser(readFileSync('media/model/syntax.bin'));

function parse(text: string): readonly SyntacticWord[] {
  const structured = structureText(text);
  const { words, sentences } = parser.parse(structured, []);
  for (const [first, end] of sentences) assertTree(words, first, end);
  return words;
}

/** One root, and every word below it. */
function assertTree(words: readonly SyntacticWord[], first: number, end: number): void {
  if (first === end) return;
  const depths = new Map<number, number>();
  let roots = 0;
  for (let start = first; start < end; start++) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && !depths.has(at)) {
      assert.ok(at >= first && at < end, 'an arc leaves its sentence');
      assert.ok(path.length <= end - first, 'a ring of arcs');
      path.push(at);
      depths.set(at, 0);
      at = (words[at] as SyntacticWord).head;
    }
    if ((words[start] as SyntacticWord).head < 0) roots++;
  }
  assert.equal(roots, 1);
}

function relationOf(text: string, lower: string): string {
  const words = parse(text);
  const word = words.find((one) => one.lower === lower);
  assert.ok(word, `${lower} is no word of ${text}`);
  return `${word.relation} of ${words[word.head]?.lower ?? 'none'}`;
}

describe('The shipped parser', () => {
  it('finds who does what to whom', () => {
    const text = 'The minister signed the treaty in Lisbon on Tuesday.';
    assert.equal(relationOf(text, 'minister'), 'nsubj of signed');
    assert.equal(relationOf(text, 'treaty'), 'obj of signed');
    assert.equal(relationOf('Two farmers were arrested by the police.', 'farmers'), 'nsubj:pass of arrested');
    assert.equal(relationOf('The mayor said the bridge would reopen.', 'reopen'), 'ccomp of said');
  });

  it('cuts clitics off and gives lemmas', () => {
    const words = parse("They don't trust Norway’s ministers, who cannot agree.");
    assert.deepEqual(
      words.map(({ lower }) => lower),
      ['they', 'do', "n't", 'trust', 'norway', "'s", 'ministers', ',', 'who', 'can', 'not', 'agree', '.'],
    );
    assert.equal(words[6]?.lemma, 'minister');
    assert.equal(parse('She went home.')[1]?.lemma, 'go');
  });

  it('reads headlines in capitals and in title case', () => {
    assert.equal(relationOf('GOVERNMENT REJECTS NEW OFFER FROM MINERS', 'government'), 'nsubj of rejects');
    assert.equal(relationOf('Government Rejects New Offer From Miners', 'offer'), 'obj of rejects');
  });

  it('gives trees to text that is none', () => {
    for (const text of ['', '.', '((((((', '“”“”', 'a,b;c:d', '1 2 3 4 5', 'no no no no\n\n* * *\n\n# #', '—\u00AD—'])
      parse(text);
  });

  it('takes time that grows with the text only', () => {
    const time = (count: number): number => {
      const structured = structureText('and the word of '.repeat(count));
      const start = performance.now();
      parser.parse(structured, []);
      return performance.now() - start;
    };
    time(500);
    const [small, large] = [time(500), time(4_000)];
    assert.ok(
      large < 40 * Math.max(small, 20),
      `${small.toFixed(0)} ms for one part, ${large.toFixed(0)} ms for eight`,
    );
  });
});
