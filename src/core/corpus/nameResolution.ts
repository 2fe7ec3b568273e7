import type { NameVariant } from './nameVariant';
import { areNamesakes, compatibleGivenNames } from './nameVariant';
import { compareStrings } from './sortedList';

/** A variant with everything that the documents using it say about it. Sets, so that nothing depends on their order. */
export interface VariantFacts {
  readonly variant: NameVariant;
  /** Slugs of its spellings; at least one. */
  readonly slugs: Iterable<string>;
  /** Ids under which the lexicon or annotations.yaml know it. */
  readonly pins: Iterable<string>;
  /** Keys of shorter names (acronyms, single names) that documents use for the same actor. */
  readonly claims: Iterable<string>;
  /** The claims that it meets where it is written as initials. */
  readonly initials: Iterable<string>;
  /** `male`, `female`: what the documents tell of its bearer. */
  readonly genders: Iterable<string>;
  /** The offices that documents give its bearer; see `LocalActor.offices`. */
  readonly offices: Iterable<string>;
  /** The documents that use it. */
  readonly files: Iterable<string>;
  /** Those of the documents that do more than describe it in passing. */
  readonly lasting: Iterable<string>;
}

/** Whose a name is. */
export interface NameResolution {
  /** Null where several actors have the name and nothing speaks for one of them, or where it is worth no record. */
  readonly id: string | null;
  /** The others that the name fits, in id order. */
  readonly alternatives: readonly string[];
}

/** The reader's say on ids. */
export interface IdDecisions {
  /** The id that an id is merged into; itself where it is not. */
  redirect(id: string): string;
  /** True where annotations.yaml has a record of the id. */
  recorded(id: string): boolean;
  /** True where the reader says that two ids are different actors. */
  different(a: string, b: string): boolean;
}

interface Group {
  /** Key of the fullest variant: names the group while it is resolved. */
  readonly leader: string;
  readonly members: VariantFacts[];
}

const isPerson = (variant: NameVariant): boolean => variant.key.startsWith('p:');
const isDescribed = ({ key }: Pick<NameVariant, 'key'>): boolean => /^[dg]:/.test(key);
const isSurnameOnly = (variant: NameVariant): boolean => isPerson(variant) && variant.given.length === 0;

/**
 * Gives every variant its id, or null where several actors share the name. The variants must be closed: with one, all
 * that share its block, its slugs, its pins, or a name that one of them claims. A pure function of the set.
 */
export function resolveNames(facts: readonly VariantFacts[], decisions: IdDecisions): Map<string, NameResolution> {
  const sorted = [...facts].sort((a, b) => compareFullness(a.variant, b.variant));
  const claimants = claimantsOf(sorted);
  const groupOf = new Map<string, Group>();
  const blocks = new Map<string, Set<Group>>();
  const shared = new Map<string, Group[]>();
  for (const fact of sorted) {
    const candidates = candidateGroups(fact, blocks, groupOf, claimants).filter(({ members }) =>
      members.every((member) => !areDifferent(fact, member, decisions)),
    );
    const [only, ...others] = candidates;
    if (others.length > 0 && (isSurnameOnly(fact.variant) || isDescribed(fact.variant))) {
      shared.set(fact.variant.key, candidates);
    } else join(fact, others.length === 0 ? only : undefined, groupOf, blocks);
  }
  const groups = [...new Set(groupOf.values())];
  const ids = assignIds(groups, sorted, decisions);
  const result = new Map<string, NameResolution>();
  for (const fact of sorted) {
    const { key } = fact.variant;
    const group = groupOf.get(key);
    const own = soleId(fact.pins, decisions);
    const namesakes = recordedIds(fact.pins, decisions);
    if (namesakes.length > 1) result.set(key, { id: null, alternatives: namesakes });
    else if (own !== null) result.set(key, { id: own, alternatives: [] });
    else if (group !== undefined)
      result.set(key, { id: isPassing(group) ? null : (ids.get(group) ?? null), alternatives: [] });
    else result.set(key, choose(fact, shared.get(key) ?? [], ids));
  }
  return result;
}

