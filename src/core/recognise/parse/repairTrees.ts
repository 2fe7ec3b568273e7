import type { Parse, SyntacticWord } from '../../model/syntax';
import { closedClass } from '../text/wordClasses';
import { verbReadings } from '../text/inflection';
import { KNOWN_VERBS } from '../text/knownVerbs';

/** Places that a noun has at a verb. */
const ARGUMENTS = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:unmarked', 'advmod', 'vocative', 'dep']);
const SUBJECT = /^nsubj/;
const TENSED = /^(?:VB[DZP]|MD)$/;
/** Where the verb of a sentence may have been put. */
const MAIN = new Set(['acl', 'advcl', 'xcomp', 'ccomp', 'acl:relcl', 'parataxis', 'appos', 'conj']);
/** A word farther below another is left where it is. */
const LONGEST_PATH = 60;
/** What an object begins with. */
const OBJECT_OPENERS = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);
const NAMING = new Set(['PROPN', 'NOUN']);
/** Prepositions whose gerund is a matter, not what somebody does (`accused of`, `stopped from` and `without` are other). */
const BEFORE_NOUN = new Set(['on', 'about', 'over', 'in', 'at']);
const OPENS_CLAUSE = new Set(['after', 'before', 'since', 'until']);
/** Relations by which a parser attaches a clause that it does not understand. */
const LOOSE = new Set(['parataxis', 'ccomp', 'advcl', 'dep']);

/**
 * Mends what a greedy parser leaves ungrammatical or all but impossible: two bare nouns side by side before one verb
 * are one phrase (`Cyprus authorities have`), of two subjects with a conjunction between them the second is joined to
 * the first, what `of` leads to belongs to the noun before it, and a sentence without a verb in a tense has one that was
 * taken for a participle.
 */
export function repairTrees(parse: Parse): Parse {
  const words = [...parse.words];
  for (const [first, end] of parse.sentences) {
    const asParsed = words.slice(first, end);
    new SentenceRepair(words, first, end).run();
    // repairs that cross each other may leave no tree: better none of them then
    if (!isTree(words, first, end)) asParsed.forEach((word, at) => (words[first + at] = word));
  }
  return { words, sentences: parse.sentences };
}

/** Whether every word of a sentence leads up to one root. Linear: what is known to lead there is not walked again. */
function isTree(words: readonly SyntacticWord[], first: number, end: number): boolean {
  const walks = new Int32Array(end - first);
  let roots = 0;
  for (let start = first; start < end; start++) {
    let at = start;
    while (at >= 0 && walks[at - first] === 0) {
      walks[at - first] = start + 1;
      at = words[at]?.head ?? -1;
    }
    if (at < 0) roots++;
    else if (walks[at - first] === start + 1) return false;
  }
  return roots === 1;
}

class SentenceRepair {
  public constructor(
    private readonly words: SyntacticWord[],
    private readonly first: number,
    private readonly end: number,
  ) {}

