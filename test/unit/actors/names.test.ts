import assert from 'node:assert/strict';
import { asked, named, read } from './support';

describe('names of persons', () => {
  it('are found by their form, with particles, initials and hyphens', () => {
    const reading = read(
      'The prize went to Pieter van der Meulen on Tuesday. He thanked Ana-Lucía P. Ferreira and Kwang-ho Pak for their help.',
    );
    assert.deepEqual(named(reading, 'PER'), ['Pieter van der Meulen', 'Ana-Lucía P. Ferreira', 'Kwang-ho Pak']);
  });

  it('leave out the form of address and the possessive ending', () => {
    const reading = read('Critics dismissed Mrs. Thorvaldsen’s proposal after a night of debate.');
    assert.deepEqual(named(reading, 'PER'), ['Thorvaldsen']);
  });

  it('are one actor under full name and surname, also where the headline has only the surname', () => {
    const reading = read(
      'Lindqvist to leave the dairy board\n\nThe chairman of the dairy board, Sven Lindqvist, said on Monday he would step down. ' +
        'Lindqvist has led the board since spring.',
    );
    assert.deepEqual(asked(reading, 'Lindqvist'), ['short_name PER Sven Lindqvist', 'short_name PER Sven Lindqvist']);
    assert.equal(reading.actors.filter(({ kind }) => kind === 'person').length, 1);
  });

  it('stay two where two full names share the surname, and a surname means the one named last', () => {
    const reading = read(
      'Farmer Helga Brandt sued the village. Her neighbour Otto Brandt did not. Brandt said the fence was old.',
    );
    assert.deepEqual(asked(reading, 'Brandt'), ['short_name PER Otto Brandt']);
    assert.equal(reading.actors.filter(({ kind }) => kind === 'person').length, 2);
  });

  it('are one person with and without the middle name or the first name as an initial', () => {
    const reading = read('Maria Luisa Conti won. Maria Conti thanked the voters. M. Conti takes office in May.');
    assert.deepEqual(new Set(reading.seen.filter(({ entity }) => entity === 'PER').map(({ actor }) => actor)).size, 1);
  });
});

describe('words that are no names', () => {
  it('are the first words of sentences that English or the document writes small', () => {
    const reading = read('Harvests failed again. Wheat is dear. Bakers raised prices, and the wheat kept its price.');
    assert.deepEqual(reading.mentions, []);
  });

  it('are days, months and contractions', () => {
    const reading = read('We met on Monday and again in March, and I’m told that "Don’t worry" was all they said.');
    assert.deepEqual(reading.mentions, []);
  });

  it('are the common words of a headline in title case', () => {
    const reading = read(
      'Rising Rents Push Young Families Out of Lisbon\n\nRents in Lisbon rose again last year, the city said.',
    );
    assert.deepEqual(
      reading.seen.filter(({ entity }) => entity !== null).map(({ text }) => text),
      ['Lisbon', 'Lisbon'],
    );
  });
});

describe('names of organisations', () => {
  it('are shaped by their head, with the adjective of the state before it', () => {
    const reading = read(
      'The Danish Fisheries Ministry and the Bank of Ghana signed the paper with Harbour Systems Ltd.',
    );
    assert.deepEqual(named(reading, 'ORG'), ['Danish Fisheries Ministry', 'Bank of Ghana', 'Harbour Systems Ltd.']);
  });

  it('do not swallow two names that only `and` joins', () => {
    const reading = read('Talks between the United States and the European Union went on in Geneva.');
    assert.deepEqual(asked(reading, 'United States'), ['name LOC United States']);
    assert.deepEqual(asked(reading, 'European Union'), ['name ORG European Union']);
  });

  it('are one actor with the acronym that the text defines, whichever comes first', () => {
    const reading = read(
      'The Alpine Rivers Association (ARA) met the NGF (National Glacier Foundation). The ARA was late; the NGF was not.',
    );
    assert.deepEqual(asked(reading, 'ARA'), [
      'acronym ORG Alpine Rivers Association',
      'acronym ORG Alpine Rivers Association',
    ]);
    assert.deepEqual(asked(reading, 'NGF'), [
      'acronym ORG National Glacier Foundation',
      'acronym ORG National Glacier Foundation',
    ]);
  });

  it('may drop the state and the legal form later on', () => {
    const reading = read(
      'The Chilean Mining Ministry fined Norte Copper Holdings Ltd. The Mining Ministry said Norte Copper had known.',
    );
    assert.deepEqual(asked(reading, 'Mining Ministry'), ['short_name ORG Chilean Mining Ministry']);
    assert.deepEqual(asked(reading, 'Norte Copper'), ['short_name ORG Norte Copper Holdings Ltd.']);
  });
});