/** So many times the documents of everybody else make a bearer the one meant by the surname alone. */
const FAR_MORE = 3;

/** Whom of several bearers a name means: the only one in an office that goes with it, else the one named far more often. */
function choose(fact: VariantFacts, candidates: readonly Group[], ids: ReadonlyMap<Group, string>): NameResolution {
  const all = [...new Set(candidates.flatMap((group) => ids.get(group) ?? []))].sort(compareStrings);
  const answer = (id: string | null): NameResolution => ({ id, alternatives: all.filter((other) => other !== id) });
  const [first] = all;
  if (all.length === 1 && first !== undefined) return answer(first);
  const offices = new Set(fact.offices);
  const holders = candidates.filter(({ members }) => members.some((member) => intersects(member.offices, offices)));
  const holder = soleOf(holders.map((group) => ids.get(group)));
  if (holder !== null) return answer(holder);
  if (isDescribed(fact.variant)) return answer(null);
  const [most, next] = candidates
    .map((group) => ({ id: ids.get(group) ?? null, files: filesOf(group) }))
    .sort((a, b) => b.files - a.files);
  return answer(most && next && most.files >= FAR_MORE * next.files ? most.id : null);
}

/** True for what one document alone describes, and only in passing: it gets no id. */
function isPassing({ members }: Group): boolean {
  const files = new Set<string>();
  for (const member of members) {
    if ([...member.lasting].length > 0) return false;
    for (const file of member.files) files.add(file);
  }
  return files.size < 2;
}

/** In how many documents the bearer stands under any name. */
function spread({ members }: Group): number {
  return new Set(members.flatMap(({ files }) => [...files])).size;
}

/** In how many documents the bearer stands under a full name. */
function filesOf({ members }: Group): number {
  const full = members.filter(({ variant }) => variant.given.length > 0);
  return new Set(full.flatMap(({ files }) => [...files])).size;
}

function intersects(values: Iterable<string>, others: ReadonlySet<string>): boolean {
  for (const value of values) if (others.has(value)) return true;
  return false;
}

function join(
  fact: VariantFacts,
  group: Group | undefined,
  groupOf: Map<string, Group>,
  blocks: Map<string, Set<Group>>,
): void {
  const { key, block } = fact.variant;
  const home = group ?? { leader: key, members: [] };
  home.members.push(fact);
  groupOf.set(key, home);
  const neighbours = blocks.get(block);
  if (neighbours === undefined) blocks.set(block, new Set([home]));
  else neighbours.add(home);
}