  public run(): void {
    /** By verb, the last noun before it that may be its subject. */
    const subjects = new Map<number, number>();
    for (let at = this.first; at < this.end; at++) {
      const word = this.words[at];
      if (word?.xpos === 'WRB') this.openClause(at);
      if (word?.lower === 'of') this.joinToNounBefore(at);
      if (word?.head === -1) {
        this.findVerb(at);
        this.hangOnVerb(at);
        this.startWithNoun(at);
      }
      if (word?.xpos === 'VBG' && word.lower.includes('-')) this.takeForAdjective(at);
      if (word?.relation === 'cc') this.joinToNounBeforeConjunction(at);
      if (word?.relation === 'conj') this.joinToTheFirst(at);
      if (word?.relation === 'case' && OPENS_CLAUSE.has(word.lower)) this.takeForConjunction(at);
      if (word?.xpos === 'WDT' || word?.xpos === 'WP') this.describeNounBefore(at);
      if (word?.xpos === 'VBG') this.takeForNoun(at);
      if (word?.lower === 'that') this.takeForMark(at);
      if (at === this.first) this.describeFirstNoun(at);
      if (word?.xpos === 'VBZ') this.takeVerbForNoun(at);
      if (word?.xpos === 'JJ') this.takeAdjectiveForNoun(at);
      if (word?.lower.includes('-')) this.describeNounBehind(at);
      if (word?.upos === 'PROPN' && word.head < at) this.takeForHead(at);
      if (word?.head === -1) this.findStatementBefore(at);
      if (!word || word.head <= at) continue;
      const noun = this.phraseBehind(at);
      if (noun >= 0) this.attach(at, noun, 'compound');
      else if (SUBJECT.test(word.relation)) {
        const before = subjects.get(word.head);
        if (before !== undefined && (this.isJoined(at) || this.childOf(at, /^conj$/, at) >= 0)) {
          this.attach(before, word.head, word.relation);
          this.attach(at, before, 'conj');
        } else subjects.set(word.head, at);
      } else if (word.relation === 'obl:unmarked' && NAMING.has(word.upos)) subjects.set(word.head, at);
    }
  }

  /** The head of the noun phrase that begins right behind a bare noun and depends on the same verb, or -1. */
  private phraseBehind(at: number): number {
    const word = this.words[at];
    if (!word || !NAMING.has(word.upos) || !ARGUMENTS.has(word.relation) || this.hasMark(at)) return -1;
    let noun = at + 1;
    while (noun < this.end && this.words[noun]?.relation === 'compound' && (this.words[noun]?.head ?? -1) > noun) {
      noun = this.words[noun]?.head ?? this.end;
    }
    const next = this.words[noun];
    const isOne = next && NAMING.has(next.upos) && next.head === word.head && ARGUMENTS.has(next.relation);
    return isOne && noun < word.head ? noun : -1;
  }

  /** Whether a preposition or possessive ending belongs to a word: it ends its phrase. */
  private hasMark(at: number): boolean {
    return [at - 1, at + 1].some((each) => this.words[each]?.head === at && this.words[each]?.relation === 'case');
  }

  /** `the day after the treaty was signed`: before a noun and its finite verb these words open a clause. */
  private takeForConjunction(at: number): void {
    const noun = this.words[at]?.head ?? -1;
    const next = this.words[noun + 1];
    if (noun < at || !next || !/^(?:VB[DPZ]|MD)$/.test(next.xpos)) return;
    const verb = next.upos === 'AUX' && next.head > noun ? next.head : noun + 1;
    if (this.words[verb]?.upos !== 'VERB' || this.words[noun]?.head === verb) return;
    const isPassive = next.relation === 'aux:pass';
    const former = this.childOf(verb, SUBJECT, this.first - 1);
    const above = this.words[verb]?.head ?? -1;
    if (former >= 0 && former < at && above >= 0) this.attach(former, above, 'obl:unmarked');
    this.attach(noun, verb, isPassive ? 'nsubj:pass' : 'nsubj');
    this.attach(at, verb, 'mark');
    this.giveRootTo(verb, this.childOf(verb, /^conj$/, verb));
  }

  /** `added that Spain had agreed`: what opens the clause that a verb takes is no pronoun. */
  private takeForMark(at: number): void {
    const word = this.words[at];
    const verb = this.words[word?.head ?? -1];
    if (!word || verb?.relation !== 'ccomp' || word.head <= at || word.relation === 'mark') return;
    if (/^nsubj/.test(word.relation) || this.childOf(word.head, SUBJECT, at) < 0) return;
    this.words[at] = { ...word, upos: 'SCONJ', xpos: 'IN', relation: 'mark' };
  }

