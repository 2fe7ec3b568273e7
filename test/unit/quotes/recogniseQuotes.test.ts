import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LocalActor, LocalMention } from '../../../src/core/model/actor';
import type { LocalQuote } from '../../../src/core/model/quote';
import { recogniseQuotes } from '../../../src/core/recognise/quotes/recogniseQuotes';
import { structureText } from '../../../src/core/recognise/tokens/structureText';
import { shippedClauses } from '../shippedModels';

/** Names as an actor layer would give them: every place where one of the names stands, as a mention of its person. */
function actorsNamed(text: string, names: Readonly<Record<string, readonly string[]>>) {
  const actors: LocalActor[] = [];
  const mentions: LocalMention[] = [];
  for (const [name, aliases] of Object.entries(names)) {
    const actor = actors.push({ name, kind: 'person', aliases, knownAs: null, roles: [] }) - 1;
    for (const words of [name, ...aliases]) {
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        if (mentions.some(({ start, end }) => at < end && start < at + words.length)) continue;
        const form = words === name ? 'name' : 'short_name';
        mentions.push({ start: at, end: at + words.length, actor, form, entity: 'PER', confidence: 1 });
      }
    }
  }
  return { actors, mentions: mentions.sort((a, b) => a.start - b.start) };
}

const PEOPLE = { 'Nora Field': ['Field'], 'Omar Reyes': ['Reyes'] };

/** The quotes as a reader would note them: type, words, who, by which cue, and the actor. */
function read(text: string, people: Readonly<Record<string, readonly string[]>> = PEOPLE) {
  const layer = actorsNamed(text, people);
  const slice = (span: { start: number; end: number } | null): string | null =>
    span && text.slice(span.start, span.end);
  const document = structureText(text);
  return recogniseQuotes(document, layer, shippedClauses(document, layer.mentions)).map((quote: LocalQuote) => ({
    type: quote.type,
    words: quote.parts.map(slice),
    who: slice(quote.speakerSpan),
    cue: slice(quote.cueSpan),
    actor: quote.speaker === null ? null : (layer.actors[quote.speaker]?.name ?? null),
    polarity: quote.polarity,
    act: quote.act,
    sameAs: quote.sameAs,
  }));
}

function only(text: string, type: LocalQuote['type']) {
  const found = read(text).filter((quote) => quote.type === type);
  assert.equal(found.length, 1, `one ${type} quote in: ${text}\n${JSON.stringify(read(text), null, 1)}`);
  return found[0] as (typeof found)[number];
}

