import { wordKey, type Gazetteer, type GazetteerEntry } from '../../lexicon/gazetteer';
import { isEnglishWord } from '../../lexicon/englishWords';
import { givenNameGender, HONORIFICS, OFFICES, PERSON_NOUNS } from '../../lexicon/nameWords';
import type { EntityClass } from '../../model/actor';
import type { TaggedName } from '../../model/nameTagger';
import { isTitled } from './bareNames';
import { oppositeTail } from './compounds';
import { mergeNames, type NameSpan } from './nameSpan';
import { DocumentReadings, SURE } from './documentReadings';
import { entriesOf, withinBorders } from './nameBorders';
import { JoinedNames } from './joinedNames';
import { listedNames } from './listedNames';
import { withoutCommonWords } from './overlongNames';
import { lawCases, titledWorks } from './titledNames';
import type { Word, WordStream } from './words';

/**
 * The names of a document by what the tagger found, and by what the rules know better: names of the gazetteer that it
 * passed over, and borders of names that it draws by the habits of its training data.
 */
export function namesWithTagger(
  stream: WordStream,
  byRule: readonly NameSpan[],
  tagged: readonly TaggedName[],
  gazetteer: Gazetteer,
): NameSpan[] {
  const labels = new Set<number>();
  const listed = listedNames(stream, gazetteer);
  const byTagger = namesOfTagger(stream, tagged, gazetteer, labels, listed);
  const knownByRule = byRule.filter(({ first, entries }) => entries.length > 0 && !labels.has(first));
  const composed = [...lawCases(stream.words, byTagger), ...titledWorks(stream)];
  const whole = [...betterBorders(stream.words, byRule, byTagger), ...betterRead(listed, byTagger)];
  const inCompounds = namesInCompounds(stream.words, byTagger, gazetteer);
  const titled = byRule.filter((name) => isPlainlyTitled(stream, name));
  const described = byRule
    .filter((name) => isDescribed(stream, name))
    .map((name) => ({ ...name, entity: 'PER' as const }));
  return mergeNames(composed, whole, byTagger, knownByRule, inCompounds, listed, titled, described);
}

/** `Attorney General Moyo`: in running text, what a capital behind a title can only be. */
function isPlainlyTitled({ words, cases }: WordStream, { first, end, entity }: NameSpan): boolean {
  const word = words[first];
  if (entity !== 'PER' || !word || cases[word.sentence] !== 'running' || word.shape !== 'title') return false;
  return isTitled(words, first) && words[first - 1]?.shape === 'title' && end - first < 4 && !isEnglishWord(word.key);
}

/** Of a description behind a name, in words. */
const LONGEST_DESCRIPTION = 7;

/** `Okwo, the transport chief, said`: a capital that opens a sentence and is said to be a person. */
function isDescribed({ words, cases }: WordStream, { first, end, entity, entries }: NameSpan): boolean {
  const word = words[first];
  if (entity === 'LOC' || entries.length > 0 || !word || cases[word.sentence] !== 'running') return false;
  if (words[end]?.text !== ',' || !/^(?:the|a|an)$/.test(words[end + 1]?.key ?? '') || isEnglishWord(word.key))
    return false;
  let at = end + 2;
  while (at < end + LONGEST_DESCRIPTION && words[at]?.shape === 'lower' && !PERSON_NOUNS.has(words[at]?.key ?? ''))
    at++;
  return PERSON_NOUNS.has(words[at]?.key ?? '') && words[at]?.sentence === word.sentence && words[at + 1]?.text === ',';
}

/** Compounds with names that the document has elsewhere: `the Moyo-Banda talks`, `the Moyo-era law`, `anti-Moyo`. */
function namesInCompounds(words: readonly Word[], names: readonly NameSpan[], gazetteer: Gazetteer): NameSpan[] {
  const bearers = new Map<string, NameSpan['entity']>();
  for (const { first, end, entity } of names) {
    if (entity === 'PER' || (entity === 'LOC' && end - first === 1)) bearers.set(words[end - 1]?.key ?? '', entity);
  }
  const found: NameSpan[] = [];
  words.forEach((word, at) => {
    const tail = oppositeTail(word.text);
    if (tail !== null && (bearers.has(wordKey(tail)) || gazetteer.has(tail))) {
      found.push({ first: at, end: at + 1, entity: 'MISC', confidence: 0.7, entries: [] });
    }
    const entity = word.shape === 'title' ? bearers.get(word.key) : undefined;
    if (entity === undefined || !(word.glued || words[at + 1]?.glued)) return;
    found.push({ first: at, end: at + 1, entity, confidence: 0.7, entries: entriesOf(words, at, at + 1, gazetteer) });
  });
  return found;
}

