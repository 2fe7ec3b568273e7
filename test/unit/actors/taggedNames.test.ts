import assert from 'node:assert/strict';
import type { EntityClass } from '../../../src/core/model/actor';
import type { TaggedName } from '../../../src/core/model/nameTagger';
import { recogniseActors } from '../../../src/core/recognise/actors/recogniseActors';
import { structureText } from '../../../src/core/recognise/tokens/structureText';

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

  it('leave the line that opens a report its month and its city', () => {
    const found = spans(
      'Mill closes\n\nBERGEN, Nov 5 (Venn News) - The mill closed.',
      ['BERGEN', 'LOC'],
      ['Nov', 'ORG'],
    );
    assert.deepEqual(found, ['BERGEN LOC']);
    const read = spans('Mill closes\n\nBERGEN (Venn News) - The mill closed.', ['BERGEN', 'ORG'], ['Venn News', 'ORG']);
    assert.deepEqual(read, ['BERGEN LOC', 'Venn News ORG']);
    assert.deepEqual(spans('They played BERGEN (at home).', ['BERGEN', 'ORG']), ['BERGEN ORG']);
  });

  it('leave out ranks that British texts write without a stop', () => {
    assert.deepEqual(spans('They saw that Col Okwo had left.', ['Col Okwo', 'PER']), ['Okwo PER']);
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

  it('end before the words for a picture behind its agency', () => {
    const found = names('The dam seen from a boat (Reuters File Photo)', ['Reuters File Photo', 'ORG']);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Reuters ORG'],
    );
    const archive = names('The Harbour Photo archive is closed.', ['Harbour Photo', 'ORG']);
    assert.deepEqual(
      archive.map(({ name }) => name),
      ['Harbour Photo ORG'],
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

  it('are places by their last word where the tagger is unsure of a person without a given name', () => {
    const text = 'He waited at Moyo Tower and met Emma Hall there.';
    assert.deepEqual(
      names(text, ['Moyo Tower', 'PER', 0.5], ['Emma Hall', 'PER', 0.5]).map(({ name }) => name),
      ['Moyo Tower LOC', 'Emma Hall PER'],
    );
    const after = 'Mr. Moyo waited at Moyo Tower. Mr. Moyo left.';
    assert.deepEqual(
      names(after, ['Moyo', 'PER', 0.99], ['Moyo Tower', 'LOC', 0.6], ['Moyo', 'PER', 0.99]).map(({ name }) => name),
      ['Moyo PER', 'Moyo Tower LOC', 'Moyo PER'],
    );
  });

  it('are not the suffix of a name behind a comma', () => {
    const found = names('Police questioned Ken Moyo, Jr., on Monday.', ['Ken Moyo', 'PER'], ['Jr.', 'PER']);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Ken Moyo PER'],
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

  /** Only the words and classes. */
  const spans = (...input: Parameters<typeof names>): string[] => names(...input).map(({ name }) => name);

  it('give way to a body that the gazetteer knows whole, where they are only parts of it', () => {
    const text = 'European Commission officials waited for Ann Moe.';
    assert.deepEqual(spans(text, ['European', 'MISC', 0.99], ['Ann Moe', 'PER']), [
      'European Commission ORG',
      'Ann Moe PER',
    ]);
    const longer = 'The New European Commission Choir sang.';
    assert.deepEqual(spans(longer, ['New European Commission Choir', 'ORG']), ['New European Commission Choir ORG']);
  });

  it('leave out the article that only opens a sentence', () => {
    assert.deepEqual(spans('The Kelp Growers Union paid.', ['The Kelp Growers Union', 'ORG']), [
      'Kelp Growers Union ORG',
    ]);
    assert.deepEqual(spans('He owns The Kelp Growers Union.', ['The Kelp Growers Union', 'ORG']), [
      'The Kelp Growers Union ORG',
    ]);
  });

  it('are two where the document knows each of two joined ones by itself', () => {
    const text = 'Orla Kelp paid. Venn Optics did not. Critics of Orla Kelp and Venn Optics left.';
    const single = [
      ['Orla Kelp', 'ORG', 0.99],
      ['Venn Optics', 'ORG', 0.99],
    ] as const;
    assert.deepEqual(spans(text, ...single, ['Orla Kelp and Venn Optics', 'ORG', 0.6]).slice(2), [
      'Orla Kelp ORG',
      'Venn Optics ORG',
    ]);
    assert.deepEqual(spans('Critics of Orla Kelp and Venn Optics left.', ['Orla Kelp and Venn Optics', 'ORG']), [
      'Orla Kelp and Venn Optics ORG',
    ]);
  });

  it('end where a well-known name begins that goes on behind their border', () => {
    const text = 'Shares of Orla Kelp and Deutsche Bank rose.';
    assert.deepEqual(spans(text, ['Orla Kelp and Deutsche', 'ORG', 0.5], ['Bank', 'ORG', 0.5]), [
      'Orla Kelp ORG',
      'Deutsche Bank ORG',
    ]);
  });

  it('are completed from the lists of well-known names, where these mean one thing', () => {
    assert.deepEqual(spans('Anglers won the Champions League on Monday.'), ['Champions League MISC']);
    // a word of the language, and a town, need more than a list
    assert.deepEqual(spans('They took the Subway to the Target in spring.'), []);
  });

  it('around a v. are one law case, and around a v two teams', () => {
    assert.deepEqual(spans('The ruling in Venn v. Harrow stands.', ['Venn', 'PER'], ['Harrow', 'PER']), [
      'Venn v. Harrow MISC',
    ]);
    assert.deepEqual(spans('On Sunday: Venn v Harrow.', ['Venn', 'ORG'], ['Harrow', 'ORG']), [
      'Venn ORG',
      'Harrow ORG',
    ]);
  });

  it('are companies where they end in the legal form of one', () => {
    assert.deepEqual(spans('Shares of Orla Venn SE rose.', ['Orla Venn SE', 'PER', 0.99]), ['Orla Venn SE ORG']);
  });

  it('are companies where one line says so, in all lines that bring in no person', () => {
    const text = 'Unions sued the retailer Quillon. In May Quillon closed. Critics of Quillon left.';
    const found = spans(text, ['Quillon', 'PER', 0.95], ['Quillon', 'LOC', 0.6], ['Quillon', 'ORG', 0.95]);
    assert.deepEqual(found, ['Quillon ORG', 'Quillon ORG', 'Quillon ORG']);
    const person = 'Ann Quillon spoke. Unions sued the retailer Quillon.';
    assert.deepEqual(spans(person, ['Ann Quillon', 'PER', 0.99], ['Quillon', 'PER', 0.95]), [
      'Ann Quillon PER',
      'Quillon PER',
    ]);
  });

  it('with the prefix of a ship name the ship', () => {
    const text = 'Divers found HMS Orla Venn off Skerries.';
    assert.deepEqual(spans(text, ['Orla Venn', 'PER'], ['Skerries', 'LOC']), ['HMS Orla Venn MISC', 'Skerries LOC']);
  });

  it('are joined by titles of works in marks, where the words around say what they are', () => {
    assert.deepEqual(spans('She sang in the musical "Lagoon of Glass" and left.'), ['Lagoon of Glass MISC']);
    assert.deepEqual(spans('A sign said "Mind the Gap" and "Keep Left" all year.'), []);
  });

  it('are persons where a part of them is one elsewhere', () => {
    const text = 'The summit of Rook Ban Ho was short. Rook smiled. Rook left.';
    const single = [
      ['Rook', 'PER', 0.95],
      ['Rook', 'PER', 0.95],
    ] as const;
    assert.equal(spans(text, ['Rook Ban Ho', 'ORG', 0.6], ...single)[0], 'Rook Ban Ho PER');
    assert.equal(spans(text, ['Rook Ban Ho', 'ORG', 0.95], ...single)[0], 'Rook Ban Ho ORG');
  });

  it('are the body that the gazetteer knows, and no other thing of its name', () => {
    assert.deepEqual(spans('Strikes hit Daesh in spring.', ['Daesh', 'MISC', 0.95]), ['Daesh ORG']);
  });

  it('end before the noun that words in capitals put behind a known person', () => {
    const text = 'Ann Venn Letters and Dahl Emails are out. Ann Venn and Carl Dahl sued. Ann Waters won.';
    const known = [['Ann Venn', 'PER'] as const, ['Carl Dahl', 'PER'] as const, ['Ann Waters', 'PER'] as const];
    assert.deepEqual(spans(text, ['Ann Venn Letters', 'PER'], ['Dahl Emails', 'PER'], ...known), [
      'Ann Venn PER',
      'Dahl PER',
      'Ann Venn PER',
      'Carl Dahl PER',
      'Ann Waters PER',
    ]);
  });

  it('are a people, whatever adjective stands before it', () => {
    assert.ok(spans('Christian Chileans fled.', ['Christian Chileans', 'PER']).includes('Chileans MISC'));
  });

  it('are completed by whoever stands behind a title', () => {
    assert.deepEqual(spans('They said that he had not met Attorney General Okwo or anybody else.'), ['Okwo PER']);
  });

  it('do not hold the address of a link', () => {
    const text = 'Pay rose. [Orla](https://example.org/orla) said so.';
    assert.deepEqual(spans(text, ['Orla](https://example.org/orla)', 'ORG']), ['Orla ORG']);
  });

  it('are two where a comma parts a town from its state', () => {
    assert.deepEqual(spans('He was born in LIMA, Peru.', ['LIMA, Peru', 'ORG']), ['LIMA LOC', 'Peru LOC']);
  });

  it('are completed by whoever is described behind a comma', () => {
    assert.deepEqual(spans('Okwode, the transport chief, said that it was late.'), ['Okwode PER']);
    assert.deepEqual(spans('Okwode, the transport of goods, was late.'), []);
  });

  it('take in the suffix behind them', () => {
    assert.deepEqual(spans('They met Carl Venn Jr. on Monday.', ['Carl Venn', 'PER']), ['Carl Venn Jr. PER']);
  });

  it('are no ranks before a letter, and no people where a surname is one', () => {
    assert.deepEqual(spans('Voters of Gen Z stayed.', ['Gen Z', 'PER']), ['Gen Z PER']);
    assert.deepEqual(spans('They met Mike Pole on Monday.', ['Mike Pole', 'PER']), ['Mike Pole PER']);
  });

  it('end before the next clause', () => {
    assert.deepEqual(spans('They said that if I were Venn I’d go.', ['Venn I’d', 'PER']), ['Venn PER']);
  });

  it('are adjectives where they are one member of a party', () => {
    assert.deepEqual(spans('They said that the Tory seat fell.', ['Tory', 'ORG']), ['Tory MISC']);
    assert.deepEqual(spans('They said that the Tories fell.', ['Tories', 'ORG']), ['Tories ORG']);
  });

  it('are places before what is on maps', () => {
    assert.deepEqual(spans('They said that the Orla-Venn dam broke.', ['Orla-Venn', 'MISC']), ['Orla-Venn LOC']);
    assert.deepEqual(spans('They said that an Italian lake froze.', ['Italian', 'MISC']), ['Italian MISC']);
  });
});
