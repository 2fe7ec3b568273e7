import {
  hasFiniteVerb,
  mainSubject,
  nounPhraseAt,
  baseNounPhraseBefore,
  type Subject,
  subjectBefore,
  verbGroupStart,
  type WordRange,
} from './clauses';
import { contentAfter, statementEnd } from './contents';
import { type Complement, nounCue, type VerbCue, verbCues } from './cueLexicon';
import type { Frame, FrameWord } from './frames';
import { isFinite } from './tagWords';

/** One attribution found by its cue. All ranges are words of one frame. */
export interface Statement {
  readonly cue: WordRange;
  readonly source: Subject | null;
  /** In text order; two where the attribution stands in the middle. Empty where the cue only announces what follows. */
  readonly contents: readonly WordRange[];
  readonly complement: Complement;
  readonly lemma: string;
  /** Whether the attribution stands before its statement, behind it, or in it. */
  readonly order: 'before' | 'behind' | 'inside';
  /** The cue is the verb of a clause of its own, with its own or a shared subject. */
  readonly finite: boolean;
}

/** Finds the attributions of one frame, in the order of their cues. */
export function readStatements({ words, titleCase }: Frame, isHeading: boolean): Statement[] {
  const reader = new StatementReader(words, isHeading || titleCase);
  return reader.read();
}

class StatementReader {
  private readonly found: Statement[] = [];

  constructor(
    private readonly words: readonly FrameWord[],
    private readonly isHeading: boolean,
  ) {}

  read(): Statement[] {
    this.readColon();
    this.readSignature();
    for (let i = 0; i < this.words.length; i++) {
      const word = this.words[i];
      if (!word || word.passage >= 0) continue;
      if (word.lower === 'according' && this.words[i + 1]?.lower === 'to') this.readAccordingTo(i);
      else if (word.tag === 'verb' || word.tag === 'participle' || word.tag === 'gerund' || word.tag === 'infinitive')
        this.readVerb(i);
      else if (word.tag === 'noun') this.readNoun(i);
    }
    return this.cutAtNext();
  }

  /** `Minister: "Talks will go on"`; in a heading without marks too, and `Talks will go on: minister`. */
  private readColon(): void {
    const { words } = this;
    const colon = words.findIndex(({ tag }) => tag === 'colon');
    if (colon < 1 || colon > words.length - 2) return;
    if (!this.isHeading && words[colon + 1]?.tag !== 'quote') return;
    const head = nounPhraseAt(words, 0, colon);
    if (head?.to === colon && colon <= 5 && (words.length - colon > 3 || words[colon + 1]?.tag === 'quote')) {
      this.add({
        cue: { from: colon, to: colon + 1 },
        source: { ...head, how: 'phrase' },
        contents: [{ from: colon + 1, to: statementEnd(words, colon + 1) }],
        complement: 'clause',
        lemma: ':',
        order: 'before',
        finite: true,
      });
      return;
    }
    const last = words.map(({ tag }) => tag).lastIndexOf('colon');
    const tail = nounPhraseAt(words, last + 1, words.length);
    if (tail?.to !== words.length || words.length - last > 5 || !hasFiniteVerb(words, 0, last)) return;
    this.add({
      cue: { from: last, to: last + 1 },
      source: { ...tail, how: 'phrase' },
      contents: [{ from: 0, to: last }],
      complement: 'clause',
      lemma: ':',
      order: 'behind',
      finite: true,
    });
  }

  /** A quotation signed with a name: `"…" — Jane Doe`. */
  private readSignature(): void {
    const { words } = this;
    let at = 0;
    while (words[at]?.tag === 'quote') at++;
    if (at === 0) return;
    const dash = words[at]?.tag === 'stop' ? at + 1 : at;
    if (words[dash]?.tag !== 'dash') return;
    const phrase = nounPhraseAt(words, dash + 1, words.length);
    const behind = phrase && words[phrase.to];
    if (!phrase || words[dash + 1]?.tag !== 'name' || (behind && behind.tag !== 'comma' && behind.tag !== 'stop'))
      return;
    this.add({
      cue: { from: dash, to: dash + 1 },
      source: { ...phrase, how: 'phrase' },
      contents: [{ from: 0, to: at }],
      complement: 'quote',
      lemma: '—',
      order: 'behind',
      finite: false,
    });
  }

