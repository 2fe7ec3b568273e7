import {
  baseNounPhraseBefore,
  mainSubject,
  nounPhraseAt,
  type Subject,
  subjectBefore,
  verbGroupStart,
  type WordRange,
} from './clauses';
import { type Content, contentAfter } from './contents';
import { type Complement, isPhrase, type VerbCue, verbCues } from './cueLexicon';
import { type ChooseSource, SourceCandidates, weightiest } from './sources';
import { readAccordingTo, readColon, readSignature } from './fixedForms';
import type { Frame, FrameWord } from './frames';
import { announcement, readWithoutCue } from './withoutCue';
import { readNoun } from './nounStatements';
import { readParenthesis } from './parenthesis';
import type { Clauses } from '../parse/clauses';
import { isFinite } from './tagWords';
import { cutAtNext, isNested } from './siblings';
import type { Statement } from './statement';

/** Finds the attributions of one frame, in the order of their cues. */
export function readStatements(
  { words, titleCase }: Frame,
  isHeading: boolean,
  clauses: Clauses,
  choose: ChooseSource = weightiest,
): Statement[] {
  return new StatementReader(words, isHeading || titleCase, clauses, choose).read();
}

class StatementReader {
  private readonly found: Statement[] = [];

  constructor(
    private readonly words: readonly FrameWord[],
    private readonly isHeading: boolean,
    private readonly clauses: Clauses,
    private readonly choose: ChooseSource,
  ) {}

  read(): Statement[] {
    const { words } = this;
    this.add(readColon(words, this.isHeading));
    this.add(readSignature(words));
    for (const [at, word] of words.entries()) {
      if (isSourcePreposition(word.lower, words[at + 1]?.lower)) this.add(readAccordingTo(words, at, this.isHeading));
      else if (/^(?:verb|participle|gerund|infinitive)$/.test(word.tag)) this.readVerb(at);
      else if (this.isJoinedVerb(at)) this.readVerb(at);
      else if (word.tag === 'noun' || word.tag === 'adjective') this.add(readNoun(words, at));
    }
    const covered = (at: number): boolean =>
      this.found.some(({ contents }) => contents.some(({ from, to }) => from <= at && at < to));
    for (const [at, { tag }] of words.entries())
      if (tag === 'quote' && !covered(at)) this.add(readWithoutCue(words, at));
    if (words.at(-1)?.tag === 'colon' && this.found.length === 0) this.add(announcement(words));
    return cutAtNext(words, this.found);
  }

  /** `Minister denies report, calls it a lie`: in a headline a further verb behind a comma is easily taken for a noun. */
  private isJoinedVerb(at: number): boolean {
    const { words } = this;
    const isBehindComma = this.isHeading && words[at]?.tag === 'noun' && words[at - 1]?.tag === 'comma';
    return isBehindComma && verbCues(words[at]?.lower ?? '').some(({ form }) => form === 'third');
  }

  private add(statement: Statement | null): void {
    if (statement) this.found.push(statement);
  }

  private readVerb(at: number): void {
    const { words } = this;
    const word = words[at] as FrameWord;
    const group = verbGroupStart(words, at);
    const cues = verbCues(word.lower);
    const cue = cues.find(({ form }) => fits(form, word)) ?? cues[0];
    if (!cue) return;
    const passive = word.tag === 'participle' && words.slice(group, at).some(({ tag }) => tag === 'be');
    if (passive && !this.isReportingPassive(at)) return;
    const parenthesis = readParenthesis(words, at, group, cue, this.isHeading);
    if (parenthesis) {
      this.found.push(parenthesis);
      return;
    }
    const content = contentAfter(words, at, cue);
    const announces = !content && this.announces(at);
    if (!content && !announces) return;
    const complement = content?.complement ?? 'quote';
    const linked = complement === 'clause' || complement === 'quote';
    const infinitive = word.tag === 'infinitive' && this.isToInfinitive(at);
    if ((passive || infinitive) && !linked) return;
    const source = passive && words[group - 1]?.lower === 'it' ? null : this.sourceOf(at, group, complement);
    if (!source && !passive && complement !== 'quote') return;
    // `the Heron, as fishermen call the ship`: how something is called, and nothing said of it
    const isManner = source && words[source.from - 1]?.lower === 'as' && isPhrase(complement);
    if (isManner) return;
    this.found.push({
      cue: { from: group, to: content ? cueEnd(words, at, content) : at + 1 },
      source,
      contents: content ? [source?.how === 'relative' ? withinRelative(words, content) : content] : [],
      complement,
      lemma: cue.lemma,
      order: 'before',
      finite: word.tag !== 'gerund' && !infinitive,
    });
  }

  /** `was quoted as saying` is read at `saying`; `it was reported that`, `he was told that` are statements themselves. */
  private isReportingPassive(at: number): boolean {
    const next = this.words[at + 1];
    return next?.tag === 'that' || next?.tag === 'quote';
  }

  private isToInfinitive(at: number): boolean {
    let i = at - 1;
    while (this.words[i]?.tag === 'adverb') i--;
    return this.words[i]?.tag === 'to';
  }

