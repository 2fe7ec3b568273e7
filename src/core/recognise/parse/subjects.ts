import { meant } from './arguments';
import { isCircumstance, opensClause, subjectBefore } from './lostArguments';
import { takesClause } from '../text/wordClasses';
import { isNominal, type NounPhrase, type NounPhrases } from './phrases';
import type { DraftPredicate, Predicate, SubjectSource } from './predicate';
import { RELATIVE, SUBJECTS } from './relations';
import type { SyntaxTree } from './tree';

/** Verbs whose infinitive is done by their subject although they have an object (`promised them to leave`). */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'threaten', 'use']);
/** Verbs that ask by way of a preposition (`called on them to leave`). */
const PREPOSITIONAL_CONTROL = new Set(['call', 'appeal', 'push', 'press', 'plead', 'lobby', 'rely', 'count', 'wait']);
/** Verbs that their subject may follow (`in came the guards`). */
const INVERTED = new Set(['be', 'come', 'go', 'follow', 'lie', 'stand']);
/** Before a gerund behind an object these say what the one in the object does (`accused them of leaving`). */
const OF_THE_OBJECT = new Set(['of', 'from', 'for', 'into']);

/** Finds who does what a clause tells: with its verb, or from the clause above. `predicate` has its arguments. */
export function readSubject(tree: SyntaxTree, phrases: NounPhrases, predicate: DraftPredicate): void {
  const own = tree.children(predicate.head).filter((at) => SUBJECTS.has(tree.relation(at)));
  const at = own.find((each) => isNominal(tree, each));
  const set = (subject: NounPhrase | null, source: SubjectSource): void => {
    predicate.subject = subject;
    predicate.subjectSource = subject && source;
  };
  const better =
    at !== undefined && isDoubtful(tree, phrases.at(at), predicate) ? subjectBefore(tree, phrases, predicate) : null;
  if (at !== undefined && better) {
    set(better, 'own');
    if (at > predicate.verb) predicate.object ??= phrases.at(at);
  } else if (at !== undefined) {
    const subject = meant(tree, phrases, at, predicate);
    set(subject, subject.head === at ? 'own' : 'antecedent');
  } else if (own.length > 0 || hasExpletive(tree, predicate.head)) {
    set(null, 'own');
  } else if (predicate.joinedTo) {
    set(predicate.joinedTo.subject, 'shared');
  } else if (predicate.noun) {
    if (RELATIVE.has(predicate.relation)) set(predicate.noun, 'antecedent');
    else if (predicate.form === 'infinitive') set(doerOf(phrases, predicate.noun, predicate.governor), 'controlled');
    else if (predicate.form === 'finite') set(subjectBefore(tree, phrases, predicate) ?? predicate.noun, 'own');
    else set(predicate.noun, 'modified');
  } else if (predicate.governor && isControlled(predicate)) {
    set(controller(predicate.governor, predicate), 'controlled');
  }
  if (predicate.subject === null && own.length === 0 && isTensed(tree, predicate)) {
    const subject = subjectBefore(tree, phrases, predicate);
    set(subject, 'own');
    if (subject && opensClause(tree, subject, predicate.first)) predicate.introducer ??= subject.preposition;
  }
}

/**
 * A time is seldom what acts, nor what a preposition governs; a place before a colon is none of the sentence; and behind
 * its verb the subject stands of verbs of speech, being and coming alone.
 */
function isDoubtful(
  tree: SyntaxTree,
  { head: at, preposition }: NounPhrase,
  { verb, first, lemma, head, form }: Predicate,
): boolean {
  if (form !== 'finite' || hasExpletive(tree, head)) return false;
  if (isCircumstance(tree, at) || preposition !== null) return true;
  if (at > verb) return !takesClause(lemma) && !INVERTED.has(lemma);
  return tree.words.slice(at, first).some(({ lower }) => lower === ':');
}

function isTensed(tree: SyntaxTree, { form, head, verb, first }: Predicate): boolean {
  return form === 'finite' && !hasExpletive(tree, head) && !(first === verb && tree.words[verb]?.xpos === 'VB');
}

function hasExpletive(tree: SyntaxTree, head: number): boolean {
  return tree.children(head).some((at) => tree.relation(at) === 'expl');
}

function isControlled({ relation, form }: Predicate): boolean {
  return relation === 'xcomp' || ((relation === 'advcl' || relation === 'ccomp') && form !== 'finite');
}

/** `its plan to leave`, `they made plans to leave`. */
function doerOf(phrases: NounPhrases, noun: NounPhrase, governor: Predicate | null): NounPhrase | null {
  const possessor = phrases.possessor(noun);
  if (possessor) return possessor;
  return governor && governor.subject !== noun ? governor.subject : null;
}

function controller(governor: Predicate, { relation, introducer, form }: Predicate): NounPhrase | null {
  const { passive, lemma, recipient, object, subject, obliques } = governor;
  if (passive || SUBJECT_CONTROL.has(lemma)) return subject;
  if (form === 'infinitive' && PREPOSITIONAL_CONTROL.has(lemma) && !object) {
    return obliques.find(({ preposition }) => preposition !== null) ?? subject;
  }
  const isOfObject = relation === 'xcomp' || OF_THE_OBJECT.has(introducer ?? '');
  return (isOfObject ? (recipient ?? object) : null) ?? subject;
}