  private readAccordingTo(at: number): void {
    const { words } = this;
    const phrase = nounPhraseAt(words, at + 2, words.length);
    const source: Subject | null = phrase && { ...phrase, how: 'phrase' };
    const cue = { from: at, to: at + 2 };
    const base = { cue, source, complement: 'clause', lemma: 'according to', finite: false } as const;
    const start = this.clauseStart(at);
    const before = this.withoutComma(start, at);
    const comma = this.words.findIndex(({ tag }, i) => i >= (phrase?.to ?? at + 2) && tag === 'comma');
    const behind = comma < 0 ? null : { from: comma + 1, to: statementEnd(words, comma + 1) };
    const opens =
      !this.hasSubstance(before) && (before.to - before.from < 4 || words[before.from]?.tag === 'preposition');
    if (opens) {
      const content = behind ?? this.behindPhrase(phrase?.to ?? at + 2);
      if (content && content.to > content.from) this.add({ ...base, contents: [content], order: 'before' });
      return;
    }
    const goesOn =
      behind && behind.to - behind.from > 1 && !hasFiniteVerb(words, at + 2, comma) && this.continues(behind.from);
    if (goesOn) this.add({ ...base, contents: [before, behind], order: 'inside' });
    else this.add({ ...base, contents: [before], order: 'behind' });
  }

  private behindPhrase(from: number): WordRange | null {
    const quote = this.words.findIndex(({ tag }, i) => i >= from && tag === 'quote');
    return quote < 0 ? null : { from: quote, to: statementEnd(this.words, quote) };
  }

