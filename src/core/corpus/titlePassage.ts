import type { Quote } from '../model/corpus';
import type { Span } from '../model/span';
import { contains, overlaps } from '../model/span';
import type { ReportedEvent } from './reportedEvent';

/** A longer title is cut at the end of a clause or phrase; in characters. */
export const LONGEST_TITLE = 90;
/** A title that a cut would make shorter is left as it is. */
const SHORTEST_CUT = 30;
/** Characters that a title may be longer where no shorter one ends well. */
const SLACK = 20;

/** Marks, in the text on its way to a title, where the trigger and the date stand. Private use characters: no article has them. */
const TRIGGER = '\uE000';
const DATE_OPENS = '\uE001';
const DATE_ENDS = '\uE002';
const MARKS = /[\uE000-\uE002]/g;

const PREPOSITION =
  'after|before|while|when|as|because|although|since|in|on|at|with|over|for|to|by|during|amid|from|under|between|against|near|following|despite|into|until|that|and';
const LEFT_OVER =
  /[\s,;:.–—-]+$|\s(?:a|an|the|of|that|which|who|whose|where|saying|adding|including|about|its|their|his|her|not|would|will|was|were|is|are|be|had|has|have|effective|hours|days|weeks|PREPOSITION|or|but)$/i;
const LEFT_OVER_END = new RegExp(LEFT_OVER.source.replace('PREPOSITION', PREPOSITION), 'i');
/** The last word before the trigger that opens the clause which tells of the event. */
const OPENERS =
  /(?:,\s(?:when|after|where|while|as|before|because|although)|,?\s(?:in|during|at)\swhich|^(?:when|while|as|after|before|because|although|if|since)|\b(?:after|since|before))\s/gi;

/** The words of a report as a title would put them, and what speaks against them. */
export interface TitlePassage {
  readonly text: string;
  /** True where the words of a speaker are printed in marks. */
  readonly quoted: boolean;
  /** True where an ellipsis stands for what is left out. */
  readonly broken: boolean;
}

/** A longer name, in characters, does not go into a title. */
const LONGEST_NAME = 60;

/** Makes a title of the clause of a report: without mark-up, date, or who says so, cut where a clause or phrase ends. */
export function titlePassage({ document, event }: ReportedEvent): TitlePassage {
  const told = document.quotes.find(({ cueSpan }) => cueSpan !== null && overlaps(cueSpan, event.trigger));
  if (told && event.type === null) return statementPassage(document.text, told);
  const statement = innermost(document.quotes, event.trigger);
  const quoted = statement !== null && statement.type !== 'indirect';
  const span = statement === null ? event : within(event, statement);
  const { words, broken } = passage(marked(document.text, span, event.trigger, event.date.span));
  const speaker = statement === null ? '' : nameIn(document.text, statement);
  const named = quoted ? words : withSubject(words, span.start, { document, event }, speaker);
  if (quoted && speaker !== '') return { text: `${speaker}: “${capitalised(words)}”`, quoted, broken };
  return {
    text: capitalised(event.end === event.trigger.end ? named.replace(/^(?:the|an?)\s/i, '') : named),
    quoted,
    broken,
  };
}

function passage(text: string): { words: string; broken: boolean } {
  const short = shortened(tidy(withoutDate(ownClause(tidy(plain(text))))));
  return { words: balanced(tidy(short.replace(MARKS, ''))), broken: short.endsWith('…') };
}

