import {
  MISC_HEADS,
  OFFICES,
  ORGANIZATION_HEADS,
  ORGANIZATION_SUFFIXES,
  PERSON_NOUNS,
  PLACE_CUES,
  PLACE_HEADS,
  PLACE_LEADS,
  PLACE_PREPOSITIONS,
  SPEECH_VERBS,
  givenNameGender,
} from '../../lexicon/nameWords';
import { isEnglishWord } from '../../lexicon/englishWords';
import type { GazetteerEntry } from '../../lexicon/gazetteer';
import type { EntityClass } from '../../model/actor';
import type { NameSpan } from './nameSpan';
import type { Piece } from './piece';
import type { CaseEvidence, Word, WordStream } from './words';

/** Points for each class; the weights were set by hand on the development sets. */
type Scores = Record<EntityClass, number>;

const INITIAL = /^\p{Lu}\.?$/u;
/** Endings of surnames in the languages where the ending tells. */
const SURNAME =
  /(?:ov|ova|eva|enko|chuk|vić|vic|ić|yan|ian|dze|shvili|sk[iy]|skaya|sson|sen|oglu|oğlu|zadeh?|escu|opoulos|idis|ez|inen)$/;
const PLACE_ENDING = /(?:stan|burg|bourg|ville|shire|grad|abad|ton|town|sk|ovo|polis|istan)$/;
const ACRONYM = /^\p{Lu}{2,6}$/u;
const BELOW = 0.5;

/** Where places that the gazetteer knows begin and end, by word. */
interface PlaceEdges {
  readonly starts: Set<number>;
  readonly ends: Set<number>;
}

/** Gives every piece its class, from its own words, the words around it, and the same words elsewhere in the document. */
export function classifyPieces(stream: WordStream, evidence: CaseEvidence, pieces: readonly Piece[]): NameSpan[] {
  const places: PlaceEdges = { starts: new Set(), ends: new Set() };
  for (const { first, end, match } of pieces) {
    if (match?.entries[0]?.entity !== 'LOC') continue;
    places.starts.add(first);
    places.ends.add(end);
  }
  const own = pieces.map((piece) => (piece.match ? null : scorePiece(stream.words, piece, places)));
  const shared = shareScores(stream.words, pieces, own);
  const names: NameSpan[] = [];
  pieces.forEach((piece, index) => {
    const { first, end } = piece;
    const scores = own[index];
    if (!scores) {
      names.push(...knownName(stream.words, piece));
      return;
    }
    const total = shared(piece, scores);
    const [entity, points] = best(total);
    const opener = stream.words[first];
    if (opener && end - first === 1 && points < 1.5 && isEnglishWord(opener.key)) {
      // only a capital speaks for it: at the start of a sentence, or in `the Constitution`
      if (piece.doubtful ? !evidence.isNamed(opener) : isAfterThe(stream.words, first)) return;
    }
    names.push({ first, end, entity, confidence: confidenceOf(total, points), entries: [] });
  });
  return names;
}

function isAfterThe(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.key === 'the' && words[at]?.shape === 'title';
}

function knownName(words: readonly Word[], piece: Piece): NameSpan[] {
  const { first, end, match } = piece;
  if (!match) return [];
  const entries = piece.titled ? match.entries : rankEntries(words, piece, match.entries);
  const [entry] = entries;
  if (!entry) return [];
  if (isTeam(words, piece, entry)) return [{ first, end, entity: 'ORG', confidence: 0.6, entries: [] }];
  const entity = piece.titled && entry.kind === 'city' && end - first === 1 ? 'PER' : entry.entity;
  return [{ first, end, entity, confidence: match.length > 1 ? 0.97 : 0.93, entries: entity === 'PER' ? [] : entries }];
}

/** A city before a score or a victory plays: `Leeds 2 Turin 1`, `Porto beat Lyon`. States keep their own name there. */
function isTeam(words: readonly Word[], { first, end }: Piece, entry: GazetteerEntry): boolean {
  if (entry.kind !== 'city' && entry.kind !== 'capital' && entry.kind !== 'region') return false;
  const [before, after, then] = [words[first - 1], words[end], words[end + 1]];
  const sentence = words[first]?.sentence;
  if (after?.sentence === sentence && /^(?:beat|drew|defeated|thrashed)$/.test(after?.key ?? '')) return true;
  const isScore = after?.sentence === sentence && after?.shape === 'number' && /^\d{1,3}$/.test(after.text);
  if (!isScore) return false;
  const isLast = then?.sentence !== sentence;
  return then?.shape === 'number' || isLast
    ? before?.shape === 'number' || before?.sentence !== sentence
    : then?.shape === 'title';
}

