// Drives a VS Code with the built extension, step by step, and photographs it.
//   npm run build && npx tsx test/harness/shot.ts [--theme dark|light|hc-dark|hc-light] [--sources DIR] [--size 1440x900] [--language de] STEP…
// Steps:
//   open:FILE           open a file                  open:FILE#TEXT or open:FILE#TEXT#2   … with the cursor in that text
//   command:TITLE       from the palette             key:Shift+F12      one or more keys, separated by spaces
//   hover               of the word at the cursor    type:TEXT
//   click:SELECTOR      Playwright's selectors: click:'text=Events'
//   text                print what the page says
//   shot:FILE.png
// Example:
//   npx tsx test/harness/shot.ts --theme light 'open:one.txt#the minister' hover shot:/tmp/hover.png
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './paths';
import { THEMES, type Theme, Workbench } from './workbench';

const STEPS: Readonly<Record<string, (workbench: Workbench, value: string) => Promise<void>>> = {
  open: (workbench, value) => {
    const [name = '', text, nth] = value.split('#');
    return workbench.openFile(name, text, nth === undefined ? 1 : Number(nth));
  },
  command: (workbench, value) => workbench.runCommand(value),
  key: (workbench, value) => workbench.press(...value.split(' ')),
  hover: (workbench) => workbench.hover(),
  type: async (workbench, value) => {
    await workbench.page.keyboard.type(value);
    await workbench.settle();
  },
  click: async (workbench, value) => {
    await workbench.page.locator(value).first().click();
    await workbench.settle();
  },
  text: async (workbench) => console.log(await workbench.page.locator('.monaco-workbench').innerText()),
  shot: (workbench, value) => workbench.shot(value),
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      theme: { type: 'string', default: 'dark' },
      sources: { type: 'string', default: resolve(ROOT, 'media', 'samples') },
      size: { type: 'string', default: '1440x900' },
      language: { type: 'string' },
    },
  });
  if (!(values.theme in THEMES)) throw new Error(`Themes: ${Object.keys(THEMES).join(', ')}`);
  const steps = positionals.map((step) => {
    const [, name = '', value = ''] = /^([a-z]+)(?::(.*))?$/s.exec(step) ?? [];
    const run = STEPS[name];
    if (!run) throw new Error(`Unknown step: ${step}. There are ${Object.keys(STEPS).join(', ')}.`);
    return (workbench: Workbench) => run(workbench, value);
  });
  const [width, height] = values.size.split('x').map(Number);
  const workbench = await Workbench.open({
    theme: values.theme as Theme,
    sources: resolve(values.sources),
    ...(values.language === undefined ? {} : { language: values.language }),
    ...(width && height ? { width, height } : {}),
  });
  try {
    for (const step of steps) await step(workbench);
  } catch (error) {
    const file = resolve(ROOT, 'out', 'failed-shot.png');
    await workbench.shot(file);
    console.error(`What was on the screen: ${file}`);
    throw error;
  } finally {
    await workbench.close();
  }
}

process.once('SIGINT', () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
