import nicknames from './nicknames.json';

let fullForms: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** True where one given name is a usual short form of the other, or both are of a third; small letters. */
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
  const add = (name: string, full: string): void => {
    const forms = map.get(name);
    if (forms) forms.add(full);
    else map.set(name, new Set([name, full]));
  };
  for (const [full, short] of Object.entries(nicknames.forms)) {
    add(full, full);
    for (const name of short.split(' ')) add(name, full);
  }
  return map;
}
