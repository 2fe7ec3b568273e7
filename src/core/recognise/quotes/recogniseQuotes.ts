import type { LocalQuote, QuoteType } from '../../model/quote';
import { compareSpans, type Span } from '../../model/span';
import type { Quotation, StructuredText } from '../../model/text';
import type { ActorLayer } from '../actors/recogniseActors';
import { isTitleOrNickname, quoteTypeOf } from './classifyPassage';
import type { Clauses } from '../parse/clauses';
import { nounPhraseAt, type WordRange } from './clauses';
import { buildFrames, type Frame, wordOf } from './frames';
import type { Tag } from './tagWords';
import { markRepeats, type UnmatchedQuote } from './repeats';
import { type Speaker, SpeakerFinder, spanOf } from './speakers';
import { isPhrase } from './cueLexicon';
import { PLAIN, type Stance, stanceOf } from './stance';
import type { Statement } from './statement';
import { readStatements } from './statements';
import { termOwner } from './termOwner';

/** A statement with its speaker resolved. */
interface Attribution {
  readonly speaker: Speaker | null;
  readonly cue: Span;
  readonly stance: Stance;
  readonly statement: Statement;
}

type Draft = UnmatchedQuote;

/** Where a passage in marks stands: as the word at `at` of its frame. */
interface PassagePlace {
  readonly frame: Frame;
  readonly at: number;
  readonly inHeading: boolean;
}

/** So many words of a passage are read to tell what it is. */
const LONGEST_READ = 80;
const HEADINGS = new Set(['headline', 'standfirst', 'subheading']);

/**
 * Finds what is said in one document, in marks and without, with speaker and cue.
 * Each sentence is read with every passage in marks as one word of it, cues are looked up in the lexicon, and their
 * clause tells source and statement. In text order.
 */
export function recogniseQuotes(document: StructuredText, actors: ActorLayer, clauses: Clauses): LocalQuote[] {
  const { text, layout } = document;
  const frames = buildFrames(document, clauses.tree.words);
  const reader = new QuoteReader(text, document.quotations, new SpeakerFinder(actors), clauses);
  for (const frame of frames) reader.read(frame, HEADINGS.has(layout.blocks[frame.block]?.kind ?? ''));
  return markRepeats(text, reader.drafts());
}

/** Goes through the frames in text order and remembers who spoke last. */
class QuoteReader {
  private readonly marked = new Map<number, Draft>();
  private readonly indirect: Draft[] = [];
  /** The last quotation or statement that had a speaker, and where it stood. */
  private ongoing: { readonly attribution: Attribution; readonly frame: Frame } | null = null;
  private lastFrame: Frame | null = null;
  /** The last sentence that quoted words in passing, without a cue of its own. */
  private unattributed: Frame | null = null;
  /** A cue that announced the next paragraph (`Doe continued:`). */
  private announced: Attribution | null = null;

  constructor(
    private readonly text: string,
    private readonly passages: readonly Quotation[],
    private readonly speakers: SpeakerFinder,
    private readonly clauses: Clauses,
  ) {}

  drafts(): Draft[] {
    return [...this.marked.values(), ...this.indirect].sort(compareSpans);
  }

  read(frame: Frame, isHeading: boolean): void {
    const attributions = readStatements(frame, isHeading, this.clauses).map((statement): Attribution => {
      const { source, cue } = statement;
      return {
        statement,
        speaker: source && this.speakers.find(frame, source, statement.lemma),
        cue: spanOf(frame.words, cue.from, cue.to),
        stance: stanceOf(frame.words, statement),
      };
    });
    this.signLast(frame);
    const announcedBefore = this.announced;
    this.announced = null;
    for (const attribution of attributions) {
      if (attribution.statement.contents.length === 0) this.announced = attribution;
      else this.addIndirect(frame, attribution, isHeading);
    }
    for (const [at, word] of frame.words.entries()) {
      if (word.passage >= 0)
        this.readPassage({ frame, at, inHeading: isHeading }, word.passage, attributions, announcedBefore);
    }
    this.lastFrame = frame;
    const main = attributions.find(({ statement, speaker }) => speaker && statement.finite);
    if (main && this.ongoing?.frame !== frame) this.ongoing = { attribution: main, frame };
  }

  /** A signature in a paragraph of its own (`— Jane Doe`) names the speaker of the quotation before it. */
  private signLast(frame: Frame): void {
    const { words, block } = frame;
    const phrase = words[0]?.tag === 'dash' && words[1]?.tag === 'name' ? nounPhraseAt(words, 1, words.length) : null;
    const index = this.lastFrame?.words.at(-1)?.passage ?? -1;
    const quote = this.marked.get(index);
    if (!phrase || quote?.type !== 'direct' || block - (this.lastFrame?.block ?? 0) > 1) return;
    const { actor, span } = this.speakers.find(frame, { ...phrase, how: 'phrase' }, '—');
    this.marked.set(index, {
      ...quote,
      speaker: actor,
      speakerSpan: span,
      cueSpan: spanOf(words, 0, 1),
      confidence: 0.85,
    });
  }

  /** The tags of the words of a passage. */
  private tagsOf(passage: Span): Tag[] {
    const { tree } = this.clauses;
    const [first, end] = tree.wordsIn(passage);
    const tags: Tag[] = [];
    for (let at = first; at < Math.min(end, first + LONGEST_READ); at++) {
      if (tree.words[at]?.token !== tree.words[at - 1]?.token) tags.push(wordOf(this.text, tree.words, at).tag);
    }
    return tags;
  }

