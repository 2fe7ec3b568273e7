import { Gazetteer, type Surface } from './gazetteer';
import lists from './known-names.json';

/** What a list of well-known names holds. */
export type ListedKind = 'company' | 'body' | 'club' | 'thing' | 'place' | 'surname';

/** A name that many know. It says how words may be read, and never by itself that they are a name. */
export interface ListedName extends Surface {
  readonly kind: ListedKind;
}

const KINDS: readonly ListedKind[] = ['company', 'body', 'club', 'thing', 'place', 'surname'];

let shared: Gazetteer<ListedName> | undefined;

/** Well-known names: evidence for the tagger alone, since many of them mean something else too (`Shell`, `Ajax`). */
export function knownNames(): Gazetteer<ListedName> {
  if (!shared) {
    shared = new Gazetteer();
    for (const kind of KINDS) for (const surface of lists[kind].split('|')) shared.add({ kind, surface });
  }
  return shared;
}
