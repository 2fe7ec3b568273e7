import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE, ROOT } from './paths';

/** Version of code-server, and that of the VS Code inside it. */
const CODE_SERVER = '4.139.1';
export const NPM_VSCODE_VERSION = '1.139.1';
/** code-server needs Node 24, whichever Node runs this: the npm registry carries the program itself. */
const NODE = '24.21.0';

/** The VS Code server that the npm registry delivers, ready to start. */
export interface NpmVSCode {
  /** The Node that runs it. */
  readonly node: string;
  /** Its main script. */
  readonly serverMain: string;
}

/**
 * Installs the VS Code of the npm registry on first use (about 150 MB to fetch, 600 MB on disk) and finds it afterwards.
 * `say` gets one line for each slow step. Rejects where npm cannot install it.
 */
export async function npmVSCode(say: (line: string) => void): Promise<NpmVSCode> {
  const home = join(CACHE, `code-server-${CODE_SERVER}-node-${NODE}`);
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const server = (folder: string): string => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  if (!existsSync(home)) {
    say(`Installing VS Code ${NPM_VSCODE_VERSION} (code-server ${CODE_SERVER}) from the npm registry, once …`);
    // Another run may install at the same time; the one that is complete first is kept.
    const unfinished = `${home}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    try {
      const dependencies = { 'code-server': CODE_SERVER, [nodePackage]: NODE };
      await writeFile(join(unfinished, 'package.json'), JSON.stringify({ private: true, dependencies }));
      await npmInstall(unfinished);
      say('Installing the packages of its server …');
      await npmInstall(server(unfinished), '--omit=dev');
      await rename(unfinished, home).catch((error: unknown) => {
        if (!existsSync(home)) throw error;
      });
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    say(`Installed in ${home}`);
  }
  await giveLogs(server(home));
  return {
    node: join(home, 'node_modules', nodePackage, 'bin', 'node'),
    serverMain: join(server(home), 'out', 'server-main.js'),
  };
}

/** The native module that writes logs is not compiled; one in JavaScript takes its place. */
async function giveLogs(server: string): Promise<void> {
  const spdlog = join(server, 'node_modules', '@vscode', 'spdlog');
  if (!existsSync(join(spdlog, 'build'))) {
    await copyFile(join(ROOT, 'test', 'harness', 'spdlog-stand-in.js'), join(spdlog, 'index.js'));
  }
}

/**
 * Nothing is compiled: the native modules that are missing then make the server noisy, not unusable.
 * Nor is the version of the Node that runs npm of any importance: another one will run the server.
 */
async function npmInstall(folder: string, ...flags: string[]): Promise<void> {
  const args = [
    'install',
    '--ignore-scripts',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...flags,
  ];
  await promisify(execFile)('npm', args, { cwd: folder, maxBuffer: 1 << 26 });
}
