import type { Random } from '../../bench/random';

/** A state with the words that stand for it. */
export interface State {
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
}

/** A made-up body, person or place. */
export interface Person {
  readonly full: string;
  readonly last: string;
}

export interface Body {
  readonly full: string;
  readonly acronym: string;
}

export const STATES: readonly State[] = [
  ['Norway', 'Norwegian', 'Oslo'],
  ['Portugal', 'Portuguese', 'Lisbon'],
  ['Uruguay', 'Uruguayan', 'Montevideo'],
  ['Ghana', 'Ghanaian', 'Accra'],
  ['Malaysia', 'Malaysian', 'Kuala Lumpur'],
  ['Morocco', 'Moroccan', 'Rabat'],
  ['Chile', 'Chilean', 'Santiago'],
  ['Finland', 'Finnish', 'Helsinki'],
  ['Zambia', 'Zambian', 'Lusaka'],
  ['Peru', 'Peruvian', 'Lima'],
  ['Slovenia', 'Slovenian', 'Ljubljana'],
  ['Kenya', 'Kenyan', 'Nairobi'],
  ['Hungary', 'Hungarian', 'Budapest'],
  ['Colombia', 'Colombian', 'Bogota'],
  ['Vietnam', 'Vietnamese', 'Hanoi'],
  ['Tunisia', 'Tunisian', 'Tunis'],
  ['Croatia', 'Croatian', 'Zagreb'],
  ['Senegal', 'Senegalese', 'Dakar'],
].map(([name = '', adjective = '', capital = '']) => ({ name, adjective, capital }));

const ROOTS = 'Arn Bel Cor Dal Esk Fal Gor Hal Ist Jor Kel Lor Mar Nev Ost Pal Rud Sel Tor Ulm Var Wen Yar Zel'.split(
  ' ',
);
const TOWN_ENDINGS = 'abad burg grad haven mouth polis ton ville'.split(' ');
const PERSON_ENDINGS = 'ado berg chenko dorf elli escu ford insky man ov sen vidze yan'.split(' ');
const GIVEN =
  'Anna Boris Carla Dmitri Elena Farid Greta Hassan Irina Jonas Katya Leon Marta Nadia Oleg Paula Rashid Sofia Tomas Vera'.split(
    ' ',
  );
const TRADES = 'Copper Cotton Ferry Grain Harbour Rail Salt Steel Textile Timber'.split(' ');

/** A town that no map has. */
export function town(random: Random): string {
  return random.pick(ROOTS) + random.pick(ROOTS).toLowerCase() + random.pick(TOWN_ENDINGS);
}

export function person(random: Random): Person {
  const last = random.pick(ROOTS) + random.pick(ROOTS).toLowerCase() + random.pick(PERSON_ENDINGS);
  return { full: `${random.pick(GIVEN)} ${last}`, last };
}

/** An armed group of some country that is none. */
export function group(random: Random): Body {
  const land = random.pick(ROOTS) + random.pick(ROOTS).toLowerCase() + 'ia';
  const full = `${land} ${random.pick(['Liberation Front', 'People’s Army', 'Revolutionary Brigade', 'Freedom Movement'])}`;
  return { full, acronym: full.replace(/’s/g, '').replace(/[^A-Z]/g, '') };
}

export function union(random: Random, home: string): Body {
  const full = `${home} ${random.pick(TRADES)} Workers Union`;
  return { full, acronym: full.replace(/[^A-Z]/g, '') };
}

/** Some different values of a list. */
export function several<T>(random: Random, values: readonly T[], count: number): T[] {
  const left = [...values];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0] as T);
}
