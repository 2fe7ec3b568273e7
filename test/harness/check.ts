// Types, rules and style, side by side; `npm run lint`, and with the unit tests (`--tests`) `npm run check`.
// Prints what each has to say once it is through.
import { spawn } from 'node:child_process';
import { ROOT, bin } from './paths';

/** What has not changed since the last run is not looked at again; a fresh clone looks at everything. */
const CACHE = 'node_modules/.cache/dateline';

const PROGRAMS: readonly (readonly [program: string, ...args: string[]])[] = [
  ['eslint', '--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/eslint`, 'src', 'test'],
  ['tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', `${CACHE}/types.tsbuildinfo`],
  ['tsc', '-p', 'test/webview'],
  ['prettier', '--check', '--cache', '--cache-location', `${CACHE}/prettier`, '--log-level', 'warn', '.'],
];

const TESTS = ['mocha', '--parallel', '--jobs', '2', 'test/unit/**/*.test.ts'] as const;

/** Resolves with whether the program found nothing amiss. */
function run([program, ...args]: (typeof PROGRAMS)[number]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(bin(program), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (data: Buffer): void => void (output += data.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(false);
    });
    child.once('close', (code) => {
      if (output.trim() !== '') console.error(output.trim());
      if (code !== 0) console.error(`${program}: failed`);
      resolve(code === 0);
    });
  });
}

async function main(): Promise<void> {
  const programs = process.argv.includes('--tests') ? [...PROGRAMS, TESTS] : PROGRAMS;
  const outcomes = await Promise.all(programs.map(run));
  if (outcomes.includes(false)) process.exitCode = 1;
}

void main();
