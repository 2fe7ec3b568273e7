import type { Gender } from '../../lexicon/nameWords';
import { givenNameGender } from '../../lexicon/nameWords';

/** One place where a person stands under a full name. */
interface FullName {
  readonly actor: number;
  /** Word index. */
  readonly at: number;
  readonly gender: Gender;
  /** Introduced by kinship with somebody else: `his wife Jane Roe`. */
  readonly relative: boolean;
}

/** Who a single name may mean: the likeliest, and everybody else it fits. */
export interface Bearers {
  readonly actor: number;
  readonly others: readonly number[];
}

/** So many full names before a single one are asked whose it is: the bound keeps the search linear. */
const MEMORY = 8;
/** A single name within so many words behind a full name goes on with it. */
const NEAR = 40;

/** The full names of persons in one document, by their words, and whom a single name means. */
export class PersonNames {
  /** Persons by `first last` for each of their first names, and by the initial of the first one. */
  private readonly fullNames = new Map<string, number>();
  private readonly byLast = new Map<string, FullName[]>();
  private readonly byFirst = new Map<string, FullName[]>();
  private readonly byMiddle = new Map<string, FullName[]>();
  private readonly uses = new Map<number, number>();

  /** The person already named who may be meant by these words: same last word, and a first one written out or as an initial. */
  find(name: readonly string[]): number | undefined {
    const { parts, suffix } = withoutSuffix(name);
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (suffix !== '') return this.fullNames.get(`${first} ${last} ${suffix}`);
    for (const key of writtenNames(parts)) {
      const actor = isInitial(key.slice(0, key.indexOf(' '))) ? undefined : this.fullNames.get(key);
      if (actor !== undefined) return actor;
    }
    const initial = initialName(first, last);
    return this.fullNames.get(isInitial(first) ? initial : `initial ${initial}`);
  }

  /** Records that the person stands at word `at` under this full name. Places are added in text order. */
  add(actor: number, whole: readonly string[], at: number, relative: boolean): void {
    const { parts, suffix } = withoutSuffix(whole);
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    // whoever is called `Jr.` first may drop it later; behind the name alone it is somebody else
    if (suffix !== '') this.fullNames.set(`${first} ${last} ${suffix}`, actor);
    const initial = initialName(first, last);
    for (const key of [...writtenNames(parts), initial, ...(isInitial(first) ? [`initial ${initial}`] : [])]) {
      if (!this.fullNames.has(key)) this.fullNames.set(key, actor);
    }
    const name = { actor, at, relative, gender: givenNameGender(capitalised(first)) ?? 'either' };
    push(this.byLast, last, name);
    push(this.byFirst, first, name);
    for (const part of parts.slice(1, -1)) push(this.byMiddle, part, name);
    this.uses.set(actor, (this.uses.get(actor) ?? 0) + 1);
  }

  /** True where some full name ends with this word. */
  isSurname(part: string): boolean {
    return this.byLast.has(part);
  }

  /**
   * Whom a single name at word `at` means: somebody whose full name ends (else begins, else goes) with it and whose
   * given name does not speak against `gender`. A full name close before goes on; otherwise the person the document names
   * most. Whoever is brought in as somebody's wife or son does not take over a surname from others, nor one that
   * `introduced` shows in use by itself before. Undefined where nobody fits.
   */
  bearers(part: string, at: number, gender: Gender, introduced: number): Bearers | undefined {
    const names = this.byLast.get(part) ?? this.byFirst.get(part) ?? this.byMiddle.get(part);
    if (!names) return undefined;
    const agreeing = nearby(names, at).filter((name) => agree(name.gender, gender));
    const known = agreeing.some(({ relative }) => !relative);
    const fits = agreeing.filter((name) => !(name.relative && gender === 'either' && (known || introduced < name.at)));
    const before = fits.filter((name) => name.at <= at);
    const closest = before.at(-1) ?? fits[0];
    if (!closest) return undefined;
    const actors = [...new Set(fits.map(({ actor }) => actor))];
    const most = actors.reduce((best, actor) => (this.usesOf(actor) > this.usesOf(best) ? actor : best), closest.actor);
    const actor = at - closest.at <= NEAR || closest.at > at ? closest.actor : most;
    return { actor, others: actors.filter((other) => other !== actor) };
  }

  private usesOf(actor: number): number {
    return this.uses.get(actor) ?? 0;
  }
}

/** The last few names before `at`, or the first few of all where none stands before. */
function nearby(names: readonly FullName[], at: number): readonly FullName[] {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return names.slice(Math.max(0, low - MEMORY), Math.max(low, MEMORY));
}

function agree(a: Gender, b: Gender): boolean {
  return a === 'either' || b === 'either' || a === b;
}

function push(index: Map<string, FullName[]>, key: string, name: FullName): void {
  const list = index.get(key);
  if (list) list.push(name);
  else index.set(key, [name]);
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** The name without the `Jr.` that tells its bearer from a namesake. */
export function withoutSuffix(parts: readonly string[]): {
  readonly parts: readonly string[];
  readonly suffix: string;
} {
  const last = parts.at(-1) ?? '';
  if (parts.length < 3 || !SUFFIX.test(last)) return { parts, suffix: '' };
  return { parts: parts.slice(0, -1), suffix: last.replace('.', '') };
}

/** `first last` for each name before the last. */
function writtenNames(parts: readonly string[]): string[] {
  return parts.slice(0, -1).map((part) => `${part} ${parts.at(-1) ?? ''}`);
}

function initialName(first: string, last: string): string {
  return `${first.charAt(0)}. ${last}`;
}

function isInitial(part: string): boolean {
  return /^\p{L}\.?$/u.test(part);
}

function capitalised(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