/** Fullest first: full names of persons, then other names by length, then surnames alone, then descriptions. */
function compareFullness(a: NameVariant, b: NameVariant): number {
  const rank = (variant: NameVariant): number =>
    isDescribed(variant) ? 3 : isSurnameOnly(variant) ? 2 : isPerson(variant) ? 0 : 1;
  const full = (variant: NameVariant): number => variant.given.filter((word) => word.length > 1).length;
  return (
    rank(a) - rank(b) ||
    full(b) - full(a) ||
    b.given.length - a.given.length ||
    // of surnames alone, those first that say most about their bearers
    b.key.split('~').length - a.key.split('~').length ||
    (isPerson(a) ? 0 : b.key.length - a.key.length) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

function claimantsOf(facts: readonly VariantFacts[]): Map<string, string[]> {
  const claimants = new Map<string, string[]>();
  for (const { variant, claims } of facts) {
    for (const claim of claims) {
      const list = claimants.get(claim);
      if (list === undefined) claimants.set(claim, [variant.key]);
      else list.push(variant.key);
    }
  }
  return claimants;
}

/** The groups already formed that a variant may belong to, in the order of their forming. */
function candidateGroups(
  fact: VariantFacts,
  blocks: ReadonlyMap<string, ReadonlySet<Group>>,
  groupOf: ReadonlyMap<string, Group>,
  claimants: ReadonlyMap<string, readonly string[]>,
): Group[] {
  const { variant } = fact;
  const found = new Set<Group>();
  for (const group of isPerson(variant) ? (blocks.get(variant.block) ?? []) : []) {
    if (group.members.every((member) => fitsPerson(fact, member))) found.add(group);
  }
  for (const name of [variant.base, ...fact.initials]) {
    for (const claimant of claimants.get(name) ?? []) {
      const group = groupOf.get(claimant);
      if (group !== undefined) found.add(group);
    }
  }
  return [...found];
}

/** True where nothing keeps the two names from being one person's: neither given names nor, of a surname alone, the gender. */
function fitsPerson(fact: VariantFacts, member: VariantFacts): boolean {
  if (member.variant.block !== fact.variant.block) return true;
  if (!compatibleGivenNames(fact.variant.given, member.variant.given)) return false;
  if (areNamesakes(fact.variant, member.variant) && intersects(member.files, new Set(fact.files))) return false;
  const [told, others] = [new Set(fact.genders), new Set(member.genders)];
  return !isSurnameOnly(fact.variant) || told.size !== 1 || others.size !== 1 || intersects(told, others);
}

/** The id of each group: what the reader or the lexicon calls it, else its slug, made unique by what it names. */
function assignIds(
  groups: readonly Group[],
  facts: readonly VariantFacts[],
  decisions: IdDecisions,
): Map<Group, string> {
  const taken = new Set(facts.flatMap(({ pins }) => [...pins]).filter((pin) => !decisions.recorded(pin)));
  const ids = new Map<Group, string>();
  // who stands in most documents is called by the name alone, so that a slip in one changes no id of the others
  const ordered = [...groups]
    .map((group) => ({ group, files: spread(group) }))
    .sort((a, b) => b.files - a.files || (a.group.leader < b.group.leader ? 1 : -1))
    .map(({ group }) => group);
  for (const group of ordered) {
    const known = soleId(
      group.members.flatMap(({ pins }) => [...pins]),
      decisions,
    );
    const id = known ?? freeSlug(group, taken);
    if (known === null) taken.add(id);
    ids.set(group, decisions.redirect(id));
  }
  return ids;
}

/** No slug has two hyphens in a row, so the longer ids clash with nothing. */
function freeSlug(group: Group, taken: ReadonlySet<string>): string {
  const slug = groupSlug(group);
  if (!taken.has(slug)) return slug;
  const base = `${slug}--${group.leader.startsWith('p:') ? 'person' : isDescribed({ key: group.leader }) ? 'described' : 'name'}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** Of the fullest kind of name, the shortest spelling: `donald-trump` rather than `donald-john-trump` or `trump`. */
function groupSlug(group: Group): string {
  const leader = group.leader;
  const spelled = group.members.filter(({ variant }) => {
    if (variant.key === leader) return true;
    return variant.block.startsWith('p:') && variant.given.some((word) => word.length > 1);
  });
  const slugs = spelled.flatMap((member) => [...member.slugs]);
  return slugs.reduce((best, slug) =>
    slug.length < best.length || (slug.length === best.length && slug < best) ? slug : best,
  );
}

/** True where the reader says that the bearers of the two names are different actors. */
function areDifferent(a: VariantFacts, b: VariantFacts, decisions: IdDecisions): boolean {
  const [ids, others] = [a, b].map(({ pins, slugs }) => [...pins, ...slugs]) as [string[], string[]];
  return ids.some((id) => others.some((other) => decisions.different(id, other)));
}

/** Ids of the recorded actors among pins, in id order: several where the reader records namesakes. */
function recordedIds(pins: Iterable<string>, decisions: IdDecisions): string[] {
  const ids = [...pins].filter((pin) => decisions.recorded(pin)).map((pin) => decisions.redirect(pin));
  return [...new Set(ids)].sort(compareStrings);
}

/** The one id among pins; the reader's word comes before the lexicon's. Null where there is none, or several. */
function soleId(pins: Iterable<string>, decisions: IdDecisions): string | null {
  const recorded = [...pins].filter((pin) => decisions.recorded(pin));
  return soleOf((recorded.length > 0 ? recorded : [...pins]).map((pin) => decisions.redirect(pin)));
}

function soleOf(ids: readonly (string | undefined)[]): string | null {
  const distinct = new Set(ids);
  const [only] = distinct;
  return distinct.size === 1 ? (only ?? null) : null;
}
