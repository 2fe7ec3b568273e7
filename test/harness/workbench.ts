import { cp, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { npmVSCode } from './npmVSCode';
import { ROOT } from './paths';
import { QUIET_SETTINGS, startServer } from './serverProcess';
import { temporaryFolder } from './temporaryFolder';

/**
 * VS Code's own themes. It takes high contrast only where the system asks for it, and a theme that the settings hold
 * from before the first start only by the name of old.
 */
export const THEMES = {
  dark: { 'workbench.colorTheme': 'Default Dark Modern' },
  light: { 'workbench.colorTheme': 'Default Light Modern' },
  'hc-dark': {},
  'hc-light': {},
} as const;
export type Theme = keyof typeof THEMES;

/** Settings with which VS Code takes its theme from the system, so that it can be changed while it runs. */
export const AUTO_THEME = {
  'window.autoDetectColorScheme': true,
  'workbench.preferredDarkColorTheme': THEMES.dark['workbench.colorTheme'],
  'workbench.preferredLightColorTheme': THEMES.light['workbench.colorTheme'],
} as const;

export interface WorkbenchOptions {
  readonly theme: Theme;
  /** Folder of sources; it is copied. Null opens no folder. */
  readonly sources: string | null;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders of extensions that are installed beside this one. */
  readonly extensions?: readonly string[];
  /** How much larger everything is than at 100 %: the page has so much less room, as where a browser enlarges it. */
  readonly zoom?: number;
  /** Of extensions; VS Code's own words stay English, as no language pack is at hand. */
  readonly language?: string;
  readonly width?: number;
  readonly height?: number;
}

/** What makes a picture show the sources rather than the program around them. */
const APPEARANCE = {
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}',
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
} as const;

/** Nothing has changed on the page for so long: it shows what was asked for. */
const QUIET_MS = 400;
const PATIENCE_MS = 20_000;

/** A VS Code in a browser without window, with the built extension loaded from this folder, to be driven and photographed. */
export class Workbench {
  private constructor(
    /** For what the methods below do not cover. */
    readonly page: Page,
    private readonly folder: string,
    private readonly end: () => Promise<void>,
  ) {}

  static async open({
    theme,
    sources,
    settings,
    extensions = [],
    zoom = 1,
    language,
    width = 1440,
    height = 900,
  }: WorkbenchOptions): Promise<Workbench> {
    const { path: temporary, remove } = temporaryFolder();
    const folder = join(temporary, basename(sources ?? 'none'));
    if (sources) await cp(sources, folder, { recursive: true });
    const extensionsDir = join(temporary, 'extensions');
    for (const extension of extensions)
      await cp(extension, join(extensionsDir, basename(extension)), { recursive: true });
    const server = await startServer(await npmVSCode(console.error), {
      dataDir: join(temporary, 'user'),
      extensionsDir,
      settings: {
        ...QUIET_SETTINGS,
        ...APPEARANCE,
        ...THEMES[theme],
        ...settings,
      },
      testDriver: true,
    });
    const browser = await launchBrowser();
    const end = async (): Promise<void> => {
      await browser.close();
      server.stop();
      remove();
    };
    try {
      const page = await browser.newPage({
        viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
        deviceScaleFactor: zoom,
        ...mediaOf(theme),
      });
      if (language !== undefined)
        await page.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
      const payload = JSON.stringify([['extensionDevelopmentPath', `vscode-remote://${server.host}${ROOT}`]]);
      await page.goto(
        `http://${server.host}/?${new URLSearchParams({ ...(sources ? { folder } : { ew: 'true' }), payload })}`,
      );
      const ready = sources ? '.explorer-folders-view .monaco-list-row' : '.activitybar .action-item';
      await page.waitForSelector(ready, { timeout: PATIENCE_MS });
      const workbench = new Workbench(page, folder, end);
      await workbench.settle();
      return workbench;
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** Opens a file, with the cursor inside the `nth` place (from 1) where `text` stands. */
  async openFile(name: string, text?: string, nth = 1): Promise<void> {
    await this.pick('Control+p', name);
    if (text === undefined) return;
    await this.press('Control+g');
    await this.page.keyboard.type(await this.locate(name, text, nth));
    await this.press('Enter');
  }

  /** Runs a command by its title in the palette. */
  async runCommand(title: string): Promise<void> {
    await this.pick('F1', title);
  }

  /** Shows the hover of the word at the cursor. */
  async hover(): Promise<void> {
    await this.press('Control+k', 'Control+i');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.settle();
  }

  /** The lines that the active editor shows. */
  async text(): Promise<string> {
    const lines = await this.page
      .locator('.editor-group-container.active .view-lines')
      .first()
      .locator('.view-line')
      .all();
    // Their order in the page is not that on the screen.
    const placed = await Promise.all(
      lines.map(async (line) => ({ top: (await line.boundingBox())?.y ?? 0, words: await line.innerText() })),
    );
    const sorted = placed.sort((a, b) => a.top - b.top).map(({ words }) => words);
    return sorted.join('\n').replaceAll('\u00A0', ' ');
  }

  /** Waits until a file on disk says something, or where `says` is false, no longer. */
  async fileSays(name: string, words: string, says = true): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
      if ((await readFile(join(this.folder, name), 'utf8')).includes(words) === says) return;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`${name} ${says ? 'does not say' : 'still says'}: ${words}`);
  }

  /** Saves what is on the screen. */
  async shot(file: string): Promise<void> {
    await this.settle();
    await this.page.screenshot({ path: file });
  }

  /** Lets the system ask for another theme; VS Code was opened with the settings `AUTO_THEME`. */
  async changeTheme(theme: Theme): Promise<void> {
    await this.page.emulateMedia(mediaOf(theme));
    await this.settle();
  }

  async close(): Promise<void> {
    await this.end();
  }

  /** Waits until nothing changes on the page any more. */
  async settle(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    let last = '';
    let since = Date.now();
    while (Date.now() < end && Date.now() - since < QUIET_MS) {
      // The cursor blinks, so only what is said counts.
      const now = await this.page.locator('.monaco-workbench').innerText();
      if (now !== last) [last, since] = [now, Date.now()];
      await this.page.waitForTimeout(100);
    }
  }

  /** Takes the line with this text from a list that a key opens. */
  private async pick(key: string, text: string): Promise<void> {
    const first = this.page.locator('.quick-input-list .monaco-list-row').first();
    // Neither the search for files nor the extension's commands are there from the first moment on.
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
      await this.press(key);
      await this.page.keyboard.type(text);
      await this.settle();
      if ((await first.isVisible()) && (await first.innerText()).includes(text)) return this.press('Enter');
      await this.press('Escape');
    }
    throw new Error(`VS Code does not offer "${text}".`);
  }

  /** `line:column` of the middle of the text, as Go to Line takes it. */
  private async locate(name: string, text: string, nth: number): Promise<string> {
    const content = (await readFile(join(this.folder, name), 'utf8')).replace(/^\uFEFF/, '');
    let at = -1;
    for (let i = 0; i < nth; i++) {
      at = content.indexOf(text, at + 1);
      if (at < 0) throw new Error(`"${text}" does not stand ${nth} times in ${name}`);
    }
    const before = content.slice(0, at + Math.floor(text.length / 2)).split(/\r\n|\r|\n/);
    return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  }
}

/** What the system says of a theme. */
function mediaOf(theme: Theme): { readonly colorScheme: 'dark' | 'light'; readonly forcedColors: 'active' | 'none' } {
  return {
    colorScheme: theme.endsWith('dark') ? 'dark' : 'light',
    forcedColors: theme.startsWith('hc-') ? 'active' : 'none',
  };
}
