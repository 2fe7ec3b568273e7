// Makes the pictures of the walkthrough from the sample sources, in a dark and a light theme, in media/walkthrough, and those
// of the README, dark, in media. They should have fewer colours before they are kept: pngquant --nofs 64.
//   npx tsx test/harness/walkthroughPictures.ts [STEP…] [readme-PICTURE…]
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './paths';
import { timelineFrame } from './timelineFrame';
import { type Theme, Workbench, type WorkbenchOptions } from './workbench';

const SAMPLES = join(ROOT, 'media', 'samples');
const MEDIA = join(ROOT, 'media');
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

/** All of the window, as large as is read well in a README. */
const README_SIZE = { width: 1240, height: 780 } as const;

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

/** The same for the README. */
const README: typeof STEPS = {
  hover: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.hover();
  },
  events: async (workbench) => {
    await widenSideBar(workbench);
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.page.locator('.monaco-list-row.selected .monaco-tl-twistie.collapsed').first().click();
  },
  timeline: async (workbench) => {
    const frame = await timelineFrame(workbench);
    await frame.locator('#plot').focus();
    for (let step = 0; step < 3; step++) await frame.locator('#plot').press('ArrowRight');
    await frame.locator('#undated summary').click();
  },
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  execFileSync('node', ['esbuild.js'], { cwd: ROOT, stdio: 'inherit' });
  await mkdir(join(MEDIA, 'walkthrough'), { recursive: true });
  for (const theme of ['dark', 'light'] as const)
    for (const [name, prepare] of Object.entries(STEPS).filter(([name]) => isWanted(name)))
      await take(join(MEDIA, 'walkthrough', `${name}-${theme}.png`), theme, SIZE, SETTINGS, prepare);
  for (const [name, prepare] of Object.entries(README).filter(([name]) => isWanted(`readme-${name}`)))
    await take(join(MEDIA, `${name}.png`), 'dark', README_SIZE, {}, prepare);
}

async function take(
  file: string,
  theme: Theme,
  size: { readonly width: number; readonly height: number },
  settings: WorkbenchOptions['settings'] & object,
  prepare: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const workbench = await Workbench.open({ theme, sources: SAMPLES, settings, ...size });
  try {
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Dateline: Focus on Events View');
    await prepare(workbench);
    await workbench.settle();
    const clip = { ...size, x: 0, y: TITLE_BAR, height: size.height - TITLE_BAR };
    await workbench.page.screenshot({ path: file, clip });
    console.log(file);
  } finally {
    await workbench.close();
  }
}

process.once('SIGINT', () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
