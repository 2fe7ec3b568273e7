import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { type Phrase, phrase } from '../../../src/core/model/phrase';
import { contractRecords } from '../../../src/core/queries/lists/contractRecords';
import { phraseInWords } from '../../../src/core/queries/wording/phraseInWords';
import { analyse } from '../shippedModels';
import { translateMessages } from '../../../src/core/util/message';
import { phraseInEnglish } from '../../../src/core/util/phraseInEnglish';
import { german, GERMAN_DATES } from './german';

/** Two articles that date one arrest differently, a week apart. */
const ARRESTS: Readonly<Record<string, string>> = {
  'douro.txt': `Art dealer held\n\nPORTO, May 14, 2021 (Douro Daily) - Portuguese police arrested the dealer Rui Faria in Lisbon on May 3, 2021. Faria was warned two weeks ago.`,
  'meseta.txt': `Dealer in custody\n\nMADRID, May 13, 2021 (Meseta Mail) - Portuguese police arrested the dealer Rui Faria in Lisbon on May 10, 2021, Lisbon said last Tuesday.`,
};

function arrests(): CorpusIndex {
  const index = new CorpusIndex();
  for (const [file, text] of Object.entries(ARRESTS)) index.setDocument(file, text, analyse(text));
  return index;
}

/** All that the core has to say of a corpus. */
function phrasesOf(index: CorpusIndex): Phrase[] {
  const notes = index.files().flatMap((file) => {
    const document = index.document(file);
    const reasoned = [document?.published, ...(document?.dates ?? []), ...(document?.mentions ?? [])];
    return reasoned.flatMap((each) => each?.basis ?? []).map(({ note }) => note);
  });
  return [...notes, ...index.links().map(({ summary }) => summary)];
}

describe('what the core has to say', () => {
  afterEach(() => translateMessages({}));

  const inGerman = (said: Phrase): string => {
    translateMessages(german);
    return phraseInWords(said, GERMAN_DATES);
  };

  it('is the same on the command line, whatever language the reader has', () => {
    const english = JSON.stringify(contractRecords(arrests()));
    translateMessages(german);
    assert.equal(JSON.stringify(contractRecords(arrests())), english);
    assert.match(english, /the Tuesday before 13 May 2021, the document date/);
  });

  it('is said in the language of the reader, with its dates, and the words of the sources as they are', () => {
    const said = phrasesOf(arrests()).map(inGerman);
    for (const expected of [
      'vollständig angegeben',
      'als Wochentag angegeben',
      'der Dienstag vor dem 13. Mai 2021, dem Datum des Dokuments',
      '2 Wochen vor dem 14. Mai 2021, dem Datum des Dokuments',
      'das Datum in der Ortsmarke',
      'gelesen als die Regierung von Portugal: es handelt oder spricht (‚said‘)',
    ])
      assert.ok(said.includes(expected), `${expected} is not among ${said.join('\n')}`);
    const conflict = said.find((words) => words.includes('3. Mai 2021 ('));
    assert.match(
      conflict ?? '',
      /: 3\. Mai 2021 \(Douro Daily\) oder 10\. Mai 2021 \(Meseta Mail\)\. Die Tage liegen eine Woche auseinander/,
    );
  });

  it('leaves no phrase without a translation', () => {
    const without = (said: Phrase): string[] => [
      ...(Object.hasOwn(german, said.text) ? [] : [said.text]),
      ...said.values.flatMap((value) => (typeof value === 'object' && 'text' in value ? without(value) : [])),
    ];
    const phrases = phrasesOf(arrests());
    assert.ok(phrases.length > 10);
    assert.deepEqual(phrases.flatMap(without), []);
  });

  it('lists names as the language does, and counts those that are too many', () => {
    const told = phrase('told by {0}, denied in {1}', { names: ['A', 'B'], more: 0 }, { names: ['C', 'D'], more: 3 });
    assert.equal(phraseInEnglish(told), 'told by A and B, denied in C, D and 3 others');
    assert.equal(inGerman(told), 'berichtet: A und B; bestritten: C, D und 3 weitere');
  });

  it('makes nouns of years and other periods', () => {
    const counted = (day: string): string => inGerman(phrase('1 day before {0}', phrase('{0}, told before', { day })));
    assert.equal(counted('2019'), '1 Tag vor dem zuvor genannten Jahr 2019');
    assert.equal(counted('2019-05'), '1 Tag vor dem zuvor genannten Mai 2019');
    assert.equal(counted('XXXX-05-04'), '1 Tag vor dem zuvor genannten 4. Mai');
    assert.equal(counted('2019-Q2'), '1 Tag vor dem zuvor genannten Zeitraum „quarter 2 of 2019“');
  });

  it('takes words of a source as they are, also those that look like placeholders', () => {
    assert.equal(inGerman(phrase('“{0}” in {1}', '{1}', 'Herald')), '„{1}“ in Herald');
  });
});
