import assert from 'node:assert/strict';
import { asked, read } from './support';
import { english } from '../english';

describe('those who govern a state', () => {
  it('act for it: its government, its authorities, its officials', () => {
    const reading = read(
      'The Kenyan government paid. Senior Kenyan officials apologised, and so did the authorities of Kenya’s neighbour Uganda.',
    );
    assert.deepEqual(asked(reading, 'The Kenyan government'), ['descriptor - Kenya']);
    assert.deepEqual(asked(reading, 'Senior Kenyan officials'), ['group - Kenya']);
  });

  it('say why, with less confidence than a name', () => {
    const { mentions, text } = read('Kenyan officials apologised.');
    const officials = mentions.find(({ start, end }) => text.slice(start, end) === 'Kenyan officials');
    assert.deepEqual(
      officials?.basis?.map(({ rule, note }) => `${rule}: ${english(note)}`),
      ['organ-of-state: acts for Kenya'],
    );
    assert.equal((officials?.confidence ?? 1) < 0.8, true);
  });

  it('are not the former, the local or the opposing', () => {
    const reading = read(
      'Former Kenyan officials complained. Local Kenyan officials refused. Kenyan opposition leaders met. The Kenyan army left.',
    );
    for (const words of ['Former Kenyan officials', 'Local Kenyan officials', 'Kenyan opposition leaders']) {
      assert.notDeepEqual(asked(reading, words), ['group - Kenya'], words);
    }
    assert.deepEqual(asked(reading, 'The Kenyan army'), ['group - Kenyan army']);
  });

  it('may be called by who leads the state', () => {
    const reading = read(
      'Kenyan President Amos Otieno flew home. The Otieno administration denied it. His cabinet met, and his country waited.',
    );
    assert.deepEqual(asked(reading, 'The Otieno administration'), ['descriptor - Kenya']);
    assert.deepEqual(asked(reading, 'His cabinet'), ['descriptor - Kenya']);
    assert.deepEqual(asked(reading, 'his country'), ['descriptor - Kenya']);
  });

  it('are a group of their own where the document does not say which state', () => {
    const reading = read('Mr. Amos Otieno flew home. The Otieno administration denied it.');
    assert.deepEqual(asked(reading, 'The Otieno administration'), ['descriptor - Amos Otieno administration']);
  });

  it('are known by the seat of government that the one president of the document has', () => {
    const reading = read('President Laurent waited at the Élysée. The Laurent government fell.');
    assert.deepEqual(asked(reading, 'The Laurent government'), ['descriptor - France']);
  });
});

describe('the government, with nothing beside it', () => {
  it('is that of the state that acts there or just before', () => {
    const reading = read('Norway signed a treaty with Kenya on Tuesday, the government said.');
    assert.deepEqual(asked(reading, 'the government'), ['descriptor - Norway']);
  });

  it('else that of the dateline, else that of the state named last', () => {
    const dated = read(
      'OSLO, June 3. /TASS/. Farmers have sold fish to Kenya for years. The government has paid them.',
    );
    assert.deepEqual(asked(dated, 'The government'), ['descriptor - Norway']);
    const bare = read('Farmers have sold fish to Kenya for years. The government has paid them.');
    assert.deepEqual(asked(bare, 'The government'), ['descriptor - Kenya']);
  });
});

describe('those who speak for a body', () => {
  it('stand for it, and those around a candidate for the campaign', () => {
    const reading = read(
      'Basel Water Authority officials apologised. Senator Ann Lee lost. The Lee campaign protested; Lee campaign officials wept.',
    );
    assert.deepEqual(asked(reading, 'Basel Water Authority officials'), ['group - Basel Water Authority']);
    assert.deepEqual(asked(reading, 'The Lee campaign'), ['group - Ann Lee campaign']);
    assert.deepEqual(asked(reading, 'Lee campaign officials'), ['group - Ann Lee campaign']);
  });
});