  /** A statement goes on behind a parenthesis with its verb, its object or a preposition, not with a name in apposition. */
  private continues(at: number): boolean {
    const tag = this.words[at]?.tag;
    return (
      tag !== undefined &&
      (isFinite(tag) || tag === 'quote' || tag === 'adverb' || tag === 'coordinator' || tag === 'to')
    );
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
    if (this.readParenthesis(at, group, cue)) return;
    const content = contentAfter(words, at, cue);
    const announces = !content && this.announces(at);
    if (!content && !announces) return;
    const complement = content?.complement ?? 'quote';
    const linked = complement === 'clause' || complement === 'quote';
    const infinitive = word.tag === 'infinitive' && this.isToInfinitive(at);
    if ((passive || infinitive) && !linked) return;
    const source = passive && words[group - 1]?.lower === 'it' ? null : this.sourceOf(at, group, linked);
    if (!source && !passive && complement !== 'quote') return;
    this.add({
      cue: { from: group, to: at + 1 },
      source,
      contents: content ? [content] : [],
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

  private sourceOf(at: number, group: number, linked: boolean): Subject | null {
    const { words } = this;
    const tag = words[at]?.tag;
    const before = words[group - 1];
    if (tag === 'gerund') return (linked ? this.participialSubject(at) : null) ?? this.sharedSource(at);
    if (tag === 'infinitive' && this.isToInfinitive(at)) return this.sharedSource(at);
    if (before?.tag === 'pronoun-verb') return { from: group - 1, to: group, head: group - 1, how: 'phrase' };
    return subjectBefore(words, group) ?? this.invertedSubject(at) ?? this.sharedSource(at);
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
    if (at > 0 ? before !== 'quote' && before !== 'comma' : !this.words.some(({ tag }) => tag === 'colon')) return null;
    const phrase = nounPhraseAt(this.words, at + 1, this.words.length);
    return phrase && { ...phrase, how: 'phrase' };
  }

  /** The verb has no subject beside it: that of the statement before it in the sentence, or of the main clause. */
  private sharedSource(at: number): Subject | null {
    const { words } = this;
    const joined = words[at - 1]?.tag === 'coordinator' && words[at - 2]?.tag === 'verb' ? at - 2 : -1;
    const joint = joined >= 0 ? subjectBefore(words, verbGroupStart(words, joined)) : null;
    if (joint) return { ...joint, how: joint.how === 'phrase' ? 'shared' : joint.how };
    const last = this.found
      .filter((statement) => statement.finite && statement.source && !this.isNested(statement))
      .at(-1);
    const source = last?.source ?? mainSubject(this.words, at);
    return source && { ...source, how: 'shared' };
  }

  /** True where the statement is part of what an earlier one reports. */
  private isNested(statement: Statement): boolean {
    const at = statement.cue.from;
    return this.found.some(
      (outer) =>
        outer.cue.from < at &&
        outer.contents.some(({ from, to }) => from <= at && at < to) &&
        this.siblingStart(outer, statement) === null,
    );
  }

  /**
   * `…, he said`, `…, said Smith`, `…, he said, …`. True where the words around the cue were such a parenthesis.
   */
  private readParenthesis(at: number, group: number, cue: VerbCue): boolean {
    const { words } = this;
    if (!cue.takes.has('post') && !cue.takes.has('quote')) return false;
    const word = words[at] as FrameWord;
    if (word.tag !== 'verb' && word.tag !== 'participle') return false;
    const normal = subjectBefore(words, group);
    let source = normal;
    let border = normal ? this.borderBefore(normal, group) : group;
    let end = at + 1;
    if (border === group || border === 0) {
      if (group !== at && border === group) return false;
      if (border === 0) return false;
      const phrase = nounPhraseAt(words, at + 1, words.length);
      if (!phrase) return false;
      source = { ...phrase, how: 'phrase' };
      border = group;
      end = phrase.to;
    }
    const last = words[border - 1];
    if (
      !last ||
      (last.tag !== 'comma' && last.tag !== 'quote' && last.tag !== 'dash' && last.text !== '?' && last.text !== '!')
    )
      return false;
    const start = this.clauseStart(border);
    const before = this.withoutComma(start, border);
    const quoted = words[before.to - 1]?.tag === 'quote';
    const between = last.tag === 'comma' && words[end]?.tag === 'comma' && words[end + 1]?.tag !== 'quote';
    if (!quoted && (!cue.takes.has('post') || !(between || this.hasSubstance(before)))) return false;
    const follows = source === normal ? contentAfter(words, at, cue) : null;
    if (!quoted && follows && follows.complement !== 'np') return false;
    if (quoted && follows && last.tag === 'quote' && !this.isParenthesisBehindQuote(before.to - 1)) return false;
    const rest = this.contentBehindParenthesis(end, quoted, between && !this.hasSubstance(before));
    this.add({
      cue: { from: group, to: at + 1 },
      source,
      contents: rest ? [before, rest] : [before],
      complement: quoted && before.to - before.from === 1 ? 'quote' : 'clause',
      lemma: cue.lemma,
      order: rest ? 'inside' : 'behind',
      finite: true,
    });
    return true;
  }

  /** Where the clause of the subject begins: directly at the phrase, or at its leading adverb. */
  private borderBefore(subject: Subject, group: number): number {
    if (subject.how === 'relative') return group;
    let border = subject.from;
    while (border > 0) {
      const tag = this.words[border - 1]?.tag;
      if (tag !== 'adverb' && tag !== 'coordinator') break;
      border--;
    }
    return border;
  }

  /** Set by the recogniser's marks: a quotation that ends with a comma or its like leads on to its attribution. */
  private isParenthesisBehindQuote(at: number): boolean {
    return this.words[at]?.leadsOn ?? false;
  }

  private contentBehindParenthesis(from: number, quoted: boolean, unfinished: boolean): WordRange | null {
    const { words } = this;
    let i = from;
    for (let n = 0; i < words.length && n < 14; i++, n++) {
      const tag = words[i]?.tag;
      if (tag === 'comma' || tag === 'quote' || tag === 'colon') break;
      if (tag === 'stop' || tag === undefined || isFinite(tag)) return null;
    }
    const at = words[i];
    if (!at) return null;
    const next = at.tag === 'quote' ? i : i + 1;
    if (words[next]?.tag === 'quote' && quoted && words[next - 1]?.tag !== undefined) {
      return next === i ? null : { from: next, to: next + 1 };
    }
    if (quoted || at.tag !== 'comma') return null;
    if (!unfinished && (!this.continues(next) || words[next]?.tag === 'coordinator')) return null;
    return { from: next, to: statementEnd(words, next) };
  }

  private readNoun(at: number): void {
    const { words } = this;
    const cue = nounCue((words[at] as FrameWord).lower);
    if (!cue) return;
    let source = this.possessorBefore(at);
    let next = at + 1;
    if (/^(?:by|from)$/.test(words[next]?.lower ?? '')) {
      const phrase = nounPhraseAt(words, next + 1, words.length);
      if (phrase) {
        source ??= { ...phrase, how: 'phrase' };
        next = phrase.to;
      }
    }
    const link = words[next];
    if (!link) return;
    const clause = link.tag === 'that' && cue.takes.has('clause') && !isFiniteAt(words, next + 1);
    const infinitive = link.lower === 'to' && cue.takes.has('to') && words[next + 1]?.tag === 'infinitive';
    const preposition = source !== null && cue.takes.has(link.lower as Complement);
    if (!clause && !(infinitive && source) && !preposition) return;
    const from = next + (infinitive ? 0 : 1);
    this.add({
      cue: { from: at, to: at + 1 },
      source,
      contents: [{ from, to: this.nounStatementEnd(from) }],
      complement: clause ? 'clause' : infinitive ? 'to' : 'np',
      lemma: cue.lemma,
      order: 'before',
      finite: false,
    });
  }

  private nounStatementEnd(from: number): number {
    const end = statementEnd(this.words, from);
    const comma = this.words.findIndex(({ tag }, i) => i > from && tag === 'comma');
    return comma > 0 && comma < end ? comma : end;
  }

  /** `Smith's claim`, `his claim`, `media claims`. */
  private possessorBefore(at: number): Subject | null {
    const { words } = this;
    let i = at - 1;
    while (i >= 0 && i > at - 4 && (words[i]?.tag === 'adjective' || words[i]?.tag === 'participle')) i--;
    const word = words[i];
    if (word?.tag === 'possessive') return { from: i, to: i + 1, head: i, how: 'phrase' };
    if (word?.tag === 'genitive') {
      let from = i;
      while (from > 0 && from > i - 6 && words[from - 1]?.tag === 'name') from--;
      return { from, to: i + 1, head: i, how: 'phrase' };
    }
    if ((word?.tag === 'noun' || word?.tag === 'name') && i === at - 1)
      return { from: i, to: i + 1, head: i, how: 'phrase' };
    return null;
  }

  /** Where the statement before `at` begins: behind the last semicolon or colon, or the last statement's parenthesis. */
  private clauseStart(at: number): number {
    for (let i = at - 1; i > 0; i--) {
      const word = this.words[i - 1];
      if (word?.text === ';' || (word?.tag === 'stop' && i < at - 1) || (word?.tag === 'colon' && !this.isHeading))
        return i;
    }
    return 0;
  }

  private withoutComma(from: number, to: number): WordRange {
    let end = to;
    while (end > from && /^(?:comma|dash|stop)$/.test(this.words[end - 1]?.tag ?? '')) end--;
    return { from, to: end };
  }

  /** A statement before its attribution is a quotation or has a verb. */
  private hasSubstance({ from, to }: WordRange): boolean {
    if (this.words[to - 1]?.tag === 'quote' || this.words[from]?.tag === 'quote') return true;
    const first = this.words[from]?.tag;
    if (first === 'subordinator' || first === 'gerund')
      return this.words.slice(from, to).some(({ tag }) => tag === 'comma') && hasFiniteVerb(this.words, from, to);
    return hasFiniteVerb(this.words, from, to) || (this.isHeading && to - from > 2);
  }

  private add(statement: Statement): void {
    this.found.push(statement);
  }

  /** A statement ends where the sentence goes on with the next reporting clause of its own. */
  private cutAtNext(): Statement[] {
    return this.found.map((statement, index) => {
      if (statement.order !== 'before') return statement;
      let { contents } = statement;
      for (const later of this.found.slice(index + 1)) {
        const cut = later.order === 'before' ? this.siblingStart(statement, later) : (later.contents[0]?.to ?? null);
        if (cut === null) continue;
        contents = contents.flatMap(({ from, to }) => (cut <= from ? [] : [{ from, to: Math.min(to, cut) }]));
        break;
      }
      return contents === statement.contents ? statement : { ...statement, contents };
    });
  }

  /** Where the clause of `later` begins if it stands beside that of `first` and not in it; else null. */
  private siblingStart(first: Statement, later: Statement): number | null {
    const { words } = this;
    const firstVerb = words[first.cue.to - 1];
    const laterVerb = words[later.cue.to - 1];
    if (!later.finite || !later.source || !firstVerb || !laterVerb) return null;
    const start = later.source.how === 'phrase' ? later.source.from : later.cue.from;
    const joint = words[start - 1];
    if (joint?.tag !== 'coordinator' && joint?.lower !== 'while' && joint?.lower !== 'whereas') return null;
    const comma = words[start - 2]?.tag === 'comma';
    if (later.source.how === 'shared')
      return first.finite && sameForm(firstVerb, laterVerb) ? start - (comma ? 2 : 1) : null;
    return comma ? start - 2 : null;
  }
}

function sameForm(a: FrameWord, b: FrameWord): boolean {
  return a.lower.endsWith('ed') || a.lower === 'said'
    ? /(?:ed|said|told|found|thought|felt|wrote)$/.test(b.lower)
    : a.lower.endsWith('s') === b.lower.endsWith('s');
}

function isFiniteAt(words: readonly FrameWord[], at: number): boolean {
  const tag = words[at]?.tag;
  return tag !== undefined && isFinite(tag) && tag !== 'pronoun-verb';
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