describe('names of states and places', () => {
  it('are known under official, short and foreign spellings and by acronym', () => {
    const reading = read(
      'Officials from Türkiye, the Republic of Korea, the UAE and the U.K. met. Ivory Coast and Côte d’Ivoire are one.',
    );
    assert.deepEqual(
      reading.seen.map(({ actor }) => actor),
      ['Turkey', 'South Korea', 'United Arab Emirates', 'United Kingdom', 'Ivory Coast', 'Ivory Coast'],
    );
    assert.equal(reading.actors.find(({ name }) => name === 'Turkey')?.knownAs, 'turkey');
  });

  it('are places where something happens in them, and actors where they act', () => {
    const reading = read('Norway protested. The trawler had been seized in Norway.');
    assert.deepEqual(asked(reading, 'Norway'), ['name LOC Norway', 'place LOC Norway']);
  });

  it('are found by the words around them when no list has them', () => {
    const reading = read(
      'Floods cut off the village of Ostrivka, and people fled to Velmar, Finland, and the Kandaru River rose.',
    );
    assert.deepEqual(named(reading, 'LOC'), ['Ostrivka', 'Velmar', 'Finland', 'Kandaru River']);
  });

  it('stand apart inside compounds', () => {
    const reading = read(
      'The Qatar-brokered and EU-funded truce angered a Vienna-based group after U.S.-Canada talks.',
    );
    assert.deepEqual(
      reading.seen.map(({ text }) => text),
      ['Qatar', 'EU', 'Vienna', 'U.S.', 'Canada'],
    );
  });

  it('are not the word that only looks like them: no country in `turkey`, no state in `us`', () => {
    assert.deepEqual(read('They gave us roast turkey and polish for our china.').mentions, []);
  });
});

describe('adjectives of states', () => {
  it('are the state, but not beside a word for a people', () => {
    const reading = read('The Hungarian side spoke for ethnic Hungarians; the Hungarian minority stayed away.');
    assert.deepEqual(asked(reading, 'Hungarian'), ['demonym MISC Hungary', 'demonym MISC nobody']);
    assert.equal(reading.actors.find(({ name }) => name === 'Hungarians')?.kind, 'group');
  });
});

describe('bodies that every state has', () => {
  it('are told apart by the state that owns them, in all ways of saying it', () => {
    const reading = read('They said that Norway’s Foreign Ministry spoke. The Danish Foreign Ministry did not.');
    assert.deepEqual(asked(reading, 'Foreign Ministry'), ['name ORG Norwegian Foreign Ministry']);
    assert.deepEqual(asked(reading, 'Danish Foreign Ministry'), ['name ORG Danish Foreign Ministry']);
    const small = read('The Norwegian foreign ministry spoke.');
    assert.deepEqual(asked(small, 'The Norwegian foreign ministry'), ['descriptor - Norwegian Foreign Ministry']);
  });

  it('are those of the state that the article comes from where nothing else says so', () => {
    const reading = read(
      'LIMA, May 3 (AP) — They said that the Supreme Court ruled on Monday. The coast guard agreed.',
    );
    assert.deepEqual(asked(reading, 'Supreme Court'), ['name ORG Peruvian Supreme Court']);
    assert.deepEqual(asked(reading, 'The coast guard'), ['descriptor - Peruvian Coast Guard']);
    const other = read('LIMA, May 3 (AP) — They said that Chile’s Supreme Court ruled. The Supreme Court met.');
    assert.ok(asked(other, 'Supreme Court').every((seen) => seen.endsWith('Chilean Supreme Court')));
  });

  it('are those of the state behind them, or open where the words speak of another place', () => {
    const from = 'OSLO, May 3 (AP) — ';
    const seat = read(`${from}They heard that the Foreign Ministry in Lima had said so.`);
    assert.deepEqual(asked(seat, 'Foreign Ministry'), ['name ORG Peruvian Foreign Ministry']);
    const small = read(`${from}They heard that the coast guard in Peru had said so.`);
    assert.deepEqual(asked(small, 'the coast guard'), ['descriptor - Peruvian Coast Guard']);
    const other = read(`${from}They heard in Lima that day that the Supreme Court had ruled. It rained.`);
    assert.deepEqual(asked(other, 'Supreme Court'), ['name ORG Supreme Court']);
    const home = read('WASHINGTON, May 3 (AP) — They heard that the Defense Ministry had ruled.');
    assert.deepEqual(asked(home, 'Defense Ministry'), ['name ORG Defense Ministry']);
  });

  it('keep a name of their own that only stands behind a state', () => {
    const reading = read('Shares of Norway’s Kvalvik Group fell, and so did those of Kvalvik Group’s rivals.');
    assert.deepEqual(asked(reading, 'Kvalvik Group'), ['name ORG Kvalvik Group', 'name ORG Kvalvik Group']);
  });
});

