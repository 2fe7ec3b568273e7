import type { NameVariant } from './nameVariant';
import { compatibleGivenNames } from './nameVariant';

/** A variant with everything that the documents using it say about it. Sets, so that nothing depends on their order. */
export interface VariantFacts {
  readonly variant: NameVariant;
  /** Slugs of its spellings; at least one. */
  readonly slugs: Iterable<string>;
  /** Ids under which the lexicon or annotations.yaml know it. */
  readonly pins: Iterable<string>;
  /** Keys of shorter names (acronyms, single names) that documents use for the same actor. */
  readonly claims: Iterable<string>;
}

/** The reader's say on ids. */
export interface IdDecisions {
  /** The id that an id is merged into; itself where it is not. */
  redirect(id: string): string;
  /** True where annotations.yaml has a record of the id. */
  recorded(id: string): boolean;
}

interface Group {
  /** Key of the fullest variant: names the group while it is resolved. */
  readonly leader: string;
  readonly members: VariantFacts[];
}

const isPerson = (variant: NameVariant): boolean => variant.key.startsWith('p:');
const isSurnameOnly = (variant: NameVariant): boolean => isPerson(variant) && variant.given.length === 0;

/**
 * Gives every variant its id, or null where several actors share the name. The variants must be closed: with one, all
 * that share its block, its slugs, its pins, or a name that one of them claims. A pure function of the set.
 */
export function resolveNames(facts: readonly VariantFacts[], decisions: IdDecisions): Map<string, string | null> {
  const sorted = [...facts].sort((a, b) => compareFullness(a.variant, b.variant));
  const claimants = claimantsOf(sorted);
  const groupOf = new Map<string, Group>();
  const blocks = new Map<string, Set<Group>>();
  const shared = new Map<string, Group[]>();
  for (const fact of sorted) {
    const candidates = candidateGroups(fact.variant, blocks, groupOf, claimants);
    const [only, ...others] = candidates;
    if (others.length > 0 && isSurnameOnly(fact.variant)) shared.set(fact.variant.key, candidates);
    else join(fact, others.length === 0 ? only : undefined, groupOf, blocks);
  }
  const groups = [...new Set(groupOf.values())];
  const ids = assignIds(groups, sorted, decisions);
  const result = new Map<string, string | null>();
  for (const { variant, pins } of sorted) {
    const group = groupOf.get(variant.key);
    const own = soleId(pins, decisions);
    if (own !== null) result.set(variant.key, own);
    else if (group !== undefined) result.set(variant.key, ids.get(group) ?? null);
    else result.set(variant.key, soleOf((shared.get(variant.key) ?? []).map((candidate) => ids.get(candidate))));
  }
  return result;
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

/** Fullest first: full names of persons, then other names by length, then surnames alone. */
function compareFullness(a: NameVariant, b: NameVariant): number {
  const rank = (variant: NameVariant): number => (isSurnameOnly(variant) ? 2 : isPerson(variant) ? 0 : 1);
  const full = (variant: NameVariant): number => variant.given.filter((word) => word.length > 1).length;
  return (
    rank(a) - rank(b) ||
    full(b) - full(a) ||
    b.given.length - a.given.length ||
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
  variant: NameVariant,
  blocks: ReadonlyMap<string, ReadonlySet<Group>>,
  groupOf: ReadonlyMap<string, Group>,
  claimants: ReadonlyMap<string, readonly string[]>,
): Group[] {
  const found = new Set<Group>();
  for (const group of isPerson(variant) ? (blocks.get(variant.block) ?? []) : []) {
    if (group.members.every((member) => fitsPerson(variant, member.variant))) found.add(group);
  }
  for (const claimant of claimants.get(variant.key) ?? []) {
    const group = groupOf.get(claimant);
    if (group !== undefined) found.add(group);
  }
  return [...found];
}

function fitsPerson(variant: NameVariant, member: NameVariant): boolean {
  return member.block !== variant.block || compatibleGivenNames(variant.given, member.given);
}

/** The id of each group: what the reader or the lexicon calls it, else its slug, made unique by what it names. */
function assignIds(
  groups: readonly Group[],
  facts: readonly VariantFacts[],
  decisions: IdDecisions,
): Map<Group, string> {
  const taken = new Set(facts.flatMap(({ pins }) => [...pins]).filter((pin) => !decisions.recorded(pin)));
  const ids = new Map<Group, string>();
  const ordered = [...groups].sort((a, b) => (a.leader < b.leader ? 1 : -1));
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
  const base = `${slug}--${group.leader.startsWith('p:') ? 'person' : 'name'}`;
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
