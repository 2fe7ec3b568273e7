import assert from 'node:assert/strict';
import { asked, read } from './support';

describe('groups of a story', () => {
  it('are one under the same noun, with or without an article', () => {
    const reading = read('Dockers blocked the port. The dockers want more pay, and dockers have waited for years.');
    const groups = ['Dockers', 'The dockers', 'dockers'].flatMap((words) => asked(reading, words));
    assert.deepEqual(groups, ['group - dockers', 'group - dockers', 'group - dockers']);
  });

  it('are parted by what is said of them, except for how senior or how many they are', () => {
    const reading = read(
      'Striking miners marched. Two hundred lawmakers left. Retired miners watched the senior lawmakers.',
    );
    assert.notDeepEqual(asked(reading, 'Striking miners'), asked(reading, 'Retired miners'));
    assert.deepEqual(asked(reading, 'the senior lawmakers'), ['group - lawmakers']);
  });

  it('are whose a pronoun or a name says', () => {
    const reading = read('Minister Ana Silva resigned. Her advisers stayed. Ms. Silva’s advisers were paid.');
    assert.deepEqual(asked(reading, 'Her advisers'), ['group - Ana Silva’s advisers']);
    assert.deepEqual(asked(reading, 'Silva’s advisers'), ['group - Ana Silva’s advisers']);
  });

  it('do not come from those who only inform the press, nor from the first half of a compound', () => {
    const reading = read('Analysts expect rain. Police officers slept. The police station burned.');
    assert.deepEqual(asked(reading, 'Analysts'), []);
    assert.deepEqual(asked(reading, 'Police'), []);
    assert.deepEqual(asked(reading, 'The police'), []);
  });
});

describe('the circle of a person', () => {
  it('goes by the bare name in front of it', () => {
    const reading = read(
      'Governor Ana Silva resigned. Silva supporters wept. Ms. Silva’s supporters sang. Boats left, Silva aides said.',
    );
    assert.deepEqual(asked(reading, 'Silva supporters'), ['group - Silva supporters']);
    assert.deepEqual(asked(reading, 'Silva’s supporters'), ['group - Silva supporters']);
    assert.deepEqual(asked(reading, 'Silva aides'), ['group - Silva aides']);
  });

  it('is that of whom the words behind it name, with the title', () => {
    const reading = read(
      'Peru has voted. The campaign of former Senator Ana Silva lost. The campaign was long. A new campaign began.',
    );
    assert.deepEqual(asked(reading, 'The campaign of former Senator Ana Silva'), ['group - Ana Silva campaign']);
    assert.deepEqual(asked(reading, 'former Senator'), ['role - Ana Silva']);
    assert.deepEqual(asked(reading, 'The campaign'), ['group - Ana Silva campaign']);
  });

  it('is not meant by a campaign of another kind', () => {
    const reading = read(
      'The Silva campaign lost. Ana Silva had to campaign in the presidential campaign of the year.',
    );
    assert.deepEqual(asked(reading, 'campaign'), []);
    assert.deepEqual(asked(reading, 'the presidential campaign'), ['group - nobody']);
  });

  it('is not meant any more once another kind was spoken of', () => {
    const reading = read(
      'The Silva campaign lost. Ana Silva left. A vaccination campaign began. The campaign saved many.',
    );
    assert.deepEqual(asked(reading, 'The campaign'), ['group - nobody']);
  });

  it('is not that of all who stand before it in a list', () => {
    const reading = read('Peru, Silva campaign sued. Ana Silva is silent.');
    assert.deepEqual(asked(reading, 'Silva campaign'), ['group - Ana Silva campaign']);
  });
});

