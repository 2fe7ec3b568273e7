import assert from 'node:assert/strict';
import { asked, read } from './support';

describe('roles', () => {
  it('are the title before the name, with the body it belongs to, and the body is named inside', () => {
    const reading = read('Swiss Interior Ministry spokeswoman Carla Neri declined to comment.');
    assert.deepEqual(asked(reading, 'Swiss Interior Ministry spokeswoman'), ['role - Carla Neri']);
    assert.deepEqual(asked(reading, 'Swiss Interior Ministry'), ['name ORG Swiss Interior Ministry']);
    const [role] = reading.actors.find(({ name }) => name === 'Carla Neri')?.roles ?? [];
    assert.equal(role === undefined ? '' : reading.seen[role]?.text, 'Swiss Interior Ministry spokeswoman');
  });

  it('are the apposition behind the name, up to the comma', () => {
    const reading = read('Jonas Weber, head of the Basel Water Authority, resigned on Friday.');
    assert.deepEqual(asked(reading, 'head of the Basel Water Authority'), ['role - Jonas Weber']);
  });

  it('are the whole apposition, not somebody named in it only to say whose', () => {
    const reading = read('Jonas Weber, the mayor’s first legal adviser, resigned on Friday.');
    assert.deepEqual(asked(reading, 'the mayor’s first legal adviser'), ['role - Jonas Weber']);
  });

  it('before the next person of a list are not an apposition to the one before', () => {
    const reading = read('Present were Kenyan President Amos Otieno, Ugandan President Grace Nabirye and the hosts.');
    assert.deepEqual(asked(reading, 'Ugandan President'), ['role - Grace Nabirye']);
    assert.equal(reading.actors.find(({ name }) => name === 'Amos Otieno')?.roles.length, 1);
  });

  it('may have a complement between the noun and the name', () => {
    const reading = read('Canada sent its envoy for the Arctic Louise Tremblay to the meeting.');
    assert.deepEqual(asked(reading, 'its envoy for the Arctic'), ['role - Louise Tremblay']);
  });
});

describe('the end of a phrase for a person', () => {
  it('is before the honorific of somebody else, and before a verb', () => {
    const reading = read(
      'Ana Silva, the lawyer for Mr. Costa, left. The board pressed the Danish minister to publish the list. She spoke to the Danish envoy to Peru.',
    );
    assert.deepEqual(asked(reading, 'the lawyer'), ['role - Ana Silva']);
    assert.deepEqual(asked(reading, 'the Danish minister'), ['descriptor - Danish minister']);
    assert.deepEqual(asked(reading, 'the Danish envoy to Peru').length, 1);
  });

  it('is its last noun, with adjectives in front', () => {
    const reading = read(
      "Rui Costa met Ana Silva, Mr. Costa's chief economic adviser, and Eva Holm, then the deputy mayor.",
    );
    assert.deepEqual(asked(reading, "Mr. Costa's chief economic adviser"), ['role - Ana Silva']);
    assert.deepEqual(asked(reading, 'then the deputy mayor'), ['role - Eva Holm']);
  });
});

