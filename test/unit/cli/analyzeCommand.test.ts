import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSource } from '../../../src/node/readSource';
import { DONE, SOME_FAILED, WRONG_USAGE } from '../../../src/node/streams';
import { analyzeCommand, type AnalyzeRequest } from '../../../src/node/analyzeCommand';

const ARTICLE = 'OSLO, May 4, 2021. Norway signed an agreement with Sweden on Tuesday, the foreign ministry said.\n';

describe('dateline analyze', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function put(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }

  async function analyze(request: Partial<AnalyzeRequest> = {}) {
    const output: string[] = [];
    const messages: string[] = [];
    const code = await analyzeCommand(
      { paths: [folder], format: 'jsonl', out: null, ...request },
      { write: (text) => output.push(text), report: (message) => messages.push(message) },
    );
    const text = output.join('');
    const records = () =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    return { code, text, messages, records };
  }

  it('prints a document record for every source text, in path order, and none for anything else', async () => {
    await put('b.txt', ARTICLE);
    await put('sub/a.md', ARTICLE);
    await put('a.txt', ARTICLE);
    await put('data.csv', 'no,article');
    await put('node_modules/x/readme.md', ARTICLE);
    await put('.hidden/x.txt', ARTICLE);
    const { code, records } = await analyze();
    assert.equal(code, DONE);
    const files = records()
      .filter(({ record }) => record === 'document')
      .map(({ file }) => file);
    assert.deepEqual(files, ['a.txt', 'b.txt', 'sub/a.md']);
  });

  it('gives the same bytes for the same input', async () => {
    await put('a.txt', ARTICLE);
    await put('b.txt', ARTICLE.replace('Sweden', 'Finland'));
    assert.equal((await analyze()).text, (await analyze()).text);
  });

  it('keeps offsets that slice to the text, over a byte order mark and Windows line ends', async () => {
    await put('a.txt', `\uFEFFNorway and Sweden talk\r\n\r\n${ARTICLE.replace('\n', '\r\n')}`);
    const source = (await readFile(join(folder, 'a.txt'), 'utf8')).slice(1);
    const [document] = (await analyze()).records();
    const spans = [document?.['mentions'], document?.['dates']].flat() as {
      start: number;
      end: number;
      text: string;
    }[];
    assert.ok(spans.length > 2);
    for (const { start, end, text } of spans) assert.equal(source.slice(start, end), text);
  });

  it('names the file that cannot be read, analyses the rest, and says so in its exit code', async () => {
    await put('a.txt', ARTICLE);
    await put('image.txt', Uint8Array.from([0x89, 0x50, 0, 0, 0, 1, 2, 3]));
    await put('huge.txt', 'x'.repeat(20_000_000));
    const { code, records, messages } = await analyze();
    assert.equal(code, SOME_FAILED);
    assert.deepEqual(
      records()
        .filter(({ record }) => record === 'document')
        .map(({ file }) => file),
      ['a.txt'],
    );
    assert.deepEqual(messages, [
      'dateline: huge.txt was left out: it is 20 MB, larger than the 2 MB that it may have.',
      'dateline: image.txt was left out: it is binary data, not text.',
    ]);
  });

  it('names a file that vanished after it was found, and analyses the rest', async () => {
    await put('a.txt', ARTICLE);
    await put('target.md', ARTICLE);
    await symlink(join(folder, 'target.md'), join(folder, 'link.md'));
    const reading = readSource(join(folder, 'gone.txt'));
    assert.match(((await reading) as { problem: string }).problem, /no such file.*gone\.txt/);
    await rm(join(folder, 'target.md'));
    const { code, records, messages } = await analyze({ paths: [folder, join(folder, 'a.txt')] });
    assert.equal(code, DONE);
    assert.deepEqual(messages, []);
    assert.deepEqual(
      records()
        .filter(({ record }) => record === 'document')
        .map(({ file }) => file),
      ['a.txt'],
    );
  });

  it('takes outlet and date from annotations.yaml', async () => {
    await put('a.txt', 'Norway signed an agreement on May 4.\n');
    await put('annotations.yaml', 'version: 1\ndocuments:\n  a.txt: { outlet: The Fjord, published: 2020-05-06 }\n');
    const [document] = (await analyze()).records();
    assert.equal(document?.['outlet'], 'The Fjord');
    assert.equal((document?.['published'] as { value: string }).value, '2020-05-06');
  });

  it('stops at an invalid annotations.yaml with file, line, column and what was expected', async () => {
    await put('a.txt', ARTICLE);
    await put('annotations.yaml', 'version: 1\ndocuments:\n  a.txt: { published: yesterday }\n');
    const { code, text, messages } = await analyze();
    assert.equal(code, WRONG_USAGE);
    assert.equal(text, '');
    assert.deepEqual(messages, [
      'annotations.yaml:3:23: error: published must be a day as YYYY-MM-DD, found "yesterday".',
    ]);
  });

  it('warns of a decision about a passage that is not there, and goes on', async () => {
    await put('a.txt', ARTICLE);
    await put('annotations.yaml', 'version: 1\nannotations:\n  - { file: a.txt, exact: Bergen, reject: actor }\n');
    const { code, messages } = await analyze();
    assert.equal(code, DONE);
    assert.deepEqual(messages, ['annotations.yaml:3:5: warning: "Bergen" is not in a.txt.']);
  });

  it('warns of a record about a source that is not there, unless only single files are read', async () => {
    await put('a.txt', ARTICLE);
    await put('annotations.yaml', 'version: 1\ndocuments:\n  b.txt: { published: 2021-05-04 }\n');
    const { messages } = await analyze();
    assert.deepEqual(messages, ['annotations.yaml:3:3: warning: There is no source b.txt in this folder.']);
    assert.deepEqual((await analyze({ paths: [join(folder, 'a.txt')] })).messages, []);
  });

  it('prints one object where json is asked for, and writes it to a file', async () => {
    await put('a.txt', ARTICLE);
    const out = join(folder, 'result.json');
    const { code, text } = await analyze({ format: 'json', out });
    assert.equal(code, DONE);
    assert.equal(text, '');
    const whole = JSON.parse(await readFile(out, 'utf8')) as Record<string, unknown>;
    assert.deepEqual(Object.keys(whole), ['version', 'documents', 'actors', 'events', 'links']);
  });

  it('reads single files, named relative to their folder', async () => {
    await put('sub/a.txt', ARTICLE);
    await put('sub/b.txt', ARTICLE);
    const { records } = await analyze({ paths: [join(folder, 'sub/b.txt')] });
    assert.deepEqual(
      records()
        .filter(({ record }) => record === 'document')
        .map(({ file }) => file),
      ['b.txt'],
    );
  });

  it('says which path does not exist', async () => {
    const { code, messages } = await analyze({ paths: [join(folder, 'nowhere')] });
    assert.equal(code, WRONG_USAGE);
    assert.match(messages[0] ?? '', /nowhere/);
  });
});
