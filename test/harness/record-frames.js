'use strict';
// Runs in VS Code's page: looks at every frame which marks each visible line has, and keeps the changes.
// `datelineFrames()` tells what it has seen; lines at the cursor are told apart from the others.
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

  const marksOf = (line) =>
    [...line.querySelectorAll('span > span')]
      .filter(({ className }) => className !== 'mtk1')
      .map(({ className, textContent }) => `${className}:${textContent}`)
      .join('|');

  const look = () => {
    count++;
    const cursor = document.querySelector('.cursors-layer .cursor')?.getBoundingClientRect().top ?? -1000;
    let now = '';
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      const { top, bottom } = line.getBoundingClientRect();
      const text = line.textContent;
      if (cursor >= top - AROUND_CURSOR && cursor <= bottom + AROUND_CURSOR) {
        now += marksOf(line);
        edited.add(text);
      } else if (text.trim() !== '') {
        const seen = states.get(text) ?? [];
        const marks = marksOf(line);
        if (seen.at(-1) !== marks) states.set(text, [...seen, marks]);
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
    flickers: [...states]
      .filter(([text, marks]) => !edited.has(text) && new Set(marks).size < marks.length)
      .map(([text, marks]) => `${text.slice(0, 60)}: ${marks.length} states`),
  });
})();
