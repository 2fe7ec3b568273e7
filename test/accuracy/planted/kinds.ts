/** What sources may be made to disagree in. */
export type Family = 'date' | 'place' | 'number' | 'actor' | 'initiative' | 'denial';

/**
 * A kind of story. Templates hold the trigger of the event in square brackets and facts in braces:
 * `{A}` and `{B}` the parties in any of their names, `{A.adj}` the adjective of a state, `{G}` and `{H}` armed groups,
 * `{U}` a union, `{town}` where it happens, `{n}` a figure, `{date}` when, with its preposition, `{who}` who asked for it.
 */
export interface Kind {
  readonly name: string;
  /** Facts that sources of such a story can disagree in. */
  readonly families: readonly Family[];
  readonly headlines: readonly string[];
  readonly leads: readonly string[];
  /** Sentences with the facts that the lead leaves open. */
  readonly details: readonly string[];
  /** The event brought up once more. */
  readonly again: readonly string[];
  readonly denials?: readonly string[];
  readonly initiatives?: readonly string[];
  /** What comes of it, days later: other events. */
  readonly next?: readonly { readonly name: string; readonly days: number; readonly templates: readonly string[] }[];
  /** An older event of the same kind that articles look back on; `{y}` is its year, `{old}` its place. */
  readonly history: readonly string[];
  /** True where the same may happen again some days later. */
  readonly isRepeated?: true;
  /** True where the figure grows from day to day. */
  readonly isGrowing?: true;
  readonly figures: readonly number[];
}

