import { readArguments } from './arguments';
import { NounPhrases } from './phrases';
import type { DraftPredicate, Predicate } from './predicate';
import { ADNOMINAL, AUXILIARIES, COORDINATION, COPULA, MARK, SUBJECTS } from './relations';
import { readSubject } from './subjects';
import type { SyntaxTree } from './tree';
import { readVerbGroup } from './verbGroup';

/** The clauses of one sentence. */
export interface SentenceClauses {
  /** Half-open range of its words. */
  readonly first: number;
  readonly end: number;
  /** In text order of their verbs. */
  readonly predicates: readonly Predicate[];
}

/** The clauses of a document. */
export interface Clauses {
  readonly tree: SyntaxTree;
  readonly phrases: NounPhrases;
  /** As many as the document has sentences. */
  readonly sentences: readonly SentenceClauses[];
  /** The predicate that hangs on a word, or whose verb it is, or null. */
  at(word: number): Predicate | null;
  /** The innermost clause that a word belongs to, its verb included; or null. */
  around(word: number): Predicate | null;
}

/** Relations in which a verb makes a clause; in others it is part of a noun, a preposition or a name. */
const CLAUSAL = new Set([
  'root',
  'ccomp',
  'xcomp',
  'advcl',
  'advcl:relcl',
  'acl',
  'acl:relcl',
  'csubj',
  'csubj:pass',
  'csubj:outer',
  'parataxis',
  'conj',
  'list',
  'appos',
  'dep',
  'dislocated',
  'discourse',
  'orphan',
  'reparandum',
]);

/** Reads every clause of a document off its trees: one reading of verbs, subjects, objects and complements for everybody. */
export function readClauses(tree: SyntaxTree): Clauses {
  return new ClauseReader(tree).read();
}

class ClauseReader {
  private readonly phrases: NounPhrases;
  /** By the word that the clause hangs on. */
  private readonly byHead = new Map<number, DraftPredicate>();
  private readonly byVerb = new Map<number, DraftPredicate>();
  /** For each word the head of the innermost clause that it belongs to, or -1. */
  private readonly clauseOf: Int32Array;

  public constructor(private readonly tree: SyntaxTree) {
    this.phrases = new NounPhrases(tree);
    this.clauseOf = new Int32Array(tree.words.length).fill(-1);
  }

  public read(): Clauses {
    const { tree } = this;
    // downwards, so that what a clause takes over from the one above is known
    for (const at of tree.downwards) {
      const outer = this.clauseOf[tree.head(at)] ?? -1;
      const isHead = this.isPredicate(at);
      if (isHead) this.add(at, this.byHead.get(outer) ?? null);
      this.clauseOf[at] = isHead ? at : outer;
    }
    const inOrder = [...this.byHead.values()].sort((a, b) => a.verb - b.verb);
    for (const predicate of inOrder) predicate.governor?.clauses.push(predicate);
    return {
      tree,
      phrases: this.phrases,
      sentences: this.bySentence(inOrder),
      at: (word) => this.byHead.get(word) ?? this.byVerb.get(word) ?? null,
      around: (word) => this.byHead.get(this.clauseOf[word] ?? -1) ?? null,
    };
  }

  private bySentence(predicates: readonly Predicate[]): SentenceClauses[] {
    let next = 0;
    return this.tree.sentences.map(([first, end]) => {
      const from = next;
      while ((predicates[next]?.verb ?? Infinity) < end) next++;
      return { first, end, predicates: predicates.slice(from, next) };
    });
  }

  private isPredicate(at: number): boolean {
    const { tree } = this;
    const { upos, relation } = tree.words[at] ?? { upos: 'X', relation: '' };
    if (upos === 'PUNCT' || upos === 'ADP') return false;
    if (tree.child(at, COPULA) >= 0) return true;
    if (!CLAUSAL.has(relation)) return false;
    return upos === 'VERB' || upos === 'AUX' || tree.child(at, SUBJECTS) >= 0;
  }

  private add(at: number, outer: DraftPredicate | null): void {
    const { tree } = this;
    const relation = tree.relation(at);
    const joinedTo = COORDINATION.has(relation) ? (this.byHead.get(tree.head(at)) ?? null) : null;
    const group = readVerbGroup(tree, at, joinedTo);
    const own = this.introducer(at);
    const place = joinedTo ?? {
      governor: outer,
      relation,
      noun: ADNOMINAL.has(relation) ? this.phrases.at(tree.head(at)) : null,
    };
    const predicate: DraftPredicate = {
      ...group,
      head: at,
      lemma: tree.words[group.verb]?.lemma ?? '',
      isCopular: group.verb !== at,
      ...NO_ARGUMENTS,
      negated: group.negation >= 0,
      governor: place.governor,
      relation: place.relation,
      joinedTo,
      noun: place.noun,
      introducer: own ?? joinedTo?.introducer ?? null,
      clauses: [],
    };
    readArguments(tree, this.phrases, predicate);
    readSubject(tree, this.phrases, predicate);
    predicate.negated ||= [predicate.subject, predicate.object].some((phrase) => phrase && this.isNone(phrase.head));
    this.byHead.set(at, predicate);
    if (group.verb !== at) this.byVerb.set(group.verb, predicate);
  }

  /** Its conjunction or relative word; `to` is a matter of the verb's form. */
  private introducer(at: number): string | null {
    const { tree } = this;
    for (const child of tree.children(at)) {
      const { relation, xpos, lower } = tree.words[child] ?? { relation: '', xpos: '', lower: '' };
      if (MARK.has(relation) && xpos !== 'TO') return lower;
      if (xpos.startsWith('W') && !AUXILIARIES.has(relation)) return lower;
      if (child > at) break;
      // `in which`, `whose men`
      const inner = tree.children(child).find((each) => tree.words[each]?.xpos.startsWith('W'));
      if (inner !== undefined && relation !== 'advcl' && !this.byHead.has(child))
        return tree.words[inner]?.lower ?? null;
    }
    return null;
  }

  /** `no talks`, `nobody`, `none of them`. */
  private isNone(head: number): boolean {
    const { tree } = this;
    if (NOBODY.has(tree.words[head]?.lower ?? '')) return true;
    return tree.children(head).some((at) => tree.relation(at) === 'det' && NO.has(tree.words[at]?.lower ?? ''));
  }
}

const NOBODY = new Set(['nobody', 'none', 'nothing', 'neither', 'no-one']);
const NO = new Set(['no', 'neither']);
const NO_ARGUMENTS = {
  subject: null,
  subjectSource: null,
  object: null,
  recipient: null,
  agent: null,
  attribute: null,
  obliques: [],
} as const;
