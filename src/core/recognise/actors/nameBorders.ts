import type { Gazetteer, GazetteerEntry } from '../../lexicon/gazetteer';
import { givenNameGender, LAW_HEADS, MISC_HEADS, PLACE_HEADS } from '../../lexicon/nameWords';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/** Legal forms that nothing but a company has behind its name. */
const COMPANY_FORM = /^(?:Inc|Corp|Ltd|LLC|LLP|PLC|Plc|plc|AG|SE|NV|SpA|AB|ASA|Oyj|GmbH|KGaA|Pty|Bhd|OJSC|PJSC)\.?$/;
const SHIP_PREFIX = /^(?:USS|HMS|HMAS|HMCS|HMNZS|INS|RMS|MV|MT)$/;

/** A name as the tagger draws it. */
type Drawn = Omit<NameSpan, 'entries'>;

/**
 * The name without what the tagger draws into it by the habits of its training data: a compound before a known name,
 * the section behind an outlet's. What opens with the noun for a text or an event (`Treaty of Utrecht`) is no body; in
 * the name of a law only the state is one that acts.
 */
export function withinBorders(words: readonly Word[], name: Drawn, gazetteer: Gazetteer): Drawn {
  const { entity } = name;
  const end = nameEnd(words, name);
  const ship = shipStart(words, name.first, end);
  if (ship !== null) return { ...name, first: ship, end, entity: 'MISC' };
  const first = behindArticle(words, behindCompound(words, name.first, end, gazetteer), end, gazetteer);
  if (end - first > 1 && COMPANY_FORM.test(words[end - 1]?.text ?? '')) return { ...name, first, end, entity: 'ORG' };
  if (entity === 'PER' && isCalledPlace(words, name)) return { ...name, first, end, entity: 'LOC' };
  if (entity === 'PER' || entity === 'LOC') return { ...name, first, end };
  if (entity === 'MISC' && isOnMap(words, first, end, gazetteer)) return { ...name, first, end, entity: 'LOC' };
  if (end - first > 2 && words[first + 1]?.key === 'of') {
    const head = words[first]?.text ?? '';
    const isState = entriesOf(words, first + 2, end, gazetteer)[0]?.kind === 'state';
    if (LAW_HEADS.has(head) && isState) return { ...name, first: first + 2, end, entity: 'LOC' };
    if (MISC_HEADS.has(head)) return { ...name, first, end, entity: 'MISC' };
  }
  return { ...name, first, end: entity === 'ORG' ? beforeLabel(words, first, end, gazetteer) : end };
}

const NO_NAME = /^(?:\]\(.*|(?:I|He|She|It|We|They|You)['’](?:d|m|s|ll|re|ve))$/;

/** The rest of a Markdown link and the next clause (`Ann I’d go`) are no part of the name before them. */
function nameEnd(words: readonly Word[], { first, end }: Drawn): number {
  let at = end;
  while (at > first + 1 && NO_NAME.test(words[at - 1]?.text ?? '')) at--;
  return at;
}

/** What is named on maps and written small behind the name. */
const ON_MAPS =
  /^(?:dams?|reservoir|sluice|rivers?|lakes?|canal|strait|valley|gorge|mountains?|volcano|glacier|peninsula|islands?|bridge|tunnel|airport|airfield|crossing|checkpoint|oilfield|reef|lagoon)$/;

/** `the Ak-Bulung dam`, but `an Italian lake`. */
function isOnMap(words: readonly Word[], first: number, end: number, gazetteer: Gazetteer): boolean {
  const next = words[end];
  if (next?.shape !== 'lower' || next.sentence !== words[first]?.sentence || !ON_MAPS.test(next.key)) return false;
  return entriesOf(words, first, end, gazetteer).length === 0;
}

/** Below it a reading as a person gives way to what the words themselves say. */
const SURE_PERSON = 0.8;

/** `Moyo Tower`, unless it is surely a person (`Emma Hall`): a building may bear a surname, and no given name does. */
function isCalledPlace(words: readonly Word[], { first, end, confidence }: Drawn): boolean {
  if (end - first < 2 || confidence >= SURE_PERSON) return false;
  const isPlace = PLACE_HEADS.has(words[end - 1]?.text ?? '');
  return isPlace && givenNameGender(words[first]?.text ?? '') === undefined;
}

/** Second parts of compounds that say where a body is or whose it is. */
const SEATED = /^(?:based|born|backed|led|run|controlled|owned|funded|sponsored)$/;

/** Where the name of a ship begins (`USS Amber Bay`): its prefix belongs to it; null for other names. */
function shipStart(words: readonly Word[], first: number, end: number): number | null {
  if (end - first > 1 && SHIP_PREFIX.test(words[first]?.text ?? '')) return first;
  return words[first - 1]?.sentence === words[first]?.sentence && SHIP_PREFIX.test(words[first - 1]?.text ?? '')
    ? first - 1
    : null;
}

/**
 * The article that only opens a sentence is no part of a name (`The World Bank said`), unless it is one of an outlet
 * (`The Economist`) or of a single word, which may be called so.
 */
function behindArticle(words: readonly Word[], first: number, end: number, gazetteer: Gazetteer): number {
  const isArticle = words[first]?.key === 'the' && words[first]?.opens === true && end - first > 2;
  return isArticle && entriesOf(words, first, end, gazetteer).length === 0 ? first + 1 : first;
}

/**
 * The start of the name behind a compound that only describes it: `Oslo-based Nordic Council`, and before a known name
 * any (`rebel-held Donbas`); else `first`.
 */
function behindCompound(words: readonly Word[], first: number, end: number, gazetteer: Gazetteer): number {
  let at = first + 1;
  while (at < end && words[at]?.glued) at++;
  const describes = at > first + 1 && words[at - 1]?.shape === 'lower';
  if (!describes || at >= end) return first;
  const isSeated = SEATED.test(words[at - 1]?.key ?? '');
  return isSeated || entriesOf(words, at, end, gazetteer).length > 0 ? at : first;
}

/** What pages print behind the agency that a picture is from. */
const PICTURE = /^(?:file|pool|handout|archive|photos?)$/;

/**
 * The end of an outlet's name before the section in capitals that pages print behind it (`Baltic News WORLD`), or before
 * the words for a picture (`Baltic News File Photo`); else `end`.
 */
function beforeLabel(words: readonly Word[], first: number, end: number, gazetteer: Gazetteer): number {
  let at = end;
  while (at > first + 1 && PICTURE.test(words[at - 1]?.key ?? '')) at--;
  if (at === end) while (at > first && words[at - 1]?.shape === 'upper') at--;
  if (at === first || at === end) return end;
  return entriesOf(words, first, at, gazetteer)[0]?.kind === 'outlet' ? at : end;
}

/** All that the gazetteer knows under exactly these words. */
export function entriesOf(
  words: readonly Word[],
  first: number,
  end: number,
  gazetteer: Gazetteer,
): readonly GazetteerEntry[] {
  const match = gazetteer.match(first, (index) => (index < end ? (words[index]?.text ?? null) : null));
  return match?.length === end - first ? match.entries : [];
}
