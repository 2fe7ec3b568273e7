'use strict';
// Builds everything that runs: the extension for Node and for the browser, the analysis worker of each, the command
// line, and the tests that run inside VS Code.
//   node esbuild.js [--production] [--watch]
const { chmodSync, readFileSync, rmSync } = require('node:fs');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  target: 'es2022',
  minify: production,
  // The package leaves the maps out, so its programs do not refer to them.
  sourcemap: production ? 'external' : 'linked',
  sourcesContent: false,
  logLevel: watch ? 'info' : 'warning',
};
// Node 20 has had `\p{…}` from the beginning; without being told so, esbuild makes each such expression anew at every use.
const supported = { 'regexp-unicode-property-escapes': true };
const node = { ...shared, platform: 'node', target: 'node20', supported, format: 'cjs' };
const browser = { ...shared, platform: 'browser' };
/** Node bundles of packages that are published as ES modules and as CommonJS take the former, which shakes better. */
const mainFields = ['module', 'main'];

/** The programs that are shipped. `#analysis-worker` and `#worker-channel` are resolved by platform ("imports" in package.json). */
const programs = [
  { ...node, mainFields, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, mainFields, entryPoints: ['src/worker.ts'], outfile: 'dist/worker.js' },
  {
    ...node,
    mainFields,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [{ name: 'executable', setup: (build) => build.onEnd(makeExecutable) }],
  },
  // The browser's extension host loads CommonJS as well; its worker is started from the text of the script.
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: ['src/worker.ts'], outfile: 'dist/web/worker.js' },
  // The page of the timeline, which is a browser's in both hosts.
  {
    ...browser,
    format: 'iife',
    entryPoints: ['src/webview/timeline/main.ts'],
    outfile: 'dist/web/timeline.js',
  },
  { ...browser, entryPoints: ['src/webview/timeline/timeline.css'], outfile: 'dist/web/timeline.css' },
];

/**
 * Mocha's browser build is a script for CommonJS inside a package that declares ES modules. Read as the latter it would
 * overwrite the exports of the bundle, so it is read under another name than its file's.
 */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup(build) {
    build.onResolve({ filter: /^mocha\/mocha\.js$/ }, ({ path }) => ({
      path: require.resolve(path),
      namespace: 'script',
    }));
    build.onLoad({ filter: /./, namespace: 'script' }, ({ path }) => ({ contents: readFileSync(path, 'utf8') }));
  },
};
const test = { external: ['vscode'], format: 'cjs', minify: false, plugins: [mochaAsScript] };

/** The tests for both extension hosts. Mocha is its browser build in both, which needs no files beside it. */
const tests = [
  { ...node, ...test, entryPoints: ['test/integration/index.ts'], outfile: 'out/test/integration/index.js' },
  { ...browser, ...test, entryPoints: ['test/integration/index.ts'], outfile: 'out/web/test/integration/index.js' },
];

function makeExecutable(result) {
  if (result.errors.length === 0) chmodSync('dist/cli.js', 0o755);
}

async function main() {
  const builds = production ? programs : [...programs, ...tests];
  if (watch) {
    const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  if (production) rmSync('dist', { recursive: true, force: true });
  // One program that does not build is reported, and the others are built all the same.
  const results = await Promise.allSettled(builds.map((options) => esbuild.build(options)));
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
