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

/** Statements and background are put together from parts, so that stories do not share whole sentences. */
const STATEMENTS: readonly (readonly string[])[] = [
  [
    'We will not leave the table',
    'Nobody in {t} will forgive us',
    'The {o} has kept its word',
    'My patience with {s} is at an end',
    'There was no warning from {r}',
    'I have read every page of the contract',
    'Our neighbours deserve an honest answer',
    'This winter taught all of us a lesson',
  ],
  [
    'before the wages of March are paid',
    'unless the harbour opens again',
    'although the lawyers advised against it',
    'because the warehouses stand empty',
    'and the inspectors know it',
    'while families sleep in the station',
    'after seven rounds of bargaining',
    'if the promised engines never arrive',
  ],
  [
    'and that is final',
    'whatever the newspapers write',
    'so the court must decide',
    'with or without a mediator',
    'even at the price of an election',
    'and I thank the volunteers',
    'as my predecessor once said of the bridge',
    'for the sake of the orchards',
  ],
];

const BACKGROUND = [
  'The {o} has about {n} members in {t} and the villages around it, according to figures published in {y}.',
  'Relations between the {o} and the council of {t} have been cool since {y}, when a dispute over {w} went to court.',
  'In the spring of {y}, {n} people marched through {t} and demanded higher pensions for {w} workers.',
  'A commission warned two years ago that the old {w} bridge in {t} could not carry heavy lorries.',
  'Shops in {t} stayed open, and buses ran every {n} minutes instead of every five.',
  'On {m} {d}, the council of {t} will vote on a {w} budget of {n} million.',
  'Economists expect that the {o} will lose a tenth of its {w} income, although nobody has published exact figures.',
  'Last week, the {o} recalled its {w} envoy from {t} for consultations; he returned on Monday.',
  'The region around {t} is known for its {w}, its cold winters and a long tradition of boat building.',
  'Neither {s} nor {r} has said what it would do if the {w} talks in {t} fail.',
];

const WARES =
  'apple barley cement clover diesel ginger herring leather linen marble olive paper pepper rubber timber walnut'.split(
    ' ',
  );

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
    says: STATEMENTS.map((parts) => random.pick(parts)).join(' '),
  }));
  const acts = [random.pick(ACTS), random.pick(ACTS)];
  return {
    names: { o, t: town, s, r, w: random.pick(WARES) },
    speakers,
    acts,
    month: random.below(12),
    day: 2 + random.below(25),
  };
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
        : `${title} ${name} told reporters: "${quote}." ${surname} added that talks would go on. ${fill(random.pick(BACKGROUND))}`,
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
