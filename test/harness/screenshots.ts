// Photographs every surface of the extension on the sample sources, in four themes, and in the first of them at 200 %, into
// the folder `screenshots`.
//   npm run screenshots [-- dark light hc-dark hc-light zoomed --only SCENE,SCENE]
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './paths';
import { timelineFrame } from './timelineFrame';
import { type Theme, Workbench } from './workbench';

const SAMPLES = join(ROOT, 'media', 'samples');
const OUT = join(ROOT, 'screenshots');
/** Theme and enlargement of each series. */
const SERIES: Readonly<Record<string, { readonly theme: Theme; readonly zoom: number }>> = {
  dark: { theme: 'dark', zoom: 1 },
  light: { theme: 'light', zoom: 1 },
  'hc-dark': { theme: 'hc-dark', zoom: 1 },
  'hc-light': { theme: 'hc-light', zoom: 1 },
  zoomed: { theme: 'dark', zoom: 2 },
};

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
  'hover-event': async (workbench) => {
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.hover();
  },
  actors: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.runCommand('Dateline: Reveal in Actors View');
  },
  quotes: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Water is not a weapon');
    await workbench.runCommand('Dateline: Reveal in Quotes View');
  },
  context: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Alt+d', 'c');
  },
  'focused-actor': (workbench) => workbench.openFile(ARTICLE, 'Yusupova', 2),
  'occurrences-of-vscode': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Yusupova', 2);
    await workbench.runCommand('Search: Find in Files');
    await workbench.page.keyboard.type('Yusupova');
    await workbench.press('Enter');
  },
  'outline-of-vscode': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Yusupova', 2);
    await workbench.runCommand('Explorer: Focus on Outline View');
  },
  'go-to-actor': async (workbench) => {
    await workbench.openFile(ARTICLE);
    await workbench.press('Alt+d', 'a');
    await workbench.page.keyboard.type('to');
  },
  'go-to-event': async (workbench) => {
    await workbench.runCommand('Dateline: Go to Event…');
    await workbench.page.keyboard.type('gas');
  },
  'document-date': async (workbench) => {
    await workbench.openFile(ARTICLE);
    await workbench.runCommand('Dateline: Set Document Date…');
  },
  counterpart: async (workbench) => {
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.press('Alt+d', 's');
  },
  problems: async (workbench) => {
    await workbench.openFile(ARTICLE);
    await workbench.runCommand('Problems: Focus on Problems View');
  },
  'call-hierarchy': async (workbench) => {
    await workbench.runCommand('View: Hide Panel');
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Shift+Alt+h');
  },
  annotations: async (workbench) => {
    await workbench.openFile('annotations.yaml');
  },
  'highlighting-off': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Kyrgyzstan');
    await workbench.runCommand('Dateline: Toggle Highlighting');
  },
  'language-status': async (workbench) => {
    await workbench.runCommand('Dateline: Toggle Highlighting');
    await workbench.openFile(ARTICLE, 'Kyrgyzstan');
    await workbench.page.locator('[id="status.languageStatus"]').first().hover();
  },
  peek: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Shift+F12');
  },
  // The last, as the filter stays.
  'filter-without-result': async (workbench) => {
    await workbench.runCommand('Dateline: Filter Events…');
    await workbench.page.keyboard.type('nothing of the kind');
    await workbench.press('Enter');
  },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  const names = positionals.length > 0 ? positionals : Object.keys(SERIES);
  const scenes = Object.entries(SCENES).filter(([name]) => (values.only?.split(',') ?? [name]).includes(name));
  if (scenes.length === 0) throw new Error(`Pictures: ${Object.keys(SCENES).join(', ')}`);
  execFileSync('node', ['esbuild.js'], { cwd: ROOT, stdio: 'inherit' });
  await mkdir(OUT, { recursive: true });
  let failed = 0;
  for (const series of names) {
    const { theme, zoom } = SERIES[series] ?? {};
    if (!theme || !zoom) throw new Error(`Series: ${Object.keys(SERIES).join(', ')}`);
    const workbench = await Workbench.open({ theme, zoom, sources: SAMPLES });
    try {
      for (const [name, prepare] of scenes) {
        // A list that is open would take the keys of the next command, or close, and leave them to the article.
        await workbench.press('Escape', 'Escape');
        await workbench.runCommand('View: Close All Editors');
        await workbench.runCommand('Dateline: Focus on Events View');
        const file = join(OUT, `${name}-${series}.png`);
        // One that fails is shown as it is, and the others are taken all the same.
        await prepare(workbench).catch((error: unknown) => {
          failed++;
          console.error(`${name}: ${String(error)}`);
        });
        await workbench.shot(file);
        console.log(file);
      }
    } finally {
      await workbench.close();
    }
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

process.once('SIGINT', () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