/**
 * What the tagger found, as names of this document's words. Parts of one compound (`Paris-backed`) are left to the
 * rules: the tagger reads a compound as one word. `labels` gets the words behind outlets that name a section of theirs.
 */
function namesOfTagger(
  { words, cases }: WordStream,
  tagged: readonly TaggedName[],
  gazetteer: Gazetteer,
  labels: Set<number>,
  listed: readonly NameSpan[],
): NameSpan[] {
  const names: NameSpan[] = [];
  let at = 0;
  for (const { start, end, entity, confidence } of tagged) {
    while (at < words.length && (words[at] as Word).start < start) at++;
    let first = at;
    while (at < words.length && (words[at] as Word).end <= end) at++;
    if (at === first || words[first]?.start !== start || words[at - 1]?.end !== end) continue;
    if (isCompound(words, first, at) || (entity === 'MISC' && opensWithPair(words, first, at))) continue;
    // behind a comma it is no name
    if (at - first === 1 && SUFFIX.test(words[first]?.text ?? '')) continue;
    if (at - first === 1 && isMonthOfDate(words, first)) continue;
    while (entity === 'PER' && at - first > 1 && isTitle(words[first] as Word) && !isLetter(words[first + 1])) first++;
    const isRunning = cases[words[first]?.sentence ?? -1] === 'running';
    if (entity === 'PER' && ((isRunning && goesOn(words, first, at)) || isSuffix(words, first, at))) at++;
    const name = withinBorders(words, { first, end: at, entity, confidence }, gazetteer);
    const isLineEnd = words[at]?.sentence !== words[first]?.sentence;
    for (let label = name.end; label < at && isLineEnd; label++) labels.add(label);
    const entries = entriesOf(words, name.first, name.end, gazetteer);
    const isPlace = entity === 'ORG' && entries[0]?.entity === 'LOC' && opensReport(words, name);
    names.push({ ...name, entity: isPlace ? 'LOC' : name.entity, entries });
  }
  const joined = new JoinedNames(words, names, listed, gazetteer);
  const apart = names.flatMap((name) => joined.apart(name));
  const readings = new DocumentReadings(words, apart);
  const settled = apart.map((name) => readings.settle(name));
  return withoutCommonWords(words, settled, gazetteer).map(withFittingEntries);
}

/** Ranks as British texts shorten them. */
const BARE_RANK = /^(?:Col|Gen|Lt|Maj|Capt|Sgt|Adm|Brig|Cpl|Cmdr|Sen|Rep|Gov|Rev)$/;

/** `Gen Z` has no rank. */
function isLetter(word: Word | undefined): boolean {
  return word?.text.length === 1;
}

/** True for a form of address or an office that is no given name (`Justice Moyo`, but `Dean Moyo`). */
function isTitle({ text, key }: Word): boolean {
  return HONORIFICS.has(text) || BARE_RANK.test(text) || (OFFICES.has(key) && givenNameGender(text) === undefined);
}

/** `BERGEN, Nov 5 (News Agency)`: what the lines that open reports write short, and few texts that models learn from do. */
function isMonthOfDate(words: readonly Word[], at: number): boolean {
  return MONTH.test(words[at]?.text ?? '') && words[at + 1]?.shape === 'number';
}

/** `BERGEN (News Agency)`: in front of the source, no city is its government or its club. */
function opensReport(words: readonly Word[], { first, end }: Pick<NameSpan, 'first' | 'end'>): boolean {
  return words[first]?.opens === true && words[end]?.text === '(';
}

const MONTH = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;
const SUFFIX = /^(?:Jr|Sr)\.?$/;
/** `Carl Dahl Jr.`: the suffix belongs to the full name before it. */
function isSuffix(words: readonly Word[], first: number, end: number): boolean {
  const [last, next] = [words[end - 1], words[end]];
  return end - first > 1 && next?.sentence === last?.sentence && !last?.possessive && SUFFIX.test(next?.text ?? '');
}

/** Words that running text writes small unless they are syllables of a name. */
const SMALL_WORDS = new Set('in on an so as he do am is my at no or'.split(' '));

/** True where the words are parts of one token, or one of them is such a part alone. */
function isCompound(words: readonly Word[], first: number, end: number): boolean {
  if (end - first < 2) return words[first]?.glued === true || words[end]?.glued === true;
  for (let at = first + 1; at < end; at++) if (!words[at]?.glued) return false;
  return true;
}

