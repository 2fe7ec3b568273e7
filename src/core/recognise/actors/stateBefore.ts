import type { ActorTable } from './actorTable';
import { endsPhrase } from './clauseWords';
import type { NamedMention } from './knownNames';
import type { Word } from './words';

/** Words that may stand between the adjective of a state and a name (`Danish shipping giant Orla`). */
const BETWEEN = /^(?!(?:and|or|of|in|to|for|with|by|from|that|which|who|said|says)$)\p{Ll}[\p{Ll}-]*$/u;
const LONGEST_LEAD = 4;

/** The state whose name or adjective opens the phrase that a name ends: `Norway’s Orla`, `Danish sailor Eva Holm`; null for none. */
export function stateBefore(
  words: readonly Word[],
  named: readonly NamedMention[],
  index: number,
  table: ActorTable,
): number | null {
  const [before, name] = [named[index - 1], named[index]];
  if (!before || !name || before.actor === null || table.kindOf(before.actor) !== 'state') return null;
  const length = name.first - before.end;
  if (length > LONGEST_LEAD || words[before.first]?.sentence !== words[name.first]?.sentence) return null;
  const opens = before.form === 'demonym' || words[before.end - 1]?.possessive === true;
  if (!opens) return null;
  for (let at = before.end; at < name.first; at++) if (!mayLead(words[at])) return null;
  return before.actor;
}

/** False for what ends a noun phrase: a verb, as in `the Danish captain has praised Eva Holm`. */
function mayLead(word: Word | undefined): boolean {
  if (!word || !BETWEEN.test(word.text) || word.key.endsWith('ly')) return false;
  return word.key.endsWith('ing') || !endsPhrase(word);
}
