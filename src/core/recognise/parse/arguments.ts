import { isCircumstance, isRelative, LINKING, objectBehind } from './lostArguments';
import { isNominal, type NounPhrase, type NounPhrases } from './phrases';
import type { DraftPredicate } from './predicate';
import { OBJECT, OBLIQUES, RELATIVE, SECOND_OBJECT } from './relations';
import type { SyntaxTree } from './tree';

/** Reads everything that depends on a clause but its subject. */
export function readArguments(tree: SyntaxTree, phrases: NounPhrases, predicate: DraftPredicate): void {
  const obliques: NounPhrase[] = [];
  for (const child of tree.children(predicate.head)) {
    const relation = tree.relation(child);
    if (!isNominal(tree, child)) continue;
    if (OBJECT.has(relation) && !isCircumstance(tree, child))
      predicate.object ??= meant(tree, phrases, child, predicate);
    else if (SECOND_OBJECT.has(relation)) predicate.recipient ??= meant(tree, phrases, child, predicate);
    else if (OBLIQUES.has(relation) || OBJECT.has(relation)) obliques.push(phrases.at(child));
    else if (relation === 'xcomp' && !predicate.attribute) predicate.attribute = phrases.at(child);
  }
  if (predicate.isCopular && isNominal(tree, predicate.head)) predicate.attribute = phrases.at(predicate.head);
  if (!predicate.object && !predicate.passive && !predicate.isCopular && !LINKING.has(predicate.lemma)) {
    // "called the mayor": what a verb alone is followed by is its object, whatever the parser takes it for
    [predicate.object, predicate.attribute] = [predicate.attribute, null];
  }
  const agent = predicate.passive ? obliques.find((phrase) => isAgent(tree, phrase)) : undefined;
  predicate.agent = agent ?? null;
  predicate.obliques = obliques.filter((phrase) => phrase !== agent);
  predicate.object ??=
    sharedObject(predicate) ??
    missingObject(tree, predicate) ??
    bareOblique(tree, predicate) ??
    objectBehind(tree, phrases, predicate);
}

/** A bare noun behind the verb that tells no circumstance is what the verb is done to, whatever the parser made of it. */
function bareOblique(tree: SyntaxTree, { passive, isCopular, verb, obliques }: DraftPredicate): NounPhrase | null {
  if (passive || isCopular) return null;
  const isObject = ({ head, preposition }: NounPhrase): boolean =>
    preposition === null && head > verb && tree.words[head]?.upos !== 'PRON' && !isCircumstance(tree, head);
  return obliques.find(isObject) ?? null;
}

/** The phrase itself, or of a relative pronoun the noun that its clause is about. */
export function meant(
  tree: SyntaxTree,
  phrases: NounPhrases,
  at: number,
  { relation, noun }: Pick<DraftPredicate, 'relation' | 'noun'>,
): NounPhrase {
  return noun && RELATIVE.has(relation) && isRelative(tree, at) ? noun : phrases.at(at);
}

function isAgent(tree: SyntaxTree, { head, preposition }: NounPhrase): boolean {
  return tree.relation(head) === 'obl:agent' || preposition === 'by';
}

/** `bought and sold cars`: what stands behind both verbs depends on the first. */
function sharedObject({ joinedTo, verb, passive }: DraftPredicate): NounPhrase | null {
  const object = joinedTo?.object ?? null;
  return object && object.first > verb && !passive ? object : null;
}

/** `the deal they signed`: a relative clause with a subject of its own and nothing else is about its object. */
function missingObject(
  tree: SyntaxTree,
  { noun, relation, passive, isCopular, head, joinedTo }: DraftPredicate,
): NounPhrase | null {
  if (!noun || joinedTo || passive || isCopular || relation !== 'acl:relcl') return null;
  if (isCircumstance(tree, noun.head)) return null;
  const children = tree.children(head);
  const hasSubject = children.some((at) => tree.relation(at) === 'nsubj' && !isRelative(tree, at));
  const isOther = children.some(
    (at) => /^(?:ccomp|xcomp)$/.test(tree.relation(at)) || tree.words[at]?.xpos === 'WRB' || isStranded(tree, at),
  );
  return hasSubject && !isOther ? noun : null;
}

/** `the town they came from`, `of which they spoke`. */
function isStranded(tree: SyntaxTree, at: number): boolean {
  const { upos, relation } = tree.words[at] ?? { upos: 'X', relation: '' };
  return upos === 'ADP' || (OBLIQUES.has(relation) && isRelative(tree, at));
}
