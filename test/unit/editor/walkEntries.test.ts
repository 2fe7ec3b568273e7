import assert from 'node:assert/strict';
import type { Entry, WalkResult, WalkRules } from '../../../src/editor/sources/walkEntries';
import { walkEntries } from '../../../src/editor/sources/walkEntries';

/** Walks a tree of folders that is given by the paths of its files. */
function walk(paths: readonly string[], rules: Partial<WalkRules> = {}): Promise<WalkResult> {
  const list = (folder: string): Promise<readonly Entry[]> => {
    const kinds = new Map<string, Entry['kind']>();
    for (const path of paths.filter((file) => folder === '' || file.startsWith(`${folder}/`))) {
      const [name = '', ...below] = path.slice(folder === '' ? 0 : folder.length + 1).split('/');
      kinds.set(name, below.length > 0 ? 'folder' : 'file');
    }
    return Promise.resolve(
      [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  };
  return walkEntries(list, '', {
    wanted: (path) => path.endsWith('.txt'),
    hidden: () => false,
    maxFiles: 100,
    maxEntries: 100,
    ...rules,
  });
}

describe('a walk through a folder', () => {
  it('finds the wanted files, counts the others, and leaves alone what is hidden', async () => {
    const found = await walk(['b/c.txt', 'a.txt', 'a.png', 'node_modules/d.txt', 'old/e.txt'], {
      hidden: (path) => path === 'old',
    });
    assert.deepEqual(found, { files: ['a.txt', 'b/c.txt'], noted: [], others: 1, cap: undefined });
  });

  it('keeps what is nearest where there are too many files, and says that it was their number', async () => {
    const paths = ['a/deep.txt', 'a/deeper/x.txt', 'z.txt'];
    assert.deepEqual(await walk(paths, { maxFiles: 2 }), {
      files: ['a/deep.txt', 'z.txt'],
      noted: [],
      others: 0,
      cap: 'maxFiles',
    });
    assert.equal((await walk(paths, { maxFiles: 3 })).cap, undefined);
  });

  it('says that it was the number of entries where these are too many', async () => {
    const paths = ['1.png', '2.png', '3.png', '4.txt'];
    assert.deepEqual(await walk(paths, { maxEntries: 3 }), { files: [], noted: [], others: 3, cap: 'maxEntries' });
    assert.equal((await walk(paths, { maxEntries: 4 })).cap, undefined);
  });

  it('does not count files that are noted apart as files', async () => {
    const noted = (path: string): boolean => path.endsWith('/note.txt');
    assert.deepEqual(await walk(['a.txt', 'b/note.txt', 'c/note.txt'], { noted, maxFiles: 1 }), {
      files: ['a.txt'],
      noted: ['b/note.txt', 'c/note.txt'],
      others: 0,
      cap: undefined,
    });
  });
});
