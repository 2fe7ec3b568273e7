'use strict';
// Runs in VS Code's page. `datelineColors(words)` tells which colours the words of the article have: `words` are pairs of a
// name and a word to look for; colours are red, green, blue, with what lies under them mixed in.
(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const opaque = (color, under) => {
    for (const paint of [under, color]) {
      canvas.fillStyle = paint;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };

  window.datelineColors = (words) => {
    const background = getComputedStyle(
      document.querySelector('.editor-instance .monaco-editor-background'),
    ).backgroundColor;
    const spans = [...document.querySelectorAll('.editor-instance .view-line > span > span')];
    const text = words.map(([mark, word]) => {
      const span = spans.find(({ textContent }) => textContent.replaceAll('\u00a0', ' ').includes(word));
      return [mark, span ? opaque(getComputedStyle(span).color, background) : null];
    });
    const bordered = [...document.querySelectorAll('.editor-instance .cdr[class*="ced-"]')].find(
      (box) => getComputedStyle(box).borderTopStyle === 'solid',
    );
    const workbench = getComputedStyle(document.querySelector('.monaco-workbench'));
    const themed = (name) => workbench.getPropertyValue(`--vscode-${name}`).trim();
    const sideBar = themed('sideBar-background');
    return {
      views: {
        background: opaque(sideBar, '#000'),
        disagreement: opaque(themed('dateline-disagreementForeground'), sideBar),
        openArticle: opaque(themed('dateline-openArticleForeground'), sideBar),
      },
      background: opaque(background, '#000'),
      text: Object.fromEntries(text),
      border: bordered ? opaque(getComputedStyle(bordered).borderTopColor, background) : null,
    };
  };
})();