describe('a body', () => {
  it('is taken up by a noun of its name, and by the names that the lexicon knows', () => {
    const reading = read(
      'The Basel Water Authority met. Interpol and the FBI agreed. The authority resigned; the bureau did not.',
    );
    assert.deepEqual(asked(reading, 'The authority'), ['descriptor - Basel Water Authority']);
    assert.deepEqual(asked(reading, 'the bureau'), ['descriptor - FBI']);
  });

  it('is taken up as a company or an organisation where its name does not say what it is', () => {
    const reading = read(
      'Orla Motors Ltd said it was broke. The company makes trams. Save the Storks opened a clinic. The organisation is old.',
    );
    assert.deepEqual(asked(reading, 'The company'), ['descriptor - Orla Motors Ltd']);
    assert.deepEqual(asked(reading, 'The organisation'), []);
    const charity = read('On Monday Orla Venn Foundation said it was broke. The organisation feeds storks.');
    assert.deepEqual(asked(charity, 'The organisation'), ['descriptor - Orla Venn Foundation']);
  });

  it('that everybody knows as something else is no company, and one that is explained is another', () => {
    assert.deepEqual(asked(read('Hezbollah said it would reply. The company denied it.'), 'The company'), []);
    const other = read('Orla Motors Ltd said so. The firm advising the buyer wept.');
    assert.deepEqual(asked(other, 'The firm'), []);
    const named = read('Orla Motors Ltd said it had bought the company Venn Trams Ltd in May.');
    assert.deepEqual(asked(named, 'the company'), ['descriptor - Venn Trams Ltd']);
  });

  it('is not the company that it speaks of, nor one far off', () => {
    const court = read('The Basel Trade Court ruled on Monday. The company must pay.');
    assert.deepEqual(asked(court, 'The company'), []);
    const far = read('Orla Motors Ltd said no. It rained. It snowed. Nobody came. The company must pay.');
    assert.deepEqual(asked(far, 'The company'), []);
    const regulator = read('The Basel Trade Commission said the company would appeal.');
    assert.deepEqual(asked(regulator, 'the company'), []);
  });

  it('that is a company is taken up before others that act', () => {
    const reading = read(
      'Shares of Orla fell. The Basel Trade Commission fined Orla in May. The company paid. Chile’s Venn Shipping Ltd laughed. ' +
        'Dockers sued the Chilean company.',
    );
    assert.deepEqual(asked(reading, 'The company'), ['descriptor - Orla']);
    assert.deepEqual(asked(reading, 'the Chilean company'), ['descriptor - Venn Shipping Ltd']);
    const notes = reading.mentions.flatMap(({ form, basis }) => (form === 'descriptor' ? (basis ?? []) : []));
    assert.deepEqual(
      notes.map(({ note }) => english(note)),
      ['it was spoken of just before', 'the only one of Chile that the article tells of'],
    );
  });

  it('is taken up by what stands before its name', () => {
    const reading = read('On Monday the airline Orlavia cut jobs. Basel Bank Ltd was surprised. The airline is old.');
    assert.deepEqual(asked(reading, 'The airline'), ['descriptor - Orlavia']);
    const told = read('She told the committee Orlavia had lied. The committee will report.');
    assert.deepEqual(asked(told, 'The committee'), []);
  });

  it('bears the first word of its name alone, where that is a name and no other’s', () => {
    const reading = read(
      'On Monday Orlavia Shipping Ltd sued. Shares of Orlavia fell, as did those of Basel Shipping Ltd.',
    );
    assert.deepEqual(asked(reading, 'Orlavia'), ['short_name ORG Orlavia Shipping Ltd']);
  });

  it('is not the noun that only describes another one', () => {
    const reading = read('The Labour Party met. The party leader resigned in the party hall.');
    assert.deepEqual(asked(reading, 'The party'), []);
    assert.deepEqual(asked(reading, 'the party'), []);
  });
});

describe('a side', () => {
  it('of the country that is a part of it acts for nobody', () => {
    const reading = read(
      'Chile will close a camp in the country’s northern side. The country’s side of the deal is done.',
    );
    assert.deepEqual(asked(reading, 'the country’s northern side'), []);
    assert.deepEqual(asked(reading, 'the country'), ['descriptor - Chile']);
  });
});

describe('a party', () => {
  it('is one under its name, its short names, its members and the committee that governs it', () => {
    const reading = read(
      'The Republican National Committee (RNC) met in Reno. The GOP is broke, the RNC said. Republicans cheered.',
    );
    for (const words of ['Republican National Committee', 'RNC', 'GOP', 'Republicans']) {
      assert.equal(asked(reading, words)[0]?.split(' ').slice(2).join(' '), 'Republican Party', words);
    }
  });
});

describe('the name of a people', () => {
  it('means the state where it acts behind an article, else people', () => {
    const reading = read('The Finns rejected the offer. Finns like ice. The Finns who live in Lima stayed.');
    assert.deepEqual(asked(reading, 'Finns'), ['demonym MISC Finland', 'demonym MISC Finns', 'demonym MISC Finns']);
  });
});