describe('descriptors', () => {
  it('say nothing of the subject of another clause, nor of whose ally somebody is', () => {
    const reading = read(
      'When Ana Silva of the Finnish Bank left, the port was the victim of the storm. The leader of Norway’s oldest ally smiled.',
    );
    assert.deepEqual(asked(reading, 'the victim'), []);
    assert.ok(!reading.seen.some(({ text, actor }) => /^The leader/.test(text) && actor !== null));
  });

  it('say in what office somebody comes or goes', () => {
    const reading = read(
      'Ana Silva was fired as defence minister on Monday. Rui Costa met Ana Silva on his first trip as minister.',
    );
    assert.deepEqual(asked(reading, 'defence minister'), ['descriptor - Ana Silva']);
    assert.deepEqual(asked(reading, 'minister'), ['descriptor - Rui Costa']);
  });

  it('take up the country that leaders are of', () => {
    const reading = read(
      'Norway sent help. Critics of the Peruvian president said the country was poor. The country’s president, Luis Vega, was angry. Mali’s security chief said his country would stay.',
    );
    assert.deepEqual(asked(reading, 'the country'), ['descriptor - Peru']);
    assert.deepEqual(asked(reading, 'The country’s president'), ['role - Luis Vega']);
    assert.deepEqual(asked(reading, 'his country'), ['descriptor - Mali']);
    const headline = read(
      'Peruvian President Says Mine Will Close\n\nLIMA, May 3 - Peruvian President Luis Vega spoke on Monday of the mine.',
    );
    assert.deepEqual(asked(headline, 'Peruvian President'), ['descriptor - Luis Vega', 'role - Luis Vega']);
  });

  it('take up the person whose role they repeat', () => {
    const reading = read(
      'Prime Minister Aino Salo met mayor Pekka Laine. The mayor asked for money. The prime minister refused.',
    );
    assert.deepEqual(asked(reading, 'The mayor'), ['descriptor - Pekka Laine']);
    assert.deepEqual(asked(reading, 'The prime minister'), ['descriptor - Aino Salo']);
  });

  it('that are the object of a clause do not mean its subject', () => {
    const reading = read(
      'President Eero Aho waited. Later President Carl Dahl arrived. Dahl told the president a joke.',
    );
    assert.deepEqual(asked(reading, 'the president'), ['descriptor - Eero Aho']);
  });

  it('with a capital mean the same, and so they do inside a quotation', () => {
    const reading = read(
      'President Eero Aho waited. Staff thanked the President. “We serve the president,” a guard said.',
    );
    assert.deepEqual(asked(reading, 'the President'), ['descriptor - Eero Aho']);
    assert.deepEqual(asked(reading, 'the president'), ['descriptor - Eero Aho']);
  });

  it('take up the office holder through the state: the Danish diplomat, the Danish foreign minister', () => {
    const reading = read(
      'Danish Foreign Minister Mette Holm and Greek President Nikos Vlachos talked. The Danish diplomat was content. ' +
        'The Greek leader was not.',
    );
    assert.deepEqual(asked(reading, 'The Danish diplomat'), ['descriptor - Mette Holm']);
    assert.deepEqual(asked(reading, 'The Greek leader'), ['descriptor - Nikos Vlachos']);
  });

  it('make one actor of somebody whom the text never names', () => {
    const reading = read('The president of Malta spoke first. Later the Maltese leader left.');
    const actors = [...asked(reading, 'The president of Malta'), ...asked(reading, 'the Maltese leader')];
    assert.deepEqual(actors, ['descriptor - president of Malta', 'descriptor - president of Malta']);
  });

  it('for authorities and sides mean the state, for its army a group', () => {
    const reading = read(
      'The Peruvian authorities thanked the Bolivian side. Peruvian troops stayed; the Peruvian army left.',
    );
    assert.deepEqual(asked(reading, 'The Peruvian authorities'), ['descriptor - Peru']);
    assert.deepEqual(asked(reading, 'the Bolivian side'), ['descriptor - Bolivia']);
    assert.deepEqual(asked(reading, 'Peruvian troops'), ['group - Peruvian troops']);
    assert.deepEqual(asked(reading, 'the Peruvian army'), ['group - Peruvian troops']);
  });
});

describe('ministries in small letters', () => {
  it('bear the name that other documents give them', () => {
    const reading = read('Tunis’s foreign ministry denied the report.');
    assert.deepEqual(asked(reading, 'Tunis’s foreign ministry'), ['descriptor - Tunisian Foreign Ministry']);
  });

  it('are the ministry that the text names elsewhere, and `it` goes on with them', () => {
    const reading = read(
      'The Chilean Foreign Ministry protested. Chile is concerned, the country’s foreign ministry said. It also urged Peru to wait.',
    );
    assert.deepEqual(asked(reading, 'the country’s foreign ministry'), ['descriptor - Chilean Foreign Ministry']);
    assert.deepEqual(asked(reading, 'It'), ['pronoun - Chilean Foreign Ministry']);
  });
});

describe('groups', () => {
  it('hold the names they are made of', () => {
    const reading = read('Finnish and Swedish ministers will meet; the two leaders have met before.');
    assert.deepEqual(asked(reading, 'Finnish and Swedish ministers'), ['group - Finnish and Swedish ministers']);
    assert.deepEqual(asked(reading, 'Swedish'), ['demonym MISC Sweden']);
    assert.deepEqual(asked(reading, 'the two leaders'), ['group - nobody']);
  });

  it('are a part of a people, which is not the state', () => {
    const reading = read('On Monday three ethnic Greeks complained about the Crimean Tatars.');
    assert.deepEqual(asked(reading, 'three ethnic Greeks'), ['group - three ethnic Greeks']);
  });
});

describe('parts of a people', () => {
  it('are one group under all its descriptions, and another one elsewhere', () => {
    const reading = read(
      'The Hungarian residents of Transylvania voted. The ethnic Hungarians were many. The Hungarian population of Siberia is small.',
    );
    assert.deepEqual(asked(reading, 'The ethnic Hungarians'), ['group - Hungarian residents of Transylvania']);
    assert.deepEqual(asked(reading, 'The Hungarian population of Siberia'), [
      'descriptor - Hungarian population of Siberia',
    ]);
  });
});