  private readPassage(
    { frame, at, inHeading }: PassagePlace,
    index: number,
    attributions: readonly Attribution[],
    announced: Attribution | null,
  ): void {
    const passage = this.passages[index];
    if (!passage) return;
    const known = this.marked.get(index);
    const own = innermost(attributions, at);
    // A passage over several paragraphs stands in several frames: the first attribution found is kept.
    if (known?.cueSpan && !own) return;
    const words = this.text.slice(passage.start, passage.end);
    if (own && this.continuesInterrupted(own, at, index, passage)) return;
    const read = quoteTypeOf(
      words,
      this.tagsOf(passage),
      frame,
      at,
      own?.attribution.statement ?? null,
      own?.content ?? null,
    );
    // In a sentence that quotes an unnamed speaker, further marks are that speaker's too.
    const type = read === 'scare' && !own && this.unattributed === frame ? 'partial' : read;
    if (type === 'partial' && !own) this.unattributed = frame;
    if (type !== 'direct' && isTitleOrNickname(words, frame, at)) {
      this.marked.delete(index);
      return;
    }
    const attribution =
      own?.attribution ?? (type === 'scare' ? null : this.inherited(frame, type === 'direct' && !inHeading, announced));
    if (type === 'direct' && attribution) this.ongoing = { attribution, frame };
    const owner = type === 'scare' && !attribution ? termOwner(frame.words, at) : null;
    this.marked.set(index, {
      start: passage.start,
      end: passage.end,
      parts: passage.parts,
      type,
      inHeading,
      ...spokenBy(attribution),
      ...(owner && { speaker: this.speakers.actorOf(frame, owner) }),
      ...(own?.attribution.stance ?? PLAIN),
      confidence: confidenceOf(type, own?.attribution ?? null, attribution, passage),
    });
  }

  /** The second half of `"…," he said, "…"` joins the first. */
  private continuesInterrupted(
    { attribution, content }: Owned,
    at: number,
    index: number,
    passage: Quotation,
  ): boolean {
    const { contents, order } = attribution.statement;
    const first = this.marked.get(index - 1);
    if (order !== 'inside' || contents[1] !== content || content.from !== at || !first || first.type !== 'direct')
      return false;
    this.marked.set(index - 1, { ...first, end: passage.end, parts: [...first.parts, ...passage.parts] });
    return true;
  }

  /** Speech without attribution of its own goes on from the announcement or the quotation before it, `overParagraph` or in the same one. */
  private inherited(frame: Frame, overParagraph: boolean, announced: Attribution | null): Attribution | null {
    if (announced) return announced;
    if (!this.ongoing) return null;
    const farthest = overParagraph ? 1 : 0;
    return frame.block - this.ongoing.frame.block <= farthest ? this.ongoing.attribution : null;
  }

  private addIndirect({ words }: Frame, attribution: Attribution, inHeading: boolean): void {
    const { contents, complement } = attribution.statement;
    if (!hasOwnWords(words, contents, complement)) return;
    const parts = contents.filter(({ from, to }) => from < to).map(({ from, to }) => spanOf(words, from, to));
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return;
    this.indirect.push({
      start: first.start,
      end: last.end,
      parts,
      type: 'indirect',
      inHeading,
      ...spokenBy(attribution),
      ...attribution.stance,
      confidence: attribution.speaker ? 0.8 : 0.6,
    });
  }
}

/** Words that tell of no matter of their own. */
const FUNCTION_WORD =
  /^(?:quote|comma|stop|dash|bracket|that|to|determiner|possessive|pronoun|preposition|adverb|time|coordinator)$/;

/**
 * A statement is indirect where the reporter's own words carry it. One that consists of quotations is none, and a noun
 * phrase around words in marks (`called it a "lie" on Monday`) says no more than the marks hold unless it is a long one.
 */
function hasOwnWords(
  words: Frame['words'],
  contents: readonly WordRange[],
  complement: Statement['complement'],
): boolean {
  const range = contents.flatMap(({ from, to }) => words.slice(from, to));
  const own = range.filter(({ tag }) => !/^(?:quote|comma|stop|that)$/.test(tag));
  const firstMark = range.findIndex(({ passage }) => passage >= 0);
  if (firstMark < 0) return own.length > 0;
  const telling = own.filter(({ tag }) => !FUNCTION_WORD.test(tag)).length;
  if (isPhrase(complement)) return own.length > 3 && telling > 2;
  const opensWithMarks = range.slice(0, firstMark).every(({ tag }) => FUNCTION_WORD.test(tag) && tag !== 'pronoun');
  return own.length > 2 && (!opensWithMarks || telling > 1);
}

interface Owned {
  readonly attribution: Attribution;
  readonly content: WordRange;
}

/** The attribution whose statement holds the word most closely. */
function innermost(attributions: readonly Attribution[], at: number): Owned | null {
  let best: Owned | null = null;
  for (const attribution of attributions) {
    for (const content of attribution.statement.contents) {
      if (at < content.from || at >= content.to) continue;
      if (!best || content.to - content.from < best.content.to - best.content.from) best = { attribution, content };
    }
  }
  return best;
}

function spokenBy(attribution: Attribution | null): Pick<Draft, 'speaker' | 'speakerSpan' | 'cueSpan'> {
  return {
    speaker: attribution?.speaker?.actor ?? null,
    speakerSpan: attribution?.speaker?.span ?? null,
    cueSpan: attribution?.cue ?? null,
  };
}

function confidenceOf(
  type: QuoteType,
  own: Attribution | null,
  any: Attribution | null,
  { repair }: Quotation,
): number {
  const base = type === 'scare' ? 0.6 : own?.speaker ? 0.95 : any?.speaker ? 0.75 : 0.5;
  return repair ? base * 0.7 : base;
}
