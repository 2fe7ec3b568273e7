import data from './place-abbreviations.json';

const PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries(data.places).flatMap(([place, forms]) => forms.map((form) => [form, place] as const)),
);

/** The place that newspapers shorten so (`Calif.`), under its full name; undefined for none. */
export function placeShortened(form: string): string | undefined {
  return PLACES.get(form) ?? PLACES.get(`${form}.`);
}