describe('direct quotations', () => {
  const said = (text: string, words: readonly string[], who: string | null, cue: string): void => {
    const quote = only(text, 'direct');
    assert.deepEqual([quote.words, quote.who, quote.cue], [words, who, cue]);
  };

  it('have the speaker behind them, before them, or inverted', () => {
    said('"The bridge will open in May," Nora Field said.', ['The bridge will open in May,'], 'Nora Field', 'said');
    said('Reyes said at a hearing in the town hall: "The bridge is safe."', ['The bridge is safe.'], 'Reyes', 'said');
    said('“The bridge is safe,” said Omar Reyes, the chief engineer.', ['The bridge is safe,'], 'Omar Reyes', 'said');
    said(
      'According to Field, "nobody has tested the cables since the storm."',
      ['nobody has tested the cables since the storm.'],
      'Field',
      'According to',
    );
  });

  it('have their speaker found over appositions, relative clauses and brackets', () => {
    said(
      '"We counted twice," Field, the head of the survey, told reporters on Friday.',
      ['We counted twice,'],
      'Field',
      'told',
    );
    said('"We counted twice," said Reyes, who leads the survey.', ['We counted twice,'], 'Reyes', 'said');
    said('"We counted twice," Omar Reyes (Green Party) added.', ['We counted twice,'], 'Omar Reyes', 'added');
  });

  it('keep descriptors as the words that name the speaker', () => {
    said('"The valley is flooded," the mayor of the town said.', ['The valley is flooded,'], 'the mayor', 'said');
  });

  it('are one when the attribution interrupts the sentence', () => {
    said('"The valley," Field said, "is flooded."', ['The valley,', 'is flooded.'], 'Field', 'said');
  });

  it('go on with the same speaker, and behind an announcement', () => {
    const found = read('"The valley is flooded," Field said. "We need boats."\n\nReyes went on:\n\n"The dam holds."');
    assert.deepEqual(
      found.map(({ words, actor }) => [words[0], actor]),
      [
        ['The valley is flooded,', 'Nora Field'],
        ['We need boats.', 'Nora Field'],
        ['The dam holds.', 'Omar Reyes'],
      ],
    );
  });

  it('stand behind a colon, however long the way from their cue', () => {
    const text = 'Reyes said after the vote in the town hall: "We have no money, and we will not borrow any."';
    said(text, ['We have no money, and we will not borrow any.'], 'Reyes', 'said');
    assert.equal(read(text).length, 1);
  });

  it('belong to who spoke them, not to who the speaker works for', () => {
    const found = read('"The dam holds," said Nora Field, an engineer who advised the town.');
    assert.deepEqual(
      found.map(({ type, who }) => [type, who]),
      [['direct', 'Nora Field']],
    );
  });

  it('in a heading belong to who says them in the body', () => {
    const found = read(
      'Talks on the dam\n\nOmar Reyes left the meeting. "It is over," he said to the reporters at the door.\n\n' +
        '‘Nobody sleeps here’\n\nThe village lies right below the dam, and its school is closed. “Nobody sleeps here when it rains,” said Nora Field.',
    );
    const heading = found.find(({ words }) => words[0] === 'Nobody sleeps here');
    const body = found.find(({ words }) => words[0]?.startsWith('Nobody sleeps here when'));
    assert.deepEqual([heading?.actor, body?.sameAs], ['Nora Field', heading && found.indexOf(heading)]);
  });

  it('spoken by a pronoun belong to who spoke last', () => {
    const found = read('Field said the dam holds.\n\n"We have checked it," she added.');
    const quote = found.find(({ type }) => type === 'direct');
    assert.deepEqual([quote?.who, quote?.actor], ['she', 'Nora Field']);
  });

  it('may be signed', () => {
    said('"The sea gives and takes." — Nora Field', ['The sea gives and takes.'], 'Nora Field', '—');
  });

  it('have their speaker by their place where no known cue introduces them', () => {
    said('"Not here," Reyes shot back with a laugh.', ['Not here,'], 'Reyes', 'shot');
    said('Reyes then turned to the farmers: "Go home."', ['Go home.'], 'Reyes', ':');
    const [only] = read('Reyes then turned to the farmers:\n\n"Go home."');
    assert.equal(only?.actor, 'Omar Reyes');
  });

  it('have their speaker in set phrases', () => {
    said('In the words of Nora Field, "the port is a ruin."', ['the port is a ruin.'], 'Nora Field', 'In the words of');
    said(
      '"The port closes," the minister was quoted as saying.',
      ['The port closes,'],
      'the minister',
      'was quoted as saying',
    );
  });

  it('may still be in the future', () => {
    said('"The dam will hold," Field will say in her speech.', ['The dam will hold,'], 'Field', 'will say');
  });

  it('have no speaker where the text names none', () => {
    const [quote] = read('"Beware of the tide."');
    assert.deepEqual([quote?.type, quote?.who, quote?.actor], ['direct', null, null]);
  });
});