describe('another name', () => {
  it('that the text gives somebody is theirs from there on', () => {
    const reading = read(
      'They said that the Confederation of Ferry Workers, known as Conferro, would strike. Later Conferro paid. ' +
        'Last year Carl Dahl called Rui Costa “Paper Rui” for days, and they knew that Paper Rui was angry.',
    );
    assert.deepEqual(
      asked(reading, 'Conferro').map((seen) => seen.replace(/^\w+ /, '')),
      ['ORG Confederation of Ferry Workers', 'ORG Confederation of Ferry Workers'],
    );
    assert.ok(asked(reading, 'Paper Rui').every((seen) => seen.endsWith('Rui Costa')));
    assert.equal(asked(reading, 'Paper Rui').length, 2);
  });

  it('may be letters of another language behind a body’s name', () => {
    const reading = read('They said that the Ferry Workers Party (PTB) had won. Later the PTB sang (Oslo) for weeks.');
    assert.deepEqual(asked(reading, 'PTB'), ['acronym ORG Ferry Workers Party', 'acronym ORG Ferry Workers Party']);
  });

  it('is not that of who only stands beside', () => {
    const reading = read(
      'They said that Rui Costa, with Conferro, had left, and that Carl Dahl called “Radio Orla” late.',
    );
    assert.ok(!reading.seen.some(({ text, actor }) => text === 'Conferro' && actor === 'Rui Costa'));
    assert.ok(!reading.seen.some(({ text, actor }) => text === 'Radio Orla' && actor === 'Carl Dahl'));
    const past = read('They said that Rui Costa, formerly Venn Capital partner, had left. Venn Capital sued.');
    assert.ok(!past.seen.some(({ text, actor }) => text === 'Venn Capital' && actor === 'Rui Costa'));
    const town = read('They said that Rui Costa, known as Lima to them, had left.');
    assert.ok(!town.seen.some(({ text, actor }) => text === 'Lima' && actor === 'Rui Costa'));
  });
});

describe('places that newspapers shorten', () => {
  it('are known under their full names', () => {
    const reading = read(
      'They said that he lives in Tampa, Fla., and in Reno, Nev., but that Georgia is far from Macon, Ga., too.',
    );
    const places = reading.seen.filter(({ entity }) => entity === 'LOC').map(({ actor }) => actor);
    assert.ok(places.includes('Florida') && places.includes('Nevada') && places.includes('Georgia'), places.join(', '));
    assert.equal(places.filter((place) => place === 'Georgia').length, 1);
  });

  it('with the party of a legislator are nobody', () => {
    const reading = read('They heard Senator Ana Silva (D-Ohio) and Senator Rui Costa (R-Tex.) on Monday.');
    assert.ok(!reading.seen.some(({ text, actor }) => /^[DR]-/.test(text) && actor !== null));
  });
});
