import assert from 'node:assert/strict';
import type { EntityClass } from '../../../src/core/model/actor';
import type { TaggedName } from '../../../src/core/model/nameTagger';
import { recogniseActors } from '../../../src/core/recognise/actors/recogniseActors';
import { structureText } from '../../../src/core/recognise/text/structureText';

/** The names of `text`, as `Words CLASS`, where the tagger answers with `tagged`. */
function names(
  text: string,
  ...tagged: readonly (readonly [words: string, entity: EntityClass, confidence?: number])[]
) {
  let from = 0;
  const found = tagged.map(([words, entity, confidence = 0.95]): TaggedName => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    return { start, end: from, entity, confidence };
  });
  const { mentions, actors } = recogniseActors(structureText(text), [], found);
  return mentions
    .filter(({ entity }) => entity !== null)
    .map(({ start, end, entity, actor }) => ({
      name: `${text.slice(start, end)} ${entity ?? ''}`,
      actor: actor === null ? null : actors[actor]?.knownAs,
    }));
}

describe('names of a trained tagger', () => {
  it('replace what the rules take for names', () => {
    const text = 'Shares of Orla Venn rose on Monday.';
    assert.deepEqual(
      names(text, ['Orla Venn', 'ORG']).map(({ name }) => name),
      ['Orla Venn ORG'],
    );
    assert.deepEqual(names(text), []);
  });

  it('are the actors that the lexicon knows under the same words', () => {
    const text = 'Officials in Norway met Chad Venn. Chad smiled.';
    const [state, , person] = names(text, ['Norway', 'LOC'], ['Chad Venn', 'PER'], ['Chad', 'PER']);
    assert.deepEqual(state, { name: 'Norway LOC', actor: 'norway' });
    assert.equal(person?.name, 'Chad PER');
    assert.notEqual(person.actor, 'chad');
  });

  it('leave the form of address outside', () => {
    const found = names('The board asked Mrs. Venn to resign.', ['Mrs. Venn', 'PER']);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Venn PER'],
    );
  });

  it('give way to the whole name of a body, to its article, and to the parts of a compound', () => {
    const whole = (text: string, ...tagged: Parameters<typeof names> extends [string, ...infer Rest] ? Rest : never) =>
      names(text, ...tagged).map(({ name }) => name);
    assert.deepEqual(
      whole('The Danish Foreign Ministry wrote back.', ['Danish', 'MISC'], ['Foreign Ministry', 'ORG']),
      ['Danish Foreign Ministry ORG'],
    );
    assert.deepEqual(whole('Envoys of the West left early.', ['West', 'LOC']), ['the West LOC']);
    assert.deepEqual(whole('A Lima-based firm won.', ['Lima-based', 'MISC']), ['Lima LOC']);
    assert.deepEqual(whole('Two Kosovo Albanians spoke.', ['Kosovo Albanians', 'MISC']), [
      'Kosovo LOC',
      'Albanians MISC',
    ]);
  });

  it('yield to the gazetteer where the tagger is unsure whether a known place is one', () => {
    const place = (confidence: number) =>
      names('They crossed into Transnistria.', ['Transnistria', 'MISC', confidence]);
    assert.deepEqual(
      [place(0.5), place(0.97)].map(([first]) => first?.name),
      ['Transnistria LOC', 'Transnistria MISC'],
    );
  });

  it('are no persons where they are places of the gazetteer and the document introduces nobody of the name', () => {
    const reading = (text: string, word: string, confidence: number) =>
      names(text, [word, 'PER', confidence]).map(({ name }) => name);
    assert.deepEqual(reading('Lima agreed to pay.', 'Lima', 0.97), ['Lima LOC']);
    assert.deepEqual(reading('Bavaria has paid before.', 'Bavaria', 0.8), ['Bavaria LOC']);
    assert.deepEqual(reading('The office of President Lima was shut.', 'Lima', 0.8), ['Lima PER']);
  });

  it('are read alike in all lines that do not speak clearly', () => {
    const text = 'Floods hit Bavaria. Rain fell on Bavaria. The Bavaria talks failed. Bavaria beat Hesse.';
    const found = names(
      text,
      ['Bavaria', 'LOC', 0.99],
      ['Bavaria', 'LOC', 0.97],
      ['Bavaria', 'ORG', 0.6],
      ['Bavaria', 'ORG', 0.96],
    );
    assert.deepEqual(
      found.slice(0, 4).map(({ name }) => name),
      ['Bavaria LOC', 'Bavaria LOC', 'Bavaria LOC', 'Bavaria ORG'],
    );
  });

  it('follow the other lines where nothing but their own unsure line speaks for their class', () => {
    const text = 'Rain fell in Brunlo. Floods hit Brunlo. Help left Brunlo late. Brunlo objected.';
    const classes = (last: number) =>
      names(text, ['Brunlo', 'LOC', 0.99], ['Brunlo', 'LOC', 0.9], ['Brunlo', 'ORG', 0.5], ['Brunlo', 'ORG', last]).map(
        ({ name }) => name.split(' ')[1],
      );
    assert.deepEqual(classes(0.4), ['LOC', 'LOC', 'LOC', 'LOC']);
    assert.deepEqual(classes(0.95), ['LOC', 'LOC', 'ORG', 'ORG']);
  });

  it('do not hold the compound that describes a known place', () => {
    const found = names('Convoys crossed Danish-held Greenland.', ['Danish-held Greenland', 'LOC']);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Danish MISC', 'Greenland LOC'],
    );
  });

  it('end before the section that a page prints behind its outlet', () => {
    const found = names('Deutsche Welle AFRICA\n\nThe race was put off.', ['Deutsche Welle AFRICA', 'ORG']);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Deutsche Welle ORG'],
    );
  });

  it('are no bodies where they open with the noun for a text', () => {
    const found = names('The Charter of Riga forbids tolls.', ['Charter of Riga', 'ORG', 0.97]);
    assert.deepEqual(found, [{ name: 'Charter of Riga MISC', actor: null }]);
    const law = names('The Constitution of Chile forbids tolls.', ['Constitution of Chile', 'ORG', 0.97]);
    assert.deepEqual(law, [{ name: 'Chile LOC', actor: 'chile' }]);
  });

  it('are one body in British and in American spelling', () => {
    const text = 'The Danish Defence Ministry paid. The Danish Defense Ministry and the Defense Ministry said so.';
    const bodies = ['Danish Defence Ministry', 'Danish Defense Ministry', 'Defense Ministry'] as const;
    let from = 0;
    const tagged = bodies.map((words): TaggedName => {
      const start = text.indexOf(words, from);
      from = start + words.length;
      return { start, end: from, entity: 'ORG', confidence: 0.95 };
    });
    const { mentions } = recogniseActors(structureText(text), [], tagged);
    const actors = mentions.filter(({ entity }) => entity === 'ORG').map(({ actor }) => actor);
    assert.equal(actors.length, 3);
    assert.equal(new Set(actors).size, 1);
  });

  it("are the document's own outlet under its short name, whatever class they got", () => {
    const text = 'Pier shut\n\n“We are tired,” Tam Rusk told the Mail on Friday.';
    const document = structureText(text);
    const layout = { ...document.layout, outlet: { value: 'The Harbour Mail', span: { start: 0, end: 4 } } };
    const start = text.indexOf('Mail');
    const tagged = [{ start, end: start + 4, entity: 'MISC' as const, confidence: 0.4 }];
    const { mentions, actors } = recogniseActors({ ...document, layout }, [], tagged);
    const mail = mentions.find((mention) => mention.start === start);
    assert.equal(mail?.form, 'short_name');
    assert.equal(actors[mail.actor ?? -1]?.name, 'The Harbour Mail');
  });

  it('are found in compounds, those of a joint meeting and that of whom a group is for or against', () => {
    const text =
      'Eva Holm met Rui Costa. The Holm-Costa summit was short. A pro-Norway group and an anti-Holm one came, in the Costa-era hall.';
    const found = names(text, ['Eva Holm', 'PER'], ['Rui Costa', 'PER'], ['Holm-Costa summit', 'MISC']);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Eva Holm PER', 'Rui Costa PER', 'Holm PER', 'Costa PER', 'pro-Norway MISC', 'anti-Holm MISC', 'Costa PER'],
    );
    assert.equal(found[4]?.actor, 'norway');
  });

  it('go on with a small word that has a capital inside a sentence', () => {
    const found = names('She met Park Jae In there. In May she left.', ['Park Jae', 'PER']);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Park Jae In PER'],
    );
  });

  it('do not hold where a body is based', () => {
    const found = names('The Oslo-based Nordic Fish Institute closed.', ['Oslo-based Nordic Fish Institute', 'ORG']);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Oslo LOC', 'Nordic Fish Institute ORG'],
    );
  });

  it('are a party under its adjective, in a document that names the party', () => {
    const party = (text: string, ...tagged: readonly string[]) =>
      names(text, ...tagged.map((words) => [words, 'MISC'] as const)).map(({ actor }) => actor);
    assert.deepEqual(party('The Democrats met. Three Democratic donors left.', 'Democrats', 'Democratic'), [
      'democratic-party',
      'democratic-party',
    ]);
    assert.deepEqual(party('Three Democratic donors left.', 'Democratic'), [null]);
  });

  it('are a ministry by the letters of its name with the head first', () => {
    const text = 'The Health Department closed. The DOH said so.';
    const { actors } = recogniseActors(
      structureText(text),
      [],
      [
        { start: 4, end: 21, entity: 'ORG', confidence: 0.9 },
        { start: 34, end: 37, entity: 'ORG', confidence: 0.9 },
      ],
    );
    assert.deepEqual(
      actors.map(({ name }) => name),
      ['Health Department'],
    );
  });
});
