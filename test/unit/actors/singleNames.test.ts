import assert from 'node:assert/strict';
import { asked, read } from './support';

describe('single names', () => {
  it('stay with their bearer when somebody of the same name is brought in as kin', () => {
    const reading = read(
      'Nurses welcomed President Okoye in Lagos on Monday. He came with his wife, Adaeze Okoye, and two aides. ' +
        'The hospital was built last year by the state and a private donor who asked not to be named in public. ' +
        'President Okoye opened it.',
    );
    assert.deepEqual(asked(reading, 'Okoye'), ['short_name PER Okoye', 'short_name PER Okoye']);
    assert.deepEqual(asked(reading, 'Adaeze Okoye'), ['name PER Adaeze Okoye']);
  });

  it('stay with the one who is named in full beside the kin', () => {
    const reading = read(
      'Governor Tunde Okoye came with his wife Adaeze Okoye. The hall was full. Okoye spoke for an hour.',
    );
    assert.deepEqual(asked(reading, 'Okoye'), ['short_name PER Tunde Okoye']);
  });

  it('follow the form of address', () => {
    const reading = read('Peter Lindt and Maria Lindt sold the mill. Mr. Lindt kept the land. Ms. Lindt left.');
    assert.deepEqual(asked(reading, 'Lindt'), ['short_name PER Peter Lindt', 'short_name PER Maria Lindt']);
  });

  it('that fit two people say so', () => {
    const { mentions, actors, text } = read(
      'Karel Novak met Jiri Novak in Brno on Friday. Novak said that the price was too high.',
    );
    const last = mentions.find(({ start }) => text.startsWith('Novak said', start));
    assert.deepEqual(
      last?.alternatives?.map((actor) => actors[actor]?.name),
      ['Karel Novak'],
    );
    assert.equal((last?.confidence ?? 1) <= 0.6, true);
  });

  it('are the surname that the document uses, also where they look like a company', () => {
    const reading = read(
      'Paula Hartmann resigned. The Hartmann campaign ended. Hartmann shares the view of the board.',
    );
    assert.deepEqual([...new Set(asked(reading, 'Hartmann'))], ['short_name PER Paula Hartmann']);
  });
});

describe('names shortened by the document itself', () => {
  it('may be a direction, once the state is named', () => {
    const reading = read('South Sudan closed the border. Traders in the South protested.');
    assert.deepEqual(asked(reading, 'South'), ['short_name LOC South Sudan']);
  });

  it('may share the second word with their neighbour', () => {
    const reading = read('Teams from North and South Korea trained together.');
    assert.deepEqual(asked(reading, 'North'), ['short_name LOC North Korea']);
    assert.deepEqual(asked(reading, 'South Korea'), ['name LOC South Korea']);
  });

  it('may be initials that no bracket defines', () => {
    const reading = read('The Baltic Rowing Federation met in Riga. Members of the BRF voted.');
    assert.deepEqual(asked(reading, 'BRF'), ['acronym ORG Baltic Rowing Federation']);
  });
});
