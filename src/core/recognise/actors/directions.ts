import type { GazetteerEntry } from '../../lexicon/gazetteer';
import { lexicon } from '../../lexicon/lexicon';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

const DIRECTION = /^(?:North|South|East|West)$/;

/** True for a direction, which names a state only in a document that has named it in full. */
export function isDirection(text: string): boolean {
  return DIRECTION.test(text);
}

/**
 * The names with those added that are a direction only: `the North` once the document has named North Korea, and the
 * `North` of `North and South Korea`. In text order, without overlaps.
 */
export function withDirections(words: readonly Word[], names: readonly NameSpan[]): readonly NameSpan[] {
  const states = statesByDirection(words, names);
  const found = new Map<number, NameSpan>();
  for (const name of names) {
    const shared = sharedSecondWord(words, name);
    if (shared) found.set(shared.first, shared);
  }
  if (states.size > 0) {
    for (let at = 1; at < words.length; at++) {
      const entry = states.get(words[at]?.text ?? '');
      if (entry && !found.has(at) && standsAlone(words, at)) {
        found.set(at, { first: at, end: at + 1, entity: 'LOC', confidence: 0.8, entries: [entry] });
      }
    }
  }
  if (found.size === 0) return names;
  const longer = names.filter(({ first, end }) => end - first > 1 || !found.has(first));
  for (const { first, end } of longer) for (let at = first; at < end; at++) found.delete(at);
  return [...longer, ...found.values()].sort((a, b) => a.first - b.first);
}

/** For each direction the state named most; none where several are named equally often. */
function statesByDirection(words: readonly Word[], names: readonly NameSpan[]): Map<string, GazetteerEntry> {
  const counts = new Map<string, Map<GazetteerEntry, number>>();
  for (const { first, end, entries } of names) {
    const [entry, direction] = [entries[0], words[first]?.text ?? ''];
    if (entry?.kind !== 'state' || end - first !== 2 || !isDirection(direction)) continue;
    const states = counts.get(direction) ?? new Map<GazetteerEntry, number>();
    counts.set(direction, states.set(entry, (states.get(entry) ?? 0) + 1));
  }
  const chosen = new Map<string, GazetteerEntry>();
  for (const [direction, states] of counts) {
    const [most, next] = [...states].sort(([, a], [, b]) => b - a);
    if (most && most[1] !== next?.[1]) chosen.set(direction, most[0]);
  }
  return chosen;
}

/** `the North`, but neither `the North Sea` nor `the north`. */
function standsAlone(words: readonly Word[], at: number): boolean {
  const [before, direction, after] = [words[at - 1], words[at], words[at + 1]];
  if (before?.key !== 'the' || before.sentence !== direction?.sentence) return false;
  return after?.sentence !== direction.sentence || (after.shape !== 'title' && after.shape !== 'upper' && !after.glued);
}

function sharedSecondWord(words: readonly Word[], { first, end, entries }: NameSpan): NameSpan | null {
  const [direction, joint, second] = [words[first - 2], words[first - 1], words[end - 1]];
  if (entries[0]?.kind !== 'state' && entries[0]?.kind !== 'adjective') return null;
  if (end - first !== 2 || !isDirection(words[first]?.text ?? '')) return null;
  if (joint?.key !== 'and' || !direction || !second || !isDirection(direction.text)) return null;
  if (direction.sentence !== second.sentence || direction.key === words[first]?.key) return null;
  const match = lexicon().gazetteer.match(0, (at) => [direction.text, second.text][at] ?? null);
  const [entry] = match?.length === 2 ? match.entries : [];
  if (!match || !entry) return null;
  return { first: first - 2, end: first - 1, entity: entry.entity, confidence: 0.85, entries: match.entries };
}