/** `Park Jae In`: a word that the tagger knows as no name, with a capital in the middle of a sentence. */
function goesOn(words: readonly Word[], first: number, end: number): boolean {
  const next = words[end];
  if (end - first !== 2 || next?.sentence !== words[first]?.sentence) return false;
  return next?.shape === 'title' && SMALL_WORDS.has(next.key);
}

/** `the Moyo-Banda summit`: two names, and a noun. */
function opensWithPair(words: readonly Word[], first: number, end: number): boolean {
  return words[first + 1]?.glued === true && words[first + 1]?.shape === 'title' && words[end - 1]?.shape === 'lower';
}

/**
 * The name with those of its entries that fit its class. A body that the gazetteer knows is no other thing of its name,
 * and no person unless the line says so clearly.
 */
function withFittingEntries(name: NameSpan): NameSpan {
  const { entity, confidence } = name;
  const entries = name.entries.filter((entry) => fits(entry, entity));
  const isPlaceAfterAll = entity === 'MISC' && name.entries[0]?.entity === 'LOC' && confidence < SURE;
  if (entries.length === 0 && isPlaceAfterAll) return { ...name, entity: 'LOC' };
  const isBody = name.entries.length > 0 && name.entries.every((entry) => entry.entity === 'ORG');
  const isBodyAfterAll = isBody && (entity === 'MISC' || (entity === 'PER' && confidence < SURE));
  if (entries.length === 0 && isBodyAfterAll) return { ...name, entity: 'ORG', entries: name.entries };
  return { ...name, entries };
}

/**
 * States act, so one that is read as an organisation is still the state; a city that plays, or a person of its name,
 * is not the city.
 */
function fits(entry: GazetteerEntry, entity: EntityClass): boolean {
  if (entry.entity === entity) return true;
  if (entity === 'PER' || entity === 'MISC') return false;
  return entry.kind === 'state' || entry.kind === 'building' || entry.kind === 'supranational';
}

/**
 * The names of the rules that are drawn better than the tagger's: a known name with its article (`the West`), a body
 * with the adjective of its state (`Dutch Foreign Ministry`) or of several words (`European Commission`), of which the
 * tagger reads only parts, and a place beside its people (`Kosovo Albanians`), which it reads as one.
 */
function betterBorders(words: readonly Word[], byRule: readonly NameSpan[], byTagger: readonly NameSpan[]): NameSpan[] {
  const startingAt = new Map(byTagger.map((name) => [name.first, name]));
  const isPlaceBesidePeople = (place?: NameSpan, people?: NameSpan): boolean =>
    place?.entries[0]?.entity === 'LOC' &&
    place.entries[0].kind !== 'city' &&
    people?.entries[0]?.kind === 'people' &&
    people.first === place.end;
  return byRule.filter((rule, index) => {
    const { first, end, entity, entries } = rule;
    if (end - first > 1 && entries[0]?.entity === 'ORG' && isReadInParts(rule, byTagger)) return true;
    if (isPlaceBesidePeople(byRule[index], byRule[index + 1])) return true;
    if (isPlaceBesidePeople(byRule[index - 1], byRule[index])) return true;
    if (words[first]?.key === 'the') return entries.length > 0 && startingAt.get(first + 1)?.end === end;
    const adjective = startingAt.get(first);
    const body = adjective && startingAt.get(adjective.end);
    return entity === 'ORG' && adjective?.entity === 'MISC' && body?.entity === 'ORG' && body.end === end;
  });
}

/** The listed names of which the tagger reads only parts, or which it takes for something else. */
function betterRead(listed: readonly NameSpan[], byTagger: readonly NameSpan[]): NameSpan[] {
  const startingAt = new Map(byTagger.map((name) => [name.first, name]));
  return listed.filter((name) => {
    const same = startingAt.get(name.first);
    const isLong = name.end - name.first > 1;
    if (same?.end !== name.end) return isLong && isReadInParts(name, byTagger);
    // clubs go by the names of their towns, and much is called after people
    const differs = name.entity !== 'LOC' && same.entity !== name.entity && same.entries.length === 0;
    return differs && (same.confidence < SURE || (isLong && same.entity !== 'PER'));
  });
}

/** True where names of the tagger lie inside `name`, each shorter than it, and none crosses its borders. */
function isReadInParts({ first, end }: NameSpan, byTagger: readonly NameSpan[]): boolean {
  let from = 0;
  let to = byTagger.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((byTagger[middle]?.end ?? 0) <= first) from = middle + 1;
    else to = middle;
  }
  let parts = 0;
  for (let name = byTagger[from]; name && name.first < end; name = byTagger[++from]) {
    const isPart = name.first >= first && name.end <= end && name.end - name.first < end - first;
    if (!isPart) return false;
    parts++;
  }
  return parts > 0;
}
