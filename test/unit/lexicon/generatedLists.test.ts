import assert from 'node:assert/strict';
import cities from '../../../src/core/lexicon/cities.json';
import { isEnglishWord } from '../../../src/core/lexicon/englishWords';
import givenNames from '../../../src/core/lexicon/given-names.json';
import { cityList, corrected, type City } from '../../../src/node/lexicon/cityList';
import { everydayWords } from '../../../src/node/lexicon/everydayWords';
import byHand from '../../../src/node/lexicon/handLists.json';
import { knownNameLists } from '../../../src/node/lexicon/knownNameLists';
import shippedNames from '../../../src/core/lexicon/known-names.json';

describe('word lists made from packages', () => {
  const city = (name: string, country: string, population: number): City => ({ name, country, population });

  it('take the large cities of a country, and its largest where all are small', () => {
    const small = Array.from({ length: 14 }, (_, at) => city(`Bay ${String(at).padStart(2, '0')}`, 'XA', 1000 - at));
    const list = cityList([city('Large', 'XB', 300_000), city('Middling', 'XA', 900), ...small], {});
    assert.equal(list['XB'], 'Large');
    assert.equal(list['XA']?.split('|').length, 12);
    assert.ok(!list['XA']?.includes('Middling'));
  });

  it('take only the very large ones of a country that has very many', () => {
    const many = Array.from({ length: 13 }, (_, at) => city(`Port ${at}`, 'CN', 5_000_000));
    assert.ok(!cityList([...many, city('Mill', 'CN', 300_000)], {})['CN']?.includes('Mill'));
  });

  it('follow the hand, also for a country that the package does not have', () => {
    const list = cityList([city('Reading', 'XB', 300_000)], {
      XB: { added: ['Old Town'], removed: ['Reading'] },
      XC: { added: ['Haven'], removed: [] },
    });
    assert.deepEqual(list, { XB: 'Old Town', XC: 'Haven' });
    assert.deepEqual(corrected(['b', 'c'], { added: ['a', 'c'], removed: ['b'] }), ['a', 'c']);
  });

  it('leave out of the everyday words what is a regular form of another', () => {
    assert.deepEqual(everydayWords(['walk', 'walked', 'happy', 'happily', 'stop', 'stopped', 'ox', 'Paris', 'news']), [
      'happy',
      'news',
      'stop',
      'walk',
    ]);
    assert.ok(isEnglishWord('stopped') && isEnglishWord('happily') && !isEnglishWord('zurich'));
  });

  it('take names from WordNet by its lexicographer files, and companies that mean nothing else', () => {
    const line = (file: number, words: readonly string[], pointer: string) =>
      `00001740 ${file} n ${words.length.toString(16).padStart(2, '0')} ${words.map((word) => `${word} 0`).join(' ')} 001 ${pointer} 00001740 n 0000 | a gloss`;
    const wordNet = [
      '  1 licence',
      line(14, ['Kelp_Growers_Union', 'KGU', 'kelp_union', 'Kelp_dynasty', 'Kelpers'], '@'),
      line(17, ['Amber_Sound'], '@i'),
      line(17, ['Sound'], '@'),
      line(18, ['Orla_Vennhope', 'Vennhope', 'Ann_Brown'], '@i'),
    ].join('\n');
    const hand = { company: ['Venn Motors'], body: [], club: ['Rovers'], thing: [], place: [] };
    const companies = '# words\nKelpco\nApple\nParis\nKp\n';
    assert.deepEqual(knownNameLists({ companies, wordNet, surnames: ['quillon', 'ash'] }, hand), {
      company: 'Kelpco|Venn Motors',
      body: 'KGU|Kelp Growers Union',
      club: 'Rovers',
      thing: '',
      place: 'Amber Sound',
      surname: 'Quillon|Vennhope',
    });
  });

  it('are shipped as the hand has left them', () => {
    for (const [kind, names] of Object.entries(byHand.known)) {
      const listed = new Set(shippedNames[kind as keyof typeof byHand.known].split('|'));
      for (const name of names) assert.ok(listed.has(name), name);
    }
    const shipped: Readonly<Record<string, string>> = cities.cities;
    for (const [country, { added, removed }] of Object.entries(byHand.cities)) {
      const names = new Set(shipped[country]?.split('|'));
      for (const name of added) assert.ok(names.has(name), name);
      for (const name of removed) assert.ok(!names.has(name), name);
    }
    for (const gender of ['male', 'female'] as const) {
      const names = new Set(givenNames[gender].split(' '));
      for (const name of byHand[gender].added) assert.ok(names.has(name), name);
      for (const name of byHand[gender].removed) assert.ok(!names.has(name), name);
    }
  });
});
