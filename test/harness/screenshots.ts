// Photographs the extension on the sample sources, in three themes, into the folder `screenshots`.
//   npm run screenshots [-- dark light hc-dark --only SCENE,SCENE]
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './paths';
import { timelineFrame } from './timeline';
import { THEMES, type Theme, Workbench } from './workbench';

const SAMPLES = join(ROOT, 'media', 'samples');
const OUT = join(ROOT, 'screenshots');
const DEFAULT_THEMES = ['dark', 'light', 'hc-dark'] as const;

/** The article that most pictures show. */
const ARTICLE = '02-bishkek-courier.txt';

/** Each brings a workbench, with nothing open but the Events view, into the state that its picture shows. */
const SCENES: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  highlights: (workbench) => workbench.openFile(ARTICLE, 'Kyrgyzstan'),
  'hover-actor': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.hover();
  },
  'hover-date': async (workbench) => {
    await workbench.openFile(ARTICLE, 'last Thursday');
    await workbench.hover();
  },
  'hover-quote': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Water is not a weapon');
    await workbench.hover();
  },
  events: async (workbench) => {
    // The view follows the cursor to the event that most sources report; its passages are opened there.
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.page.locator('.monaco-list-row.selected .monaco-tl-twistie.collapsed').first().click();
  },
  'events-by-actor': async (workbench) => {
    await workbench.openFile(ARTICLE);
    await workbench.runCommand('Dateline: Group Events by Actor');
  },
  comparison: async (workbench) => {
    await workbench.openFile(ARTICLE, 'cut off natural gas');
    await workbench.press('Shift+Alt+s');
  },
  'comparison-quote': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Water is not a weapon');
    await workbench.press('Shift+Alt+s');
  },
  timeline: async (workbench) => {
    const frame = await timelineFrame(workbench);
    await frame.locator('#plot').focus();
    await frame.locator('#plot').press('ArrowRight');
    await frame.locator('#plot').press('ArrowRight');
    await frame.locator('#undated summary').click();
  },
  peek: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Shift+F12');
  },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  const themes: readonly string[] = positionals.length > 0 ? positionals : DEFAULT_THEMES;
  const scenes = Object.entries(SCENES).filter(([name]) => (values.only?.split(',') ?? [name]).includes(name));
  if (scenes.length === 0) throw new Error(`Pictures: ${Object.keys(SCENES).join(', ')}`);
  execFileSync('node', ['esbuild.js'], { cwd: ROOT, stdio: 'inherit' });
  await mkdir(OUT, { recursive: true });
  for (const theme of themes) {
    if (!isTheme(theme)) throw new Error(`Themes: ${Object.keys(THEMES).join(', ')}`);
    const workbench = await Workbench.open({ theme, sources: SAMPLES });
    try {
      for (const [name, prepare] of scenes) {
        await workbench.runCommand('View: Close All Editors');
        await workbench.runCommand('Dateline: Focus on Events View');
        await prepare(workbench);
        const file = join(OUT, `${name}-${theme}.png`);
        await workbench.shot(file);
        console.log(file);
      }
    } finally {
      await workbench.close();
    }
  }
}

function isTheme(name: string): name is Theme {
  return name in THEMES;
}

process.once('SIGINT', () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
