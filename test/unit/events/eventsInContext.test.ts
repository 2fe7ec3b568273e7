import assert from 'node:assert/strict';
import { analyse } from '../shippedModels';
import type { DocumentAnalysis } from '../../../src/core/model/analysis';
import type { LocalEvent } from '../../../src/core/model/event';

/** A plain article around the sentences, so that the layout sees a headline and paragraphs. */
function article(...paragraphs: string[]): { text: string; analysis: DocumentAnalysis } {
  const text = ['Harbour news of the week', ...paragraphs].join('\n\n') + '\n';
  return { text, analysis: analyse(text) };
}

function find({ text, analysis }: ReturnType<typeof article>, trigger: string): LocalEvent {
  const event = analysis.events.find((each) => text.slice(each.trigger.start, each.trigger.end) === trigger);
  assert.ok(event, `no event at "${trigger}"`);
  return event;
}

function dateWords({ text, analysis }: ReturnType<typeof article>, { date }: LocalEvent): string | null {
  const expression = date === null ? undefined : analysis.dates[date];
  return expression ? text.slice(expression.start, expression.end) : null;
}

function actors({ analysis }: ReturnType<typeof article>, event: LocalEvent, role: string): (string | undefined)[] {
  return event.participants
    .filter((each) => each.role === role && each.actor !== null)
    .map(({ actor }) => analysis.actors[actor ?? -1]?.name);
}

