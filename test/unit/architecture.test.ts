import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SOURCE = resolve('src');

/** Layers of the design, lowest first. A file may import from its own layer and from those above it in this list. */
const LAYERS: readonly (readonly string[])[] = [
  ['core/model', 'core/util'],
  ['core/time'],
  ['core/lexicon', 'core/annotations'],
  ['core/recognise'],
  ['core/corpus'],
  ['core/queries'],
  ['core/exchange'],
  ['editor', 'node', 'webview'],
  ['extension.ts', 'cli.ts', 'worker.ts'],
];

/** The passes over one document, in their order: see ARCHITECTURE.md. */
const PASSES = ['text', 'layout', 'tokens', 'tagger', 'dates', 'parse', 'actors', 'quotes', 'events'];

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` at the start of a line, and `import('x')` anywhere. */
const IMPORT = /^(?:(?:import|export)\b[^;'"=]*\bfrom |import )'([^']+)';|\bimport\('([^']+)'\)/gm;

function layerOf(file: string): number {
  return LAYERS.findIndex((names) => names.some((name) => file === name || file.startsWith(`${name}/`)));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

interface SourceFile {
  readonly name: string;
  readonly platform: readonly string[];
  readonly imports: readonly string[];
}

function readSources(): SourceFile[] {
  const paths = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const known = new Set(paths.map(slashed));
  return paths.map((path) => {
    const text = readFileSync(join(SOURCE, path), 'utf8');
    const specifiers = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
    const imports = specifiers
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => slashed(relative(SOURCE, resolve(SOURCE, dirname(path), specifier))))
      .flatMap((target) => [`${target}.ts`, `${target}/index.ts`, target].filter((name) => known.has(name)));
    return { name: slashed(path), platform: specifiers.filter((specifier) => !specifier.startsWith('.')), imports };
  });
}

describe('the layers of the source', () => {
  const sources = readSources();

  it('hold every source file', () => {
    const homeless = sources.filter(({ name }) => layerOf(name) < 0).map(({ name }) => name);
    assert.deepEqual(homeless, []);
  });

  it('import downwards only, and editor, node and webview not each other', () => {
    const upward = sources.flatMap(({ name, imports }) =>
      imports
        .filter((target) => {
          const [from, to] = [layerOf(name), layerOf(target)];
          const sideways =
            from === to && LAYERS[from]?.includes('editor') && name.split('/')[0] !== target.split('/')[0];
          return to > from || sideways;
        })
        .map((target) => `${name} imports ${target}`),
    );
    assert.deepEqual(upward, []);
  });

  it('read a document in passes: folders of recognise import from earlier passes only', () => {
    const passOf = (name: string): number => PASSES.indexOf(/^core\/recognise\/(\w+)\//.exec(name)?.[1] ?? '');
    const upward = sources.flatMap(({ name, imports }) =>
      imports
        .filter((target) => passOf(name) >= 0 && passOf(target) > passOf(name))
        .map((target) => `${name} imports ${target}`),
    );
    assert.deepEqual(upward, []);
    const homeless = sources.filter(({ name }) => /^core\/recognise\/\w+\//.test(name) && passOf(name) < 0);
    assert.deepEqual(homeless, []);
  });

  it('have no import cycles', () => {
    const imports = new Map(sources.map((source) => [source.name, source.imports]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (name: string, path: readonly string[]): void => {
      if (path.includes(name)) cycles.push([...path.slice(path.indexOf(name)), name].join(' → '));
      if (done.has(name) || path.includes(name)) return;
      for (const target of imports.get(name) ?? []) visit(target, [...path, name]);
      done.add(name);
    };
    for (const { name } of sources) visit(name, []);
    assert.deepEqual(cycles, []);
  });

  it('keep the lexicon out of the name tagger, whose lists travel with its weights', () => {
    const foreign = sources
      .filter(({ name }) => name.startsWith('core/recognise/tagger/'))
      .flatMap(({ name, imports }) =>
        imports.filter((target) => target.startsWith('core/lexicon/')).map((target) => `${name} imports ${target}`),
      );
    assert.deepEqual(foreign, []);
  });

  it('keep platforms out of the core: no vscode, no node modules, a library only where its format is read or written', () => {
    const libraries = new Map([
      ['yaml', 'core/annotations/'],
      ['papaparse', 'core/exchange/'],
    ]);
    const foreign = sources
      .filter(({ name }) => name.startsWith('core/'))
      .flatMap(({ name, platform }) =>
        platform
          .filter((specifier) => !name.startsWith(libraries.get(specifier) ?? '!'))
          .map((specifier) => `${name} imports ${specifier}`),
      );
    assert.deepEqual(foreign, []);
  });

  it('keep all but the queries and one library out of the page of the timeline', () => {
    const foreign = sources
      .filter(({ name }) => name.startsWith('webview/'))
      .flatMap(({ name, platform, imports }) => [
        ...platform.filter((specifier) => specifier !== 'd3-scale').map((specifier) => `${name} imports ${specifier}`),
        ...imports
          .filter((target) => !/^(?:webview|core\/(?:model|queries))\//.test(target))
          .map((target) => `${name} imports ${target}`),
      ]);
    assert.deepEqual(foreign, []);
  });
});
