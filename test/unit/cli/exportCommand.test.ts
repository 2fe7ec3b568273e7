import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPORTERS } from '../../../src/core/exchange/exporters';
import { exportCommand, type ExportCommandRequest } from '../../../src/node/exportCommand';
import { shippedModels } from '../shippedModels';
import { DONE, SOME_FAILED, WRONG_USAGE } from '../../../src/node/streams';

const ARTICLE = 'OSLO, May 4, 2021. Norway signed an agreement with Sweden on Tuesday, the foreign ministry said.\n';

describe('dateline export', function () {
  this.timeout(30_000);
  let folder: string;
  let out: string;
  beforeEach(async () => {
    const root = await mkdtemp(join(tmpdir(), 'dateline-test-'));
    folder = join(root, 'articles');
    out = join(root, 'made');
    await mkdir(join(folder, 'sub'), { recursive: true });
    await writeFile(join(folder, 'a.txt'), ARTICLE);
    await writeFile(join(folder, 'sub', 'b.txt'), ARTICLE);
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  async function run(request: Partial<ExportCommandRequest> = {}) {
    const messages: string[] = [];
    const now = new Date('2024-05-04T10:00:00.123Z');
    const code = await exportCommand(
      { paths: [folder], to: 'brat', out, force: false, now, ...request },
      { write: () => assert.fail('nothing is printed'), report: (message) => messages.push(message) },
      shippedModels,
    );
    return { code, messages: messages.join('\n') };
  }
  const made = async (): Promise<string[]> =>
    (await readdir(out, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();

  it('writes every format, the folders of the sources with it, and tells what it leaves out', async () => {
    for (const { id } of EXPORTERS) {
      const { code, messages } = await run({ to: id, out: join(out, id) });
      assert.equal(code, DONE, messages);
      assert.match(messages, /^dateline: (?:1 file was|\d+ files were) written to /);
    }
    assert.equal(await readFile(join(out, 'brat', 'sub', 'b.txt'), 'utf8'), ARTICLE);
    assert.match((await run({ to: 'conll', out: join(out, 'x') })).messages, /not in CoNLL-2003 \(IOB2\): \d+ events/);
  });

  it('gives a single file the name that is asked for, and links back to the sources', async () => {
    await run({ to: 'dossier', out: join(out, 'sea & land.md') });
    assert.deepEqual(await made(), ['sea & land.md']);
    assert.match(await readFile(join(out, 'sea & land.md'), 'utf8'), /\]\(\.\.\/articles\/sub\/b\.txt#L1\)/);
  });

  it('refuses to overwrite and then writes nothing at all, unless forced', async () => {
    await mkdir(out);
    await writeFile(join(out, 'a.ann'), 'mine');
    const { code, messages } = await run();
    assert.equal(code, SOME_FAILED);
    assert.match(messages, /a\.ann would be overwritten; --force allows it/);
    assert.deepEqual(await made(), ['a.ann']);
    assert.equal((await run({ force: true })).code, DONE);
    assert.match(await readFile(join(out, 'a.ann'), 'utf8'), /^T1\t/);
  });

  it('does not put texts among the sources, where they would be sources themselves', async () => {
    const { code, messages } = await run({ out: join(folder, 'made') });
    assert.equal(code, WRONG_USAGE);
    assert.match(messages, /made\/a\.txt would become a source itself/);
    assert.equal((await run({ to: 'csv', out: join(folder, 'tables') })).code, DONE);
    assert.equal((await run({ out: join(folder, '.brat') })).code, DONE);
  });

  it('never writes through a link to somewhere else, even when forced', async () => {
    const elsewhere = join(folder, '..', 'elsewhere');
    await mkdir(elsewhere);
    await mkdir(out);
    await symlink(elsewhere, join(out, 'sub'));
    const { code, messages } = await run({ force: true });
    assert.equal(code, SOME_FAILED);
    assert.match(messages, /sub is no folder of the target/);
    assert.deepEqual(await readdir(elsewhere), []);
    await rm(join(out, 'sub'));
    await symlink(join(elsewhere, 'x'), join(out, 'visual.conf'));
    assert.match((await run({ force: true })).messages, /visual\.conf is a link/);
    assert.deepEqual(await readdir(elsewhere), []);
  });

  it('names the formats where there is none of that name, and what cannot be read', async () => {
    const { code, messages } = await run({ to: 'word' });
    assert.equal(code, WRONG_USAGE);
    assert.match(messages, /there is no format "word": dossier, csv, /);
    assert.equal((await run({ paths: [join(folder, 'nowhere')] })).code, WRONG_USAGE);
    await writeFile(join(folder, 'image.txt'), Uint8Array.from([0x89, 0x50, 0, 0, 0, 1]));
    const partly = await run();
    assert.equal(partly.code, SOME_FAILED);
    assert.match(partly.messages, /image\.txt was left out/);
  });
});