describe('words in marks inside a sentence', () => {
  it('are partial quotations where somebody says them', () => {
    const quote = only(
      'Reyes said the harbour is "slow and rather expensive," and that repairs will follow.',
      'partial',
    );
    assert.deepEqual([quote.words, quote.who], [['slow and rather expensive,'], 'Reyes']);
  });

  it('are no indirect statement besides where the sentence around them says nothing more', () => {
    for (const text of [
      'Reyes called it a "comparison of figures" on Monday.',
      'Reyes described the merger as a "marriage of equals" on Monday.',
      'Reyes likes to say that "bread is peace" at every rally.',
    ])
      assert.deepEqual(
        read(text).map(({ type }) => type),
        ['partial'],
        text,
      );
    assert.equal(only('Reyes said two of his men had fired "after a warning" that day.', 'indirect').who, 'Reyes');
  });

  it('end with their relative clause', () => {
    const found = read('The guild, which calls the plan a "trap for bakers", has ten seats and meets on Monday.');
    assert.deepEqual(
      found.map(({ type, words }) => [type, words]),
      [['partial', ['trap for bakers']]],
    );
  });

  it('belong to whose claim they are, not to who rejects it', () => {
    const quote = only('The mayor rejected Field\'s claim that the port is "badly run" this year.', 'partial');
    assert.deepEqual([quote.who, quote.cue], ['Field', 'claim']);
  });

  it('at a distance are the words of whoever does what they name, as far as a name tells', () => {
    const who = (text: string) => only(text, 'scare').actor;
    assert.equal(who('A week later, Reyes’s men began a four-day "cleansing" campaign off the coast.'), 'Omar Reyes');
    assert.equal(who('The boats were driven off in a four-day "cleansing" campaign.'), null);
    assert.equal(who('Reyes was hit by a four-day "cleansing" campaign.'), null);
  });

  it('are scare quotes where the outlet keeps its distance', () => {
    assert.deepEqual(only('The firm opened a second "wellness" centre in the old mill.', 'scare').words, ['wellness']);
    assert.deepEqual(only('The so-called "harbour tax" ended in June.', 'scare').words, ['harbour tax']);
    assert.deepEqual(
      only('The firm announced what it described as "gentle pruning" of its staff.', 'scare').who,
      'The firm',
    );
  });

  it('are no quotations where they are titles or nicknames', () => {
    assert.deepEqual(read('She has read the novel "The Long Night of Winter" twice.'), []);
    assert.deepEqual(read('Omar "Red" Reyes won the race.'), []);
  });
});

describe('indirect statements', () => {
  const reported = (text: string, words: readonly string[], who: string | null, cue: string): void => {
    const quote = only(text, 'indirect');
    assert.deepEqual([quote.words, quote.who, quote.cue], [words, who, cue]);
  };

  it('follow their cue with or without that', () => {
    reported('Field said that the dam holds.', ['the dam holds'], 'Field', 'said');
    reported('Field said on Monday the dam holds.', ['the dam holds'], 'Field', 'said');
    reported('The ministry told reporters it had tested the dam.', ['it had tested the dam'], 'The ministry', 'told');
  });

  it('stand before or around their cue', () => {
    reported('The dam holds, the ministry said.', ['The dam holds'], 'the ministry', 'said');
    reported('The dam holds, according to Reyes.', ['The dam holds'], 'Reyes', 'according to');
    reported('The dam, Reyes said, is holding.', ['The dam', 'is holding'], 'Reyes', 'said');
    reported('According to Reyes, the dam holds.', ['the dam holds'], 'Reyes', 'According to');
  });

  it('are demands, denials and appeals too', () => {
    reported('Reyes demanded the return of the boats.', ['the return of the boats'], 'Reyes', 'demanded');
    reported('Reyes denied that the dam leaks.', ['the dam leaks'], 'Reyes', 'denied');
    reported('Reyes urged the town to close the road.', ['the town to close the road'], 'Reyes', 'urged');
  });

  it('need more than somebody whom they are about', () => {
    assert.deepEqual(read('Both firms blame each other for the leak.'), []);
  });

  it('end where the next one begins', () => {
    const found = read(
      'Field said the dam holds, adding that boats are ready, while Reyes insisted that nobody is safe.',
    );
    assert.deepEqual(
      found.map(({ words, actor }) => [words.join(), actor]),
      [
        ['the dam holds', 'Nora Field'],
        ['boats are ready', 'Nora Field'],
        ['nobody is safe', 'Omar Reyes'],
      ],
    );
  });

  it('may be a headline', () => {
    const body = '\n\nThe port is old. The ships are too big for it, and nobody has paid for a new quay in years.';
    reported(`Port to close in May, minister says${body}`, ['Port to close in May'], 'minister', 'says');
    reported(`Ministry: Port to close in May${body}`, ['Port to close in May'], 'Ministry', ':');
    const found = read(`Reyes denies taking money, calls report "fiction"${body}`);
    assert.deepEqual(
      found.map(({ words, who, cue }) => [words[0], who, cue]),
      [
        ['taking money', 'Reyes', 'denies'],
        ['fiction', 'Reyes', 'calls'],
      ],
    );
  });

  it('may hang on the object of a verb that says nothing itself', () => {
    reported('The council made clear that nobody would pay.', ['nobody would pay'], 'The council', 'clear');
  });

  it('have no speaker in an impersonal passive', () => {
    reported('It was reported that the dam leaks.', ['the dam leaks'], null, 'was reported');
  });
});