describe('an office before a name', () => {
  it('takes in whose it is, an adjective between, and a form of address behind', () => {
    const reading = read('Peru’s embattled Prime Minister Rui Costa left..');
    assert.deepEqual(asked(reading, 'Peru’s embattled Prime Minister'), ['role - Rui Costa']);
    assert.deepEqual(asked(read('They visited President Rui Costa.'), 'visited President'), []);
    const titled = read('On Monday Peruvian leader Sir Carl Dahl called him.');
    assert.deepEqual(asked(titled, 'Peruvian leader'), ['role - Carl Dahl']);
  });
});

describe('an office before a comma', () => {
  it('may have a title behind it', () => {
    const reading = read(
      'The Basel Water Authority met on Monday. Its long-serving chairman, Senator Rui Costa, wept.',
    );
    assert.deepEqual(asked(reading, 'Its long-serving chairman'), ['role - Rui Costa']);
    assert.deepEqual(asked(reading, 'Senator'), ['role - Rui Costa']);
  });

  it('may have another office behind it', () => {
    const reading = read('They met on Monday. Peru’s chief mediator, former Chilean president Rui Costa, disagreed.');
    assert.deepEqual(asked(reading, 'Peru’s chief mediator'), ['role - Rui Costa']);
    assert.deepEqual(asked(reading, 'former Chilean president'), ['role - Rui Costa']);
  });

  it('may be that of a body which is no name', () => {
    const reading = read('They said so. The union’s deputy president, Rui Costa, thanked the judge.');
    assert.deepEqual(asked(reading, 'The union’s deputy president'), ['role - Rui Costa']);
    assert.deepEqual(asked(read('The union’s president thanked Rui Costa.'), 'president'), []);
  });

  it('with its owner is that of the person behind it, who acts', () => {
    const reading = read(
      'Peru’s deputy trade minister, Rui Costa, is ill. He slept. “No,” said Ana Silva, chief policy adviser to Peru.',
    );
    assert.deepEqual(asked(reading, 'Peru’s deputy trade minister'), ['role - Rui Costa']);
    assert.deepEqual(asked(reading, 'He'), ['pronoun - Rui Costa']);
  });

  it('is not that of who stands in a clause about somebody else', () => {
    const reading = read('Rui Costa, whose father, Luis Vega, was rich, gave much. Later he died.');
    assert.deepEqual(asked(reading, 'he'), ['pronoun - Rui Costa']);
  });
});

describe('an office with two words', () => {
  it('may be written as two letters', () => {
    const reading = read('Prime Minister Rui Costa left at 6 PM. Carl Dahl called on the PM to resign.');
    assert.deepEqual(asked(reading, 'the PM'), ['descriptor - Rui Costa']);
    assert.deepEqual(asked(reading, 'PM'), []);
  });

  it('is not taken up by another one of the same kind, nor by the leader of a movement', () => {
    const reading = read(
      'Defence Minister Rui Costa left. Fighters met their political leader, Luis Vega. Carl Dahl asked the prime minister to resign.',
    );
    assert.deepEqual(asked(reading, 'the prime minister'), []);
    const vice = read('Vice President Rui Costa left. Carl Dahl asked the president to resign.');
    assert.deepEqual(asked(vice, 'the president'), []);
    const same = read('Prime Minister Rui Costa left. Carl Dahl asked the prime minister to resign.');
    assert.deepEqual(asked(same, 'the prime minister'), ['descriptor - Rui Costa']);
  });
});

describe('the Norwegian', () => {
  it('is whoever is said to be one, or was named just before, where the words act', () => {
    const known = read(
      'Norwegian sailor Eva Holm beat Rui Costa. The Danish captain praised Costa. The Norwegian was glad.',
    );
    assert.deepEqual(asked(known, 'The Norwegian'), ['descriptor - Eva Holm']);
    const near = read('Coach Eva Holm slept. The Norwegian said nothing.');
    assert.deepEqual(asked(near, 'The Norwegian'), ['descriptor - Eva Holm']);
  });

  it('is not who is named later, nor who judges', () => {
    assert.deepEqual(asked(read('The Norwegian was charged. Norwegian sailor Eva Holm wept.'), 'The Norwegian'), []);
    assert.deepEqual(asked(read('Judge Eva Holm ruled. The Norwegian said no.'), 'The Norwegian'), []);
    assert.deepEqual(asked(read('Carl Dahl held a Norwegian man. The Norwegian wept.'), 'The Norwegian'), []);
    assert.deepEqual(
      asked(read('The Peruvian Rui Costa left. Eva Holm met him. The Norwegian wept.'), 'The Norwegian'),
      ['descriptor - Eva Holm'],
    );
  });

  it('is nobody before a noun, and nothing that stands for many', () => {
    const reading = read(
      'Eva Holm slept. The Norwegian results came late. The Dutch said no. The Norwegian-led talks failed.',
    );
    assert.deepEqual(asked(reading, 'The Norwegian'), []);
    assert.deepEqual(asked(reading, 'The Dutch'), []);
  });
});

