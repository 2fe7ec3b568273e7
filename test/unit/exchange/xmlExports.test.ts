import assert from 'node:assert/strict';
import { teiDate } from '../../../src/core/exchange/tei/teiDates';
import { documentsOf, exportOf, filesOf, HARD, hardTexts, requestFor, samples } from './support';
import { textsOf, validate } from './xmlChecks';

const CORPORA = [
  ['the samples', samples],
  ['hard texts', hardTexts],
  ['no sources', () => requestFor({})],
] as const;

/** What XML makes of a text: what it cannot hold stands as U+FFFD. */
function inXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

describe('the TEI export', function () {
  this.timeout(30_000);
  for (const [what, make] of CORPORA)
    it(`is valid: ${what}`, async () => {
      for (const [path, xml] of filesOf('tei', make()))
        await validate(xml, 'tei.rng').catch((error: unknown) => assert.fail(`${path}: ${String(error)}`));
    });

  it('has the words of every block as they are', async () => {
    const request = hardTexts();
    const files = filesOf('tei', request);
    for (const { file, text, layout } of documentsOf(request)) {
      const xml = files.get(file === 'markup.md' ? 'markup.md.xml' : file.replace(/\.txt$/, '.xml')) ?? '';
      const blocks = await textsOf(xml, '//t:body//*[self::t:head or self::t:p or self::t:ab or self::t:note]');
      const expected = layout.blocks.map(({ start, end }) => inXml(text.slice(start, end)));
      assert.deepEqual(
        blocks.filter((block) => block !== ''),
        expected,
      );
    }
  });

  it('refers only to what the register has', async () => {
    const files = filesOf('tei', samples());
    const ids = new Set(await textsOf(files.get('register.xml') ?? '', '//@xml:id'));
    for (const [path, xml] of files) {
      const references = await textsOf(xml, '//@ref | //@who | //@ana | //@active | //@passive');
      for (const reference of references.flatMap((value) => value.split(' ')))
        assert.ok(ids.has(reference.replace(/^[^#]*#/, '')), `${path}: ${reference}`);
    }
  });

  it('marks speech with its speaker, and chains the parts of what XML cannot nest', async () => {
    const text = 'Talks\n\nROME, 3 March 2020. "We met the president of Malta," Luca Bianchi said.\n';
    const files = filesOf('tei', requestFor({ 'a.txt': text }));
    const [said] = await textsOf(files.get('a.xml') ?? '', '//t:said[@direct="true"]');
    assert.equal(said, 'We met the president of Malta,');
    const [who] = await textsOf(files.get('a.xml') ?? '', '//t:said[@direct="true"]/@who');
    assert.equal(who, 'register.xml#actor-luca-bianchi');
  });

  it('writes TIMEX3 values as TEI dates, and loses none', () => {
    const dated = (value: string) => teiDate({ value, earliest: null, latest: null });
    assert.deepEqual(dated('2018-06-20'), { when: '2018-06-20', 'when-custom': '2018-06-20' });
    assert.equal(dated('XXXX-09-17')['when'], '--09-17');
    assert.equal(dated('XXXX-09')['when'], '--09');
    assert.equal(dated('2018-06-20T09:30')['when'], '2018-06-20T09:30:00');
    assert.equal(dated('2018-06-20TMO')['when'], '2018-06-20');
    assert.equal(dated('2018-02-30')['when'], undefined);
    const week = dated('2018-W23');
    assert.deepEqual([week['from'], week['to']], ['2018-06-04', '2018-06-10']);
    assert.deepEqual(dated('199'), { from: '1990-01-01', to: '1999-12-31', 'when-custom': '199' });
    assert.equal(dated('P3D')['dur'], 'P3D');
    assert.equal(dated('PXD')['dur'], undefined);
    assert.deepEqual(teiDate({ value: null, earliest: '2018-06-20', latest: null }), {
      notBefore: '2018-06-20',
      notAfter: null,
    });
  });
});

describe('the TimeML export', function () {
  this.timeout(30_000);
  for (const [what, make] of CORPORA)
    it(`is valid: ${what}`, async () => {
      for (const [path, xml] of filesOf('timeml', make()))
        await validate(xml, 'timeml.dtd').catch((error: unknown) => assert.fail(`${path}: ${String(error)}`));
    });

  it('keeps the whole text, with every date in it', async () => {
    const request = hardTexts();
    const files = filesOf('timeml', request);
    for (const [file, text] of Object.entries(HARD)) {
      const xml = files.get(file === 'markup.md' ? 'markup.md.tml' : file.replace(/\.txt$/, '.tml')) ?? '';
      assert.deepEqual(await textsOf(xml, '//TEXT'), [inXml(text)]);
      const dates = request.corpus.document(file)?.dates ?? [];
      assert.deepEqual(
        await textsOf(xml, '//TEXT/TIMEX3/@value'),
        dates.map(({ value }) => value),
      );
    }
  });

  it('links events to their times and to the verb that tells of them', async () => {
    const text = 'Talks\n\nROME, 3 March 2020. Italy met Malta on 2 March, President Luca Bianchi said.\n';
    const xml = filesOf('timeml', requestFor({ 'a.txt': text })).get('a.tml') ?? '';
    const [event] = await textsOf(xml, '//EVENT[.="met"]/@eid');
    const [instance] = await textsOf(xml, `//MAKEINSTANCE[@eventID="${event}"]/@eiid`);
    const [time] = await textsOf(xml, `//TLINK[@eventInstanceID="${instance}"]/@relatedToTime`);
    assert.deepEqual(await textsOf(xml, `//TIMEX3[@tid="${time}"]/@value`), ['2020-03-02']);
    const [cue] = await textsOf(xml, '//EVENT[@class="REPORTING"]/@eid');
    const [verb] = await textsOf(xml, `//MAKEINSTANCE[@eventID="${cue}"]/@eiid`);
    assert.deepEqual(await textsOf(xml, `//SLINK[@eventInstanceID="${verb}"]/@subordinatedEventInstance`), [instance]);
  });
});

describe('the graphs', function () {
  this.timeout(30_000);
  for (const [what, make] of CORPORA)
    it(`are valid, and their ends are there: ${what}`, async () => {
      const request = make();
      const gexf = filesOf('gexf', request).get('actors.gexf') ?? '';
      const graphml = filesOf('graphml', request).get('actors.graphml') ?? '';
      await validate(gexf, 'gexf.dtd');
      await validate(graphml, 'graphml.dtd');
      for (const xml of [gexf, graphml]) {
        const nodes = await textsOf(xml, '//*[local-name()="node"]/@id');
        assert.equal(new Set(nodes).size, request.corpus.actors().length);
        const ends = await textsOf(xml, '//*[local-name()="edge"]/@source | //*[local-name()="edge"]/@target');
        assert.deepEqual(
          ends.filter((end) => !nodes.includes(end)),
          [],
        );
      }
    });

  it('weigh who quotes whom', async () => {
    const text =
      'Talks\n\nROME, 3 March 2020. "We thank Malta," Luca Bianchi said. "Malta helped," Bianchi said. Spain attacked Malta on Monday.\n';
    const xml = filesOf('graphml', requestFor({ 'a.txt': text })).get('actors.graphml') ?? '';
    const weight = async (source: string, target: string, tie: string): Promise<string[]> =>
      textsOf(
        xml,
        `//*[local-name()="edge"][@source="${source}"][@target="${target}"][*[@key="tie"]="${tie}"]/*[@key="weight"]`,
      );
    assert.deepEqual(await weight('luca-bianchi', 'malta', 'quotes'), ['2']);
    assert.deepEqual(await weight('spain', 'malta', 'acts'), ['1']);
    assert.ok(exportOf('gexf', samples()).unheld.length > 0);
  });
});
