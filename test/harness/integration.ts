// Runs the tests of test/integration inside a real VS Code.
//   tsx test/harness/integration.ts [node] [web] [vsix]
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { type ChosenVSCode, chooseVSCode } from './chooseVSCode';
import { ROOT, bin } from './paths';
import { QUIET_SETTINGS } from './serverProcess';
import { temporaryFolder } from './temporaryFolder';

/** The extension as it is loaded from a folder: in Node's extension host, in the browser's, and packed and installed. */
const VARIANTS = ['node', 'web', 'vsix'] as const;
type Variant = (typeof VARIANTS)[number];

const TITLES: Readonly<Record<Variant, string>> = {
  node: 'the extension host of Node',
  web: 'the extension host of the browser',
  vsix: 'the packed and installed extension',
};

/** The browser's run is in a folder that the reader has not declared trusted, where all must work all the same. */
const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
} as const;

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !VARIANTS.some((variant) => variant === name));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. There are ${VARIANTS.join(', ')}.`);
  const vscode = await chooseVSCode(console.log);
  for (const variant of VARIANTS) {
    if (wanted.length > 0 && !wanted.includes(variant)) continue;
    console.log(`\nTests in ${TITLES[variant]}, in ${vscode.description}`);
    try {
      await runVariant(vscode, variant);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}

async function runVariant(vscode: ChosenVSCode, variant: Variant): Promise<void> {
  const { path: folder, remove } = temporaryFolder();
  try {
    const workspace = join(folder, 'workspace');
    const userDataDir = join(folder, 'user');
    const extensionsDir = join(folder, 'extensions');
    await cp(join(ROOT, 'media', 'samples'), workspace, { recursive: true });
    await mkdir(join(userDataDir, 'User'), { recursive: true });
    await writeFile(
      join(userDataDir, 'User', 'settings.json'),
      JSON.stringify(variant === 'web' ? { ...QUIET_SETTINGS, ...RESTRICTED } : QUIET_SETTINGS),
    );
    const profile = [`--user-data-dir=${userDataDir}`, `--extensions-dir=${extensionsDir}`];
    const extension = await PREPARE[variant](join(folder, 'extension'), vscode, profile);
    await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(extension, 'out', 'test', 'integration', 'index.js'),
      launchArgs: [workspace, ...profile, ...(variant === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
    });
  } catch (error) {
    const logs = join(ROOT, 'out', 'logs', variant);
    for (const name of ['server.log', 'console.log'])
      await cp(join(folder, 'user', name), join(logs, name)).catch(() => undefined);
    console.error(`The logs of VS Code are in ${logs}`);
    throw error;
  } finally {
    remove();
  }
}

/** Each makes the folder of the extension that holds the tests, and gives its path. */
const PREPARE: Readonly<
  Record<Variant, (folder: string, vscode: ChosenVSCode, profile: readonly string[]) => Promise<string>>
> = {
  node: () => Promise.resolve(ROOT),

  /** Without `main`, an extension runs in the browser's host wherever it is installed. */
  web: async (folder) => {
    const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
    delete manifest['main'];
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    for (const name of ['dist/web', 'l10n', 'media', 'package.nls.de.json', 'package.nls.json', 'syntaxes'])
      await cp(join(ROOT, name), join(folder, name), { recursive: true });
    await cp(join(ROOT, 'out', 'web', 'test'), join(folder, 'out', 'test'), { recursive: true });
    return folder;
  },

  /** The tests come in an extension of their own beside the installed one. */
  vsix: async (folder, vscode, profile) => {
    const file = join(ROOT, 'out', 'dateline.vsix');
    execFileSync(bin('tsx'), [join(ROOT, 'test', 'harness', 'package.ts'), file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [command = '', ...args] = vscode.cli;
    execFileSync(command, [...args, ...profile, `--install-extension=${file}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await mkdir(folder, { recursive: true });
    const manifest = { name: 'dateline-tests', publisher: 'dateline', version: '0.0.1', engines: { vscode: '*' } };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await cp(join(ROOT, 'out', 'test'), join(folder, 'out', 'test'), { recursive: true });
    return folder;
  },
};

/** An exit takes the temporary folders with it; Ctrl+C is answered by the runner of the tests. */
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