/** Where one name has several entries, the one that fits the words around it comes first. */
function rankEntries(
  words: readonly Word[],
  { first, end }: Piece,
  entries: readonly GazetteerEntry[],
): readonly GazetteerEntry[] {
  if (entries.length < 2) return entries;
  const next = words[end];
  const wantsNoun = next?.shape === 'lower' && next.sentence === words[first]?.sentence;
  return [...entries]
    .sort((a, b) => Number(b.kind === 'adjective') - Number(a.kind === 'adjective') || 0)
    .sort((a, b) => (wantsNoun ? 0 : Number(a.kind === 'adjective') - Number(b.kind === 'adjective')));
}

function scorePiece(words: readonly Word[], piece: Piece, places: PlaceEdges): Scores {
  const scores: Scores = { PER: 0, ORG: 0, LOC: 0, MISC: 0 };
  const { first, end } = piece;
  const inside = words.slice(first, end);
  const [head, last] = [inside[0], inside.at(-1)];
  if (!head || !last) return scores;
  const before = words[first - 1]?.sentence === head.sentence ? words[first - 1] : undefined;
  const beforeThat = words[first - 2]?.sentence === head.sentence ? words[first - 2] : undefined;
  const after = words[end]?.sentence === head.sentence ? words[end] : undefined;
  const afterThat = words[end + 1]?.sentence === head.sentence ? words[end + 1] : undefined;

  if (piece.organization) scores.ORG += 4;
  if (piece.titled) scores.PER += 3.5;
  scoreInside(inside, scores);

  if (before) {
    if (PERSON_NOUNS.has(before.key) && before.shape === 'lower') scores.PER += 2.5;
    if (PLACE_PREPOSITIONS.has(before.key)) scores.LOC += /^(?:in|near|at)$/.test(before.key) ? 2 : 1;
    if (before.key === 'of' && beforeThat && PLACE_CUES.has(beforeThat.key)) scores.LOC += 4;
    if (PLACE_CUES.has(before.key) && before.shape === 'lower') scores.LOC += inside.length === 1 ? 1 : 0.5;
    const isListed = before.text === ',' || before.key === 'and' || before.key === 'or';
    if (isListed && places.ends.has(first - 1)) scores.LOC += 1;
    if (before.key === 'the') {
      scores.PER -= 2;
      scores.ORG += 0.7;
    }
    if (before.key === 'by' || before.key === 'with' || before.key === 'and') scores.PER += 0.2;
  }
  if (after) {
    if (SPEECH_VERBS.has(after.key)) {
      scores.PER += 1.5;
      scores.ORG += 1;
    }
    if (PLACE_CUES.has(after.key) && !last.possessive) scores.LOC += 1.5;
    if (after.shape === 'title' && OFFICES.has(after.key) && !piece.titled && !last.possessive) {
      // Harbour Board Chairman …: whose chairman it is
      scores.ORG += 1.5;
      scores.PER -= 1.5;
    }
    if (after.key === 'who' || after.key === 'himself' || after.key === 'herself') scores.PER += 3;
    if (after.key === 'based' && after.glued) scores.LOC += 4;
    if (after.text === ',' && afterThat) {
      if (afterThat.shape === 'number' && /^\d\d$/.test(afterThat.text)) scores.PER += 2.5;
      if (PERSON_NOUNS.has(afterThat.key) || afterThat.key === 'who') scores.PER += 2;
      if (afterThat.shape === 'title' && before && PLACE_PREPOSITIONS.has(before.key)) scores.LOC += 1;
      if (places.starts.has(end + 1)) scores.LOC += 1.5;
    }
    if (after.text === '(' && afterThat?.shape === 'title' && inside.length === 2) scores.PER += 1;
    if (/^(?:shares?|stock|shareholders|spokesman|spokeswoman|officials?|employees)$/.test(after.key)) scores.ORG += 2;
  }
  return scores;
}

