import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { ROOT } from '../harness/paths';
import { Workbench } from '../harness/workbench';

const ARTICLE = '02-bishkek-courier.txt';

/** A reader in the real VS Code on the samples, with nothing but mouse and keyboard. */
describe('a reader', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ theme: 'dark', sources: resolve(ROOT, 'media', 'samples') });
  });

  after(() => workbench.close());

  const textOf = (selector: string): Promise<string> => workbench.page.locator(selector).first().innerText();
  /** Waits until something is there. */
  const shown = (selector: string): Promise<void> => workbench.page.locator(selector).first().waitFor();
  const position = (): Promise<string> => textOf('[id="status.editor.selection"]');
  const activeTab = async (): Promise<string> =>
    (await workbench.page
      .locator('.editor-group-container.active .tab.active')
      .first()
      .getAttribute('data-resource-name')) ?? '';

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
    assert.match(compared, /Radio\sAral/);
    assert.match(compared, /Silk\sRoad\sWire/);
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
    assert.match(await textOf('.pane:has([aria-label*="Context Section"])'), /Aibek Toktorov — Foreign Minister/);

    await workbench.runCommand('Dateline: Filter Actors…');
    await workbench.page.keyboard.type('toktorov');
    await workbench.press('Enter');
    assert.match(await textOf('.pane:has(.pane-header[aria-label^="Actors"])'), /Aibek Toktorov/);
    await workbench.runCommand('Dateline: Clear Actor Filter');
  });
});