describe('pairs', () => {
  it('of states are those named side by side', () => {
    const reading = read('Envoys of Chile and Peru met in Quito. Ecuador paid. The two countries share a border.');
    assert.deepEqual(asked(reading, 'The two countries'), ['group - Chile and Peru']);
  });

  it('of leaders are those spoken of last who lead something', () => {
    const reading = read(
      'Kenyan President Amos Otieno met Ugandan President Grace Nabirye. Driver Tom Okello waited. The two leaders sang; the two then left.',
    );
    assert.deepEqual(asked(reading, 'The two leaders'), ['group - Amos Otieno and Grace Nabirye']);
  });

  it('of states follow the leaders who stand for them', () => {
    const reading = read(
      'Kenyan President Amos Otieno met Ugandan President Grace Nabirye in Rwanda. “Both nations will win,” he said. Relations between the two countries are warm.',
    );
    assert.deepEqual(asked(reading, 'the two countries'), ['group - Kenya and Uganda']);
  });

  it('of states are the two that the document is about, whoever is named in passing', () => {
    const reading = read(
      'Chile closed the border. Peru protested. Chile has a fleet; Peru has none. Kenya and Norway sent envoys. ' +
        'It rained for a week. The talks went on in a tent. The two sides met on Monday.',
    );
    assert.deepEqual(asked(reading, 'The two sides'), ['group - Chile and Peru']);
  });

  it('of states are those named side by side before, where a leader who stands there is of them', () => {
    const filler = 'The hall was cold. Nobody had slept. It rained. The lamps went out. Coffee was served. ';
    const reading = read(
      `Norway and Peru signed a treaty. Mali was glad. Mali sent a gift. Mali hoped. ${filler}Peruvian President Luis Vega praised the two countries.`,
    );
    assert.deepEqual(asked(reading, 'the two countries'), ['group - Norway and Peru']);
  });

  it('of states know the state that stands behind the name of a leader', () => {
    const reading = read(
      'Mali sent a gift. President Luis Vega of Peru met Norwegian Prime Minister Eva Holm. The two countries are friends.',
    );
    assert.deepEqual(asked(reading, 'The two countries'), ['group - Norway and Peru']);
  });

  it('of leaders are those who lead the states named side by side', () => {
    const reading = read(
      'President Luis Vega of Peru and Norwegian Prime Minister Eva Holm met Rui Costa. Norway and Peru set up a line between their leaders.',
    );
    assert.deepEqual(asked(reading, 'their leaders'), ['group - Eva Holm and Luis Vega']);
  });

  it('are what a plural name says', () => {
    const reading = read('North Korea and South Korea talked. The two Koreas agreed.');
    assert.deepEqual(
      asked(reading, 'Koreas').map((seen) => seen.replace(/^\w+ \w+ /, '')),
      ['North Korea and South Korea'],
    );
  });

  it('are not states that are only named in passing', () => {
    const reading = read(
      'Rebels broke the truce. A Finnish diplomat wept. It rained. It snowed. Nobody came. Norway sent food. It rained. ' +
        'It snowed. Nobody came. The lamps went out. He urged both sides to talk.',
    );
    assert.deepEqual(asked(reading, 'both sides'), []);
  });

  it('are nobody where too few were spoken of', () => {
    assert.deepEqual(asked(read('Carla Neri sang. The two leaders left.'), 'The two leaders'), ['group - nobody']);
  });
});

describe('names that one hyphen joins', () => {
  it('are two where the document uses them apart', () => {
    const reading = read(
      'Minister Aino Salo met Minister Pekka Laine. The Salo-Laine talks failed. Ms. Salo and Mr. Laine left.',
    );
    assert.deepEqual(asked(reading, 'Salo')[0], 'short_name PER Aino Salo');
    assert.deepEqual(asked(reading, 'Laine')[0], 'short_name PER Pekka Laine');
  });

  it('stay one where it does not', () => {
    const reading = read('Carla Neri-Weber spoke. The Neri-Weber plan failed.');
    assert.deepEqual(asked(reading, 'Neri'), []);
  });
});

describe('whose a group is', () => {
  it('goes with the one named before and', () => {
    const reading = read(
      'Chairman Rui Costa won. But if the suit goes on, Luis Vega and his campaign may have to pay.',
    );
    assert.deepEqual(asked(reading, 'his campaign'), ['group - Luis Vega campaign']);
  });

  it('is not asked of a term of office', () => {
    const reading = read('President Luis Vega of Peru spoke of his presidency. His government agreed.');
    assert.deepEqual(asked(reading, 'his presidency'), []);
    assert.deepEqual(asked(reading, 'His government'), ['descriptor - Peru']);
  });
});

describe('a role in front of a comma', () => {
  it('is that of the person behind it, but not in a list', () => {
    const reading = read('The harbour master, Jonas Weber, resigned. Later the mayor, Ann Lee, and two priests came.');
    assert.deepEqual(asked(read('He met the general counsel, Jonas Weber, on Monday.'), 'the general counsel'), [
      'role - Jonas Weber',
    ]);
    assert.deepEqual(asked(reading, 'the mayor'), []);
  });
});

describe('namesakes', () => {
  it('are told apart by Jr., and the bare surname stays with the first', () => {
    const reading = read('Carl Dahl owns the mill. His son, Carl Dahl Jr., runs it. Dahl lives in Bergen.');
    assert.deepEqual(asked(reading, 'Carl Dahl Jr.'), ['name PER Carl Dahl Jr.']);
    assert.deepEqual(asked(reading, 'Dahl'), ['short_name PER Carl Dahl']);
  });
});
