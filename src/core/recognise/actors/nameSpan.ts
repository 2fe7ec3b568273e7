import type { GazetteerEntry } from '../../lexicon/gazetteer';
import type { EntityClass } from '../../model/actor';

/**
 * Words that are a name, before it is known whose. Every finder of names (the rules, the reader's recorded actors,
 * a trained tagger) answers with these; `mergeNames` decides between them.
 */
export interface NameSpan {
  /** Half-open range of words. */
  readonly first: number;
  readonly end: number;
  readonly entity: EntityClass;
  /** 0 to 1. */
  readonly confidence: number;
  /** What the gazetteer knows under this name, the likeliest first; empty for a name only the text knows. */
  readonly entries: readonly GazetteerEntry[];
}

/** One list of names without overlaps, in text order: lists given earlier win over later ones. */
export function mergeNames(...lists: readonly (readonly NameSpan[])[]): NameSpan[] {
  const merged: NameSpan[] = [];
  const taken = new Set<number>();
  for (const list of lists) {
    for (const name of list) {
      let free = true;
      for (let at = name.first; at < name.end && free; at++) free = !taken.has(at);
      if (!free) continue;
      for (let at = name.first; at < name.end; at++) taken.add(at);
      merged.push(name);
    }
  }
  return merged.sort((a, b) => a.first - b.first);
}
