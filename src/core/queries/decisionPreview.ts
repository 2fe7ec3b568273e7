import type { Decision } from '../annotations/edit/decision';
import { anchorPassage } from '../annotations/anchorPassage';
import { findWords } from '../annotations/findWords';
import type { Corpus, Mention, Passage } from '../model/corpus';
import { overlaps, type Span } from '../model/span';

/** A passage that will mean another actor, or none, once a decision is written. */
export interface ChangedMention extends Passage {
  /** Id of the actor that the passage means now, and of the one it will mean; null for none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Passages shown at most; the count goes on. */
const MOST_SHOWN = 2_000;

/** What a decision changes in the sources. */
export interface DecisionPreview {
  /** In path and text order; the first 2,000. */
  readonly changes: readonly ChangedMention[];
  /** Number of all of them, and of the documents that they stand in. */
  readonly count: number;
  readonly documents: number;
}

/**
 * Which mentions a decision about actors changes, before it is written: for names that become an actor's, every place where
 * they stand as whole words, in this spelling. Where the engine reads a passage otherwise for the words around it, the
 * outcome may differ in that passage. Decisions about anything else change no mention.
 */
export function decisionPreview(corpus: Corpus, decision: Decision): DecisionPreview {
  const changes: ChangedMention[] = [];
  const files = new Set<string>();
  let count = 0;
  for (const change of changesOf(corpus, decision)) {
    if (change.before === change.after) continue;
    count++;
    files.add(change.file);
    if (changes.length < MOST_SHOWN) changes.push(change);
  }
  return { changes, count, documents: files.size };
}

function changesOf(corpus: Corpus, decision: Decision): Iterable<ChangedMention> {
  switch (decision.type) {
    case 'addActor':
      return named(corpus, [decision.name, ...(decision.aliases ?? [])], decision.id);
    case 'addAlias':
      return named(corpus, [decision.alias], decision.id);
    case 'removeAlias':
      return ofMentions(corpus, decision.id, null, (words) => words === decision.alias);
    case 'mergeActors':
      return ofMentions(corpus, decision.id, decision.into, () => true);
    case 'renameId':
      return decision.of === 'actor' ? ofMentions(corpus, decision.id, decision.to, () => true) : [];
    case 'assignActor':
      return atPassage(corpus, decision.passage, decision.actor);
    case 'rejectPassage':
      return decision.reject === 'actor' ? atPassage(corpus, decision.passage, null) : [];
    default:
      return [];
  }
}

/** Every place in all documents where one of the names stands as whole words. */
function* named(corpus: Corpus, names: readonly string[], after: string): Generator<ChangedMention> {
  const distinct = [...new Set(names)].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
  for (const file of corpus.files()) {
    const document = corpus.document(file);
    if (!document) continue;
    const found: Passage[] = [];
    // Menus and link lists are not the article; of names in one another the longest takes the place.
    const taken = new Uint8Array(document.text.length);
    for (const { start, end } of document.layout.furniture) taken.fill(1, start, end);
    for (const name of distinct) {
      for (let at = findWords(document.text, name); at >= 0; at = findWords(document.text, name, at + name.length)) {
        const place = { file, start: at, end: at + name.length };
        if (taken[at] || taken[place.end - 1] || !isWhole(document.text, place)) continue;
        taken.fill(1, place.start, place.end);
        found.push(place);
      }
    }
    found.sort((a, b) => a.start - b.start);
    let from = 0;
    for (const place of found) {
      while ((document.mentions[from]?.end ?? Infinity) <= place.start) from++;
      yield { ...place, before: actorOf(document.mentions, place, from), after };
    }
  }
}

function* ofMentions(
  corpus: Corpus,
  actor: string,
  after: string | null,
  isMeant: (words: string) => boolean,
): Generator<ChangedMention> {
  for (const { file, index } of corpus.mentionsOf(actor)) {
    const document = corpus.document(file);
    const mention = document?.mentions[index];
    if (!document || !mention || !isMeant(document.text.slice(mention.start, mention.end))) continue;
    yield { file, start: mention.start, end: mention.end, before: actor, after };
  }
}

function* atPassage(
  corpus: Corpus,
  passage: Parameters<typeof anchorPassage>[1] & { readonly file: string },
  after: string | null,
): Generator<ChangedMention> {
  const document = corpus.document(passage.file);
  const place = document && anchorPassage(document.text, passage);
  if (!document || typeof place !== 'object') return;
  yield { file: passage.file, ...place, before: actorOf(document.mentions, place), after };
}

/** The actor of the mention with just these words, else of one that overlaps them; null for none. Looks from a mention on. */
function actorOf(mentions: readonly Mention[], place: Span, from = 0): string | null {
  let found: string | null = null;
  for (let index = from; index < mentions.length; index++) {
    const mention = mentions[index];
    if (!mention || mention.start >= place.end) break;
    if (mention.start === place.start && mention.end === place.end) return mention.actor;
    if (overlaps(mention, place)) found ??= mention.actor;
  }
  return found;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function isWhole(text: string, { start, end }: Span): boolean {
  const joins = (at: number): boolean => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
  return !joins(start) && !joins(end);
}
