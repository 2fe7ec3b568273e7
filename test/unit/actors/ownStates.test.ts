import assert from 'node:assert/strict';
import { analyse } from '../shippedModels';
import { english } from '../english';

/** The mentions that begin with `our` or `my`, each with its actor. */
function ours(text: string): string[] {
  const { mentions, actors } = analyse(text);
  return mentions.flatMap(({ start, end, actor }) => {
    const words = text.slice(start, end);
    return /^(?:our|my)\b/i.test(words) ? [`${words}: ${actor === null ? 'nobody' : (actors[actor]?.name ?? '')}`] : [];
  });
}

describe('what a speaker calls the own country', () => {
  it('is the state of the office that the speaker holds', () => {
    const text =
      '"Our country will not sign, and our great nation knows why," Peruvian Foreign Minister Ana Silva said on Monday.';
    assert.deepEqual(ours(text), ['Our country: Peru', 'our great nation: Peru']);
    const { mentions } = analyse(text);
    const reasons = mentions.flatMap(({ basis }) => basis ?? []).map(({ note }) => english(note));
    assert.ok(reasons.includes('said by Ana Silva'), reasons.join());
  });

  it('takes in those who act for the state, and keeps the offices of everybody', () => {
    const text =
      '"Our officials met them," Peruvian Foreign Minister Ana Silva said. Prime Minister Rui Costa of Peru left.';
    assert.deepEqual(ours(text), ['Our officials: Peru']);
    const { mentions, actors } = analyse(text);
    const roles = actors.flatMap((actor) => actor.roles.map((role) => mentions[role]));
    assert.ok(roles.length > 0 && roles.every((mention) => mention?.form === 'role'));
  });

  it('is open where the speaker holds no office of a state, and outside quotation', () => {
    assert.deepEqual(ours('"My country is poor," Rui Costa, a Peruvian fisherman, said on Monday.'), []);
    assert.deepEqual(ours('Our country is poor. Peruvian Foreign Minister Ana Silva said so on Monday.'), []);
  });
});
