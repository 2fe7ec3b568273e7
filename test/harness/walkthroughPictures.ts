// Makes the pictures of the walkthrough from the sample sources, in a dark and a light theme, in media/walkthrough.
//   npx tsx test/harness/walkthroughPictures.ts [STEP…]
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './paths';
import { Workbench } from './workbench';

const SAMPLES = join(ROOT, 'media', 'samples');
const OUT = join(ROOT, 'media', 'walkthrough');
const ARTICLE = '02-bishkek-courier.txt';

/** So large that text is read well where VS Code shows the picture in half of its width. */
const SIZE = { width: 840, height: 620 } as const;

/** Its words are about the host of the tests; CSS pixels. */
const TITLE_BAR = 30;

/** Nothing around the article and the view that a step is about. */
const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.editor.showTabs': 'single',
  'breadcrumbs.enabled': false,
  'editor.lineNumbers': 'off',
} as const;

const hideSideBar = (workbench: Workbench): Promise<void> => workbench.press('Control+b');

/** Drags its border to where the titles of events can be read. */
async function widenSideBar({ page }: Workbench): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('There is no side bar.');
  await page.mouse.move(box.x + box.width + 1, 300);
  await page.mouse.down();
  await page.mouse.move(440, 300, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(640, 300, { steps: 4 });
  // The border that was dragged is marked until the pointer has left it.
  await page.waitForSelector('.monaco-sash.hover, .monaco-sash.active', { state: 'detached' });
}

/** Each brings a workbench, with nothing open but the Events view, into the state that its picture shows. */
const STEPS: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  open: (workbench) => workbench.openFile(ARTICLE, 'Kyrgyzstan'),
  events: async (workbench) => {
    // The view follows the cursor to the event that most sources report; its passages are opened there.
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.page.locator('.monaco-list-row.selected .monaco-tl-twistie.collapsed').first().click();
    await widenSideBar(workbench);
  },
  hover: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await hideSideBar(workbench);
    await workbench.hover();
  },
  compare: async (workbench) => {
    await hideSideBar(workbench);
    await workbench.openFile(ARTICLE, 'cut off natural gas');
    await workbench.press('Shift+Alt+s');
  },
  jump: async (workbench) => {
    await hideSideBar(workbench);
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.runCommand('Dateline: Open Counterpart to the Side');
  },
  correct: async (workbench) => {
    await hideSideBar(workbench);
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Control+.');
  },
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  execFileSync('node', ['esbuild.js'], { cwd: ROOT, stdio: 'inherit' });
  await mkdir(OUT, { recursive: true });
  for (const theme of ['dark', 'light'] as const) {
    for (const [name, prepare] of Object.entries(STEPS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const workbench = await Workbench.open({ theme, sources: SAMPLES, settings: SETTINGS, ...SIZE });
      try {
        await workbench.runCommand('View: Close All Editors');
        await workbench.runCommand('Dateline: Focus on Events View');
        await prepare(workbench);
        const file = join(OUT, `${name}-${theme}.png`);
        await workbench.settle();
        await workbench.page.screenshot({
          path: file,
          clip: { x: 0, y: TITLE_BAR, ...SIZE, height: SIZE.height - TITLE_BAR },
        });
        console.log(file);
      } finally {
        await workbench.close();
      }
    }
  }
}

process.once('SIGINT', () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