/** What the words of the name say by themselves. */
function scoreInside(inside: readonly Word[], scores: Scores): void {
  const [head, last] = [inside[0], inside.at(-1)];
  if (!head || !last) return;
  const single = inside.length === 1;
  if (givenNameGender(head.text) !== undefined) scores.PER += single ? 1 : 3;
  if (!single && inside.slice(0, -1).some((word) => INITIAL.test(word.text))) scores.PER += 2.5;
  if (!single && inside.length < 4 && inside.every((word) => word.shape === 'title')) {
    scores.PER += inside.some((word) => !isEnglishWord(word.key)) ? 0.8 : -0.3;
  }
  if (SURNAME.test(last.text) && last.text.length > 5) scores.PER += 1;
  if (/^(?:Mc|O['’]|al-|Al-|Abu)\p{Lu}/u.test(last.text)) scores.PER += 1;
  if (ORGANIZATION_SUFFIXES.has(last.text) && !single) scores.ORG += 5;
  if (ORGANIZATION_HEADS.has(last.text) && !single) scores.ORG += 1.5;
  if (inside.some((word) => word.text === '&')) scores.ORG += 3;
  if (single && head.shape === 'upper' && ACRONYM.test(head.text)) scores.ORG += 2.5;
  if (PLACE_HEADS.has(last.text) && !single) scores.LOC += 3.5;
  if (PLACE_LEADS.has(head.text) && !single) scores.LOC += 2;
  if (PLACE_ENDING.test(last.text) && single) scores.LOC += 0.7;
  if (MISC_HEADS.has(last.text) && !single) scores.MISC += 3.5;
  if (inside.some((word) => MISC_HEADS.has(word.text)) && !single) scores.MISC += 0.5;
  if (ORGANIZATION_HEADS.has(last.text) && single) scores.ORG += 0.7;
  if (single) scores.ORG += 0.3;
}

/**
 * Lets all places of one name speak together, and lets a surname follow the full name.
 * Returns the scores of a piece with what its namesakes add.
 */
function shareScores(
  words: readonly Word[],
  pieces: readonly Piece[],
  own: readonly (Scores | null)[],
): (piece: Piece, scores: Scores) => Scores {
  const byName = new Map<string, { sum: Scores; count: number }>();
  const surnames = new Map<string, number>();
  const openings = new Map<string, Scores>();
  pieces.forEach((piece, index) => {
    const scores = own[index];
    if (!scores) return;
    const name = nameOf(words, piece);
    const entry = byName.get(name) ?? { sum: { PER: 0, ORG: 0, LOC: 0, MISC: 0 }, count: 0 };
    addTo(entry.sum, scores, 1);
    entry.count++;
    byName.set(name, entry);
    if (piece.end - piece.first < 2) return;
    const [entity, points] = best(scores);
    const last = words[piece.end - 1];
    if (entity === 'PER' && last) surnames.set(last.key, Math.max(surnames.get(last.key) ?? 0, points));
    if (entity === 'PER' || points < 2) return;
    for (let end = piece.first + 1; end < piece.end; end++) openings.set(nameOf(words, { ...piece, end }), scores);
  });
  return (piece, scores) => {
    const total = { ...scores };
    const entry = byName.get(nameOf(words, piece));
    if (entry && entry.count > 1) {
      addTo(total, entry.sum, 0.6);
      addTo(total, scores, -0.6);
    }
    const surname = piece.end - piece.first === 1 ? surnames.get(words[piece.first]?.key ?? '') : undefined;
    const opening = openings.get(nameOf(words, piece));
    if (surname !== undefined) total.PER += Math.min(4, 1.5 + surname);
    else if (opening) addTo(total, opening, 0.4);
    return total;
  };
}

function nameOf(words: readonly Word[], { first, end }: Piece): string {
  let name = '';
  for (let at = first; at < end; at++) name += ` ${words[at]?.key ?? ''}`;
  return name;
}

function addTo(target: Scores, other: Scores, weight: number): void {
  for (const entity of ['PER', 'ORG', 'LOC', 'MISC'] as const) target[entity] += weight * other[entity];
}

function best(scores: Scores): [EntityClass, number] {
  let entity: EntityClass = 'ORG';
  for (const other of ['PER', 'LOC', 'MISC'] as const) if (scores[other] > scores[entity]) entity = other;
  return [entity, scores[entity]];
}

/** The surer, the more the best class has over the next one. */
function confidenceOf(scores: Scores, points: number): number {
  const second = Math.max(...Object.values(scores).filter((value) => value < points), 0);
  const margin = Math.max(0, points - second);
  return Math.round(Math.min(0.95, BELOW + margin * 0.12) * 100) / 100;
}
