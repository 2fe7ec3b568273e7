import assert from 'node:assert/strict';
import { analyzeDocument } from '../../../src/core/recognise/analyzeDocument';
import { shippedModels } from '../shippedModels';

/** What the shipped models find: quotations as `speaker: words`, paragraphs apart by a slash, and pronouns that act as `She=Ann Doe`. */
function heard(text: string): { readonly quotes: string[]; readonly pronouns: string[] } {
  const { quotes, mentions, actors } = analyzeDocument(text, [], shippedModels());
  const name = (actor: number | null): string => (actor === null ? 'nobody' : (actors[actor]?.name ?? ''));
  return {
    quotes: quotes
      .filter(({ type }) => type === 'direct')
      .map(({ speaker, parts }) => {
        const words = parts.map(({ start, end }) => text.slice(start, end)).join(' / ');
        return `${name(speaker)}: ${words}`;
      }),
    pronouns: mentions
      .filter(({ form }) => form === 'pronoun')
      .map(({ start, end, actor }) => `${text.slice(start, end)}=${name(actor)}`),
  };
}

const LEAD = 'Marta Okonjo opened the new harbour on Monday.';

interface Case {
  /** Behind the lead, which names the speaker. */
  readonly text: string;
  /** The words of the direct quotations; the speaker of each is the one of the lead. */
  readonly quotes: readonly string[];
  readonly pronouns: readonly string[];
}

