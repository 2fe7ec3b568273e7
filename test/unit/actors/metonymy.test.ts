import assert from 'node:assert/strict';
import { asked, read } from './support';
import { english } from '../english';

/** What the only mention of the capital is taken for. */
function reads(sentence: string, capital: string): string {
  const [only, ...more] = asked(read(sentence), capital);
  assert.deepEqual(more, [], sentence);
  return only ?? 'nothing';
}

describe('the name of a capital', () => {
  it('means the government where it speaks, decides, is addressed, owns or deals', () => {
    assert.equal(reads('Lima rejected the offer.', 'Lima'), 'metonym LOC Peru');
    assert.equal(reads('Lima on Tuesday rejected the offer.', 'Lima'), 'metonym LOC Peru');
    assert.equal(reads('Ministers accused Lima of delay.', 'Lima'), 'metonym LOC Peru');
    assert.equal(reads('The treaty was a triumph for Lima’s envoys.', 'Lima'), 'metonym LOC Peru');
    assert.equal(reads('Relations with Lima cooled.', 'Lima'), 'metonym LOC Peru');
    assert.equal(reads('The pressure from Lima grew.', 'Lima'), 'metonym LOC Peru');
    assert.equal(reads('Voters have sent a message to Lima.', 'Lima'), 'metonym LOC Peru');
    assert.equal(reads('A Lima-backed bill failed.', 'Lima'), 'metonym LOC Peru');
  });

  it('means the government in a headline whose verbs have capitals, alone and in a list', () => {
    assert.equal(reads('# Lima Rejects Offer of New Ferry Talks\n\nIt rained.', 'Lima'), 'metonym LOC Peru');
    const list = read('# Lima, Oslo And Nairobi Agree On Ferry Routes\n\nIt rained.');
    assert.deepEqual(
      ['Lima', 'Oslo', 'Nairobi'].flatMap((city) => asked(list, city)),
      ['metonym LOC Peru', 'metonym LOC Norway', 'metonym LOC Kenya'],
    );
    assert.equal(reads('# Lima Attacks Suspect Held On Second Ferry\n\nIt rained.', 'Lima'), 'place LOC Lima');
    assert.equal(reads('Lima, Oslo and Nairobi run late.', 'Lima'), 'place LOC Lima');
    assert.equal(reads('# Two Killed In Ferry Fire Near Lima\n\nIt rained.', 'Lima'), 'place LOC Lima');
  });

  it('means the city where things are in it, come to it or belong to its streets', () => {
    assert.equal(reads('The delegates met in Lima.', 'Lima'), 'place LOC Lima');
    assert.equal(reads('The envoy flew to Lima.', 'Lima'), 'place LOC Lima');
    assert.equal(reads('Rain flooded Lima airport.', 'Lima'), 'place LOC Lima');
    assert.equal(reads('A Lima-based charity closed.', 'Lima'), 'place LOC Lima');
  });

  it('can be both in one sentence', () => {
    const reading = read('Oslo offered to hold the talks in Oslo.');
    assert.deepEqual(asked(reading, 'Oslo'), ['metonym LOC Norway', 'place LOC Oslo']);
  });

  it('is read in a list as the first of the list is', () => {
    const reading = read('The plan was agreed with Nairobi and Kampala.');
    assert.deepEqual(asked(reading, 'Kampala'), ['metonym LOC Uganda']);
  });

  it('Brussels means the Union, unless the text speaks of Belgium alone', () => {
    assert.equal(reads('Brussels demanded lower subsidies.', 'Brussels'), 'metonym LOC European Union');
    assert.equal(
      reads('Belgium was divided. Brussels rejected the plan, the Belgian press said.', 'Brussels'),
      'metonym LOC Belgium',
    );
  });

  it('is the city in a dateline', () => {
    const reading = read(
      'HELSINKI, June 3. /TASS/. Helsinki has welcomed the decision of the port workers, the mayor said.',
    );
    assert.deepEqual(asked(reading, 'HELSINKI'), ['place LOC Helsinki']);
    assert.deepEqual(asked(reading, 'Helsinki'), ['metonym LOC Finland']);
  });
});

describe('the name of a seat', () => {
  it('means the government where it acts, else the office in it, or the building', () => {
    const reading = read('The Kremlin rejected the offer. A Kremlin aide wept. Tourists sat in the Kremlin.');
    assert.deepEqual(asked(reading, 'Kremlin'), ['metonym LOC Russia', 'name LOC Kremlin', 'place LOC Kremlin']);
  });

  it('carries the reason for its reading, and the words it rests on', () => {
    const { mentions, text } = read('Last week Lima rejected the offer.');
    const [basis] = mentions[0]?.basis ?? [];
    assert.equal(basis?.rule, 'seat-subject');
    assert.equal(text.slice(basis?.start ?? 0, basis?.end ?? 0), 'rejected');
    assert.match(english(basis?.note), /^read as the government of Peru: it acts or speaks/);
  });
});