describe('the stance of the source', () => {
  const stance = (text: string, polarity: string, act: string): void => {
    const [quote] = read(text);
    assert.deepEqual([quote?.polarity, quote?.act], [polarity, act], text);
  };

  it('is read off the cue', () => {
    stance('Reyes said that the dam holds.', 'affirmed', 'speech');
    stance('Reyes denied that the dam leaks.', 'denied', 'speech');
    stance('Reyes doubts whether the dam holds.', 'doubted', 'thought');
    stance('Reyes rejected the plan of the council.', 'rejected', 'speech');
    stance('Reyes ruled out a strike.', 'rejected', 'speech');
    stance('Reyes believes that the dam holds.', 'affirmed', 'thought');
    stance('Reyes urged the town to close the road.', 'affirmed', 'demand');
    stance('Reyes warned against closing the road.', 'rejected', 'demand');
  });

  it('turns with a negation, which some verbs hand on to their clause', () => {
    stance('Reyes did not say that the dam holds.', 'doubted', 'speech');
    stance("Reyes doesn't believe that the dam holds.", 'denied', 'thought');
    stance('Reyes did not deny that the dam leaks.', 'doubted', 'speech');
    stance('Nobody doubts that the dam is old.', 'affirmed', 'thought');
    const refused = read('Reyes refused to confirm that talks took place.').find(({ cue }) => cue === 'confirm');
    assert.equal(refused?.polarity, 'doubted');
  });

  it('is open where the source only asks', () => {
    stance('Reyes asked whether the road was open.', 'doubted', 'speech');
  });

  it('is that of its own words, whatever they are said against', () => {
    stance('Reyes dismissed the charge as "nonsense".', 'affirmed', 'speech');
    stance('"None of it is true," Reyes denied.', 'affirmed', 'speech');
    stance('Reyes denied that it was "open theft".', 'denied', 'speech');
  });
});

describe('a document', () => {
  it('marks a quotation that repeats an earlier one', () => {
    const found = read('Field: "The harbour must stay open"\n\n"The harbour must stay open," Field said on Friday.');
    const direct = found.filter(({ type }) => type === 'direct');
    assert.deepEqual(
      direct.map(({ sameAs }) => sameAs),
      [null, found.indexOf(direct[0] as (typeof found)[number])],
    );
  });

  it('marks a quotation that an earlier one gives in part', () => {
    const found = read(
      'Field: "The harbour must stay open"\n\n"The harbour must stay open, whatever it costs," Field said.',
    );
    assert.deepEqual(
      found.map(({ sameAs }) => sameAs),
      [null, 0],
    );
  });

  it('of any text gives ordered quotes within bounds', () => {
    const pieces = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      'Field',
      'she',
      'said',
      'that',
      'told',
      'according to',
      'claims',
      'rain',
      ',',
      '.',
      ':',
      ' ',
      ' ',
      '\n\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ')),
          fc.string(),
        ),
        (text) => {
          const [document, layer] = [structureText(text), actorsNamed(text, PEOPLE)];
          const quotes = recogniseQuotes(document, layer, shippedClauses(document, layer.mentions));
          quotes.forEach((quote, index) => {
            const before = quotes[index - 1];
            assert.ok(!before || before.start <= quote.start);
            assert.ok(
              quote.parts.length > 0 && quote.start === quote.parts[0]?.start && quote.end === quote.parts.at(-1)?.end,
            );
            let reached = 0;
            for (const { start, end } of quote.parts) {
              assert.ok(reached <= start && start < end && end <= text.length);
              reached = end;
            }
            assert.ok(quote.confidence >= 0 && quote.confidence <= 1);
            assert.ok(quote.sameAs === null || quote.sameAs < index);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
