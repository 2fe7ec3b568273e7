import assert from 'node:assert/strict';
import { asked, read } from './support';

describe('whoever is only described', () => {
  it('is there in passing, unless the description comes up again, acts, or is an office that there is one of', () => {
    const reading = read(
      'A truck hit Swiss diplomats near Bern. The Norwegian envoys left early. He wrote to the king of Norway.',
    );
    assert.deepEqual(asked(reading, 'Swiss diplomats'), ['group - Swiss diplomats']);
    assert.deepEqual(asked(reading, 'The Norwegian envoys'), ['group - Norwegian envoys']);
    assert.deepEqual(asked(reading, 'the king of Norway'), ['descriptor - king of Norway']);
    assert.deepEqual(
      reading.actors.filter(({ passing }) => passing).map(({ name }) => name),
      ['Swiss diplomats'],
    );
  });

  it('is nobody where the words only mirror somebody else', () => {
    const reading = read('Minister Ana Silva flew to Rabat. She met her Moroccan counterpart there.');
    assert.deepEqual(asked(reading, 'her Moroccan counterpart'), []);
  });

  it('is taken up by a count only where there was more than one', () => {
    const reading = read('Other Baltic leaders waited. The two leaders went home.');
    assert.deepEqual(asked(reading, 'The two leaders'), ['group - nobody']);
  });
});

describe('offices', () => {
  const officesOf = (text: string, name: string): readonly string[] | undefined =>
    read(text).actors.find((actor) => actor.name === name)?.offices;

  it('are kept with the state or body that has only one of them', () => {
    const offices = officesOf('Portuguese Foreign Minister Ana Silva flew to Rabat.', 'Ana Silva');
    assert.deepEqual(offices, ['foreign minister', 'foreign minister @portugal', 'top diplomat @portugal']);
  });

  it('are not given to those who held them once, or deputise', () => {
    assert.deepEqual(officesOf('Former Portuguese President Rui Costa flew to Rabat.', 'Rui Costa'), [
      'former president @portugal',
      'former leader @portugal',
    ]);
    assert.equal(officesOf('Deputy Foreign Minister Rui Costa flew to Rabat.', 'Rui Costa'), undefined);
  });
});

describe('the outlet of the document', () => {
  it('is an outlet under its whole name, its initials and its last word', () => {
    const reading = read(
      'Ferry runs aground\n\nBy Ann Lee, The Harbour Telegraaf\n\n' +
        '“We were lucky,” the captain told the Telegraaf on Monday.\n\nThe port declined to speak to The Harbour Telegraaf.\n\n© The Harbour Telegraaf. All rights reserved.\n',
    );
    assert.deepEqual(asked(reading, 'Telegraaf'), ['short_name ORG Harbour Telegraaf']);
    assert.equal(reading.actors.find(({ name }) => /Harbour Telegraaf$/.test(name))?.kind, 'outlet');
  });
});