/** `Speaker: what was said`, where the saying itself is the event. */
function statementPassage(text: string, quote: ReportedEvent['document']['quotes'][number]): TitlePassage {
  const quoted = quote.type !== 'indirect';
  const [part = quote] = quote.parts;
  const { words, broken } = passage(text.slice(part.start, part.end));
  const speaker = nameIn(text, quote);
  const said = quoted ? `“${capitalised(words)}”` : words;
  return { text: speaker === '' ? capitalised(words) : `${speaker}: ${said}`, quoted, broken };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words that name a speaker, without what is said about him behind a comma; '' where they are too long. */
function nameIn(text: string, { speakerSpan }: Pick<Quote, 'speakerSpan'>): string {
  if (speakerSpan === null) return '';
  const [name = ''] = plain(text.slice(speakerSpan.start, speakerSpan.end)).split(/[,(]/);
  const bare = name.trim();
  return bare.length <= LONGEST_NAME && !/^(?:he|she|it|they|we|i|who)$/i.test(bare) ? capitalised(bare) : '';
}

/** The clause with who acts in front, where the clause leaves that to the one before it or to a pronoun. */
function withSubject(words: string, start: number, { document, event }: ReportedEvent, speaker: string): string {
  const pronoun = /^(?:it|he|she|they)\s(?=\S)/i.exec(words);
  if (pronoun !== null) return speaker === '' ? words : speaker + words.slice(pronoun[0].length - 1);
  const begins = document.text.slice(start, event.trigger.end).trim().split(/\s/).length === 1;
  const source = event.participants.find(({ role, actor, end }) => role === 'source' && actor !== null && end <= start);
  if (!begins || source === undefined || words.split(' ').length < 2 || /^\S+ing\s/.test(words)) return words;
  const name = plain(document.text.slice(source.start, source.end));
  return name.length > LONGEST_NAME ? words : `${name} ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function innermost<T extends Span & { readonly type: string }>(quotes: readonly T[], trigger: Span): T | null {
  let best: T | null = null;
  for (const quote of quotes) {
    if (quote.type === 'scare' || !contains(quote, trigger)) continue;
    if (best === null || quote.end - quote.start <= best.end - best.start) best = quote;
  }
  return best;
}

function within(event: Span, { start, end }: Span): Span {
  return { start: Math.max(event.start, start), end: Math.min(event.end, end) };
}

/** The text of a span with marks at the end of the trigger and around the date, as far as they lie inside. */
function marked(text: string, { start, end }: Span, trigger: Span, date: Span | null): string {
  const marks: [at: number, mark: string][] = [[trigger.end, TRIGGER]];
  if (date !== null && start <= date.start && date.end <= end && !contains(date, trigger)) {
    marks.push([date.start, DATE_OPENS], [date.end, DATE_ENDS]);
  }
  marks.sort(([a], [b]) => a - b);
  let result = '';
  let at = start;
  for (const [place, mark] of marks) {
    if (place < at || place > end) continue;
    result += text.slice(at, place) + mark;
    at = place;
  }
  return result + text.slice(at, end);
}

/** Without the mark-up of Markdown: links are their words, emphasis and list marks go. */
function plain(text: string): string {
  return text
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/[[\]]|\*{1,3}|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])|`/gu, '')
    .replace(/^\s*(?:[-+•>#]+|\d{1,2}[.)])\s+/, '')
    .replace(/\s+/g, ' ');
}

/** The clause that tells of the event, where the passage holds others: `two were hurt` of `the storm, in which two were hurt`. */
function ownClause(text: string): string {
  const trigger = text.indexOf(TRIGGER);
  let from = 0;
  let opener = '';
  for (const match of text.slice(0, Math.max(trigger, 0)).matchAll(OPENERS)) {
    from = match.index + match[0].length;
    [opener] = match;
  }
  // A verb must follow the word: "after the vote" is no clause of its own.
  if (from === 0 || trigger - from < 8) return text;
  const clause = text.slice(from);
  const comma = clause.indexOf(', ', trigger - from);
  const fronted = comma >= 0 && !opener.startsWith(',');
  return fronted ? clause.slice(0, comma) : clause;
}

/** Without the date in front (`On Monday, …`, `9 May: …`), and the day behind the verb: the time line has it. */
function withoutDate(text: string): string {
  const opening = /^\W*(?:(?:on|in|by|at|early|late)\s)?\uE001[^\uE002]{1,60}\uE002[,:]?\s+/i;
  const bare = text
    .replace(opening, '')
    .replace(/^(?:[^,\s]+\s){0,4}(?:later|earlier|morning|evening|night|day|week|year),\s+/i, '');
  const cut = bare.replace(/,?\s(?:on\s)?\uE001([^\uE002]{1,60})\uE002(?=[\s,]|$)/, (whole, _date, at: number) =>
    at < SHORTEST_CUT ||
    /\b(?:in|by|at|for|of|since|until|the|from|to|between|and|late|early)$/i.test(bare.slice(0, at))
      ? whole
      : '',
  );
  return cut.includes(TRIGGER) ? cut : bare;
}

/** Cut behind the trigger at the end of a clause, or else of a phrase, where it is too long. */
function shortened(text: string): string {
  if (bareLength(text) <= LONGEST_TITLE) return text;
  const aside = text.replace(/,\s(?:who|which|whose|where)\s[^,\uE000]{1,120},(?=\s)|\s\([^()\uE000]{1,40}\)/g, '');
  if (bareLength(aside) <= LONGEST_TITLE) return aside;
  return cutBack(aside, LONGEST_TITLE) ?? cutBack(aside, LONGEST_TITLE + SLACK) ?? brokenOff(aside);
}

/** The longest beginning that has the trigger, ends where a clause or else a phrase does, and is not too long; or null. */
function cutBack(aside: string, longest: number): string | null {
  const least = Math.max(aside.indexOf(TRIGGER), SHORTEST_CUT);
  const clause = lastBreak(aside, /(?:,(?!\s(?:\S+\s){1,4}(?:and|or)\s|\s\S+,)|;|:|\s[–—-])\s/g, least, longest);
  if (clause > 0) return aside.slice(0, clause);
  const phrase = lastBreak(aside, new RegExp(`\\s(?:${PREPOSITION})\\s`, 'gi'), least + 1, longest);
  return phrase > 0 ? aside.slice(0, phrase) : null;
}

function brokenOff(text: string): string {
  const bare = text.replace(MARKS, '');
  return `${bare.slice(0, bare.lastIndexOf(' ', LONGEST_TITLE - 1))}…`;
}

function lastBreak(text: string, breaks: RegExp, least: number, longest: number): number {
  let last = 0;
  for (const { index } of text.matchAll(breaks)) {
    if (index >= least && bareLength(text.slice(0, index)) <= longest) last = index;
  }
  return last;
}

function bareLength(text: string): number {
  return text.replace(MARKS, '').length;
}

/** Without punctuation, conjunctions and left-over words at the ends. */
function tidy(text: string): string {
  let rest = text.replace(/^[\s.,;:–—-]+|^(?:and|but|or|that|meanwhile,?|however,|besides,|also,)\s+/i, '').trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(LEFT_OVER_END, '');
  }
  return rest;
}

/** Without quotation marks and brackets that have no partner. */
function balanced(text: string): string {
  let rest = text;
  for (const [open, close] of ['“”', '()', '«»']) {
    if (rest.split(open ?? '').length !== rest.split(close ?? '').length)
      rest = rest.replace(new RegExp(`[${open}${close}]`, 'g'), '');
  }
  if (rest.split('"').length % 2 === 0) rest = rest.replace(/"/g, '');
  return tidy(rest);
}
