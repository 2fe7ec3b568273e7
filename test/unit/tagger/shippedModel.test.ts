import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { knownNames } from '../../../src/core/lexicon/knownNames';
import { lexicon } from '../../../src/core/lexicon/lexicon';
import type { NameTagger } from '../../../src/core/model/nameTagger';
import { loadNameTagger } from '../../../src/core/recognise/tagger/loadNameTagger';
import { structureText } from '../../../src/core/recognise/tokens/structureText';

const bytes = readFileSync(join(__dirname, '../../../media/model/names.bin'));

describe('the name model that is shipped', function () {
  // a busy machine takes its time
  this.timeout(60_000);
  let tagger: NameTagger;

  before(() => {
    tagger = loadNameTagger(bytes);
  });

  const found = (text: string): string[] =>
    tagger.tag(structureText(text)).map(({ start, end, entity }) => `${text.slice(start, end)} ${entity}`);

  it('is small enough to travel with the extension', () => {
    assert.ok(bytes.length < 5_000_000, `${bytes.length} bytes`);
  });

  it('finds persons, organisations, places and the rest in running text', () => {
    const text =
      'Transport Minister Marta Okonjo told reporters in Tampere on Friday that the Finnish government ' +
      "would sell its shares of Kallio Oyj. Okonjo's deputy, Pekka Ranta, did not comment.";
    assert.deepEqual(found(text), [
      'Marta Okonjo PER',
      'Tampere LOC',
      'Finnish MISC',
      'Kallio Oyj ORG',
      'Okonjo PER',
      'Pekka Ranta PER',
    ]);
  });

  it('leaves the possessive ending and typographic marks outside the name', () => {
    assert.deepEqual(found('The strike began in Chile’s north, said “Radio Atacama” on Monday.').slice(0, 1), [
      'Chile LOC',
    ]);
  });

  it('reads headlines in title case by what the text below says', () => {
    const text =
      'Okonjo Tells Kallio Workers to Wait for New Owner\n\n' +
      'The minister Marta Okonjo met workers of Kallio Shipyards on Friday. Okonjo said a sale was near, and ' +
      'the workers would have to wait for the new owner.';
    assert.ok(found(text).includes('Okonjo PER'));
    assert.ok(!found(text).some((name) => /^(?:Tells|Workers|Wait|New)\b/.test(name)));
  });

  it('names nothing in furniture', () => {
    const text =
      'Home | News | Sport | Weather\n\nThe harbour of Bergen was closed on Monday after a storm.\n\nShare on Facebook';
    assert.deepEqual(found(text), ['Bergen LOC']);
  });

  it('gives the same names whatever it has read before', () => {
    const text = 'Jonas Aukland of the Nordic Council flew from Oslo to Riga.';
    const fresh = loadNameTagger(bytes).tag(structureText(text));
    tagger.tag(structureText('Riga United beat Oslo 2-1. Nordic Council shares fell.'));
    assert.deepEqual(tagger.tag(structureText(text)), fresh);
  });

  it('sees the same whatever the lexicon learns', () => {
    const text = 'He moved from Sundvale to Ostrikholm, said Marta Okonjo of the Halvern Institute.';
    const before = loadNameTagger(bytes).tag(structureText(text));
    const city = { kind: 'city', id: null, actorKind: 'place', entity: 'LOC', standsFor: null } as const;
    for (const surface of ['Sundvale', 'Ostrikholm', 'Halvern Institute']) {
      lexicon().gazetteer.add({ ...city, surface, actorName: surface });
      knownNames().add({ kind: 'surname', surface });
    }
    assert.deepEqual(loadNameTagger(bytes).tag(structureText(text)), before);
  });

  it('gives names in order, inside the text and without overlaps, for any text', () => {
    const words = fc.constantFrom(
      'Jane',
      'Doe',
      'U.S.',
      '"',
      '’s',
      'of',
      'the',
      'NATO',
      '(',
      ')',
      '\n',
      '-',
      '1,5',
      'É',
      '😀',
      '\u202e',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const name of tagger.tag(structureText(text))) {
          assert.ok(name.start >= end && name.end > name.start && name.end <= text.length);
          assert.ok(name.confidence >= 0 && name.confidence <= 1);
          end = name.end;
        }
      }),
    );
  });

  it('takes time in proportion to the text, even where it is one line of capitals', () => {
    const time = (repeats: number): number => {
      const document = structureText('Ann Lee (Bo) '.repeat(repeats));
      const started = process.cpuUsage();
      tagger.tag(document);
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    time(1_000);
    const short = Math.min(time(1_000), time(1_000));
    assert.ok(time(8_000) < short * 8 * 3 + 100_000);
  });
});
