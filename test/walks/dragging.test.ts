import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { ROOT } from '../harness/paths';
import { Workbench } from '../harness/workbench';

/** What is done by dragging, with a real mouse. */
describe('dragging', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ theme: 'dark', sources: resolve(ROOT, 'media', 'samples') });
    await workbench.page.locator('.activitybar [aria-label="Dateline"]').first().click();
    await workbench.settle();
  });

  after(() => workbench.close());

  const row = (view: string, text: string): Locator =>
    workbench.page
      .locator(`.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row`, { hasText: text })
      .first();
  const lines = (): Locator => workbench.page.locator('.editor-group-container.active .view-lines').first();
  /** Drops a line of a view into the text in the editor, below what sticks to its top. */
  const dropIntoText = async (line: Locator, modifier?: 'Shift'): Promise<void> => {
    const { mouse, keyboard } = workbench.page;
    const editor = workbench.page.locator('.editor-group-container.active .monaco-editor').first();
    const [from, to] = [await line.boundingBox(), await editor.boundingBox()];
    assert.ok(from && to);
    await mouse.move(from.x + 60, from.y + 8);
    await mouse.down();
    if (modifier) await keyboard.down(modifier);
    await mouse.move(to.x + 200, to.y + to.height / 3, { steps: 10 });
    await mouse.move(to.x + 180, to.y + to.height / 3, { steps: 4 });
    await mouse.up();
    if (modifier) await keyboard.up(modifier);
    await workbench.settle();
  };

  describe('one actor onto another', () => {
    before(async () => {
      await workbench.runCommand('Dateline: Filter Actors…');
      await workbench.page.keyboard.type('foreign minister');
      await workbench.press('Enter');
    });

    beforeEach(async () => {
      await row('Actors', 'Kamilov').dragTo(row('Actors', 'Toktorov'));
      await workbench.page.getByText('Sherzod Kamilov: now the same as Aibek Toktorov.').first().waitFor();
      await row('Actors', 'Kamilov').waitFor({ state: 'detached' });
      await workbench.openFile('annotations.yaml');
      assert.match(await workbench.text(), /sherzod-kamilov:\n\s+sameAs: aibek-toktorov/);
    });

    afterEach(async () => {
      await row('Actors', 'Kamilov').waitFor();
      assert.doesNotMatch(await workbench.text(), /sherzod-kamilov/);
    });

    after(() => workbench.runCommand('Dateline: Clear Actor Filter'));

    it('makes them one, and Ctrl+Z takes it back', async () => {
      await lines().click();
      await workbench.press('Control+z', 'Control+s');
    });

    it('makes them one, and the button of the message takes it back', async () => {
      await workbench.runCommand('Notifications: Show Notifications');
      await workbench.page.locator('.notifications-center .monaco-button', { hasText: 'Undo' }).first().click();
      await workbench.page.keyboard.press('Escape');
    });
  });

  it('a line without Shift into the editor opens its passage, as files of the Explorer are opened', async () => {
    await workbench.openFile('06-water-ledger.md');
    await dropIntoText(row('Events', 'Uzbekistan cut off'));
    const tab = workbench.page.locator('.editor-group-container.active .tab.active').first();
    assert.equal(await tab.getAttribute('data-resource-name'), '01-steppe-news-agency.txt');
  });

  it('a line with Shift into a text cites it there: an event, an actor, a statement', async () => {
    await workbench.openFile('06-water-ledger.md');
    const citation = /“[^”]+” — [^“]+:\d+/;
    const cites = async (line: Locator): Promise<void> => {
      await dropIntoText(line, 'Shift');
      assert.match(await workbench.text(), citation);
      await lines().click();
      await workbench.press('Control+z');
      assert.doesNotMatch(await workbench.text(), citation);
    };
    await cites(row('Events', 'Uzbekistan cut off'));
    await cites(row('Actors', 'Toktorov'));
    await workbench.openFile('06-water-ledger.md', 'Nobody warned them');
    await workbench.runCommand('Dateline: Reveal in Quotes View');
    await cites(row('Quotes', 'Nobody warned them'));
  });
});
