import nicknames from '../lexicon/nicknames.json';
import { romanisationKey } from './names';

let fullForms: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** True where one given name is a usual short form of the other, or both are of a third; as romanisation keys. */
export function isShortFormOf(a: string, b: string): boolean {
  const [one, other] = [formsOf(a), formsOf(b)];
  for (const form of one) if (other.has(form)) return true;
  return false;
}

/** The full names that a given name may stand for, itself included. */
function formsOf(name: string): ReadonlySet<string> {
  fullForms ??= indexed();
  return fullForms.get(name) ?? new Set([name]);
}

function indexed(): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const [full, short] of Object.entries(nicknames.forms)) {
    for (const name of [full, ...short.split(' ')].map(romanisationKey)) {
      map.set(name, (map.get(name) ?? new Set([name])).add(romanisationKey(full)));
    }
  }
  return map;
}
