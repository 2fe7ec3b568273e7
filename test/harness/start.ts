// Opens VS Code with the extension on the sample sources, or on other ones:
//   npm start [-- DIR]
// The desktop VS Code where the command `code` is there, else the VS Code of the npm registry in a local server.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { npmVSCode } from './npmVSCode';
import { CACHE, ROOT, bin } from './paths';
import { QUIET_SETTINGS, installExtension, startServer } from './serverProcess';

/** Taken where it is free: the browser keeps the reader's layout by address. */
const PORT = 8127;
/** The lowest version that the extension supports ("engines" in package.json). */
const OLDEST = [1, 100] as const;

/** Copied articles have long lines. */
const SETTINGS = { ...QUIET_SETTINGS, 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };

const HOME = join(CACHE, 'start');
const VSIX = join(ROOT, 'out', 'dateline.vsix');

async function main(): Promise<void> {
  const sources = await chooseSources(process.argv[2]);
  if (openDesktop(sources)) return;
  await serve(sources);
}

/** The folder asked for, or a copy of the samples, which keeps what was added to it before. */
async function chooseSources(asked: string | undefined): Promise<string> {
  if (asked !== undefined) {
    // npm runs this in the project; the path is meant from where it was called.
    const folder = resolve(process.env['INIT_CWD'] ?? '.', asked);
    if (!existsSync(folder)) throw new Error(`There is no ${folder}`);
    return folder;
  }
  const folder = join(HOME, 'samples');
  await cp(join(ROOT, 'media', 'samples'), folder, { recursive: true });
  console.log(`A copy of the samples: ${folder}`);
  return folder;
}

/** True where a desktop VS Code could be opened. */
function openDesktop(sources: string): boolean {
  const version = desktopVersion();
  if (version === undefined) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    console.log(`The desktop VS Code is ${version}, the extension needs ${OLDEST.join('.')}.`);
    return false;
  }
  console.log('Building …');
  execFileSync('node', ['esbuild.js'], { cwd: ROOT, stdio: 'inherit' });
  try {
    execFileSync('code', ['--new-window', `--extensionDevelopmentPath=${ROOT}`, sources], { stdio: 'inherit' });
  } catch {
    console.log('The desktop VS Code does not open.');
    return false;
  }
  console.log(`Opened VS Code ${version} on ${sources}`);
  return true;
}

function desktopVersion(): string | undefined {
  try {
    return execFileSync('code', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      '\n',
      1,
    )[0];
  } catch {
    return undefined;
  }
}

/** Serves VS Code to the browser until Ctrl+C. The extension is packed and installed, so the plain address is enough. */
async function serve(sources: string): Promise<void> {
  const vscode = await npmVSCode(console.log);
  console.log('Building and packing the extension …');
  execFileSync(bin('tsx'), ['test/harness/package.ts', VSIX], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const dataDir = join(HOME, 'user');
  const extensionsDir = join(HOME, 'extensions');
  console.log('Installing it …');
  await installExtension(vscode, dataDir, extensionsDir, VSIX);
  const settings = existsSync(join(dataDir, 'data', 'User', 'settings.json')) ? null : SETTINGS;
  const port = (await isFree(PORT)) ? PORT : 0;
  const server = await startServer(vscode, { dataDir, extensionsDir, settings, port });
  console.log(
    `\nDateline runs. Open this address in a browser:\n\n    http://${server.host}/?folder=${encodeURI(sources)}\n`,
  );
  console.log('Ctrl+C ends it.');
  server.ended.then(() => {
    console.error(`The server has ended. Its log: ${server.log}`);
    process.exit(1);
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
