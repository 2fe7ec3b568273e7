import type { Random } from '../../bench/random';
import type { Family, Kind } from './kinds';
import type { Body, Person, State } from './names';
import { group, person, several, STATES, town, union } from './names';

/** What looks like a disagreement and is none. */
export type LookAlike = 'rounded' | 'growing' | 'twin' | 'again' | 'none';

/** The facts that a source gives of the event of a story. */
export interface Facts {
  readonly actor: State;
  readonly other: State;
  readonly attacker: Body;
  readonly union: Body;
  readonly town: string;
  readonly figure: number;
  /** Day of the event, as days since 1970-01-01. */
  readonly day: number;
  /** Who asked for it. */
  readonly asked: State;
  readonly isDenied: boolean;
}

/** One story: what happened, and what some sources tell otherwise. */
export interface Story {
  readonly id: string;
  readonly kind: Kind;
  readonly facts: Facts;
  /** What happens days later, told by every second source instead: the same kind of event between the same parties. */
  readonly second: Facts;
  /** What some sources tell otherwise, in what they do so, and how many they are. */
  readonly planted: { readonly family: Family; readonly facts: Facts; readonly sources: number } | null;
  readonly lookAlike: LookAlike;
  readonly speaker: Person & { readonly title: string };
  readonly statement: string;
  readonly history: { readonly year: number; readonly place: string };
}

const STATEMENTS = [
  'We have kept every promise and will keep this one',
  'Nobody will be allowed to turn the clock back',
  'The price of silence would have been far too high',
  'My patience is at an end, and so is that of our people',
  'This is a day that our children will read about',
  'I have slept badly for a week, but the choice was right',
  'Those who wanted another outcome had a year to say so',
  'There is no paragraph in it that we have not argued over',
];
const TITLES = ['Foreign Minister', 'Interior Minister', 'government spokesman', 'Defence Minister', 'Deputy Premier'];
/** 1 January 2019 and how many days stories are spread over: few enough that many share their days. */
const [FIRST_DAY, DAYS] = [17_897, 900];

/** The stories of a corpus, in three of four of which some sources differ. Every third has a twin: the same kind of event on the same day between others, elsewhere. */
export function stories(kinds: readonly Kind[], count: number, random: Random): Story[] {
  const found: Story[] = [];
  for (let number = 0; found.length < count; number++) {
    const kind = kinds[number % kinds.length] as Kind;
    const family = kind.families[Math.floor(number / kinds.length) % kind.families.length] ?? 'date';
    const first = newStory(idOf(found.length), kind, random, number % 4 < 3 ? family : null, null);
    found.push(first);
    if (number % 3 === 2 && found.length < count) found.push(newStory(idOf(found.length), kind, random, null, first));
  }
  return found;
}

function idOf(number: number): string {
  return `s${String(number).padStart(2, '0')}`;
}

function newStory(id: string, kind: Kind, random: Random, family: Family | null, twinOf: Story | null): Story {
  const taken = twinOf === null ? [] : [twinOf.facts.actor, twinOf.facts.other];
  const [actor, other, third] = several(
    random,
    STATES.filter((state) => !taken.includes(state)),
    3,
  ) as [State, State, State];
  const where = town(random);
  const facts: Facts = {
    actor,
    other,
    attacker: group(random),
    union: union(random, where),
    town: where,
    figure: random.pick(kind.figures),
    day: twinOf?.facts.day ?? FIRST_DAY + random.below(DAYS),
    asked: actor,
    isDenied: false,
  };
  const lookAlike = twinOf === null ? likeness(kind, random) : 'twin';
  return {
    id,
    kind,
    facts,
    second: { ...facts, day: facts.day + 3, figure: random.pick(kind.figures) },
    planted:
      family === null
        ? null
        : { family, facts: otherwise(facts, family, kind, third, random), sources: 1 + random.below(4) },
    lookAlike:
      family === null || lookAlike === 'twin'
        ? lookAlike
        : family === 'number' || lookAlike === 'again'
          ? 'none'
          : lookAlike,
    speaker: { ...person(random), title: random.pick(TITLES) },
    statement: random.pick(STATEMENTS),
    history: { year: 1990 + random.below(20), place: town(random) },
  };
}

function likeness(kind: Kind, random: Random): LookAlike {
  if (kind.isRepeated && random.below(2) === 0) return 'again';
  if (!kind.families.includes('number')) return 'none';
  return random.pick(kind.isGrowing ? (['rounded', 'growing', 'none'] as const) : (['rounded', 'none'] as const));
}

/** The facts with one of them changed. */
function otherwise(facts: Facts, family: Family, kind: Kind, third: State, random: Random): Facts {
  switch (family) {
    case 'date':
      return { ...facts, day: facts.day + random.pick([-7, -3, -2, -1]) };
    case 'place':
      return { ...facts, town: town(random) };
    case 'number':
      return { ...facts, figure: random.pick(kind.figures.filter((figure) => figure !== facts.figure)) };
    case 'actor':
      return { ...facts, actor: third, attacker: group(random) };
    case 'initiative':
      return { ...facts, asked: facts.other };
    case 'denial':
      return { ...facts, isDenied: true };
  }
}
