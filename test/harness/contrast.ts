// Measures in a real VS Code how legible the text of an article is in the default, high-contrast and other popular themes.
//   npm run build && npx tsx test/harness/contrast.ts [THEME…]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './paths';
import { temporaryFolder } from './temporaryFolder';
import { type Color, contrast } from './wcag';
import { type Theme, Workbench } from './workbench';

/** Name of the theme, and the kind of window that it is shown in. */
const THEMES: Readonly<Record<string, { readonly base: Theme; readonly settings?: object }>> = {
  'Dark Modern': { base: 'dark' },
  'Light Modern': { base: 'light' },
  'High Contrast': { base: 'hc-dark' },
  'High Contrast Light': { base: 'hc-light' },
  Monokai: { base: 'dark', settings: { 'workbench.colorTheme': 'Monokai' } },
  'Solarized Light': { base: 'light', settings: { 'workbench.colorTheme': 'Solarized Light' } },
  'Quiet Light': { base: 'light', settings: { 'workbench.colorTheme': 'Quiet Light' } },
};

/** WCAG 2.2: text, and graphics that carry meaning. */
const LEAST_TEXT = 4.5;
const LEAST_GRAPHICS = 3;

const ARTICLE = `Home
News
Sport

Ferry talks in Lisbon end without a result

Lisbon, June 4, 2018

Transport Minister Ana Sousa met delegates of Norway and of the World Health Organization in Lisbon on June 4.

"The harbour opens when the last lamp is mended," Sousa told reporters after the talks.

Delegates of Norway said that the harbour would stay closed until the end of the week.

Related articles
Subscribe to our newsletter
`;

/** A second telling, so that marks stand in the gutter. */
const OTHER = `Norway and Portugal talk about ferries

Lisbon, June 5, 2018

Transport Minister Ana Sousa met delegates of Norway in Lisbon on June 5, the ministry said.
`;

/** Words of the article that show each kind of mark. */
const WORDS = {
  plain: 'would stay closed',
  person: 'Sousa',
  state: 'Norway',
  place: 'Lisbon',
  organization: 'World',
  date: 'June',
  quotation: 'last lamp is mended',
  furniture: 'newsletter',
} as const;
type Mark = keyof typeof WORDS;
/** What must be told apart from each other and from plain text. */
const DISTINCT: readonly Mark[] = ['plain', 'person', 'state', 'organization', 'date', 'quotation'];
/** Where the colour is of our choice. The others are those of the theme for the like in programs. */
const OURS: readonly Mark[] = ['furniture'];

interface Seen {
  readonly background: Color;
  readonly text: Readonly<Record<Mark, Color | null>>;
  readonly border: Color | null;
  /** In the views, whose background may be another one. */
  readonly views: { readonly background: Color; readonly disagreement: Color; readonly openArticle: Color };
}

async function look(theme: string): Promise<Seen> {
  const { base, settings } = THEMES[theme] ?? {};
  if (!base) throw new Error(`Themes: ${Object.keys(THEMES).join(', ')}`);
  const { path, remove } = temporaryFolder();
  try {
    const sources = join(path, 'sources');
    await mkdir(sources);
    await writeFile(join(sources, 'article.txt'), ARTICLE);
    await writeFile(join(sources, 'other.txt'), OTHER);
    await writeFile(join(sources, 'annotations.yaml'), 'version: 1\n');
    const workbench = await Workbench.open({ theme: base, sources, settings: { ...settings } });
    try {
      await workbench.openFile('article.txt', 'Ana Sousa');
      await workbench.page.waitForSelector('.view-line span[class*="ced-"]', { timeout: 60_000 });
      await workbench.settle();
      await workbench.page.evaluate(await readFile(join(ROOT, 'test', 'harness', 'read-colors.js'), 'utf8'));
      // On a busy machine the actor at the cursor is marked later than the rest; where it never is, that is told below.
      await workbench.page
        .waitForFunction('datelineColors([]).border !== null', undefined, { timeout: 30_000 })
        .catch(() => undefined);
      return await workbench.page.evaluate<Seen>(`datelineColors(${JSON.stringify(Object.entries(WORDS))})`);
    } finally {
      await workbench.close();
    }
  } finally {
    remove();
  }
}

/** What falls short. */
function faults({ background, text, border }: Seen): string[] {
  const found: string[] = [];
  for (const mark of Object.keys(WORDS) as Mark[]) if (!text[mark]) found.push(`${mark}: not on the screen`);
  for (const mark of OURS) {
    const color = text[mark];
    if (color && contrast(color, background) < LEAST_TEXT) found.push(`${mark}: less than ${LEAST_TEXT}`);
  }
  if (!border) found.push('border of the focused actor: not on the screen');
  else if (contrast(border, background) < LEAST_GRAPHICS) found.push(`border: less than ${LEAST_GRAPHICS}`);
  for (const [index, one] of DISTINCT.entries())
    for (const other of DISTINCT.slice(index + 1))
      if (String(text[one]) === String(text[other])) found.push(`${one} and ${other} look the same`);
  return found;
}

async function main(): Promise<void> {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(THEMES);
  for (const name of names) {
    const seen = await look(name);
    const figure = (color: Color | null): string => (color ? contrast(color, seen.background).toFixed(1) : '–');
    const text = Object.entries(seen.text).map(([mark, color]) => `${mark} ${figure(color)}`);
    const { background, disagreement, openArticle } = seen.views;
    const [differ, here] = [contrast(disagreement, background), contrast(openArticle, background)];
    const views = `disagreement ${differ.toFixed(1)}, open article ${here.toFixed(1)}`;
    console.log(`${name}: ${text.join(', ')}, border ${figure(seen.border)}; in the views: ${views}`);
    for (const fault of faults(seen)) {
      console.log(`  ✘ ${fault}`);
      process.exitCode = 1;
    }
  }
}

process.once('SIGINT', () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
