import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { NPM_VSCODE_VERSION, npmVSCode } from './npmVSCode';
import { CACHE, ROOT } from './paths';

/** A VS Code that runs tests. */
export interface ChosenVSCode {
  /** One line for the reader: which it is, its version, and why it was taken. */
  readonly description: string;
  /** What `@vscode/test-electron` starts. */
  readonly executable: string;
  /** The command, with its first arguments, that installs extensions. */
  readonly cli: readonly string[];
}

/** The version to download: the same that the npm registry delivers. */
const VERSION = NPM_VSCODE_VERSION;
const DOWNLOAD = `https://update.code.visualstudio.com/${VERSION}/linux-x64/stable`;
/** Where the address does not answer by then, there is no way out to it. */
const ANSWER_MS = 4_000;

/**
 * The VS Code to test in: the one that DATELINE_VSCODE names, else one already downloaded, else a download,
 * else that of the npm registry with a browser. Rejects where none of them can be had.
 */
export async function chooseVSCode(say: (line: string) => void): Promise<ChosenVSCode> {
  const given = process.env['DATELINE_VSCODE'];
  if (given !== undefined) {
    if (!existsSync(given)) throw new Error(`DATELINE_VSCODE: there is no ${given}`);
    return desktop(given, 'given by DATELINE_VSCODE');
  }
  // A desktop VS Code needs a screen, if only a virtual one.
  if (process.platform !== 'linux' || process.env['DISPLAY'] !== undefined) {
    const downloaded = existsSync(CACHE) && readdirSync(CACHE).some((name) => name.startsWith('vscode-'));
    if (downloaded || (await answers(DOWNLOAD))) {
      try {
        const executable = await downloadAndUnzipVSCode({ version: VERSION, cachePath: CACHE });
        return desktop(executable, downloaded ? 'downloaded earlier' : 'downloaded now');
      } catch (error) {
        say(`VS Code could not be downloaded: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  await npmVSCode(say);
  const executable = join(ROOT, 'test', 'harness', 'code-stand-in');
  return {
    description: `VS Code ${NPM_VSCODE_VERSION} from the npm registry (server and Chromium)`,
    executable,
    cli: [executable],
  };
}

function desktop(executable: string, why: string): ChosenVSCode {
  const [command = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  try {
    const version = execFileSync(command, [...args, '--version'], { encoding: 'utf8' }).split('\n', 1)[0];
    return {
      description: `VS Code ${version ?? ''}, ${why}: ${executable}`,
      executable,
      cli: [command, ...args],
    };
  } catch (error) {
    throw new Error(`${executable} is not the executable of a VS Code, such as /usr/share/code/code`, { cause: error });
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_MS) })).ok;
  } catch {
    return false;
  }
}
