import { endsPhrase, looksFinite } from './clauseWords';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/** What stands between a name and another one of the same bearer: `Acme, formerly known as Bolt`. */
const CALLED =
  /^(?:, )?(?:(?:also|better|best|formerly|previously|originally|popularly|widely|commonly|locally|once) )*(?:(?:known as|nicknamed|dubbed|formerly|aka|a\.k\.a\.|alias)(?: the)?)(?: ["“‘'])?$/;
/** What stands between the two behind a verb of calling: `called Dahl “Iron Carl”`, `referred to Dahl as “Iron Carl”`. */
const AS_QUOTED = /^(?:as )?["“‘']$/;
const CALLING =
  /^(?:call|calls|called|calling|refers|referred|referring|dubs|dubbed|nicknames|nicknamed|brands|branded|labels|labeled|labelled|christened|mocks|mocked)$/;
/** A verb of calling stands no further before the name, in words. */
const REACH = 3;
const LONGEST_LINK = 6;
const LONGEST_NICKNAME = 3;

/** For each name that the text gives as another name of the one before it, by index, the index of that one. */
export function otherNames(words: readonly Word[], names: readonly NameSpan[]): ReadonlyMap<number, number> {
  const others = new Map<number, number>();
  names.forEach((name, index) => {
    const before = names[index - 1];
    if (before && isOtherName(words, before, name)) others.set(index, index - 1);
  });
  return others;
}

function isOtherName(words: readonly Word[], before: NameSpan, name: NameSpan): boolean {
  const sentence = words[name.first]?.sentence;
  const length = name.first - before.end;
  if (words[before.first]?.sentence !== sentence || length < 1 || length > LONGEST_LINK) return false;
  // a town, a state, a known body: `dubbed Venice of the North`
  if (name.entries.length > 0 || name.entity === 'LOC' || before.entity === 'LOC' || before.entity === 'MISC')
    return false;
  const link = words
    .slice(before.end, name.first)
    .map(({ key }) => key)
    .join(' ');
  // `formerly Venn Capital partner`
  const next = words[name.end];
  if (CALLED.test(link))
    return next?.sentence !== sentence || next?.shape !== 'lower' || endsPhrase(next) || looksFinite(next);
  if (!AS_QUOTED.test(link) || name.end - name.first > LONGEST_NICKNAME) return false;
  for (let at = before.first - 1; at >= before.first - REACH && words[at]?.sentence === sentence; at--)
    if (CALLING.test(words[at]?.key ?? '')) return true;
  return false;
}