  /** The cue ends its frame with a colon: the statement is the next paragraph. */
  private announces(at: number): boolean {
    return this.words.at(-1)?.tag === 'colon' && this.words.length - at < 20;
  }

  private sourceOf(at: number, group: number, complement: Complement): Subject | null {
    const { words, clauses } = this;
    const tag = words[at]?.tag;
    const before = words[group - 1];
    if (before?.tag === 'pronoun-verb') return { from: group - 1, to: group, head: group - 1, how: 'phrase' };
    const place = { words, at, group, complement };
    const candidates = new SourceCandidates(place, clauses);
    candidates.add('before', subjectBefore(words, group));
    candidates.add('inverted', this.invertedSubject(at));
    const { subjectSource = null } = clauses.at(words[at]?.word ?? -1) ?? {};
    if (subjectSource) candidates.add(subjectSource, this.syntacticSubject(at));
    if (tag === 'gerund') candidates.add('participial', this.participialSubject(at));
    candidates.add('last', this.jointSubject(at) ?? this.lastSource());
    candidates.add('main', shared(mainSubject(words, at)));
    return this.choose(place, candidates.all());
  }

  /** The subject that the parse gives the verb, where it stands in this frame outside marks. */
  private syntacticSubject(at: number): Subject | null {
    const { subject, subjectSource } = this.clauses.at(this.words[at]?.word ?? -1) ?? {};
    if (!subject) return null;
    const from = this.placeOf(subject.first);
    const head = this.placeOf(subject.head);
    const to = this.placeOf(subject.end - 1);
    if (from < 0 || head < 0 || to < 0) return null;
    return { from, to: to + 1, head, how: subjectSource === 'own' ? 'phrase' : 'shared' };
  }

  private placeOf(word: number): number {
    const at = this.words.findIndex((each) => each.word === word);
    return at;
  }

  /** `footage of Smith saying`: the noun phrase that a gerund without comma describes. */
  private participialSubject(at: number): Subject | null {
    const before = this.words[at - 1]?.tag;
    if (before !== 'name' && before !== 'noun') return null;
    return baseNounPhraseBefore(this.words, at);
  }

  private invertedSubject(at: number): Subject | null {
    const before = this.words[at - 1]?.tag;
    // `Said Smith: "…"` opens a sentence
    const opens = at === 0 && this.words.some(({ tag }) => tag === 'colon' || tag === 'quote');
    if (!opens && before !== 'quote' && before !== 'comma') return null;
    const phrase = nounPhraseAt(this.words, at + 1, this.words.length);
    return phrase && { ...phrase, how: 'phrase' };
  }

  /** `Smith confirmed and denied it`: the subject of the verb that this one is joined to. */
  private jointSubject(at: number): Subject | null {
    const { words } = this;
    const joined = words[at - 1]?.tag === 'coordinator' && words[at - 2]?.tag === 'verb' ? at - 2 : -1;
    const joint = joined >= 0 ? subjectBefore(words, verbGroupStart(words, joined)) : null;
    return joint && { ...joint, how: joint.how === 'phrase' ? 'shared' : joint.how };
  }

  private lastSource(): Subject | null {
    return shared(this.lastFinite()?.source ?? null);
  }

  /** The last statement with a verb and a source that is not itself reported by another one. */
  private lastFinite(): Statement | undefined {
    for (let i = this.found.length - 1; i >= 0; i--) {
      const statement = this.found[i];
      if (statement?.finite && statement.source && !isNested(this.words, statement, this.found)) return statement;
    }
    return undefined;
  }
}

function shared(source: Subject | null): Subject | null {
  return source && { ...source, how: 'shared' };
}

/** `The party, which calls the deal a trap, holds ten seats`: the main clause goes on with its verb. */
function withinRelative(words: readonly FrameWord[], { from, to }: WordRange): WordRange {
  for (let i = from + 1; i < to - 1; i++) {
    if (words[i]?.tag !== 'comma') continue;
    const next = words[i + 1]?.tag;
    return { from, to: next && isFinite(next) ? i : to };
  }
  return { from, to };
}

/** `according to`, `in the words of`. */
function isSourcePreposition(word: string, next: string | undefined): boolean {
  return (word === 'according' && next === 'to') || (word === 'words' && next === 'of');
}

/** The cue takes its particle or preposition with it: `called on`, `pointed out`. */
function cueEnd(words: readonly FrameWord[], at: number, { complement, from }: Content): number {
  const next = words[at + 1];
  const particle = next?.lower === 'out' || next?.lower === 'up';
  return particle || (complement !== 'np' && isPhrase(complement) && from === at + 2) ? at + 2 : at + 1;
}

function fits(form: VerbCue['form'], { tag }: FrameWord): boolean {
  switch (tag) {
    case 'gerund':
      return form === 'gerund';
    case 'infinitive':
      return form === 'base';
    case 'participle':
      return form === 'participle';
    default:
      return form === 'past' || form === 'third' || form === 'base';
  }
}