/** Each kind of fault, with variants. */
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'speech over paragraphs in straight marks, with a pronoun behind it': [
    {
      text: '\n\n"The ships are waiting outside.\n\n"The crews want to go home," Okonjo said.\n\nShe said the port would open on Friday. "We are ready," she added.',
      quotes: ['The ships are waiting outside. / The crews want to go home,', 'We are ready,'],
      pronouns: ['She', 'she'],
    },
    {
      text: '\n\n"The ships are waiting outside.\n\n"The crews want to go home.\n\n"Nobody can tell them why," Okonjo said. She left at noon.',
      quotes: ['The ships are waiting outside. / The crews want to go home. / Nobody can tell them why,'],
      pronouns: ['She'],
    },
    {
      text: ' She said: "The ships are waiting outside.\n\n"The crews want to go home."\n\nShe left at noon.',
      quotes: ['The ships are waiting outside. / The crews want to go home.'],
      pronouns: ['She', 'She'],
    },
    {
      text: '\n\n"The ships are waiting outside," she said. "The crews are tired.\n\n"They want to go home," she added.\n\nShe left at noon.',
      quotes: ['The ships are waiting outside,', 'The crews are tired. / They want to go home,'],
      pronouns: ['she', 'she', 'She'],
    },
    {
      text: '\n\n"Is anybody listening to us?\n\n"We have asked for help since March!" she said. She told reporters that the port was full.',
      quotes: ['Is anybody listening to us? / We have asked for help since March!'],
      pronouns: ['she', 'She'],
    },
    {
      text: '\n\n"The ships are waiting outside.\n\n"The mayor calls it \'a small delay\' and nothing else," she said.\n\nShe left at noon.',
      quotes: ["The ships are waiting outside. / The mayor calls it 'a small delay' and nothing else,"],
      pronouns: ['she', 'She'],
    },
  ],
  'inches and feet': [
    {
      text: ' The pump feeds a 6" pipe. She said the town needed work. "We are ready," she added.',
      quotes: ['We are ready,'],
      pronouns: ['She', 'she'],
    },
    {
      text: ' The pump has a 6" and an 8" pipe. She left at noon. "We are ready," she said.',
      quotes: ['We are ready,'],
      pronouns: ['She', 'she'],
    },
    {
      text: " The gate is 12' wide and the ladder 9' tall. She left at noon. 'We are ready,' she said.",
      quotes: ['We are ready,'],
      pronouns: ['She', 'she'],
    },
    {
      text: ' The guard is 6\'2" tall. She thanked the guard. "We are ready," she said.',
      quotes: ['We are ready,'],
      pronouns: ['She', 'she'],
    },
    {
      text: ' "The old 6" pipe broke in May," she said. She left at noon.',
      quotes: ['The old 6" pipe broke in May,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' The pump feeds a 6” pipe. She left at noon. “We are ready,” she said.',
      quotes: ['We are ready,'],
      pronouns: ['She', 'she'],
    },
    {
      text: ' The guard is 6\' 2" tall.\n\n"We are ready.\n\n"We can open in 1969\'s old hall," she said. She left at noon.',
      quotes: ["We are ready. / We can open in 1969's old hall,"],
      pronouns: ['she', 'She'],
    },
  ],
  'apostrophes at the edges of single marks': [
    { text: " ''Tis a fine day,' she said. She left at noon.", quotes: ["'Tis a fine day,"], pronouns: ['she', 'She'] },
    { text: ' ‘’Tis a fine day,’ she said. She left at noon.', quotes: ['’Tis a fine day,'], pronouns: ['she', 'She'] },
    {
      text: " 'This land is the farmers',' she said. She left at noon.",
      quotes: ["This land is the farmers',"],
      pronouns: ['she', 'She'],
    },
    {
      text: ' ‘This land is the farmers’,’ she said. She left at noon.',
      quotes: ['This land is the farmers’,'],
      pronouns: ['she', 'She'],
    },
    {
      text: " 'The workers' rights are not for sale,' she said. She left at noon.",
      quotes: ["The workers' rights are not for sale,"],
      pronouns: ['she', 'She'],
    },
    {
      text: " 'We learned that in the '90s and we go and get 'em,' she said. She left at noon.",
      quotes: ["We learned that in the '90s and we go and get 'em,"],
      pronouns: ['she', 'She'],
    },
    {
      text: " She spoke of the '60s and of the dockers' union. 'We are ready,' she said.",
      quotes: ['We are ready,'],
      pronouns: ['She', 'she'],
    },
    {
      text: " 'Round one is ours,' she said. She left at noon.",
      quotes: ['Round one is ours,'],
      pronouns: ['she', 'She'],
    },
  ],
  'marks without partner': [
    {
      text: ' "The ships are waiting, she said. She left at noon. "We will come back," she told reporters.',
      quotes: ['The ships are waiting,', 'We will come back,'],
      pronouns: ['she', 'She', 'she'],
    },
    {
      text: '\n\n"The ships are waiting, she said.\n\n"The crews are tired," she added. She left at noon.',
      quotes: ['The ships are waiting,', 'The crews are tired,'],
      pronouns: ['she', 'she', 'She'],
    },
    {
      text: ' “The ships are waiting, she said. She left at noon.',
      quotes: ['The ships are waiting,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' The ships are waiting," she said. She left at noon.',
      quotes: ['The ships are waiting,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' “The ships are waiting! she said.\n\nShe left at noon. “We will come back,” she added.',
      quotes: ['The ships are waiting!', 'We will come back,'],
      pronouns: ['she', 'She', 'she'],
    },
    {
      text: ' «The ships are waiting, she said. She left at noon.',
      quotes: ['The ships are waiting,'],
      pronouns: ['she', 'She'],
    },
  ],
  'quotations inside quotations': [
    {
      text: ' "The mayor called it \'a great day\' for us," she said. She left at noon.',
      quotes: ["The mayor called it 'a great day' for us,"],
      pronouns: ['she', 'She'],
    },
    {
      text: ' “The mayor called it ‘a great day’ for us,” she said. She left at noon.',
      quotes: ['The mayor called it ‘a great day’ for us,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' \'The mayor called it "a great day" for us,\' she said. She left at noon.',
      quotes: ['The mayor called it "a great day" for us,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' ‘The mayor called it “a great day” for us,’ she said. She left at noon.',
      quotes: ['The mayor called it “a great day” for us,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' “The mayor called it “a great day” for us,” she said. She left at noon.',
      quotes: ['The mayor called it “a great day” for us,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' "The mayor told us: \'Go home\'," she said. She left at noon.',
      quotes: ["The mayor told us: 'Go home',"],
      pronouns: ['she', 'She'],
    },
    {
      text: ' "The mayor told us: \'Go home,\'" she said. She left at noon.',
      quotes: ["The mayor told us: 'Go home,'"],
      pronouns: ['she', 'She'],
    },
  ],
  'straight and curly marks mixed': [
    {
      text: ' “The ships are waiting," she said. She left at noon.',
      quotes: ['The ships are waiting,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' "The ships are waiting,” she said. She left at noon.',
      quotes: ['The ships are waiting,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' “The ships are waiting," she said. "The crews are tired,” she added. She left at noon.',
      quotes: ['The ships are waiting,', 'The crews are tired,'],
      pronouns: ['she', 'she', 'She'],
    },
    {
      text: ' ”The ships are waiting,” she said. She left at noon.',
      quotes: ['The ships are waiting,'],
      pronouns: ['she', 'She'],
    },
    {
      text: '\n\n"The ships are waiting outside.\n\n“The crews want to go home,” she said. She left at noon.',
      quotes: ['The ships are waiting outside. / The crews want to go home,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' “The "old" ships are waiting,” she said. She left at noon.',
      quotes: ['The "old" ships are waiting,'],
      pronouns: ['she', 'She'],
    },
  ],
  'the marks of TeX': [
    {
      text: " ``The ships are waiting,'' she said. She left at noon.",
      quotes: ['The ships are waiting,'],
      pronouns: ['she', 'She'],
    },
    {
      text: " ``The ships are waiting,'' she said. She left at noon. ``We will come back,'' she added.",
      quotes: ['The ships are waiting,', 'We will come back,'],
      pronouns: ['she', 'She', 'she'],
    },
    {
      text: "\n\n``The ships are waiting outside.\n\n``The crews want to go home,'' she said. She left at noon.",
      quotes: ['The ships are waiting outside. / The crews want to go home,'],
      pronouns: ['she', 'She'],
    },
    {
      text: " ``The mayor told us: `Go home,''' she said. She left at noon.",
      quotes: ["The mayor told us: `Go home,'"],
      pronouns: ['she', 'She'],
    },
    {
      text: " ``The dockers' union is ready,'' she said. She left at noon.",
      quotes: ["The dockers' union is ready,"],
      pronouns: ['she', 'She'],
    },
    {
      text: " ''The ships are waiting,'' she said. She left at noon.",
      quotes: ['The ships are waiting,'],
      pronouns: ['she', 'She'],
    },
  ],
  'the marks of other languages': [
    {
      text: ' „The ships are waiting“, she said. She left at noon.',
      quotes: ['The ships are waiting'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' „The ships are waiting,” she said. She left at noon.',
      quotes: ['The ships are waiting,'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' «The ships are waiting», she said. She left at noon.',
      quotes: ['The ships are waiting'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' « The ships are waiting », she said. She left at noon.',
      quotes: ['The ships are waiting'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' »The ships are waiting«, she said. She left at noon.',
      quotes: ['The ships are waiting'],
      pronouns: ['she', 'She'],
    },
    {
      text: ' „The mayor called it ‚a great day‘ for us“, she said. She left at noon.',
      quotes: ['The mayor called it ‚a great day‘ for us'],
      pronouns: ['she', 'She'],
    },
    {
      text: '\n\n«The ships are waiting outside.\n\n«The crews want to go home», she said. She left at noon.',
      quotes: ['The ships are waiting outside. / The crews want to go home'],
      pronouns: ['she', 'She'],
    },
  ],
};

describe('who speaks, whatever marks an article is set in', function () {
  // a busy machine takes its time to load the models
  this.timeout(60_000);

  for (const [kind, cases] of Object.entries(KINDS)) {
    describe(kind, () => {
      for (const { text, quotes, pronouns } of cases) {
        it(JSON.stringify(text), () => {
          assert.deepEqual(heard(LEAD + text), {
            quotes: quotes.map((words) => `Marta Okonjo: ${words}`),
            pronouns: pronouns.map((pronoun) => `${pronoun}=Marta Okonjo`),
          });
        });
      }
    });
  }
});
