import { APPOSITION, CASE, COMPOUND, COORDINATION, DETERMINER, FIXED, NOMINAL_MODIFIERS, POSSESSOR } from './relations';
import type { SyntacticWord } from '../../model/syntax';
import type { SyntaxTree } from './tree';

/** A noun phrase. Numbers are indices into the words of the document. */
export interface NounPhrase {
  /** Its head: the noun, name or pronoun that it is about. */
  readonly head: number;
  /** First word of the base phrase: determiners, modifiers and possessors up to the head and what its name goes on with. */
  readonly first: number;
  /** Word behind the base phrase: attributes behind the head and the possessive ending are outside. */
  readonly end: number;
  /** The first word of the preposition that governs it, or -1. */
  readonly marker: number;
  /** That preposition in lower case (`with`, `because of`), or null. */
  readonly preposition: string | null;
}

/** What a base noun phrase holds in front of its head. */
const MODIFIERS = new Set([
  'det',
  'det:predet',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'flat',
  'advmod',
  'cc:preconj',
  'goeswith',
  'punct',
]);
/** How a name goes on behind its head (`Ada` – `Lovelace`, `May` – `4`). */
const CONTINUATIONS = new Set(['flat', 'goeswith', 'fixed']);
/** What goes on behind a sign of currency (`$2 million`). */
const AMOUNT = new Set(['nummod', 'compound', 'flat']);

/** A preposition inside what should be a base phrase stands in front of all of it. */
function isInFront({ words }: SyntaxTree, at: number): boolean {
  const { xpos, lower } = words[at] ?? { xpos: '', lower: '' };
  return (xpos === 'IN' || lower === 'to') && !isApproximate(lower, words[at + 1]);
}

/** How far a chain of conjuncts is followed to its preposition. */
const MOST_CONJUNCTS = 12;

/** The noun phrases of a document, each made once: equal heads give the same object. */
export class NounPhrases {
  private readonly made = new Map<number, NounPhrase>();

  public constructor(private readonly tree: SyntaxTree) {}

  /** The phrase that a word heads; a later conjunct takes the preposition of the first (`with Chile and Peru`). */
  public at(head: number): NounPhrase {
    const known = this.made.get(head);
    if (known) return known;
    const phrase = this.read(head);
    this.made.set(head, phrase);
    return phrase;
  }

  /** The phrases joined to one by coordination, itself first; a later conjunct has none of its own. */
  public conjuncts(phrase: NounPhrase): NounPhrase[] {
    return [phrase, ...this.under(phrase, COORDINATION)];
  }

  public appositions(phrase: NounPhrase): NounPhrase[] {
    return this.under(phrase, APPOSITION);
  }

  /** The phrases behind prepositions that belong to it (`talks` – `with Chile`), in text order. */
  public attributes(phrase: NounPhrase): NounPhrase[] {
    return this.modifiers(phrase).filter(({ preposition }) => preposition !== null);
  }

  /** Its attributes and the bare phrases that belong to it (`talks` – `last week`). */
  public modifiers(phrase: NounPhrase): NounPhrase[] {
    return this.under(phrase, NOMINAL_MODIFIERS);
  }

  /** Whose it is (`Chile's offer`, `their offer`), or null. */
  public possessor({ head }: NounPhrase): NounPhrase | null {
    const at = this.tree.child(head, POSSESSOR);
    return at < 0 ? null : this.at(at);
  }

  /** Its determiner in lower case, or null. */
  public determiner({ head }: NounPhrase): string | null {
    return this.tree.words[this.tree.child(head, DETERMINER)]?.lower ?? null;
  }

  private under({ head }: NounPhrase, relations: ReadonlySet<string>): NounPhrase[] {
    const { tree } = this;
    return tree
      .children(head)
      .flatMap((at) => (relations.has(tree.relation(at)) && isNominal(tree, at) ? this.at(at) : []));
  }

  private read(head: number): NounPhrase {
    const { tree } = this;
    let first = head;
    let end = head + 1;
    for (const child of [...tree.children(head)].reverse()) {
      if (child > head || !MODIFIERS.has(tree.relation(child)) || tree.end(child) < first) continue;
      if (isInFront(tree, child)) continue;
      first = Math.min(first, tree.first(child));
    }
    while (first < head && tree.words[first]?.upos === 'PUNCT') first++;
    for (const child of tree.children(head)) {
      const goesOn = tree.words[head]?.upos === 'SYM' ? AMOUNT : CONTINUATIONS;
      if (child >= end && tree.first(child) === end && goesOn.has(tree.relation(child))) end = tree.end(child);
    }
    let marker = this.marker(head);
    // a preposition that the parser hung on a word inside the phrase
    for (; first < head && isInFront(tree, first); first++) if (marker < 0) marker = first;
    return { head, first, end, marker, preposition: marker < 0 ? null : this.preposition(marker) };
  }

  private marker(head: number): number {
    const { tree } = this;
    let at = head;
    for (let steps = 0; steps < MOST_CONJUNCTS; steps++) {
      const own = tree.children(at).find((each) => isMarker(tree, each, at));
      if (own !== undefined) return own;
      if (!COORDINATION.has(tree.relation(at))) break;
      at = tree.head(at);
    }
    return -1;
  }

  private preposition(marker: number): string {
    const { tree } = this;
    const fixed = tree.children(marker).filter((at) => FIXED.has(tree.relation(at)));
    return [marker, ...fixed].map((at) => tree.words[at]?.lower ?? '').join(' ');
  }
}

/** `at least ten`, `about 40`: part of the number. */
function isApproximate(lower: string | undefined, next: SyntacticWord | undefined): boolean {
  if (lower === 'at') return next?.lower === 'least' || next?.lower === 'most';
  return (
    next?.upos === 'NUM' && /^(?:about|around|over|under|nearly|up)$/.test(lower ?? '') && !/^\d{4}$/.test(next.lower)
  );
}

/** A preposition in front, whatever relation the parser gave it. */
function isMarker({ words }: SyntaxTree, at: number, head: number): boolean {
  const { relation, xpos, upos } = words[at] ?? { relation: '', xpos: '', upos: 'X' };
  if (isApproximate(words[at]?.lower, words[at + 1])) return false;
  return CASE.has(relation) ? xpos !== 'POS' : upos === 'ADP' && xpos === 'IN' && at < head;
}

const NOMINALS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X']);

/** True for a word that heads a noun phrase; an adjective does so in the place of a noun (`the poor`). */
export function isNominal(tree: SyntaxTree, at: number): boolean {
  const word = tree.words[at];
  if (!word) return false;
  if (NOMINALS.has(word.upos)) return true;
  if (word.upos !== 'ADJ' && word.upos !== 'DET') return false;
  return NOMINAL_PLACES.test(word.relation) || tree.child(at, DETERMINER) >= 0 || tree.child(at, COMPOUND) >= 0;
}

const NOMINAL_PLACES = /^(?:nsubj|obj$|iobj|obl|nmod|appos)/;
