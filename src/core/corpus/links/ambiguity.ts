import type { Link, Passage } from '../../model/corpus';
import { joinedPhrase, phrase } from '../../model/phrase';
import { contentId } from '../ids';
import type { UnclusteredDocument } from '../resolveDocument';
import { distinct, outletOf } from './evidence';
import { either } from './versions';

/** A short name that the corpus gives to several, or a full name that it may be short for. */
export interface NamePassage {
  /** The last word of the name, in lower case. */
  readonly key: string;
  readonly words: string;
  readonly passage: Passage;
  readonly outlet: string;
  /** The actor of a full name; null for a name that stays open. */
  readonly actor: string | null;
  /** Those whom an open name fits. */
  readonly candidates: readonly string[];
}

const CONFIDENCE = 0.7;

/** The first place of each name that stays open in a document, and of each full name of somebody. In text order. */
export function namePassages(document: UnclusteredDocument): NamePassage[] {
  const { file, text, mentions } = document;
  const seen = new Set<string>();
  return mentions.flatMap(({ start, end, actor, form, alternatives = [] }): NamePassage[] => {
    const isOpen = actor === null && alternatives.length > 1;
    if (!isOpen && (actor === null || form !== 'name')) return [];
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    const key = (words.split(' ').at(-1) ?? words).replace(/['’]s?$/, '').toLowerCase();
    const identity = `${key} ${actor ?? ''}`;
    if (key === '' || seen.has(identity)) return [];
    seen.add(identity);
    const passage = { file, start, end };
    return [
      { key, words, passage, outlet: outletOf(document), actor: isOpen ? null : actor, candidates: alternatives },
    ];
  });
}

/** Where a name may be that of either of several who are named in full elsewhere: one link for each document. */
export function ambiguityLinks(key: string, passages: readonly NamePassage[]): Link[] {
  return passages
    .filter(({ actor }) => actor === null)
    .flatMap((open): Link[] => {
      const named = open.candidates.flatMap((id) => passages.find(({ actor }) => actor === id) ?? []);
      if (named.length < 2) return [];
      const who = named.map(({ words, outlet }) => phrase('{0} ({1})', words, outlet));
      return [
        {
          id: contentId('L-name-', open.passage.file, key, open.words),
          relation: 'ambiguity',
          about: null,
          summary: phrase('“{0}” in {1} may be {2}', open.words, open.outlet, joinedPhrase(who, either)),
          evidence: distinct([open.passage, ...named.map(({ passage }) => passage)]),
          confidence: CONFIDENCE,
        },
      ];
    });
}
