import { americanSpelling } from '../../lexicon/americanSpelling';
import { FORMERLY } from '../../lexicon/groupWords';
import { slug } from '../../lexicon/slug';
import type { ActorTable } from './actorTable';
import type { NamedMention } from './knownNames';
import type { Nominal } from './nominals';
import { hyphened, LEADERS } from './officeHolders';
import type { Word } from './words';

/** Offices of which a state or body has one at a time. */
const SOLE = new Set('director head chief chairman chairwoman chairperson governor mayor secretary-general'.split(' '));
const SOLE_OF_TWO_WORDS = /^(?!deputy|vice)\S.* (?:minister|secretary|chief|general|prince|lady|diplomat)$/;
const TOP_DIPLOMATS = new Set(['foreign-minister', 'foreign-secretary', 'top-diplomat']);
/** Nouns that say no more than that somebody is the first of a body, whatever the office is called. */
const VAGUE = new Set(['chief', 'head']);
/** Not the holder of the office. */
const NOT_HOLDING = new Set(
  'late outgoing deputy assistant vice senior regional local incoming designate nominee opposition rebel party'.split(
    ' ',
  ),
);

/**
 * The offices that a role or descriptor states, as keys: the head noun alone (`president`), and with the one state or
 * body named beside it, where that has only one such office (`president @malta`). A head of state or government is also
 * its `leader`, a foreign minister its `top diplomat`, a director its `head`. Who held the office once is told apart
 * (`former director @…`). Empty where the words speak of a lesser office.
 */
export function officesOf(
  words: readonly Word[],
  named: readonly NamedMention[],
  { first, end, head, names }: Nominal,
  table: ActorTable,
): string[] {
  const taken = new Set<number>();
  for (const index of names) {
    const name = named[index];
    for (let at = name?.first ?? 0; at < (name?.end ?? 0); at++) taken.add(at);
  }
  let former = '';
  for (let at = first; at < end; at++) {
    if (taken.has(at)) continue;
    if (NOT_HOLDING.has(words[at]?.key ?? '')) return [];
    if (FORMERLY.has(words[at]?.key ?? '')) former = 'former ';
  }
  const [only, ...others] = names.flatMap((index) => named[index]?.actor ?? []);
  const key = hyphened(head);
  const plain = former === '' ? [head] : [];
  if (only === undefined || others.length > 0) return plain;
  if (!LEADERS.has(key) && !SOLE.has(key) && !SOLE_OF_TWO_WORDS.test(head)) return plain;
  const of = `@${table.idOf(only) ?? slug(table.nameOf(only))}`;
  const heads = [VAGUE.has(head) ? 'head' : head];
  if (SOLE.has(key) && !VAGUE.has(head)) heads.push('head');
  if (LEADERS.has(key) && key !== 'leader') heads.push('leader');
  if (TOP_DIPLOMATS.has(key) && key !== 'top-diplomat') heads.push('top diplomat');
  return [...plain, ...heads.map((one) => `${former}${one.split(' ').map(americanSpelling).join(' ')} ${of}`)];
}

/** True for the key of an office of which a state or body has one at a time (`president @malta`). */
export function isSoleOffice(office: string): boolean {
  return office.includes('@');
}
