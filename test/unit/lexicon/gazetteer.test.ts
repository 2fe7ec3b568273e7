import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { isEnglishWord } from '../../../src/core/lexicon/englishWords';
import { lexicon } from '../../../src/core/lexicon/lexicon';
import { givenNameGender } from '../../../src/core/lexicon/nameWords';
import { slug } from '../../../src/core/lexicon/slug';

function match(words: string): { length: number; id: string | null; kind: string } | null {
  const list = words.split(' ');
  const found = lexicon().gazetteer.match(0, (at) => list[at] ?? null);
  const [entry] = found?.entries ?? [];
  return found && entry ? { length: found.length, id: entry.id, kind: entry.kind } : null;
}

describe('the gazetteer', () => {
  it('finds the longest name that begins here', () => {
    assert.deepEqual(match('Papua New Guinea voted'), { length: 3, id: 'papua-new-guinea', kind: 'state' });
    assert.deepEqual(match('Guinea voted'), { length: 1, id: 'guinea', kind: 'state' });
  });

  it('wants the case of the entry or capitals throughout', () => {
    assert.equal(match('jordan')?.id, undefined);
    assert.equal(match('JORDAN')?.id, 'jordan');
    assert.equal(match('us')?.id, undefined);
    assert.equal(match('US')?.id, 'united-states');
  });

  it('gives all names of one actor one id', () => {
    for (const name of ['Burma', 'Myanmar', 'Republic of the Union of Myanmar', 'Burmese']) {
      assert.equal(match(name)?.id, 'myanmar', name);
    }
  });

  it('has every state under the slug of its name, and no name without words', () => {
    for (const { id, name } of lexicon().actors.values()) assert.equal(id, slug(name));
    assert.equal(lexicon().actors.get('european-union')?.kind, 'supranational');
  });
});

describe('slugs', () => {
  it('fold case, diacritics and marks, and drop the article', () => {
    assert.equal(slug('The Hague'), 'hague');
    assert.equal(slug('Türkiye'), 'turkiye');
    assert.equal(slug("Côte d'Ivoire"), 'cote-divoire');
    assert.equal(slug('İzmir'), 'izmir');
    assert.equal(slug('the U.S. Senate'), 'us-senate');
    assert.equal(slug('Київ'), 'київ');
    assert.equal(slug('…'), '');
  });
});

describe('word lists', () => {
  it('know everyday words with their regular forms, and no surnames', () => {
    for (const word of ['harvest', 'harvests', 'stopped', 'carries', 'making', 'quickly'])
      assert.ok(isEnglishWord(word), word);
    for (const word of ['lindqvist', 'ferreira', 'ostrivka']) assert.ok(!isEnglishWord(word), word);
  });

  it('tell the gender of given names, also of double ones', () => {
    assert.equal(givenNameGender('Oleksandr'), 'male');
    assert.equal(givenNameGender('Anna-Lena'), 'female');
    assert.equal(givenNameGender('Wheat'), undefined);
  });

  it('say where they come from, every one', () => {
    const folder = 'src/core/lexicon';
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const data = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { readonly origin?: string };
      assert.ok((data.origin ?? '').length > 20, file);
    }
  });
});
