import assert from 'node:assert/strict';
import { agreement, type Agreement, type AgreementKind } from '../../../src/core/annotations/agreement';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';

function agreed(
  first: string,
  second: string,
  sources?: Parameters<typeof agreement>[2],
): Map<AgreementKind, Agreement> {
  const [one, other] = [first, second].map((yaml) => readAnnotations(`version: 1\n${yaml}`).annotations);
  assert.ok(one && other);
  return new Map(agreement(one, other, sources).map((result) => [result.kind, result]));
}

/** Records of passages, numbered, each with the form that somebody sees in it. */
function forms(...labels: string[]): string {
  return `annotations:\n${labels.map((form, n) => `  - { file: a.txt, exact: w${n}, actor: ana, form: ${form} }\n`).join('')}`;
}

const near = (value: number | null | undefined, expected: number): void => {
  assert.ok(Math.abs((value ?? NaN) - expected) < 1e-9, `${value} is not ${expected}`);
};

describe('the agreement of two files of decisions', () => {
  it('is Cohen’s kappa: agreement beyond chance', () => {
    // 20 units; both say name 8 times and place 6 times together: po = 0.7, pe = 0.6 * 0.5 + 0.4 * 0.5 = 0.5.
    const first = [...Array<string>(12).fill('name'), ...Array<string>(8).fill('place')];
    const second = [
      ...Array<string>(8).fill('name'),
      ...Array<string>(4).fill('place'),
      ...Array<string>(2).fill('name'),
      ...Array<string>(6).fill('place'),
    ];
    const result = agreed(forms(...first), forms(...second)).get('form');
    assert.equal(result?.units, 20);
    near(result.observed, 0.7);
    near(result.expected, 0.5);
    near(result.kappa, 0.4);
    assert.equal(result.disagreements.length, 6);
    assert.deepEqual(result.disagreements[0], { unit: 'a.txt: w8', labels: ['name', 'place'] });
  });

  it('is 1 where all is alike, below 0 where it is worse than chance, and unknown where there is no choice', () => {
    const kappa = (first: string[], second: string[]) => agreed(forms(...first), forms(...second)).get('form')?.kappa;
    assert.equal(kappa(['name', 'place'], ['name', 'place']), 1);
    assert.equal(kappa(['name', 'place'], ['place', 'name']), -1);
    assert.equal(kappa(['name', 'name'], ['name', 'name']), null);
    assert.equal(kappa([], []), null);
  });

  it('counts what both have decided, and takes merged actors for one', () => {
    const first =
      'actors: { ana: { kind: person }, tide: { kind: outlet } }\nannotations: [{ file: a.txt, exact: she, actor: ana }, { file: a.txt, exact: x, reject: actor }, { file: a.txt, exact: y, actor: bo }]\n';
    const second =
      'actors: { ana: { kind: group }, a: { sameAs: ana } }\nannotations: [{ file: a.txt, exact: she, actor: a }, { file: a.txt, exact: x, actor: bo }]\n';
    const result = agreed(first, second);
    assert.deepEqual(result.get('actor')?.disagreements, [{ unit: 'a.txt: x', labels: ['(none)', 'bo'] }]);
    assert.equal(result.get('actor')?.units, 2);
    assert.deepEqual(result.get('actor kind')?.disagreements, [{ unit: 'ana', labels: ['person', 'group'] }]);
  });

  it('asks of events which passages are together, whatever the events are called', () => {
    const passages = (...words: string[]) =>
      `passages: [${words.map((word) => `{ file: a.txt, exact: ${word} }`).join()}]`;
    const first = `events: [{ id: talks, ${passages('a', 'b')} }, { id: vote, ${passages('c')} }]\n`;
    const second = `events: [{ id: e1, ${passages('a')} }, { id: e2, ${passages('b', 'c')} }]\n`;
    assert.equal(agreed(first, first.replace('talks', 'e1')).get('same event')?.kappa, 1);
    const result = agreed(first, second).get('same event');
    assert.equal(result?.units, 3);
    near(result.observed, 1 / 3);
  });

  it('counts what is recognised in the sources as kept or rejected, and finds passages by their places', () => {
    const text = 'On May 4 and May 5 and May 6 she spoke.';
    const dates = [3, 13, 23].map((start) => ({ start, end: start + 5 }));
    const sources = new Map([['a.txt', { text, recognised: { actor: [], date: dates, quote: [], event: [] } }]]);
    const first =
      'annotations: [{ file: a.txt, exact: May 4, reject: date }, { file: a.txt, exact: she, form: name }]\n';
    const second =
      'annotations: [{ file: a.txt, exact: "4", prefix: "May ", reject: date }, { file: a.txt, exact: May 6, reject: date }, { file: a.txt, exact: she, prefix: "6 ", form: role }]\n';
    const result = agreed(first, second, sources);
    assert.deepEqual(result.get('is a date')?.disagreements, [{ unit: 'a.txt: May 6', labels: ['kept', 'rejected'] }]);
    assert.equal(result.get('is a date')?.units, 3);
    assert.equal(result.get('form')?.units, 1);
    assert.equal(agreed(first, second).get('form')?.units, 0);
  });
});
