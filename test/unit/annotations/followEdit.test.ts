import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followEdit } from '../../../src/core/annotations/followEdit';

describe('a passage of an article that is edited', () => {
  /** The passage stands in brackets; the edit replaces the words between the slashes. */
  const CASES: readonly (readonly [what: string, text: string, by: string, after: string | null])[] = [
    ['moves with what is written before it', '/Old/ news of [the bell].', 'Older', 'the bell'],
    ['stays where it is when something behind it changes', 'News of [the bell]/./', '!', 'the bell'],
    ['grows with what is written into it', '[the /bell/ of Orlo]', 'great bell', 'the great bell of Orlo'],
    ['does not take in what is typed at its borders', 'of //[the bell]', 'x', 'the bell'],
    ['keeps what is left of it at the beginning', '[the bell /of] Orlo/', '', 'the bell '],
    ['keeps what is left of it at the end', '/News [of/ the bell]', '', ' the bell'],
    ['is gone where nothing of it is left', 'News /of [the bell] today/', 'later', null],
  ];
  for (const [what, marked, by, after] of CASES) {
    it(what, () => {
      const bare = (text: string): string => text.replace(/[[\]/]/g, '');
      const at = (mark: string, from = 0): number => bare(marked.slice(0, marked.indexOf(mark, from))).length;
      const first = marked.indexOf('/');
      const [offset, end] = [at('/'), at('/', first + 1)];
      const text = bare(marked);
      const edited = text.slice(0, offset) + by + text.slice(end);
      const span = followEdit({ start: at('['), end: at(']') }, { offset, length: end - offset, added: by.length });
      assert.equal(span && edited.slice(span.start, span.end), after);
    });
  }

  it('has the same words after an edit elsewhere and back, whatever it is', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(10), fc.nat(40), fc.nat(10), fc.nat(10), (start, size, offset, length, added) => {
        const span = { start, end: start + size + 1 };
        const there = followEdit(span, { offset, length, added });
        const isElsewhere = offset + length <= span.start || offset >= span.end;
        if (!isElsewhere || there === null) return;
        // At its very border the edit back cannot tell what was typed from what was there.
        if (offset === span.end || (offset + added > there.start && offset < there.end)) return;
        assert.deepEqual(followEdit(there, { offset, length: added, added: length }), span);
      }),
    );
  });
});
