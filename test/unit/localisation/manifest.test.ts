import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

type Words = Readonly<Record<string, string>>;

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json') as { readonly contributes: Readonly<Record<string, unknown>> };
const english = read('package.nls.json') as Words;
const german = read('package.nls.de.json') as Words;

/** Properties of the manifest that VS Code shows to the reader, wherever they stand. */
const SHOWN = new Set([
  'title',
  'shortTitle',
  'category',
  'label',
  'name',
  'contextualTitle',
  'contents',
  'description',
  'markdownDescription',
  'displayName',
  'altText',
]);
const SHOWN_LISTS = new Set(['enumDescriptions', 'markdownEnumDescriptions', 'enumItemLabels']);

/** Every text of the manifest that a reader sees, with its path. */
function shownTexts(value: unknown, path: string): { readonly path: string; readonly text: string }[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = `${path}.${key}`;
    if (typeof inner === 'string') {
      return SHOWN.has(key) ? [{ path: at, text: inner }] : [];
    }
    if (SHOWN_LISTS.has(key) && Array.isArray(inner)) {
      return inner.map((text, index) => ({ path: `${at}.${index}`, text: String(text) }));
    }
    return shownTexts(inner, at);
  });
}

/** All keys that the manifest names. */
function namedKeys(value: unknown): string[] {
  if (typeof value === 'string') {
    const key = /^%(.+)%$/.exec(value)?.[1];
    return key === undefined ? [] : [key];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namedKeys) : [];
}

/** What a translation must not change: commands behind links, code, settings. */
function fixedParts(text: string): string[] {
  return [...text.matchAll(/\(command:[^)]*\)|`[^`]*`|\$\([\w-]+\)|\bdateline\.\w+(?:\.\w+)*\b/g)]
    .map(([part]) => part)
    .sort();
}

describe('the words of the manifest', () => {
  it('stand in package.nls.json, each of them', () => {
    const bare = shownTexts(manifest.contributes, 'contributes').filter(({ text }) => !/^%[^%]+%$/.test(text));
    assert.deepEqual(bare, [], 'write %keys% there, and the words into package.nls.json and package.nls.de.json');
  });

  it('are there in English and in German, and none besides', () => {
    const named = [...new Set(namedKeys(manifest))].sort();
    assert.ok(named.length > 50);
    assert.deepEqual(Object.keys(english).sort(), named);
    assert.deepEqual(Object.keys(german).sort(), named);
  });

  it('are not empty, and keep their links, settings and code in German', () => {
    for (const [key, text] of Object.entries(english)) {
      const translated = german[key] ?? '';
      assert.ok(text.trim() !== '' && translated.trim() !== '', key);
      assert.deepEqual(fixedParts(translated), fixedParts(text), key);
    }
  });

  it('name the commands of one extension under one category', () => {
    const commands = manifest.contributes['commands'] as readonly { command: string; category?: string }[];
    assert.deepEqual(
      commands.filter(({ category }) => category !== '%category%'),
      [],
    );
  });
});
