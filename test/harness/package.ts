// Packs the extension, and fails where the file is larger than it may be.
//   tsx test/harness/package.ts [FILE]     default: dateline-VERSION.vsix
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT, bin } from './paths';

const LIMIT_MB = 8;

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const file = resolve(process.argv[2] ?? `dateline-${version}.vsix`);
mkdirSync(dirname(file), { recursive: true });
// Everything is bundled, and `vscode:prepublish` makes the production build that is packed. The links of the README stay
// as they are: the package is not published anywhere yet.
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
const { status } = spawnSync(bin('vsce'), ['package', ...flags, '--out', file], { cwd: ROOT, stdio: 'inherit' });
if (status !== 0) process.exit(1);
const megabytes = statSync(file).size / 1e6;
console.log(`${file}: ${megabytes.toFixed(2)} MB`);
if (megabytes > LIMIT_MB) {
  console.error(`More than ${LIMIT_MB} MB: look at what .vscodeignore lets in.`);
  process.exitCode = 1;
}
