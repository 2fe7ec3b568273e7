import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { LocalEvent } from '../../../src/core/model/event';
import { recogniseEvents } from '../../../src/core/recognise/events/recogniseEvents';
import { structureText } from '../../../src/core/recognise/tokens/structureText';
import { shippedClauses } from '../shippedModels';

function eventsOf(text: string): LocalEvent[] {
  const document = structureText(text);
  return recogniseEvents(document, shippedClauses(document), { mentions: [], actors: [] }, [], []);
}

/** `TYPE trigger: source > target` of every event. */
function told(text: string): string[] {
  return eventsOf(text).map(({ type, trigger, participants }) => {
    const names = (role: string): string =>
      participants
        .filter((each) => each.role === role)
        .map(({ start, end }) => text.slice(start, end))
        .join(' + ');
    return `${type ?? '-'} ${text.slice(trigger.start, trigger.end)}: ${names('source')} > ${names('target')}`;
  });
}

describe('recogniseEvents', () => {
  it('reads who does what to whom', () => {
    assert.deepEqual(told('Masked gunmen kidnapped two engineers near the dam.'), [
      'ASSAULT kidnapped: Masked gunmen > two engineers',
    ]);
  });

  it('finds the main verb behind an adverb, and where it could be a plural', () => {
    assert.deepEqual(told('The government regularly holds talks with the dockers.'), [
      'CONSULT talks: The government > the dockers',
    ]);
    assert.deepEqual(told('The island trains Bolivian pilots.'), ['COOPERATE trains: The island > Bolivian pilots']);
  });

  it('turns a passive round', () => {
    assert.deepEqual(told('Three fishermen were detained by the coast guard on the lake.'), [
      'COERCE detained: the coast guard > Three fishermen',
    ]);
  });

  it('takes the type from the noun that a light verb carries', () => {
    assert.deepEqual(told('The two mayors held talks with the dockers.'), [
      'CONSULT talks: The two mayors > the dockers',
    ]);
  });

  it('composes what is promised, refused, demanded and ended', () => {
    const types = (text: string): (string | null)[] => eventsOf(text).map(({ type }) => type);
    assert.deepEqual(types('The company agreed to release the hostages.'), ['AGREE']);
    assert.deepEqual(types('The island refused to extradite the banker.'), ['REJECT']);
    assert.deepEqual(types('The senator urged the port to accept the ships.'), ['REQUEST']);
    assert.deepEqual(types('The cabinet lifted the curfew.'), ['CONCEDE']);
    assert.deepEqual(types('The bank suspended aid to the province.'), ['SANCTION']);
  });

  it('takes who issues an instrument for the one who acts, and who is sent for acting himself', () => {
    assert.deepEqual(told('The senate passed a bill expelling foreign trawlers.'), [
      'COERCE passed: The senate > foreign trawlers',
    ]);
    assert.deepEqual(told('The guild sent a letter accusing the mayor.'), ['ACCUSE sent: The guild > the mayor']);
    assert.deepEqual(told('The warden issued an edict pardoning two poachers.'), [
      'CONCEDE issued: The warden > two poachers',
    ]);
    assert.deepEqual(
      told('The warden sent guards attacking the poachers.').at(-1),
      'ASSAULT attacking: guards > the poachers',
    );
  });

  it('types an exchange by what changes hands, and generic measures by what they are aimed at', () => {
    const types = (text: string): (string | null)[] => eventsOf(text).map(({ type }) => type);
    assert.deepEqual(types('The two bishops held an exchange of ideas in the abbey.'), ['CONSULT']);
    assert.deepEqual(types('The rivals carried out an exchange of captives at the ford.'), ['RETREAT']);
    assert.deepEqual(types('The island launched anti-smuggling measures in the port.'), ['COERCE']);
  });

  it('says how sure the text is', () => {
    const modality = (text: string): string | undefined => eventsOf(text)[0]?.modality;
    assert.equal(modality('The rebels attacked the bridge.'), 'asserted');
    assert.equal(modality('The rebels did not attack the bridge.'), 'denied');
    assert.equal(modality('The ministers held no talks with the bishop.'), 'denied');
    assert.equal(modality('There were no clashes at the bridge.'), 'denied');
    assert.equal(modality('The ministers will meet the bishop.'), 'planned');
    assert.equal(modality('The rebels could attack the bridge.'), 'hypothetical');
  });

  it('takes no noun behind the adjective of a state for what the state does', () => {
    const [wish, ...others] = eventsOf('Norway wanted to brief Chilean and Peruvian partners after every mass.');
    assert.equal(wish?.type, 'REQUEST');
    assert.deepEqual(others, []);
  });

  it('finds nothing to report in a description', () => {
    assert.deepEqual(told('The lake is deep and cold, and the hills around it are green.'), []);
  });

  it('never throws and keeps every span inside the text and in order', () => {
    const words = fc.constantFrom(
      ...'The army attacked , and " was by talks between Norway to refuse that who will not held sanctions . ; — 12 of'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, trigger, participants } of eventsOf(text)) {
          assert.ok(0 <= start && start < end && end <= text.length);
          assert.ok(start <= trigger.start && trigger.start < trigger.end && trigger.end <= text.length);
          for (const each of participants)
            assert.ok(0 <= each.start && each.start < each.end && each.end <= text.length);
          assert.ok(last <= start);
          last = start;
        }
      }),
      { numRuns: 400 },
    );
  });
});