  /** `Chilean Foreign Ministry spokeswoman Ana Paz`: the name behind a noun is what the phrase is about. */
  private takeForHead(at: number): void {
    const word = this.words[at];
    if (!word || !/^(?:flat|appos)$/.test(word.relation)) return;
    const outer = word.head;
    const [before, above] = [this.childOf(at, /^compound$/, outer), this.words[outer]];
    if (before < 0 || before > at || !above || this.words[before]?.upos !== 'NOUN' || !NAMING.has(above.upos)) return;
    this.words[at] = { ...word, head: above.head, relation: above.relation };
    this.words[outer] = { ...above, head: at, relation: 'compound' };
    for (let each = at + 1; each < this.end; each++) {
      const { head, relation } = this.words[each] ?? { head: -1, relation: '' };
      if (head === outer) this.attach(each, at, relation);
    }
  }

  /** `Envoys met in Lima, the ministry confirmed`: what stands before subject and verb at the end is a clause. */
  private findStatementBefore(verb: number): void {
    const subject = this.childOf(verb, SUBJECT, this.first);
    if (subject < 0 || subject > verb || this.words[verb]?.xpos !== 'VBD') return;
    let start = subject;
    while (start > this.first && this.isAbove(subject, start - 1)) start--;
    if (this.words[start - 1]?.lower !== ',') return;
    for (let noun = this.first; noun < start; noun++) {
      const { head, relation, upos } = this.words[noun] ?? { head: -1, relation: '', upos: 'X' };
      if (head !== verb || !NAMING.has(upos) || !ARGUMENTS.has(relation) || this.hasMark(noun)) continue;
      const told = this.childOf(noun, /^acl$/, noun);
      const word = this.words[told];
      if (word?.xpos !== 'VBN' || this.childOf(told, /^obl:agent$/, told) >= 0) continue;
      if (!verbReadings(word.lower).some(({ form }) => form === 'past')) continue;
      this.words[told] = { ...word, head: verb, relation: 'ccomp', xpos: 'VBD' };
      this.attach(noun, told, 'nsubj');
      return;
    }
  }

  /** `a two-day relief offensive`: an adjective that a determiner and a noun lead up to is the noun. */
  private takeAdjectiveForNoun(at: number): void {
    const word = this.words[at];
    if (!word || !/^(?:nsubj|obj$|obl|nmod)/.test(word.relation)) return;
    const before = this.words[at - 1];
    const isBehindNoun = before?.head === at && before.relation === 'compound';
    if (isBehindNoun) this.words[at] = { ...word, upos: 'NOUN', xpos: 'NN' };
  }

  /** `launched a two-day offensive`: a compound with a hyphen before a noun describes it, and is no object itself. */
  private describeNounBehind(at: number): void {
    const word = this.words[at];
    if (!word || word.head >= at || word.head < 0 || !/^(?:obj|iobj|obl)/.test(word.relation)) return;
    let noun = at + 1;
    while (noun < this.end && this.words[noun]?.relation === 'compound' && (this.words[noun]?.head ?? -1) > noun) {
      noun = this.words[noun]?.head ?? this.end;
    }
    const next = this.words[noun];
    if (!next || next.head !== word.head || !ARGUMENTS.has(next.relation) || this.hasMark(noun)) return;
    const isOpenWord = next.upos === 'ADV' && closedClass(next.lower) === null;
    if (next.upos !== 'NOUN' && next.upos !== 'ADJ' && !isOpenWord) return;
    this.words[noun] = {
      ...next,
      upos: 'NOUN',
      xpos: next.xpos.startsWith('N') ? next.xpos : 'NN',
      relation: word.relation,
    };
    for (let each = this.first; each < at; each++) {
      const { head, relation } = this.words[each] ?? { head: -1, relation: '' };
      if (head === at) this.attach(each, noun, relation);
    }
    this.attach(at, noun, 'amod');
  }

