import assert from 'node:assert/strict';
import { contextNodes } from '../../../src/editor/context/contextNodes';
import type { ContextNode } from '../../../src/editor/context/contextNodes';
import type { Card } from '../../../src/editor/hover/card';

const PLACE = { passage: { file: 'north.txt', start: 5, end: 9 } };

const CARD: Card = {
  icon: 'person',
  title: [
    { text: 'Ana Sousa', isStrong: true },
    { text: ' — minister', isAside: true },
  ],
  facts: [{ text: 'person · ' }, { text: '3 mentions', link: { command: 'x', args: [] } }],
  sections: [
    { id: 'notes', lines: [{ icon: 'note', runs: [{ text: 'Look her up.' }] }] },
    {
      id: 'roles',
      heading: { icon: 'briefcase', runs: [{ text: 'Introduced as' }] },
      lines: [{ runs: [{ text: 'minister' }, { text: ' — North', isAside: true }] }],
    },
    {
      id: 'said',
      heading: { icon: 'quote', runs: [{ text: 'Says · ' }, { text: 'Compare', link: { command: 'y', args: [] } }] },
      lines: [
        {
          runs: [
            { text: 'North, 3 May', link: PLACE },
            { text: ' ' },
            { text: 'the dam ' },
            { text: 'holds', isStrong: true },
            { text: '.' },
          ],
        },
        { runs: [{ text: '2 more', link: { command: 'x', args: [] } }] },
      ],
    },
  ],
};

function lines(nodes: readonly ContextNode[], indent = ''): string[] {
  return nodes.flatMap(({ label, description, children }) => [
    [indent + label, description].filter(Boolean).join(' | '),
    ...lines(children, `${indent}  `),
  ]);
}

describe('the lines of the Context view', () => {
  const at = { kind: 'mention', span: { start: 0, end: 4 }, card: CARD } as const;

  it('say what the hover says, in its order, with the source of a line behind it and ways to more below', () => {
    assert.deepEqual(lines(contextNodes([at])), [
      'Ana Sousa | minister · person · 3 mentions',
      '  Look her up.',
      '  Introduced as',
      '    minister | North',
      '  Says',
      '    the dam holds. | North, 3 May',
      '    2 more',
      '    Compare',
    ]);
  });

  it('lead to the passage, and mark the words in question', () => {
    const said = contextNodes([at])[0]?.children[2]?.children[0];
    assert.equal(said?.link, PLACE);
    assert.deepEqual(
      said?.emphasis.map(([start, end]) => said.label.slice(start, end)),
      ['holds'],
    );
  });

  it('have ids that stay from one card to the next, and know their parents', () => {
    const ids = (nodes: readonly ContextNode[], parent?: ContextNode): string[] =>
      nodes.flatMap((node) => {
        assert.equal(node.parent?.id, parent?.id);
        return [node.id, ...ids(node.children, node)];
      });
    const other = { ...at, card: { ...CARD, title: [{ text: 'Omar Reyes' }] } };
    const found = ids(contextNodes([at]));
    assert.deepEqual(found, ids(contextNodes([other])));
    assert.equal(new Set(found).size, found.length);
  });
});
