import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { NpmVSCode } from './npmVSCode';

export interface ServerOptions {
  /** Where the server keeps its data. Its output goes to `server.log` in there. */
  readonly dataDir: string;
  readonly extensionsDir: string;
  /** The user's settings; null keeps those of `dataDir`. */
  readonly settings: Readonly<Record<string, unknown>> | null;
  /** A fixed port, or 0 for any that is free. */
  readonly port?: number;
  /** Lets a page start tests in the server: the workbench's own driver for smoke tests. */
  readonly testDriver?: boolean;
}

export interface Server {
  readonly host: string;
  readonly log: string;
  /** Resolves when the server is no more, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server and all that it has started. */
  stop(): void;
}

/** What makes VS Code quiet: no welcome, no accounts, nothing sent anywhere, no question about trust. */
export const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
};

/** Starts the server and resolves when it listens. Rejects with the end of its log where it does not. */
export async function startServer(vscode: NpmVSCode, options: ServerOptions): Promise<Server> {
  const { dataDir, extensionsDir, settings, port: wanted = 0, testDriver = false } = options;
  const userDir = join(dataDir, 'data', 'User');
  await mkdir(userDir, { recursive: true });
  await mkdir(extensionsDir, { recursive: true });
  if (settings) await writeFile(join(userDir, 'settings.json'), JSON.stringify(settings, null, 2));
  const log = join(dataDir, 'server.log');
  const flags = ['--host', '127.0.0.1', '--port', String(wanted), '--without-connection-token'];
  if (testDriver) flags.push('--enable-smoke-test-driver');
  const args = [vscode.serverMain, ...flags, ...dataFlags(dataDir, extensionsDir), '--telemetry-level', 'off'];
  // A process group of its own, so that its extension hosts end with it.
  const child = spawn(vscode.node, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = endWithUs(child);
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  try {
    const port = await listening(child);
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    return { host: `127.0.0.1:${port}`, log, ended, stop };
  } catch (error) {
    stop();
    const written = await readFile(log, 'utf8').catch(() => '');
    throw new Error(`VS Code's server did not start.\n${written.slice(-2000)}`, { cause: error });
  }
}

/** Installs a packed extension into the server's extensions. */
export async function installExtension(
  vscode: NpmVSCode,
  dataDir: string,
  extensionsDir: string,
  file: string,
): Promise<void> {
  const args = [vscode.serverMain, '--install-extension', file, '--force', ...dataFlags(dataDir, extensionsDir)];
  await promisify(execFile)(vscode.node, args, { maxBuffer: 1 << 26 });
}

function dataFlags(dataDir: string, extensionsDir: string): string[] {
  return ['--accept-server-license-terms', '--server-data-dir', dataDir, '--extensions-dir', extensionsDir];
}

/** The port, as soon as the server names it. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const output = child.stdout;
    if (!output) return reject(new Error('no output'));
    createInterface({ input: output }).on('line', (line) => {
      const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with code ${code}`)));
  });
}

/** Ends the child's process group when this process ends, however it does; the function returned does so at once. */
function endWithUs(child: ChildProcess): () => void {
  const stop = (): void => {
    process.removeListener('exit', stop);
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      // While it starts, it does not heed SIGTERM.
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  };
  process.once('exit', stop);
  return stop;
}