  /** A clause behind a conjunction is not the main one: where a later one has a subject of its own, that one is. */
  private giveRootTo(verb: number, later: number): void {
    const [word, main] = [this.words[verb], this.words[later]];
    if (!word || !main || word.head !== -1 || this.childOf(later, SUBJECT, verb) < 0) return;
    this.words[later] = { ...main, head: -1, relation: 'root' };
    this.words[verb] = { ...word, head: later, relation: 'advcl' };
  }

  /** `Masked gunmen kidnapped`: a participle in front is no subject with an object, it describes the subject. */
  private describeFirstNoun(at: number): void {
    const word = this.words[at];
    const noun = this.childOf(at, /^obj$/, at);
    if (!word || !SUBJECT.test(word.relation) || !/^VB[DN]$/.test(word.xpos) || noun < 0 || noun > word.head) return;
    this.words[noun] = { ...(this.words[noun] as SyntacticWord), head: word.head, relation: word.relation };
    this.words[at] = { ...word, head: noun, relation: 'amod', upos: 'ADJ', xpos: 'JJ' };
  }

  /** `said that Peru talks on ending the war took place`: a verb in -s before another finite verb is a plural noun. */
  private takeVerbForNoun(at: number): void {
    const word = this.words[at];
    const before = this.words[at - 1];
    if (!word || before?.head !== at || !SUBJECT.test(before.relation) || before.upos !== 'PROPN') return;
    if (this.childOf(at, /^(?:obj|xcomp|ccomp)$/, at) >= 0) return;
    for (let verb = at + 1; verb < this.end; verb++) {
      const other = this.words[verb];
      if (!other || !/^VB[DZ]$/.test(other.xpos) || other.upos !== 'VERB' || !this.isAbove(at, verb)) continue;
      if (this.childOf(verb, /^(?:mark|cc)$/, at) >= 0 || /^(?:conj|acl:relcl)$/.test(other.relation)) return;
      this.words[verb] = { ...other, head: word.head, relation: word.relation };
      this.words[at] = { ...word, upos: 'NOUN', xpos: 'NNS', head: verb, relation: 'nsubj' };
      this.attach(at - 1, at, 'compound');
      for (let each = this.first; each < at - 1; each++) {
        if (this.words[each]?.head === at && this.words[each]?.relation === 'mark') this.attach(each, verb, 'mark');
      }
      return;
    }
  }

  /** Every later member of a list hangs on its first (`Peru, Chile and Bolivia`). */
  private joinToTheFirst(at: number): void {
    const word = this.words[at];
    const before = this.words[word?.head ?? -1];
    if (before?.relation === 'conj' && before.upos === word?.upos) this.attach(at, before.head, 'conj');
  }

  /** `…, in which two were hurt`: what a relative word opens describes the noun before it. */
  private describeNounBefore(relative: number): void {
    let clause = relative;
    while (clause >= 0 && !LOOSE.has(this.words[clause]?.relation ?? '')) clause = this.words[clause]?.head ?? -1;
    if (clause <= relative) return;
    let noun = relative - 1;
    while (noun > relative - 4 && /^(?:ADP|PUNCT)$/.test(this.words[noun]?.upos ?? '')) noun--;
    const phrase = this.words[noun];
    if (noun < this.first || !phrase || !NAMING.has(phrase.upos) || this.words[noun + 1]?.lower !== ',') return;
    const head = phrase.relation === 'flat' || phrase.relation === 'compound' ? phrase.head : noun;
    if (!this.isAbove(clause, head)) this.attach(clause, head, 'acl:relcl');
  }

