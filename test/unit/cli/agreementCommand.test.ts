import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreementCommand, type AgreementRequest } from '../../../src/node/agreementCommand';
import { DONE, WRONG_USAGE } from '../../../src/node/streams';

const ARTICLE =
  'OSLO, May 4, 2021. Norway signed an agreement with Sweden on May 3, 2021, the foreign ministry said.\n';

describe('dateline agreement', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function compare(first: string, second: string, request: Partial<AgreementRequest> = {}) {
    const files = [join(folder, 'kim.yaml'), join(folder, 'lou.yaml')] as const;
    await writeFile(files[0], `version: 1\n${first}`);
    await writeFile(files[1], `version: 1\n${second}`);
    const output: string[] = [];
    const messages: string[] = [];
    const streams = { write: (text: string) => output.push(text), report: (message: string) => messages.push(message) };
    const code = await agreementCommand({ files, sources: null, format: 'table', out: null, ...request }, streams);
    return { code, text: output.join(''), messages };
  }

  const record = (exact: string, actor: string): string => `  - { file: a.txt, exact: ${exact}, actor: ${actor} }\n`;
  const KIM = `annotations:\n${record('he', 'bo')}${record('she', 'ana')}`;
  const LOU = `annotations:\n${record('he', 'bo')}${record('she', 'eva')}`;

  it('prints a table, and where the two differ', async () => {
    const { code, text } = await compare(KIM, LOU);
    assert.equal(code, DONE);
    assert.equal(
      text,
      `kind              units observed expected    kappa
actor                 2    0.500    0.250    0.333

actor: a.txt: she: ana | eva
`,
    );
    assert.match((await compare('', '')).text, /nothing in common/);
  });

  it('prints JSON, to a file where it is told so', async () => {
    const out = join(folder, 'agreement.json');
    const { code, text } = await compare(KIM, LOU, { format: 'json', out });
    assert.deepEqual([code, text], [DONE, '']);
    const { kinds } = JSON.parse(await readFile(out, 'utf8')) as { kinds: { kind: string; units: number }[] };
    assert.equal(kinds.find(({ kind }) => kind === 'actor')?.units, 2);
  });

  it('takes what is recognised in the sources for kept where nobody rejects it', async () => {
    const sources = join(folder, 'sources');
    await mkdir(sources);
    await writeFile(join(sources, 'a.txt'), ARTICLE);
    // The decisions of the folder itself are nobody's here.
    await writeFile(
      join(sources, 'annotations.yaml'),
      'version: 1\nannotations: [{ file: a.txt, exact: "May 3, 2021", reject: date }]\n',
    );
    const reject = 'annotations: [{ file: a.txt, exact: "May 3, 2021", reject: date }]\n';
    const { text } = await compare(reject, '', { sources });
    assert.match(text, /^is a date +2 +0\.500 +0\.500 +0\.000$/m);
    assert.match(text, /^is a date: a\.txt: May 3, 2021: rejected \| kept$/m);
  });

  it('names the file, line and column of a mistake', async () => {
    const { code, messages } = await compare(KIM, 'annotations: [{ file: a.txt }]\n');
    assert.equal(code, WRONG_USAGE);
    assert.match(messages.join(), /lou\.yaml:2:15: error: an annotation needs "file" and "exact"/);
    const missing = await compare(KIM, LOU, { files: [join(folder, 'none.yaml'), join(folder, 'lou.yaml')] });
    assert.equal(missing.code, WRONG_USAGE);
    assert.match(missing.messages.join(), /none\.yaml cannot be read/);
  });
});