export const KINDS: readonly Kind[] = [
  {
    name: 'expulsion',
    families: ['date', 'number'],
    headlines: ['{A} [expels] {n} {B.adj} diplomats', '{n} {B.adj} diplomats [expelled] from {A.city}'],
    leads: [
      '{A} [expelled] {n} {B.adj} diplomats {date} over spying.',
      '{n} {B.adj} diplomats were [expelled] from {A.city} {date}.',
      '{Date}, {A} [ordered] {n} {B.adj} diplomats to leave the country.',
      'The {A.adj} foreign ministry [declared] {n} {B.adj} diplomats unwanted {date}.',
    ],
    details: ['The [expulsion] of the {n} {B.adj} diplomats took effect at once.'],
    again: ['The [expulsion] came after months of quarrels.', '{B} called the [expulsion] of its diplomats a mistake.'],
    history: ['In {y}, {B} [expelled] the {A.adj} consul from {old}.'],
    figures: [3, 4, 5, 7, 9, 12],
  },
  {
    name: 'talks',
    isRepeated: true,
    families: ['date', 'place', 'initiative'],
    headlines: ['{A}, {B} hold [talks] in {town}', '{A.adj} and {B.adj} envoys [meet] in {town}'],
    leads: [
      '{A} and {B} held [talks] on fishing rights in {town} {date}.',
      'Envoys of {A} and {B} [met] in {town} {date} to discuss fishing rights.',
      '{Date}, {A.adj} and {B.adj} negotiators sat down for [talks] on fishing rights in {town}.',
      'A [meeting] between {A.adj} and {B.adj} envoys on fishing rights took place in {town} {date}.',
    ],
    details: ['The [talks] in {town} lasted four hours, a delegate said.'],
    again: ['Both sides called the [talks] useful.', 'No statement was published after the [meeting].'],
    initiatives: [
      'The [talks] were held at the request of {who}.',
      'It was {who} that had asked for the [meeting].',
      '{who} had requested the [talks], an envoy said.',
      'The [meeting] took place on the initiative of {who}.',
    ],
    history: ['In {y}, the two governments held [talks] in {old} without any result.'],
    figures: [2],
  },
  {
    name: 'campaign',
    families: ['date', 'denial'],
    headlines: ['{A} [launches] operation against {G}', '{A.adj} army [begins] offensive against {G}'],
    leads: [
      '{A} [launched] a military operation against the {G} near {town} {date}.',
      '{A.adj} troops [began] an offensive against the {G} near {town} {date}.',
      '{Date}, the {A.adj} army [launched] an offensive against the {G} near {town}.',
      'A {A.adj} military operation against the {G} was [launched] near {town} {date}.',
    ],
    details: ['The [offensive] near {town} was prepared for weeks, an officer said.'],
    again: ['The [offensive] had been expected since the spring.'],
    denials: [
      '{A} has not [launched] any operation against the {G}, the defence ministry said.',
      'The {A.adj} defence ministry denied that the army had [launched] an operation against the {G}.',
    ],
    next: [
      {
        name: 'suspension',
        days: 3,
        templates: [
          '{A} [suspended] its operation against the {G} {date}.',
          'The {A.adj} army [halted] the offensive against the {G} {date}.',
          '{Date}, the {A.adj} operation against the {G} was [suspended].',
        ],
      },
      {
        name: 'truce',
        days: 5,
        templates: [
          '{A} and the {G} [signed] a ceasefire agreement {date}.',
          '{Date}, a ceasefire agreement between {A} and the {G} was [signed].',
        ],
      },
    ],
    history: ['In {y}, the army [launched] an operation in {old} that failed.'],
    figures: [2],
  },
  {
    name: 'bombing',
    families: ['date', 'place', 'number', 'actor'],
    headlines: ['{n} killed in {town} [bombing]', '[Bomb] kills {n} in {town}'],
    leads: [
      'A bomb [killed] {n} people at a market in {town} {date}.',
      '{n} people were [killed] when a bomb exploded at a market in {town} {date}.',
      '{Date}, a bomb [attack] on a market in {town} killed {n} people.',
      'A [bombing] at a market in {town} {date} left {n} people dead.',
    ],
    details: [
      'The {G} carried out the [attack] in {town}, police said.',
      'Fighters of the {G} [bombed] the market, according to police.',
      'The [bombing] was the work of the {G}, police said.',
    ],
    again: ['Hospitals asked for blood after the [attack].', 'Nobody in {town} had expected such an [attack].'],
    history: ['In {y}, a bomb [exploded] in a station in {old}.'],
    isGrowing: true,
    figures: [6, 8, 11, 14, 17, 23, 26, 31],
  },
  {
    name: 'treaty',
    families: ['date', 'place'],
    headlines: ['{A} and {B} [sign] pipeline agreement', '{A}, {B} [seal] pipeline deal in {town}'],
    leads: [
      '{A} and {B} [signed] a pipeline agreement in {town} {date}.',
      'A pipeline agreement between {A} and {B} was [signed] in {town} {date}.',
      '{Date}, the {A.adj} and {B.adj} presidents [signed] a pipeline accord in {town}.',
      'The {A.adj} and {B.adj} governments [concluded] a deal on a pipeline in {town} {date}.',
    ],
    details: ['The ceremony in {town} at which the agreement was [signed] took ten minutes.'],
    again: ['The [agreement] still needs the consent of both parliaments.'],
    history: ['In {y}, the two states [signed] a customs treaty in {old}.'],
    figures: [2],
  },
  {
    name: 'arrests',
    families: ['date', 'number', 'denial'],
    headlines: ['Police [arrest] {n} activists in {town}', '{n} activists [detained] in {town}'],
    leads: [
      'Police [arrested] {n} activists of the {U} in {town} {date}.',
      '{n} activists of the {U} were [detained] in {town} {date}.',
      '{Date}, {A.adj} police [detained] {n} activists of the {U} in {town}.',
      'The [arrest] of {n} activists of the {U} in {town} {date} shocked the country.',
    ],
    details: ['The {n} activists of the {U} were [arrested] in their homes.'],
    again: ['Lawyers of the {U} called the [arrests] unlawful.'],
    denials: [
      'Police have not [arrested] any activists of the {U}, the interior ministry said.',
      'The {A.adj} interior ministry denied that activists of the {U} had been [arrested] in {town}.',
    ],
    history: ['In {y}, police [arrested] a teacher in {old}.'],
    isGrowing: true,
    figures: [4, 6, 9, 13, 18, 24, 37],
  },
  {
    name: 'protest',
    isRepeated: true,
    families: ['date', 'number', 'place'],
    headlines: ['{n} workers [march] in {town}', '{U} [protests] in {town}'],
    leads: [
      '{n} workers of the {U} [marched] through {town} {date} to demand higher wages.',
      '{Date}, {n} workers of the {U} [protested] in {town} against low wages.',
      'The {U} [protested] in {town} {date}; {n} workers took part.',
      'A [protest] of the {U} against low wages brought {n} workers into the streets of {town} {date}.',
    ],
    details: ['The [protest] in {town} ended peacefully.'],
    again: ['The mayor of {town} said the [protest] had been announced in time.'],
    history: ['In {y}, dockers [marched] through {old}.'],
    figures: [320, 480, 1150, 2400, 5980, 7200],
  },
  {
    name: 'sanctions',
    families: ['date', 'denial'],
    headlines: ['{A} [imposes] sanctions on {U}', '{U} put under [sanctions]'],
    leads: [
      '{A} [imposed] sanctions on the {U} {date}.',
      '{Date}, {A} [put] the {U} on its sanctions list.',
      'The {U} was [sanctioned] by {A} {date}.',
      '[Sanctions] against the {U} were announced by {A} {date}.',
    ],
    details: ['The [sanctions] of {A} freeze all accounts of the {U}.'],
    again: ['The [sanctions] will hurt the town, a shopkeeper said.'],
    denials: [
      '{A} has not [imposed] any sanctions on the {U}, a spokesman said.',
      'The {A.adj} government denied that it had [imposed] sanctions on the {U}.',
    ],
    history: ['In {y}, a bank in {old} was [sanctioned] for smuggling.'],
    figures: [2],
  },
  {
    name: 'aid',
    isRepeated: true,
    families: ['date', 'number'],
    headlines: ['{A} [sends] {n} tonnes of grain to {B}', '{B} [receives] {n} tonnes of grain from {A}'],
    leads: [
      '{A} [sent] {n} tonnes of grain to {B} {date}.',
      '{Date}, {A} [delivered] {n} tonnes of grain to {B}.',
      '{n} tonnes of grain were [shipped] to {B} by {A} {date}.',
      'A [delivery] of {n} tonnes of grain from {A} reached {B} {date}.',
    ],
    details: ['The {n} tonnes of grain were [unloaded] in {town}.'],
    again: ['The [delivery] was the first since the drought began.'],
    history: ['In {y}, {A} [sent] blankets to {old}.'],
    figures: [40, 65, 180, 240, 410],
  },
  {
    name: 'shelling',
    isRepeated: true,
    families: ['date', 'place', 'actor', 'denial'],
    headlines: ['{A.adj} forces [shell] {town}', '{town} [shelled] by {A.adj} forces'],
    leads: [
      '{A.adj} forces [shelled] the {B.adj} border town of {town} {date}.',
      'The {B.adj} border town of {town} was [shelled] by {A.adj} forces {date}.',
      '{Date}, {A.adj} artillery [fired] on the {B.adj} border town of {town}.',
      '{A.adj} [shelling] hit the {B.adj} border town of {town} {date}.',
    ],
    details: ['The [shelling] of {town} damaged a school, the mayor said.'],
    again: ['People spent the night in cellars during the [shelling].'],
    denials: [
      '{A.adj} forces did not [shell] {town}, the defence ministry in {A.city} said.',
      '{A} denied that its forces had [shelled] {town}.',
    ],
    history: ['In {y}, a patrol was [attacked] near {old}.'],
    figures: [2],
  },
];
