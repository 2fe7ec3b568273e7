'use strict';
// Runs in VS Code's page: looks at every frame which marks each visible line has (colours, dimming, the sign in the
// gutter, the code lens above), and keeps the changes. `datelineFrames()` tells what it has seen; the lines at the cursor
// are told apart from the others.
(() => {
  const AROUND_CURSOR = 40;
  /** The states of each line that was not typed on, in order. */
  const states = new Map();
  const edited = new Set();
  let count = 0;
  let lastKey = performance.now();
  let lastChange = lastKey;
  let editedMarks = '';
  document.addEventListener('keydown', () => (lastKey = performance.now()), true);

  const all = (selector) => [...document.querySelectorAll(`.editor-instance ${selector}`)];
  const middle = (element) => {
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2;
  };

  const marksOf = (line) =>
    [...line.querySelectorAll('span > span')]
      .filter(({ className }) => className !== 'mtk1')
      .map(({ className, textContent }) => `${className}:${textContent}`)
      .join('|');

  const look = () => {
    count++;
    const cursor = document.querySelector('.cursors-layer .cursor')?.getBoundingClientRect().top ?? -1000;
    const signs = all('.glyph-margin-widgets .cgmr').map((sign) => ({ at: middle(sign), name: sign.className }));
    const lenses = all('.codelens-decoration').map((lens) => ({ at: middle(lens), name: lens.textContent }));
    const seenNow = new Map();
    let now = '';
    for (const line of all('.view-line')) {
      const { top, bottom, height } = line.getBoundingClientRect();
      const isBeside = ({ at }) => at > top && at < bottom;
      const isAbove = ({ at }) => at > top - height && at < top;
      const key = `${line.textContent}#${(seenNow.get(line.textContent) ?? 0) + 1}`;
      seenNow.set(line.textContent, (seenNow.get(line.textContent) ?? 0) + 1);
      if (cursor >= top - AROUND_CURSOR && cursor <= bottom + AROUND_CURSOR) {
        now += marksOf(line);
        edited.add(key);
      } else if (line.textContent.trim() !== '') {
        const beside = [...signs.filter(isBeside), ...lenses.filter(isAbove)].map(({ name }) => name);
        const marks = [marksOf(line), ...beside].join(' / ');
        const seen = states.get(key) ?? [];
        if (seen.at(-1) !== marks) states.set(key, [...seen, marks]);
      }
    }
    if (now !== editedMarks) {
      editedMarks = now;
      lastChange = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  window.datelineFrames = () => ({
    count,
    settled: Math.round(Math.max(0, lastChange - lastKey)),
    lines: states.size,
    signs: all('.glyph-margin-widgets .cgmr').length,
    lenses: all('.codelens-decoration').length,
    marked: [...states.values()].filter((marks) => marks.some((mark) => mark.includes('mtk'))).length,
    flickers: [...states]
      .filter(([key, marks]) => !edited.has(key) && new Set(marks).size < marks.length)
      .map(([key, marks]) => `${key.slice(0, 60)}: ${marks.join('\n    -> ')}`),
  });
})();
