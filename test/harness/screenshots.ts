// Photographs every surface of the extension on the sample sources and in folders where it has nothing to show yet, in four
// themes, and in the first of them at 200 %, into the folder `screenshots`.
//   npm run screenshots [-- dark light hc-dark hc-light zoomed --only SCENE,SCENE]
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FIRST_STATES } from './firstStates';
import { ROOT } from './paths';
import { SAMPLE_SCENES, type Scene } from './scenes';
import { temporaryFolder } from './temporaryFolder';
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

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  const series = positionals.length > 0 ? positionals : Object.keys(SERIES);
  const states = [{ files: SAMPLES, scenes: SAMPLE_SCENES }, ...FIRST_STATES];
  const names = states.flatMap(({ scenes }) => Object.keys(scenes));
  const wanted = values.only?.split(',') ?? names;
  for (const name of wanted) if (!names.includes(name)) throw new Error(`Pictures: ${names.join(', ')}`);
  for (const name of series) if (!SERIES[name]) throw new Error(`Series: ${Object.keys(SERIES).join(', ')}`);
  execFileSync('node', ['esbuild.js'], { cwd: ROOT, stdio: 'inherit' });
  await mkdir(OUT, { recursive: true });
  for (const name of series) {
    for (const { files, scenes } of states) {
      const asked = Object.entries(scenes).filter(([scene]) => wanted.includes(scene));
      if (asked.length > 0) await photograph(name, files, asked);
    }
  }
}

/** Takes the pictures of one folder in one series. */
async function photograph(
  series: string,
  files: string | Readonly<Record<string, string>> | null,
  scenes: readonly (readonly [string, Scene])[],
): Promise<void> {
  const { path, remove } = temporaryFolder();
  const sources = typeof files === 'string' ? files : files && join(path, 'sources');
  if (sources && typeof files === 'object') {
    await mkdir(sources);
    for (const [name, text] of Object.entries(files ?? {})) await writeFile(join(sources, name), text);
  }
  const workbench = await Workbench.open({ ...SERIES[series], theme: SERIES[series]?.theme ?? 'dark', sources });
  try {
    for (const [name, prepare] of scenes) {
      // A list that is open would take the keys of the next command, or close, and leave them to the article.
      await workbench.press('Escape', 'Escape');
      // Where nothing answers to the pointer.
      await workbench.page.mouse.move(300, 4);
      await workbench.runCommand('View: Close All Editors');
      await workbench.runCommand('Dateline: Focus on Events View');
      const file = join(OUT, `${name}-${series}.png`);
      // One that fails is shown as it is, and the others are taken all the same.
      await prepare(workbench).catch((error: unknown) => {
        process.exitCode = 1;
        console.error(`${name}: ${String(error)}`);
      });
      await workbench.shot(file);
      console.log(file);
    }
  } finally {
    await workbench.close();
    remove();
  }
}

process.once('SIGINT', () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