  /** `a treaty on fishing in Geneva`: a bare participle behind a preposition is a noun, and takes nothing from its verb. */
  private takeForNoun(at: number): void {
    const word = this.words[at];
    const before = this.words[at - 1];
    if (!word || before?.head !== at || before.relation !== 'mark' || !BEFORE_NOUN.has(before.lower)) return;
    const children = this.words.slice(this.first, this.end).flatMap((child, index) => (child.head === at ? index : []));
    const own = children.map((index) => index + this.first);
    if (own.some((child) => !/^(?:mark|obl|punct)/.test(this.words[child]?.relation ?? ''))) return;
    const above = this.words[word.head]?.upos === 'VERB' ? word.head : (this.words[word.head]?.head ?? -1);
    if (above < 0 || this.isAbove(at, above)) return;
    for (const child of own)
      if (child > at && this.words[child]?.relation !== 'punct') this.attach(child, above, 'obl');
    this.words[at] = { ...word, upos: 'NOUN', xpos: 'NN', relation: word.relation === 'acl' ? 'nmod' : 'obl' };
    this.attach(at - 1, at, 'case');
  }

  private joinToNounBefore(of: number): void {
    const [before, inside] = [this.words[of - 1], this.words[of]?.head ?? -1];
    const within = this.words[inside];
    if (!before || !within || inside <= of || of <= this.first || !NAMING.has(before.upos)) return;
    if (this.words[of]?.relation !== 'case' || !NAMING.has(within.upos) || within.head === of - 1) return;
    if (within.relation !== 'conj') this.attach(inside, of - 1, 'nmod');
  }