describe('the capital', () => {
  it('is the city behind the comma', () => {
    const reading = read('The talks in Oslo failed. He told parliament in the capital, Lima, that it was over.');
    assert.deepEqual(asked(reading, 'the capital'), ['descriptor - Lima']);
  });
});

describe('an office in letters', () => {
  it('takes up its holder', () => {
    const reading = read('Ana Silva, a Peruvian MP, called the deal a gift. Voters disliked the MP.');
    assert.deepEqual(asked(reading, 'the MP'), ['descriptor - Ana Silva']);
  });
});

describe('those around a person', () => {
  it('are not one another for having the same employer', () => {
    const reading = read(
      'Silva’s lawyer, Rui Costa, left. Ana Silva then sued, and Silva’s chief of staff, who knew, resigned.',
    );
    assert.ok(!asked(reading, 'Silva’s chief of staff').some((seen) => seen.endsWith('Rui Costa')));
  });
});

describe('his country', () => {
  it('is that of the envoy who is only described, and not the one he is sent to', () => {
    const reading = read('The Peruvian ambassador to Norway complained that his country had been left out.');
    assert.deepEqual(asked(reading, 'his country'), ['descriptor - Peru']);
  });
});

describe('an office behind as', () => {
  it('is somebody’s own where a clause begins there', () => {
    const reading = read('Peruvian President Rui Costa met Carl Dahl. Mr. Dahl looked on as the Peruvian leader left.');
    assert.deepEqual(asked(reading, 'the Peruvian leader'), ['descriptor - Rui Costa']);
  });

  it('is that of who takes it up, and not of who gives it', () => {
    const reading = read('Rui Costa resigned as finance minister. Ana Silva hired Rui Costa as chief adviser of Peru.');
    assert.deepEqual(asked(reading, 'finance minister'), ['descriptor - Rui Costa']);
    assert.ok(!reading.seen.some(({ text, actor }) => text.includes('chief adviser') && actor === 'Ana Silva'));
    const passive = read('Rui Costa was named as finance minister. Ana Silva, chosen as trade minister in May, wept.');
    assert.deepEqual(asked(passive, 'finance minister'), ['descriptor - Rui Costa']);
    assert.deepEqual(asked(passive, 'trade minister'), ['descriptor - Ana Silva']);
    const aide = read('Ana Silva hired an aide as trade minister.');
    assert.deepEqual(asked(aide, 'trade minister'), []);
  });
});

describe('pronouns', () => {
  it('that say or do something mean the last speaker of their gender', () => {
    const reading = read(
      'Spokeswoman Irina Popa told Mr. Radu Stan that the bridge was closed. She said it was unsafe. He disagreed.',
    );
    assert.deepEqual(asked(reading, 'She'), ['pronoun - Irina Popa']);
    assert.deepEqual(asked(reading, 'He'), ['pronoun - Radu Stan']);
  });

  it('go on with the speaker that a relative clause parts from the verb', () => {
    const reading = read(
      'Carlos Prado met Luis Mena. Diego Salas, who saw them, said they argued. "It was loud," he added.',
    );
    assert.deepEqual(asked(reading, 'he'), ['pronoun - Diego Salas']);
  });

  it('mean the leader whose state stands between the name and the verb', () => {
    const reading = read(
      'Driver Carl Dahl slept. President Rui Costa of the Republic of Peru spoke. He left. Rain fell on his poor nation.',
    );
    assert.deepEqual(asked(reading, 'He'), ['pronoun - Rui Costa']);
  });

  it('inside a quotation are left alone', () => {
    const reading = read('"He lied to us and she said nothing," Irina Popa said.');
    assert.deepEqual(asked(reading, 'He'), []);
    assert.deepEqual(asked(reading, 'she'), []);
  });

  it('of a body go on with the subject of saying', () => {
    const reading = read('Ottawa announced it was leaving the treaty.');
    assert.deepEqual(asked(reading, 'it'), ['pronoun - Canada']);
  });
});
