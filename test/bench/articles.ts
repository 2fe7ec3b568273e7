import { Random } from './random';

const GIVEN =
  'Anna Boris Carla Dmitri Elena Farid Greta Hassan Irina Jonas Katya Leon Marta Nadia Oleg Paula Rashid Sofia Tomas Vera'.split(
    ' ',
  );
const ROOTS = 'Arn Bel Cor Dal Esk Fal Gor Hal Ist Jor Kel Lor Mar Nev Ost Pal Rud Sel Tor Ulm Var Wen Yar Zel'.split(
  ' ',
);
const PERSON_ENDINGS = 'ado berg chenko dorf elli escu ford ić insky man ov sen vidze yan'.split(' ');
const TOWN_ENDINGS = 'abad burg grad haven mouth polis ton ville'.split(' ');
const STATES = 'Portugal Norway Uruguay Ghana Malaysia Morocco Iceland Chile Finland Zambia Peru Slovenia'.split(' ');
const TRADES = ['Ferry', 'Grain', 'Tram', 'Copper', 'Harbour', 'Timber', 'Textile', 'Salt', 'Railway', 'Fishing'];
const BODIES = ['Union', 'Authority', 'Council', 'Agency', 'Association', 'Company'];
const TITLES = ['Transport Minister', 'Mayor', 'Prosecutor', 'spokesman', 'Chairwoman', 'Interior Minister'];
const OUTLETS = 'Ledger Courier Beacon Herald Sentinel Gazette Chronicle Observer Tribune Dispatch'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Acts that stories turn on, each as different outlets put it. `{o}` is the organisation, `{t}` the town, `{s}` and `{r}` states. */
const ACTS: readonly (readonly string[])[] = [
  ['{o} called a strike in {t}', 'workers of the {o} walked out in {t}', 'a strike by the {o} shut down {t}'],
  ['{s} and {r} signed a trade agreement in {t}', 'a trade deal between {s} and {r} was signed in {t}'],
  ['police arrested two directors of the {o} in {t}', 'two directors of the {o} were detained in {t}'],
  ['{s} accused {r} of spying on the {o}', '{r} was accused by {s} of spying on the {o}'],
  ['a fire destroyed a warehouse of the {o} in {t}', 'a warehouse of the {o} burned down in {t}'],
  ['{s} imposed sanctions on the {o}', 'the {o} was put under sanctions by {s}'],
  ['envoys of {s} and {r} met in {t}', '{s} and {r} held talks in {t}'],
];

const STATEMENTS = [
  'We will not leave the table before every worker of the {o} has been paid',
  'Nobody in {t} believed that the {o} would give in so quickly, and nobody was prepared',
  'The agreement between {s} and {r} protects the harbour, the railway and the people who live from them',
  'There was no warning, no letter and no call from the {o} in the week before',
  'What happened in {t} must be investigated by people whom both {s} and {r} trust',
];

const BACKGROUND = [
  'The {o} has about {n} members in {t} and the villages around it, according to figures published in {y}.',
  'Relations between {s} and {r} have been cool since {y}, when a dispute over fishing rights went to court.',
  'In the spring of {y}, {n} people marched through {t} and demanded higher pensions.',
  'A commission of {s} warned two years ago that the old bridge in {t} could not carry heavy lorries.',
  'Shops in {t} stayed open, and buses ran every {n} minutes instead of every five.',
  'On {m} {d}, the council of {t} will vote on a budget of {n} million.',
  'Economists expect that the {o} will lose a tenth of its income, although nobody has published exact figures.',
  'Last week, {r} recalled its ambassador from {s} for consultations; he returned on Monday.',
  'The region is known for its orchards, its cold winters and a long tradition of boat building.',
  'Neither {s} nor {r} has said what it would do if the talks in {t} fail.',
];

/** One generated article. */
export interface Article {
  readonly file: string;
  readonly text: string;
}

interface Story {
  readonly names: Readonly<Record<string, string>>;
  readonly speakers: readonly { readonly name: string; readonly title: string; readonly says: string }[];
  readonly acts: readonly (readonly string[])[];
  readonly month: number;
  readonly day: number;
}

/**
 * `stories` × `outlets` articles of about 5 kB: every outlet tells every story in words of its own, with the same
 * people, days and statements. Stories share states and nothing else, but for the chance that names collide.
 */
export function articles(stories: number, outlets: number, seed = 1): Article[] {
  return Array.from({ length: stories }, (_, number) => {
    const story = newStory(new Random(seed * 7919 + number));
    return Array.from({ length: outlets }, (_unused, outlet) => {
      const random = new Random(seed * 104729 + number * 101 + outlet);
      const name = `${OUTLETS[outlet % OUTLETS.length] ?? ''}${outlet < OUTLETS.length ? '' : outlet}`;
      return {
        file: `story-${String(number).padStart(4, '0')}/${name}.txt`,
        text: write(story, `The ${name}`, random),
      };
    });
  }).flat();
}

function newStory(random: Random): Story {
  const town = random.pick(ROOTS) + random.pick(ROOTS).toLowerCase() + random.pick(TOWN_ENDINGS);
  const s = random.pick(STATES);
  const r = random.pick(STATES.filter((state) => state !== s));
  const o = `${town} ${random.pick(TRADES)} ${random.pick(BODIES)}`;
  const speakers = [0, 1, 2].map(() => ({
    name: `${random.pick(GIVEN)} ${random.pick(ROOTS)}${random.pick(ROOTS).toLowerCase()}${random.pick(PERSON_ENDINGS)}`,
    title: random.pick(TITLES),
    says: random.pick(STATEMENTS),
  }));
  const acts = [random.pick(ACTS), random.pick(ACTS)];
  return { names: { o, t: town, s, r }, speakers, acts, month: random.below(12), day: 2 + random.below(25) };
}

function write(story: Story, outlet: string, random: Random): string {
  const fill = (template: string): string =>
    template.replace(/\{(\w)\}/g, (_, key: string) => story.names[key] ?? fillNumber(key, random));
  const [first, second] = story.acts.map((tellings) => sentence(fill(random.pick(tellings))));
  const month = MONTHS[story.month] ?? '';
  const paragraphs = [
    first ?? '',
    `${outlet}\nPublished ${month} ${story.day + 1}, 2021`,
    `${first ?? ''} on ${month} ${story.day}. ${second ?? ''} the day before, officials said.`,
  ];
  for (const { name, title, says } of story.speakers) {
    const quote = fill(says);
    const surname = name.split(' ')[1] ?? name;
    paragraphs.push(
      random.below(2) === 0
        ? `“${quote},” ${title} ${name} said. ${fill(random.pick(BACKGROUND))}`
        : `${title} ${name} told reporters: "${quote}." ${surname} added that ${fill(random.pick(STATEMENTS)).toLowerCase()}.`,
    );
  }
  while (paragraphs.join('\n\n').length < 4600) {
    paragraphs.push([0, 1, 2].map(() => fill(random.pick(BACKGROUND))).join(' '));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function fillNumber(key: string, random: Random): string {
  if (key === 'y') return String(1990 + random.below(31));
  if (key === 'm') return random.pick(MONTHS);
  return String(key === 'd' ? 1 + random.below(28) : 20 + random.below(900));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
