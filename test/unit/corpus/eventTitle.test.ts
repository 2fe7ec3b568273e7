import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyse } from '../shippedModels';

/** The titles of all events of articles with these paragraphs. */
function titles(...articles: readonly string[][]): string[] {
  const index = new CorpusIndex();
  articles.forEach((paragraphs, at) => {
    const text = ['Harbour notes of the week', ...paragraphs].join('\n\n') + '\n';
    index.setDocument(`${at}.md`, text, analyse(text));
  });
  return index.events().map(({ title }) => title);
}

function has(found: readonly string[], wanted: string): void {
  assert.ok(found.includes(wanted), `no title "${wanted}" in ${JSON.stringify(found)}`);
}

describe('the title of an event', () => {
  it('has neither list marks nor the date that opens an entry', () => {
    has(
      titles(['- **9 May 2021**: Norway expelled three Chilean diplomats.']),
      'Norway expelled three Chilean diplomats',
    );
  });

  it('keeps the words of a link and leaves out its address', () => {
    has(
      titles(['Norway [expelled](https://news.example/a) three Chilean diplomats from Oslo.']),
      'Norway expelled three Chilean diplomats from Oslo',
    );
  });

  it('leaves out the day behind the verb, which the time line has', () => {
    has(titles(['Norway expelled three Chilean diplomats on May 9, 2021.']), 'Norway expelled three Chilean diplomats');
  });

  it('is the clause that tells of the event, not the one around it', () => {
    has(
      titles(['The storm was the worst since May 2, 2021, when pirates attacked two Norwegian trawlers.']),
      'Pirates attacked two Norwegian trawlers',
    );
  });

  it('ends where a clause or a phrase ends', () => {
    const [title = ''] = titles([
      'Norway expelled three Chilean diplomats and closed its own consulate in the northern desert town of Arica, which had been open for sixty years and had served many sailors.',
    ]);
    assert.ok(title.length <= 90 && !title.endsWith('…'), title);
    assert.match(title, /^Norway expelled three Chilean diplomats/);
  });

  it('names the speaker before words in marks', () => {
    has(
      titles(['"They attacked our trawlers with stones," said Ola Brekke, the harbour master.']),
      'Ola Brekke: “They attacked our trawlers with stones”',
    );
  });

  it('puts the speaker for the pronoun that stands for him', () => {
    has(
      titles(['The Chilean Foreign Ministry said on May 3, 2021 that it would expel four diplomats.']),
      'Chilean Foreign Ministry would expel four diplomats',
    );
  });

  it('prefers a passage that stands by itself', () => {
    has(
      titles(
        ['On May 9, 2021 it expelled three Chilean diplomats from Oslo, the capital of Norway.'],
        ['Norway expelled three Chilean diplomats from Oslo on May 9, 2021.'],
      ),
      'Norway expelled three Chilean diplomats from Oslo',
    );
  });

  it('names who speaks by his name, whatever he is called in the passage', () => {
    has(
      titles(
        ['Norwegian Fisheries Minister Ola Brekke spoke in Oslo.'],
        [
          'Fisheries Minister Ola Brekke met reporters.',
          '“Norway expelled three Chilean diplomats,” the minister said.',
        ],
      ),
      'Ola Brekke: “Norway expelled three Chilean diplomats”',
    );
  });

  it('leaves out offices, what is said by the way and other sayings before it leaves out what happened', () => {
    has(
      titles([
        'Norwegian President Ola Brekke, Chilean President Rosa Ibarra and Peruvian President Ana Quispe signed a joint accord on cod.',
      ]),
      'Ola Brekke, Rosa Ibarra and Ana Quispe signed a joint accord on cod',
    );
    has(
      titles([
        'Ola Brekke, president of the Norwegian Fisheries Council, signed an accord with Chile on the cod of the northern waters.',
      ]),
      'Ola Brekke signed an accord with Chile on the cod of the northern waters',
    );
    has(
      titles([
        'Norwegian fishermen, warning of a bitter winter in the north, urged Chile to lift its ban on all the cod.',
      ]),
      'Norwegian fishermen urged Chile to lift its ban on all the cod',
    );
    has(
      titles(['Ola Brekke, who mediated the talks in Oslo, said that he was tired.']),
      'Ola Brekke mediated the talks in Oslo',
    );
  });

  it('does not take an empty “it” for who speaks', () => {
    const found = titles(['“It was impossible to meet the Chilean envoys in Oslo,” Ola Brekke said.']);
    assert.ok(!found.some((title) => title.startsWith('Ola Brekke was impossible')), JSON.stringify(found));
    const told = titles(['Ola Brekke said it was impossible to meet the Chilean envoys in Oslo.']);
    assert.ok(!told.some((title) => title.startsWith('Ola Brekke was impossible')), JSON.stringify(told));
  });

  it('is a sentence also where the verb stands alone', () => {
    has(
      titles(['Norway agreed to recognise the island but demanded international guarantees for its fishermen.']),
      'Norway demanded international guarantees for its fishermen',
    );
  });
});
