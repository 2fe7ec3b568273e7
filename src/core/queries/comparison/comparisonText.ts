import type { Passage } from '../../model/corpus';
import type { Phrase } from '../../model/phrase';
import type { Excerpt } from '../wording/excerpt';
import type { Comparison, Facet, FacetKind, FacetValue, Report, SourceGaps, SubjectFacts } from './comparison';

/** How a stretch of a line is set. */
export type RunKind = 'title' | 'heading' | 'source' | 'strong' | 'warning' | 'muted';

/** A stretch of a line, UTF-16 code units into it. */
export interface LineRun {
  readonly start: number;
  readonly end: number;
  readonly kind: RunKind;
}

/** A stretch of a line that leads to a passage. */
export interface LineLink {
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
}

/** One line of the text. Where the line leads as a whole, its first link does. */
export interface ComparisonLine {
  readonly text: string;
  readonly runs: readonly LineRun[];
  readonly links: readonly LineLink[];
}

/** What the text says of its own, in the reader's language. */
export interface ComparisonWords {
  /** One line on the subject: what it is, when, where, who, by how many sources. */
  facts(facts: SubjectFacts, sources: number, origins: number): string;
  readonly differ: string;
  readonly wording: string;
  readonly passages: string;
  readonly gaps: string;
  facet(kind: FacetKind, subject: SubjectFacts['kind']): string;
  value(kind: FacetKind, value: string): string;
  readonly silent: string;
  /** Behind the name of a source: its day and on whose word it rests. */
  source(report: Report): string;
  modality(modality: NonNullable<Report['passages'][number]['modality']>): string;
  readonly withoutMarks: string;
  more(count: number): string;
  readonly only: string;
  readonly missing: string;
  readonly hint: string;
  phrase(phrase: Phrase): string;
}

/** Versions of one facet that are shown. */
const MOST_VALUES = 24;

/** A comparison as lines of plain text, with the places that they lead to. */
export function comparisonText(comparison: Comparison, words: ComparisonWords): readonly ComparisonLine[] {
  const { title, facts, origins, disagreements, facets, reports, gaps } = comparison;
  const page = new Page();
  page.line().run(title, 'title');
  page.line().text(words.facts(facts, reports.length, origins));
  if (disagreements.length > 0) {
    page.heading(words.differ, 'warning');
    for (const { summary, passages } of disagreements) {
      page
        .line(1)
        .run('⚠ ', 'warning')
        .text(words.phrase(withoutTitle(summary, title)));
      passages.forEach((passage) => excerptLine(page.line(2), passage));
    }
  }
  if (facets.length > 0) page.heading(words.wording);
  for (const facet of facets) facetLines(page, facet, facts.kind, words);
  page.heading(words.passages);
  for (const report of reports) reportLines(page, report, words);
  if (gaps.length > 0) page.heading(words.gaps);
  for (const gap of gaps) gapLines(page, gap, words);
  page.line();
  page.line().run(words.hint, 'muted');
  return page.lines();
}

/** What is said of an event whose title stands above it already. */
function withoutTitle(summary: Phrase, title: string): Phrase {
  const [subject, told] = summary.values;
  return summary.text === '{0}: {1}' && subject === title && typeof told === 'object' && 'text' in told
    ? told
    : summary;
}

function facetLines(page: Page, facet: Facet, subject: SubjectFacts['kind'], words: ComparisonWords): void {
  page.line(1).run(words.facet(facet.kind, subject), 'strong');
  for (const value of facet.values.slice(0, MOST_VALUES))
    tellersOf(page.line(2).text(`${words.value(facet.kind, value.value)} — `), value);
  if (facet.values.length > MOST_VALUES) page.line(2).run(words.more(facet.values.length - MOST_VALUES), 'muted');
  if (facet.silent.length > 0 && facet.values.length > 0)
    page.line(2).run(`${words.silent} — ${[...new Set(facet.silent)].join(', ')}`, 'muted');
}

/** The sources that have a version, each a link to its words. */
function tellersOf(line: LineWriter, { tellers }: FacetValue): void {
  tellers.forEach(({ source, passage }, index) => line.text(index === 0 ? '' : ', ').link(source, passage));
}

function reportLines(page: Page, report: Report, words: ComparisonWords): void {
  const behind = words.source(report);
  const [first] = report.passages;
  const line = page.line(1);
  if (first) line.link(report.source, first, 'source');
  else line.run(report.source, 'source');
  if (behind !== '') line.run(` · ${behind}`, 'muted');
  for (const passage of report.passages) {
    const { modality, wording, isMarked } = passage;
    // The sign alone is the link, as whole lines under a rule are hard to read; Enter and F12 take any place of the line.
    const told = page.line(2).link('↗', passage).text(' ');
    if (modality !== null) told.run(`${words.modality(modality)}: `, 'muted');
    if (wording === null) {
      told.text(passage.before + passage.match + passage.after);
      continue;
    }
    if (!isMarked) told.run(`${words.withoutMarks}: `, 'muted');
    told.text(isMarked ? '“' : '');
    // Where all words are others, marking them tells nothing.
    const isAlike = wording.some(({ isShared }) => isShared);
    for (const { words: run, isShared } of wording)
      if (isShared || !isAlike) told.text(run);
      else told.run(run, 'strong');
    told.text(isMarked ? '”' : '');
  }
  if (report.more > 0) page.line(2).run(words.more(report.more), 'muted');
}

function gapLines(page: Page, { source, only, missing }: SourceGaps, words: ComparisonWords): void {
  page.line(1).run(source, 'source');
  if (only.length > 0) {
    const line = page.line(2).text(`${words.only}: `);
    only.slice(0, MOST_VALUES).forEach(({ value, tellers: [teller] }, index) => {
      line.text(index === 0 ? '' : ', ');
      if (teller) line.link(value, teller.passage);
    });
  }
  if (missing.length > 0) page.line(2).text(`${words.missing}: ${missing.slice(0, MOST_VALUES).join(', ')}`);
}

function excerptLine(line: LineWriter, excerpt: Excerpt): void {
  line.link(excerpt.source, excerpt).text(`: ${excerpt.before}${excerpt.match}${excerpt.after}`);
}

class Page {
  private readonly written: LineWriter[] = [];

  line(depth = 0): LineWriter {
    const line = new LineWriter('  '.repeat(depth));
    this.written.push(line);
    return line;
  }

  heading(words: string, kind: RunKind = 'heading'): void {
    this.line();
    this.line().run(words, kind);
  }

  lines(): readonly ComparisonLine[] {
    return this.written.map((line) => line.done());
  }
}

class LineWriter {
  private readonly runs: LineRun[] = [];
  private readonly links: LineLink[] = [];

  constructor(private written: string) {}

  text(words: string): this {
    this.written += words;
    return this;
  }

  run(words: string, kind: RunKind): this {
    const start = this.written.length;
    this.text(words);
    if (words.trim() !== '') this.runs.push({ start, end: this.written.length, kind });
    return this;
  }

  link(words: string, passage: Passage, kind?: RunKind): this {
    const start = this.written.length;
    if (kind) this.run(words, kind);
    else this.text(words);
    this.links.push({
      start,
      end: this.written.length,
      passage: { file: passage.file, start: passage.start, end: passage.end },
    });
    return this;
  }

  done(): ComparisonLine {
    const text = this.written.trimEnd();
    const inside = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
      spans.map((span) => ({ ...span, end: Math.min(span.end, text.length) })).filter(({ start, end }) => start < end);
    return { text, runs: inside(this.runs), links: inside(this.links) };
  }
}
