import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Frame } from 'playwright-core';
import type { InPage } from '../harness/inPage';
import { ROOT } from '../harness/paths';
import { equip, timelineFrame } from '../harness/timelineFrame';
import type { Theme } from '../harness/workbench';
import { AUTO_THEME, Workbench } from '../harness/workbench';

/** The class that VS Code gives a page in each theme. */
const THEMES: Readonly<Record<Theme, string>> = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  'hc-dark': 'vscode-high-contrast:not(.vscode-high-contrast-light)',
  'hc-light': 'vscode-high-contrast-light',
};

/** The page of the timeline in the real VS Code, for who reads by keyboard or with assistive technology. */
describe('the timeline', () => {
  let workbench: Workbench;
  let frame: Frame;

  before(async () => {
    workbench = await Workbench.open({
      theme: 'dark',
      sources: resolve(ROOT, 'media', 'samples'),
      settings: AUTO_THEME,
    });
    frame = await timelineFrame(workbench);
    await equip(frame);
  });

  after(() => workbench.close());

  const violations = (): Promise<readonly string[]> =>
    frame.evaluate(() => (globalThis as unknown as { inPage: InPage }).inPage.violations());
  const focused = (): Promise<string> =>
    frame.evaluate(() => (globalThis as unknown as { inPage: InPage }).inPage.focused());
  const textOf = async (id: string): Promise<string> => (await frame.locator(`#${id}`).textContent()) ?? '';
  /** The label of the selected event, once it is drawn. */
  const selected = async (): Promise<string> => {
    await frame.evaluate('new Promise(requestAnimationFrame)');
    return (await frame.locator('[aria-selected=true]').getAttribute('aria-label')) ?? '';
  };

  const showAll = async (): Promise<void> => {
    await frame.locator('#actor').selectOption('all');
    await frame.locator('#type').selectOption('all');
    await frame.locator('#disputed').uncheck();
    await frame.locator('#fit').click();
  };

  /** Leaves no event: the rarest actor, and the first type of event that this one has no part in. */
  const showNothing = async (): Promise<void> => {
    await frame.locator('#actor').selectOption(await frame.locator('#actor option').last().getAttribute('value'));
    for (const type of await frame.locator('#type option').all()) {
      await frame.locator('#type').selectOption(await type.getAttribute('value'));
      if ((await textOf('status')) === 'No events') return;
    }
    throw new Error('The rarest actor has a part in events of all types.');
  };

  /** States of the page, each reached from the one before. */
  const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
    'with all events': showAll,
    'with an event selected, and the undated ones listed': async () => {
      await frame.locator('#plot').press('Home');
      if (!(await frame.locator('#undated[open]').isVisible())) await frame.locator('#undated summary').click();
    },
    'with the events that sources tell differently': () => frame.locator('#disputed').check(),
    'with a filter that leaves nothing': showNothing,
  };

  for (const theme of Object.keys(THEMES) as Theme[])
    it(`has no fault that axe-core finds, no faint mark and nothing that moves, ${theme}`, async () => {
      await workbench.changeTheme(theme);
      await frame.locator(`body.${THEMES[theme]}`).waitFor();
      for (const [state, reach] of Object.entries(STATES)) {
        await reach();
        assert.deepEqual(await violations(), [], state);
      }
      assert.ok(await frame.getByText('No event with a date is to be shown.').isVisible());
    });

  it('says of each mark by words and shape what its colour says', async () => {
    await showAll();
    await frame.locator('#disputed').check();
    await frame.locator('#plot').press('Home');
    assert.match(await selected(), /sources differ/);
    const marks = frame.locator('[aria-selected=true] .mark');
    assert.equal(await marks.first().getAttribute('data-text'), '!');
    for (const column of await frame.locator('[role=option]').all())
      assert.match((await column.getAttribute('aria-label')) ?? '', /sources differ/);
  });

  it('is left by Tab as it was entered, from the filters to the events to what is below', async () => {
    await showAll();
    await frame.locator('#plot').press('Home');
    await frame.locator('#actor').focus();
    const order: string[] = [];
    while (order.at(-1) !== 'undated') {
      order.push(await focused());
      assert.ok(order.length < 30, order.join(' '));
      await workbench.page.keyboard.press('Tab');
    }
    const stops = order.filter((stop, index) => stop !== order[index - 1]);
    assert.deepEqual(stops, ['actor', 'type', 'disputed', 'zoom-out', 'zoom-in', 'fit', 'plot', 'buttons', 'undated']);
  });

  it('is read by keys: from event to event, from source to source, into the passage', async () => {
    const { page } = workbench;
    await showAll();
    await frame.locator('#disputed').check();
    await frame.locator('#plot').focus();
    await page.keyboard.press('Home');
    const first = await selected();
    await page.keyboard.press('ArrowRight');
    assert.notEqual(await selected(), first);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await selected(), first);
    const active = await frame.locator('#plot').getAttribute('aria-activedescendant');
    assert.equal(await frame.locator(`[id="${active}"]`).getAttribute('aria-label'), first);
    await page.keyboard.press('ArrowDown');
    const [source = ''] = (await textOf('status')).split(': ');
    const lanes = await frame.locator('.label').allTextContents();
    assert.ok(lanes.includes(source), `${source} is none of ${lanes.join(', ')}`);
    const from = await textOf('range');
    await page.keyboard.press('+');
    await selected();
    assert.notEqual(await textOf('range'), from);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name$=".txt"], .tab.active[data-resource-name$=".md"]').waitFor();
  });
});
