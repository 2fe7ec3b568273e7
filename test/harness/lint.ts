// Types, rules and style, side by side; `npm run lint`. Prints what each has to say once it is through.
import { spawn } from 'node:child_process';
import { ROOT, bin } from './paths';

const PROGRAMS: readonly (readonly [program: string, ...args: string[]])[] = [
  ['eslint', 'src', 'test'],
  ['tsc', '-p', '.'],
  ['tsc', '-p', 'test/webview'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];

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
  const outcomes = await Promise.all(PROGRAMS.map(run));
  if (outcomes.includes(false)) process.exitCode = 1;
}

void main();
