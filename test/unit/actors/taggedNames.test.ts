import assert from 'node:assert/strict';
import type { EntityClass } from '../../../src/core/model/actor';
import type { TaggedName } from '../../../src/core/model/nameTagger';
import { recogniseActors } from '../../../src/core/recognise/actors/recogniseActors';
import { structureText } from '../../../src/core/recognise/text/structureText';

/** The names of `text`, as `Words CLASS`, where the tagger answers with `tagged`. */
function names(
  text: string,
  ...tagged: readonly (readonly [words: string, entity: EntityClass, confidence?: number])[]
) {
  let from = 0;
  const found = tagged.map(([words, entity, confidence = 0.95]): TaggedName => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    return { start, end: from, entity, confidence };
  });
  const { mentions, actors } = recogniseActors(structureText(text), [], found);
  return mentions
    .filter(({ entity }) => entity !== null)
    .map(({ start, end, entity, actor }) => ({
      name: `${text.slice(start, end)} ${entity ?? ''}`,
      actor: actor === null ? null : actors[actor]?.knownAs,
    }));
}

describe('names of a trained tagger', () => {
  it('replace what the rules take for names', () => {
    const text = 'Shares of Orla Venn rose on Monday.';
    assert.deepEqual(
      names(text, ['Orla Venn', 'ORG']).map(({ name }) => name),
      ['Orla Venn ORG'],
    );
    assert.deepEqual(names(text), []);
  });

  it('are the actors that the lexicon knows under the same words', () => {
    const [state, person] = names('Officials in Norway met Chad Venn.', ['Norway', 'LOC'], ['Chad', 'PER']);
    assert.deepEqual(state, { name: 'Norway LOC', actor: 'norway' });
    assert.notEqual(person?.actor, 'chad');
  });

  it('leave the form of address outside', () => {
    const found = names('The board asked Mrs. Venn to resign.', ['Mrs. Venn', 'PER']);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Venn PER'],
    );
  });

  it('give way to the whole name of a body, to its article, and to the parts of a compound', () => {
    const whole = (text: string, ...tagged: Parameters<typeof names> extends [string, ...infer Rest] ? Rest : never) =>
      names(text, ...tagged).map(({ name }) => name);
    assert.deepEqual(
      whole('The Danish Foreign Ministry wrote back.', ['Danish', 'MISC'], ['Foreign Ministry', 'ORG']),
      ['Danish Foreign Ministry ORG'],
    );
    assert.deepEqual(whole('Envoys of the West left early.', ['West', 'LOC']), ['the West LOC']);
    assert.deepEqual(whole('A Lima-based firm won.', ['Lima-based', 'MISC']), ['Lima LOC']);
    assert.deepEqual(whole('Two Kosovo Albanians spoke.', ['Kosovo Albanians', 'MISC']), [
      'Kosovo LOC',
      'Albanians MISC',
    ]);
  });

  it('yield to the gazetteer where the tagger is unsure whether a known place is one', () => {
    const place = (confidence: number) =>
      names('They crossed into Transnistria.', ['Transnistria', 'MISC', confidence]);
    assert.deepEqual(
      [place(0.5), place(0.97)].map(([first]) => first?.name),
      ['Transnistria LOC', 'Transnistria MISC'],
    );
  });
});
