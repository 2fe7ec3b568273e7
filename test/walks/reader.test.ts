import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../harness/paths';
import { temporaryFolder } from '../harness/temporaryFolder';
import { Workbench } from '../harness/workbench';

const ARTICLE = '02-bishkek-courier.txt';
/** An article whose day nothing tells. */
const UNDATED = '07-bell.txt';

/** The line of the menu of code actions that Enter takes. */
const CHOSEN = '.action-widget .monaco-list-row.focused';

/** A reader in the real VS Code on the samples, with nothing but mouse and keyboard. */
describe('a reader', () => {
  let workbench: Workbench;

  before(async () => {
    const { path, remove } = temporaryFolder();
    try {
      const sources = join(path, 'sources');
      await cp(join(ROOT, 'media', 'samples'), sources, { recursive: true });
      await writeFile(join(sources, UNDATED), 'Divers find a bell\n\nDivers raised the bell of Orlo on May 3.\n');
      workbench = await Workbench.open({ theme: 'dark', sources });
    } finally {
      remove();
    }
  });

  after(() => workbench.close());

  const textOf = (selector: string): Promise<string> => workbench.page.locator(selector).first().innerText();
  /** Waits until something is seen: what is scrolled away may still be in the page. */
  const shown = (selector: string): Promise<void> =>
    workbench.page.locator(`${selector} >> visible=true`).first().waitFor();
  const position = (): Promise<string> => textOf('[id="status.editor.selection"]');
  const activeTab = async (): Promise<string> =>
    (await workbench.page
      .locator('.editor-group-container.active .tab.active')
      .first()
      .getAttribute('data-resource-name')) ?? '';

  /** Waits until annotations.yaml says something, and undoes it there. */
  const isTakenBack = async (words: string): Promise<void> => {
    await workbench.fileSays('annotations.yaml', words);
    await workbench.openFile('annotations.yaml');
    await workbench.press('Control+z', 'Control+s');
    await workbench.fileSays('annotations.yaml', words, false);
    await workbench.runCommand('View: Close All Editors');
  };

  it('comes from the open samples to a passage where sources disagree, and to the others, in four steps', async () => {
    const { page } = workbench;
    await page.locator('.activitybar [aria-label="Dateline"]').first().click();
    await workbench.settle();
    await page.locator('.monaco-list-row', { hasText: 'sources differ' }).first().click();
    await workbench.settle();
    assert.match(await activeTab(), /\.(?:txt|md)$/);
    assert.match(await position(), /selected/);
    await page.locator('.monaco-list-row.selected [aria-label^="Compare Sources"]').first().click();
    await workbench.settle();
    const compared = await textOf('.editor-group-container.active .view-lines');
    const outlets = [
      /Steppe\sNews/,
      /Bishkek\sCourier/,
      /Silk\sRoad\sWire/,
      /Radio\sAral/,
      /Continental\sPress/,
      /Water\sLedger/,
    ];
    assert.ok(outlets.filter((outlet) => outlet.test(compared)).length > 1, compared);
  });

  it('does all of it from the keyboard: actors, statements, counterparts, hover, mentions, context, filter', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(ARTICLE);
    await workbench.press('Alt+d', 'a');
    await workbench.page.keyboard.type('tktrv');
    await workbench.settle();
    assert.match(await textOf('.quick-input-list .monaco-list-row.focused'), /Toktorov/);
    await workbench.press('Enter');
    const naming = await position();
    assert.match(naming, /selected/);

    await workbench.press('Alt+d', 'q');
    const [first] = /Ln \d+/.exec(await position()) ?? [''];
    await workbench.press('Alt+d', 'q');
    assert.notEqual(/Ln \d+/.exec(await position())?.[0], first);
    await workbench.press('Control+Alt+-');
    assert.ok((await position()).startsWith(first), `${await position()} is not ${first}`);
    await workbench.press('Alt+d', 'q');

    await workbench.press('Alt+d', 's');
    await shown('.editor-group-container >> nth=1');
    assert.equal(await activeTab(), ARTICLE);

    await workbench.hover();
    assert.match(await textOf('.monaco-hover:not(.hidden)'), /The same statement elsewhere|In other sources/);
    await workbench.press('Escape');

    await workbench.press('Alt+d', 'a');
    await workbench.page.keyboard.type('toktorov');
    await workbench.settle();
    await workbench.press('Enter');
    await workbench.press('Shift+F12');
    await shown('.peekview-widget');
    await workbench.press('Escape');

    await workbench.press('Alt+d', 'c');
    await shown('.pane:has([aria-label*="Context Section"]) :focus');
    assert.match(await textOf('.pane:has([aria-label*="Context Section"])'), /Aibek Toktorov[\s\S]*Foreign Minister/);

    await workbench.runCommand('Dateline: Filter Actors…');
    await workbench.page.keyboard.type('toktorov');
    await workbench.press('Enter');
    assert.match(await textOf('.pane:has(.pane-header[aria-label^="Actors"])'), /Aibek Toktorov/);
    await workbench.runCommand('Dateline: Clear Actor Filter');
  });

  it('goes to the first naming, compares, and comes from the list of events, from the keyboard', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(ARTICLE, 'Toktorov', 3);
    const before = await position();
    await workbench.press('F12');
    await workbench.settle();
    assert.notEqual(await position(), before);
    assert.match(await activeTab(), /\.(?:txt|md)$/);

    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Shift+Alt+s');
    await shown('.tab.active[data-resource-name^="Aibek Toktorov"]');
    assert.match(await textOf('.editor-group-container.active .view-lines'), /Aibek\sToktorov/);

    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Dateline: Focus on Events View');
    await shown('.pane:has(.pane-header[aria-label^="Events"]) :focus');
    await workbench.press('Home', 'ArrowRight', 'Enter');
    await shown('.editor-group-container.active .tab.active');
    assert.match(await position(), /selected/);
  });

  it('corrects from the keyboard: by code action, rename, note, and takes it back', async () => {
    await workbench.openFile(ARTICLE, 'Asanova');
    await workbench.press('Control+.');
    const offered = await workbench.page.locator('.action-widget .monaco-list-row.action').count();
    for (let i = 0; i < offered && !(await textOf(CHOSEN)).includes('is not an actor'); i++)
      await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await isTakenBack('reject: actor');

    await workbench.openFile(ARTICLE, 'Asanova');
    await workbench.press('F2');
    await shown('.rename-box');
    await workbench.press('Control+a');
    await workbench.page.keyboard.type('Gulnara B. Asanova');
    await workbench.press('Enter');
    await isTakenBack('name: Gulnara B. Asanova');

    await workbench.openFile(ARTICLE, 'Asanova');
    await workbench.press('Control+Shift+ArrowRight');
    await workbench.runCommand('Dateline: Add Note…');
    await workbench.page.keyboard.type('Ask her.');
    await workbench.press('Enter');
    await isTakenBack('note: Ask her.');
  });

  it('writes a note in the margin beside selected words, with the mouse', async () => {
    const { page } = workbench;
    await workbench.openFile(ARTICLE, 'Asanova');
    await workbench.press('Control+Shift+ArrowRight');
    await page.locator('.comment-range-glyph').first().click();
    await page.locator('.review-widget .monaco-editor').first().click();
    await page.keyboard.type('Ask Bishkek.');
    await page.locator('.review-widget .monaco-button', { hasText: 'Save Note' }).first().click();
    await isTakenBack('note: Ask Bishkek.');
  });

  it('turns all highlighting off and on again, and exports, from the keyboard', async () => {
    await workbench.openFile(ARTICLE);
    await shown('.codelens-decoration');
    await workbench.runCommand('Dateline: Toggle Highlighting');
    await workbench.page.locator('.codelens-decoration >> visible=true').first().waitFor({ state: 'detached' });
    await workbench.runCommand('Dateline: Toggle Highlighting');
    await shown('.codelens-decoration');
    await workbench.runCommand('Dateline: Export…');
    await workbench.page.keyboard.type('dossier');
    await workbench.settle();
    assert.match(await textOf('.quick-input-list .monaco-list-row.focused'), /[Dd]ossier/);
    await workbench.press('Escape');
  });

  it('sees a light bulb only where something can be mended, and all decisions on Ctrl+.', async () => {
    const bulb = workbench.page.locator(
      '.editor-group-container.active [class*="codicon-light-bulb"], .editor-group-container.active [class*="codicon-gutter-lightbulb"]',
    );
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.settle();
    assert.equal(await bulb.count(), 0);
    await workbench.press('Control+.');
    await shown('.action-widget');
    assert.match(await textOf('.action-widget'), /somebody else here/);
    await workbench.press('Escape');
    await workbench.openFile(UNDATED, 'May 3');
    await bulb.first().waitFor();
  });
});