  /** `The army trains Iraqi pilots` without a verb: a plural between two phrases that is a verb form as well. */
  private findVerb(root: number): void {
    const words = this.words.slice(this.first, this.end);
    if (words.at(-1)?.lower !== '.' || words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return;
    for (let at = this.first + 1; at <= root; at++) {
      const [before, word, next] = [this.words[at - 1], this.words[at], this.words[at + 1]];
      const reading = word?.xpos === 'NNS' ? verbReadings(word.lower).find(({ form }) => form === 'third') : undefined;
      const isBetween =
        before && NAMING.has(before.upos) && before.xpos !== 'NNS' && next && OBJECT_OPENERS.has(next.upos);
      if (!word || !reading || !isBetween || !KNOWN_VERBS.has(reading.lemma)) continue;
      this.words[at] = { ...word, head: -1, relation: 'root', upos: 'VERB', xpos: 'VBZ', lemma: reading.lemma };
      const object = root > at ? root : this.childOf(at, /^(?:conj|appos|nmod|dep)/, at);
      if (object >= 0) this.attach(object, at, 'obj');
      this.attach(at - 1, at, 'nsubj');
      for (let left = this.first; left < at - 1; left++)
        if ((this.words[left]?.head ?? 0) >= at) this.attach(left, at - 1, this.words[left]?.relation ?? 'dep');
      return;
    }
  }

  /** A sentence without any verb in a tense hangs on its first participle, if that has no agent. */
  /** What follows `and` is joined to the noun before it, where the parser gave it to the verb (`between A and the B`). */
  private joinToNounBeforeConjunction(conjunction: number): void {
    const noun = this.words[conjunction]?.head ?? -1;
    const [word, before] = [this.words[noun], this.words[conjunction - 1]];
    if (!word || !before || noun < conjunction || conjunction <= this.first || !NAMING.has(word.upos)) return;
    if (!NAMING.has(before.upos) || word.head >= conjunction || !/^(?:obj|obl:unmarked|obl)$/.test(word.relation))
      return;
    if (!this.hasMark(noun)) this.attach(noun, before.relation === 'flat' ? before.head : conjunction - 1, 'conj');
  }

  private hangOnVerb(root: number): void {
    const words = this.words.slice(this.first, this.end);
    if (words.some(({ xpos }) => TENSED.test(xpos))) return;
    const verb = words.findIndex(({ xpos, relation }) => xpos === 'VBN' && MAIN.has(relation)) + this.first;
    const word = this.words[verb];
    if (!word || verb <= root || verb < this.first || this.childOf(verb, /^obl:agent$/, verb) >= 0) return;
    const noun = word.head;
    // of a headline it is a passive one (`Envoys expelled from Oslo`)
    const isHeadline = words.at(-1)?.lower !== '.';
    this.words[verb] = { ...word, head: -1, relation: 'root', xpos: isHeadline ? 'VBN' : 'VBD' };
    if (noun !== root) this.attach(root, verb, 'dep');
    if (noun >= 0 && noun < verb) this.attach(noun, verb, isHeadline ? 'nsubj:pass' : 'nsubj');
  }

  /** `when the guards seized Bergen`: what a question word opens is a clause, and its participle the verb. */
  private openClause(opener: number): void {
    const noun = this.words[opener]?.head ?? -1;
    let verb = noun - 1;
    while (verb > opener && !(this.words[verb]?.head === noun && /^VB[DN]$/.test(this.words[verb]?.xpos ?? ''))) verb--;
    if (verb <= opener) return;
    const [word, phrase] = [this.words[verb], this.words[noun]];
    if (!word || !phrase || !NAMING.has(phrase.upos)) return;
    this.words[verb] = { ...word, head: phrase.head, relation: phrase.head < 0 ? 'root' : 'advcl', xpos: 'VBD' };
    this.attach(noun, verb, 'obj');
    for (let at = opener; at < verb; at++) {
      const child = this.words[at];
      if (child?.head !== noun) continue;
      if (at === opener || at === verb - 1) this.attach(at, verb, at === opener ? child.relation : 'nsubj');
      else this.attach(at, verb - 1, child.relation);
    }
  }

  /** `Masked gunmen kidnapped`: a participle opens the sentence and describes its subject. */
  private startWithNoun(root: number): void {
    if (root !== this.first || !/^VB[DN]$/.test(this.words[root]?.xpos ?? '')) return;
    const object = this.childOf(root, /^obj$/, root);
    const verb = this.childOf(root, /^(?:xcomp|ccomp|advcl|parataxis)$/, object);
    if (object < 0 || verb < 0 || !/^VB[DZ]$/.test(this.words[verb]?.xpos ?? '')) return;
    if (this.childOf(verb, SUBJECT, this.first - 1) >= 0) return;
    this.attach(verb, -1, 'root');
    this.attach(object, verb, 'nsubj');
    this.attach(root, object, 'amod');
    for (let at = this.first; at < this.end; at++) {
      const { head, relation } = this.words[at] ?? { head: -1, relation: '' };
      if (head === root) this.attach(at, verb, relation);
    }
  }

  /** `anti-smuggling measures`: no clause of its own. */
  private takeForAdjective(at: number): void {
    const [word, noun] = [this.words[at], this.words[at + 1]];
    if (!word || noun?.head !== at || noun.relation !== 'obj' || word.head < 0) return;
    this.attach(at + 1, word.head, word.relation === 'xcomp' ? 'obj' : word.relation);
    this.words[at] = { ...word, head: at + 1, relation: 'amod', upos: 'ADJ', xpos: 'JJ' };
  }

  /** The first child in a relation behind a word, or -1. */
  private childOf(parent: number, relation: RegExp, behind: number): number {
    for (let at = behind + 1; at < this.end; at++) {
      const word = this.words[at];
      if (word?.head === parent && relation.test(word.relation)) return at;
    }
    return -1;
  }

  private isAbove(above: number, below: number): boolean {
    let at = below;
    for (let steps = 0; at >= 0 && steps < LONGEST_PATH; steps++) {
      if (at === above) return true;
      at = this.words[at]?.head ?? -1;
    }
    return at >= 0;
  }

  private isJoined(at: number): boolean {
    for (let left = at - 1; left >= this.first && left > at - 8; left--) {
      const { head, relation } = this.words[left] ?? { head: -1, relation: '' };
      if (head === at && relation === 'cc') return true;
    }
    return false;
  }

  /** Hangs a word on another, unless that one already hangs on it: a tree stays a tree. */
  private attach(at: number, head: number, relation: string): void {
    const word = this.words[at];
    if (word && !this.isAbove(at, head)) this.words[at] = { ...word, head, relation };
  }
}
