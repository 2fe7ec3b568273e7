import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser';
import { npmVSCode } from './npmVSCode';
import { QUIET_SETTINGS, installExtension, startServer } from './serverProcess';

/** The tests begin each line with this (test/integration/index.ts); the rest is VS Code's own. */
const MARK = '│ ';

/** After this long without a word from the tests, they are taken for hung. */
const SILENCE_MS = 120_000;

/** So many messages of VS Code are shown where no test ran. */
const LAST_MESSAGES = 20;

/** Ctrl+C ends this process, and so does the end of the one that started it; on its exit the server and the browser end. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
process.stdin.once('close', () => process.exit(130)).resume();

/**
 * Does what a desktop VS Code does with the same flags, by the VS Code of the npm registry and a browser without window:
 * installs an extension, or runs the tests of one and ends with their exit code.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      'install-extension': { type: 'string' },
    },
  });
  const flag = (name: string): string => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`--${name}=… is missing`);
    return value;
  };
  const vscode = await npmVSCode(console.error);
  const dataDir = flag('user-data-dir');
  const extensionsDir = flag('extensions-dir');
  if (values['install-extension'] !== undefined) {
    await installExtension(vscode, dataDir, extensionsDir, flag('install-extension'));
    return 0;
  }
  const settings = await readSettings(dataDir);
  const server = await startServer(vscode, { dataDir, extensionsDir, settings, testDriver: true });
  try {
    const payload = [
      ['extensionDevelopmentPath', `vscode-remote://${server.host}${flag('extensionDevelopmentPath')}`],
      ['extensionTestsPath', `vscode-remote://${server.host}${flag('extensionTestsPath')}`],
      ['skipWelcome', 'true'],
    ];
    const query = new URLSearchParams({ folder: positionals[0] ?? '', payload: JSON.stringify(payload) });
    return await runPage(`http://${server.host}/?${query}`, join(dataDir, 'console.log'));
  } finally {
    server.stop();
  }
}

/** The settings that a desktop VS Code would read. */
async function readSettings(dataDir: string): Promise<Record<string, unknown>> {
  const text = await readFile(join(dataDir, 'User', 'settings.json'), 'utf8').catch(() => '{}');
  return { ...QUIET_SETTINGS, ...(JSON.parse(text) as Record<string, unknown>) };
}

/**
 * Opens the workbench, prints what the tests print, and resolves to their exit code.
 * All that VS Code writes to its console besides goes to `logFile`, and is printed too where no test ran.
 */
async function runPage(address: string, logFile: string): Promise<number> {
  const browser = await launchBrowser();
  const log = createWriteStream(logFile);
  let last: string[] = [];
  let ran = false;
  try {
    const page = await browser.newPage();
    return await new Promise<number>((resolve, reject) => {
      const hung = setTimeout(
        () => reject(new Error(`The tests have said nothing for ${SILENCE_MS / 1000} s.`)),
        SILENCE_MS,
      );
      page.on('crash', () => reject(new Error('The page of VS Code crashed.')));
      const open = async (): Promise<void> => {
        // The workbench calls these two: the console of the extension host, and the end of the tests.
        await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
          const text = args.map(String).join(' ');
          log.write(`${text}\n`);
          if (!text.startsWith(MARK)) {
            last = [...last, text.split('\n', 1)[0] ?? ''].slice(-LAST_MESSAGES);
            return;
          }
          ran = true;
          hung.refresh();
          console.log(text);
        });
        await page.exposeFunction('codeAutomationExit', (code: number) => {
          clearTimeout(hung);
          if (!ran) console.error(`No test ran. The last messages of VS Code:\n${last.join('\n')}`);
          resolve(code === 0 && !ran ? 1 : code);
        });
        await page.goto(address);
      };
      open().catch(reject);
    });
  } finally {
    log.end();
    await browser.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