describe('events in an article', () => {
  it('gives each of two clauses the date that belongs to it', () => {
    const doc = article(
      'The senate banned rallies on April 4, 2016, but the supreme court pardoned three nurses on June 7, 2016.',
    );
    assert.equal(dateWords(doc, find(doc, 'banned')), 'April 4, 2016');
    assert.equal(dateWords(doc, find(doc, 'pardoned')), 'June 7, 2016');
    assert.equal(find(doc, 'banned').type, 'COERCE');
    assert.equal(find(doc, 'pardoned').type, 'CONCEDE');
  });

  it('takes a pronoun for the event that the verb before it is done to', () => {
    for (const [sentence, end, begin, date] of [
      [
        'The dockers ended their strike on June 9, 2016, two weeks after it was called.',
        'CONCEDE ended',
        'PROTEST strike',
        'two weeks after it was called',
      ],
      [
        'On May 30, 2016 Ghana cancelled the drills off the coast, a month after they were announced.',
        'SANCTION cancelled',
        'COOPERATE drills',
        'a month after they were announced',
      ],
    ] as const) {
      const { text, analysis } = article(sentence);
      const told = analysis.events.map(
        ({ type, trigger }) => `${type ?? '-'} ${text.slice(trigger.start, trigger.end)}`,
      );
      assert.deepEqual(told, [end, begin]);
      const second = analysis.events[1];
      assert.ok(second);
      assert.equal(dateWords({ text, analysis }, second), date);
    }
  });

  it('carries a date on through the paragraph, but not into the next', () => {
    const doc = article(
      'On June 2, 2018, rebels attacked the harbour of the island with small boats. The navy evacuated the crews of three ferries.',
      'The bishop condemned the tribe for burning the old chapel near the lighthouse.',
    );
    const evacuation = find(doc, 'evacuated');
    assert.equal(dateWords(doc, evacuation), 'June 2, 2018');
    assert.equal(evacuation.dateInherited, true);
    assert.equal(find(doc, 'attacked').dateInherited, false);
    assert.equal(find(doc, 'condemned').date, null);
  });

  it('carries no date on that only limits what is told, and none to how things stand now', () => {
    const doc = article(
      'On June 2, 2018, the senate dissolved the guild effective January 1, 2019. Guards evacuated the hall. ' +
        'The bakers have been arrested.',
      'The senate dissolved the choir effective January 1, 2019. Guards attacked the singers.',
    );
    assert.equal(dateWords(doc, find(doc, 'evacuated')), 'June 2, 2018');
    assert.equal(find(doc, 'arrested').date, null);
    assert.equal(find(doc, 'attacked').date, null);
  });

  it('names all who sign, and where', () => {
    const doc = article('Peru, Chile and Bolivia signed a treaty on fishing in Geneva on April 9, 2017.');
    const event = find(doc, 'signed');
    assert.deepEqual(actors(doc, event, 'source'), ['Peru', 'Chile', 'Bolivia']);
    assert.equal(doc.analysis.actors[event.place ?? -1]?.name, 'Geneva');
    assert.equal(event.type, 'SUPPORT');
  });

  it('reads the sides of talks from the noun', () => {
    const doc = article('Talks between Norway and Iceland on cod took place in Dublin on April 9, 2017.');
    const event = find(doc, 'Talks');
    assert.equal(event.type, 'CONSULT');
    assert.deepEqual(actors(doc, event, 'source'), ['Norway', 'Iceland']);
    assert.equal(dateWords(doc, event), 'April 9, 2017');
  });

  it('takes the owner of the forces for the one who acts', () => {
    const doc = article("A raid on two breweries was carried out by Finland's border guards before dawn.");
    const event = find(doc, 'raid');
    assert.equal(event.type, 'COERCE');
    const [source] = event.participants.filter(({ role }) => role === 'source');
    assert.equal(doc.text.slice(source?.start, source?.end), "Finland's border guards");
  });

  it('counts a statement that is itself the act once, with its date', () => {
    const doc = article('Denmark said on Monday it would release the two sailors.');
    assert.equal(doc.analysis.events.length, 1);
    const [event] = doc.analysis.events;
    assert.ok(event);
    assert.equal(event.type, 'AGREE');
    assert.deepEqual(actors(doc, event, 'source'), ['Denmark']);
    assert.equal(dateWords(doc, event), 'Monday');
  });

  it('finds what is only expected to happen, with people who have no name', () => {
    const doc = article('A convoy of farmers is expected to reach the ferry on May 4, 2019.');
    const event = find(doc, 'reach');
    assert.equal(event.modality, 'planned');
    assert.equal(dateWords(doc, event), 'May 4, 2019');
    const [who] = event.participants;
    assert.equal(who?.role, 'source');
    assert.equal(doc.text.slice(who.start, who.end), 'A convoy of farmers');
  });

  it('says who reports what is only reported', () => {
    const doc = article('“The smugglers attacked our lighthouse at night,” Captain Ingrid Solheim told the crew.');
    const event = find(doc, 'attacked');
    assert.equal(event.modality, 'reported');
    assert.equal(doc.analysis.actors[event.attributedTo ?? -1]?.name, 'Ingrid Solheim');
  });

  it('gives the dates behind two nouns to these, and to what is told of them', () => {
    const doc = article(
      'The talks on May 4, 2019 were the first since a gunfight on May 1, 2019 at the lighthouse, in which two Norwegian sailors were wounded.',
    );
    assert.equal(dateWords(doc, find(doc, 'talks')), 'May 4, 2019');
    assert.equal(dateWords(doc, find(doc, 'gunfight')), 'May 1, 2019');
    assert.equal(dateWords(doc, find(doc, 'wounded')), 'May 1, 2019');
  });

  it('does not date what came before by the date of what came after', () => {
    const doc = article(
      'On May 4, 2019, the day after the treaty was signed in Lima, Peru expelled two Chilean diplomats.',
    );
    assert.equal(dateWords(doc, find(doc, 'expelled')), 'May 4, 2019');
    assert.equal(find(doc, 'signed').date, null);
  });

  it('reads what was begun on a day', () => {
    const doc = article('Norway began flooding the old quarry near the lighthouse on May 4, 2019.');
    assert.equal(dateWords(doc, find(doc, 'flooding')), 'May 4, 2019');
  });

  it('takes a date that is only named for no event', () => {
    const doc = article('The Lima Herald gives May 4, 2019.');
    assert.deepEqual(doc.analysis.events, []);
  });

  it('reads an entry without a verb under its date', () => {
    const doc = article('May 4, 2019: gunfire at the lighthouse.');
    assert.equal(dateWords(doc, find(doc, 'gunfire')), 'May 4, 2019');
  });

  it('refers back with a noun', () => {
    const doc = article('Peru and Chile held talks in Lima. Ola Brekke left the talks after an hour.');
    const references = doc.analysis.events.filter(({ reference }) => reference);
    assert.deepEqual(
      references.map(({ start, end }) => doc.text.slice(start, end)),
      ['the talks'],
    );
  });

  it('takes words in marks for a report where they tell of an act, not of a wish or a refusal', () => {
    const triggers = (words: string): string[] => {
      const { text, analysis } = article(`"${words}," said Ola Brekke, the harbour master.`);
      const told = analysis.events.filter(({ type, reference }) => type && !reference);
      return told.map(({ trigger }) => text.slice(trigger.start, trigger.end));
    };
    assert.deepEqual(triggers('They attacked our trawlers with stones'), ['attacked']);
    assert.deepEqual(triggers('Nobody attacked anybody'), []);
    assert.deepEqual(triggers('We do not ask for favours'), []);
    assert.deepEqual(triggers('We will not let anybody stop us'), []);
  });

  it('reads a dated noun as an event of its own', () => {
    const doc = article('The captain wants to keep the 1998 ceasefire alive for the sake of the fishermen.');
    const event = find(doc, 'ceasefire');
    assert.equal(event.type, 'RETREAT');
    assert.equal(dateWords(doc, event), '1998');
  });

  it('keeps its references and spans inside the document', () => {
    const { text, analysis } = article(
      'On May 3, Portugal’s navy seized two trawlers off Ghana, the ministry said Tuesday, and Accra demanded an apology.',
      'If the talks fail, the union will strike; “nobody denied it,” Ana Lopes said.',
    );
    assert.ok(analysis.events.length >= 3);
    for (const event of analysis.events) {
      assert.ok(event.start < event.end && event.end <= text.length);
      assert.ok(event.date === null || event.date < analysis.dates.length);
      assert.ok(event.place === null || event.place < analysis.actors.length);
      for (const { actor } of event.participants) assert.ok(actor === null || actor < analysis.actors.length);
    }
  });

  it('takes what a verb says was brought about for an event, not for a reference', () => {
    const doc = article(
      'Guards stormed the depot, setting off a riot in the docks and an exodus of sailors. The riot was the worst in years.',
    );
    assert.equal(find(doc, 'exodus').reference, undefined);
    assert.equal(find(doc, 'exodus').modality, 'asserted');
    const later = doc.analysis.events.filter(({ reference }) => reference);
    assert.deepEqual(
      later.map(({ trigger }) => doc.text.slice(trigger.start, trigger.end)),
      ['riot'],
    );
  });

  it('dates a clause by the time that has passed since, and what is to end by how long it has lasted', () => {
    const doc = article(
      'Such visits have become rare in the 14 months since Peru expelled the Bolivian ambassador. ' +
        'Chile lifted its two-year embargo.',
    );
    const expelled = find(doc, 'expelled');
    assert.equal(doc.analysis.dates[expelled.date ?? -1]?.type, 'DURATION');
    assert.equal(expelled.background, true);
    assert.equal(find(doc, 'lifted').background, undefined);
    const ended = article('Two ministers pressed Chile to end its two-year blockade of the port.');
    assert.equal(dateWords(ended, find(ended, 'blockade')), 'two-year');
  });

  it('takes a statement for an event where it is the news of a dated report, or made before the public', () => {
    const [head, first, second] = [
      'LIMA, June 4, 2019 (Andina) - ',
      'The two ministers discussed fishing rights, the ministry spokesman Luis Vega said.',
      'Vega told a press conference that the boats had sailed. Vega added that it was late.',
    ];
    const text = `Fishing talks\n\n${head}${first}\n\n${second}\n`;
    const doc = { text, analysis: analyse(text) };
    assert.equal(find(doc, 'said').dateInherited, true);
    assert.equal(find(doc, 'told').dateInherited, false);
    assert.ok(!doc.analysis.events.some(({ trigger }) => text.slice(trigger.start, trigger.end) === 'added'));
    // without a day, the report may be of any day
    const undated = `Fishing talks\n\n${first}\n\n${second}\n`;
    const triggers = analyse(undated).events.map(({ trigger }) => undated.slice(trigger.start, trigger.end));
    assert.ok(!triggers.includes('said'), triggers.join());
  });

  it('takes whom one sends for an envoy, unless to prison', () => {
    const doc = article('Bolivia sent Ana Quispe to the capital on June 4, 2019.');
    assert.equal(find(doc, 'sent').type, 'CONSULT');
    const other = article('The judge sent Ana Quispe to a prison on June 4, 2019.');
    assert.notEqual(find(other, 'sent').type, 'CONSULT');
  });
});
