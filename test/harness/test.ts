// All tests: the build, unit tests, then the integration tests of every variant; `npm test`. Ends with one line that sums them.
import { spawn } from 'node:child_process';
import { ROOT, bin } from './paths';

interface Step {
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  /** Whether it prints mocha's figures. */
  readonly counts: boolean;
}

const STEPS: readonly Step[] = [
  { title: 'build', command: ['node', 'esbuild.js'], counts: false },
  { title: 'types and style', command: ['npm', 'run', '--silent', 'lint'], counts: false },
  { title: 'unit tests', command: ['npm', 'run', '--silent', 'test:unit'], counts: true },
  { title: 'integration in Node', command: [bin('tsx'), 'test/harness/integration.ts', 'node'], counts: true },
  { title: 'integration in the browser', command: [bin('tsx'), 'test/harness/integration.ts', 'web'], counts: true },
  {
    title: 'walks through the page',
    command: [bin('mocha'), '--timeout', '180000', 'test/walks/**/*.test.ts'],
    counts: true,
  },
  { title: 'packed extension', command: [bin('tsx'), 'test/harness/integration.ts', 'vsix'], counts: true },
];

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Ends the running step, and this process with it. */
let endStep = (): void => undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    endStep();
    process.exit(130);
  });

/** Runs one step, showing its output, and counts. A step that fails without a failing test counts as one failure. */
function run({ title, command: [program, ...args], counts }: Step): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['inherit', 'pipe', 'inherit'] });
    endStep = () => child.kill('SIGTERM');
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      process.stdout.write(data);
    });
    child.once('error', (error) => console.error(`${program}: ${error.message}`));
    child.once('close', (code) => {
      const figure = (word: string): number => Number(new RegExp(`^\\W*(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0);
      const passed = counts ? figure('passing') : 0;
      const failed = counts ? figure('failing') : 0;
      const succeeded = code === 0 && (!counts || passed > 0);
      if (!succeeded) console.error(`\n${title}: failed`);
      resolve({ passed, failed: succeeded ? failed : Math.max(failed, 1) });
    });
  });
}

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const step of STEPS) {
    console.log(`\n── ${step.title} ──`);
    outcomes.push(await run(step));
  }
  const sum = (key: keyof Outcome): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

void main();
