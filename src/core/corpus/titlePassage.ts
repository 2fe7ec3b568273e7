import type { Quote } from '../model/corpus';
import type { Span } from '../model/span';
import { contains, overlaps } from '../model/span';
import { isHappening } from '../recognise/events/lexicon';
import { fullestName } from './fullestName';
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
/** Around what somebody is, before his name or behind it. */
const ROLE_BEFORE = '\uE003';
const ROLE_BEHIND = '\uE004';
const ROLE_ENDS = '\uE005';
const MARKS = /[\uE000-\uE005]/g;

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

/** `It was impossible to …` means nobody. */
const EMPTY_IT = /^it\s(?:is|was|has\sbeen|had\sbeen|will\sbe|would\sbe|seem|appear|remain)/i;
/** A longer name, in characters, does not go into a title. */
const LONGEST_NAME = 60;

/** Makes a title of the clause of a report: without mark-up, date, or who says so, cut where a clause or phrase ends. */
export function titlePassage({ document, event }: ReportedEvent): TitlePassage {
  const told = document.quotes.find(({ cueSpan }) => cueSpan !== null && overlaps(cueSpan, event.trigger));
  if (told && event.type === null) return statementPassage(document, told);
  const statement = innermost(document.quotes, event.trigger);
  const quoted = statement !== null && statement.type !== 'indirect';
  const span = wholePassage(document, event, statement === null ? event : within(event, statement));
  const { words, broken } = passage(marked(document, span, event));
  const speaker = statement === null ? '' : nameIn(document, statement);
  const named = quoted ? words : withSubject(words, span.start, { document, event }, speaker);
  if (quoted && speaker !== '') return { text: `${speaker}: “${capitalised(words)}”`, quoted, broken };
  return {
    text: capitalised(event.end === event.trigger.end ? named.replace(/^(?:the|an?|its|their|his|her)\s/i, '') : named),
    quoted,
    broken,
  };
}

function passage(text: string): { words: string; broken: boolean } {
  const short = shortened(tidy(withoutDate(mainClause(ownClause(tidy(plain(text)))))));
  return { words: balanced(tidy(short.replace(MARKS, ''))), broken: short.endsWith('…') };
}

/** `Speaker: what was said`, where the saying itself is the event. */
function statementPassage(document: ReportedEvent['document'], quote: Quote): TitlePassage {
  const quoted = quote.type !== 'indirect';
  const [part = quote] = quote.parts;
  const { words, broken } = passage(document.text.slice(part.start, part.end));
  const speaker = nameIn(document, quote);
  const said = quoted ? `“${capitalised(words)}”` : words;
  return { text: speaker === '' ? capitalised(words) : `${speaker}: ${said}`, quoted, broken };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who a speaker is: his name, or the words for him without what is said behind a comma; '' where they are too long. */
function nameIn(document: ReportedEvent['document'], { speaker, speakerSpan }: Quote): string {
  const known = speaker === null ? '' : fullestName(document, speaker);
  if (known !== '' && known.length <= LONGEST_NAME) return known;
  if (speakerSpan === null) return '';
  const [name = ''] = plain(document.text.slice(speakerSpan.start, speakerSpan.end)).split(/[,(]/);
  const bare = name.trim();
  return bare.length <= LONGEST_NAME && !/^(?:he|she|it|they|we|i|who)$/i.test(bare) ? capitalised(bare) : '';
}

/** The clause with who acts in front, where the clause leaves that to the one before it or to a pronoun. */
function withSubject(words: string, start: number, { document, event }: ReportedEvent, speaker: string): string {
  const pronoun = /^(?:it|he|she|they)\s(?=\S)/i.exec(words);
  if (pronoun !== null) {
    const meant = document.mentions.find((mention) => mention.start === start)?.actor;
    const name = (meant && fullestName(document, meant)) || (EMPTY_IT.test(words) ? '' : speaker);
    return name === '' ? words : name + words.slice(pronoun[0].length - 1);
  }
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

/** A verb that is a passage by itself (`and demanded`) with what its sentence says behind it; a noun with whose it is. */
function wholePassage(
  { text, sentences, mentions }: ReportedEvent['document'],
  event: ReportedEvent['event'],
  span: Span,
): Span {
  if (span.end !== event.trigger.end) return span;
  const isNoun = event.reference === true || isHappening(text.slice(event.trigger.start, span.end).toLowerCase());
  if (isNoun) {
    const of = mentions.find(({ start }) => start > span.end && /^\sof\s(?:the\s)?$/.test(text.slice(span.end, start)));
    return of ? { start: span.start, end: of.end } : span;
  }
  const sentence = sentences.find((each) => contains(each, event.trigger));
  return span.start === event.trigger.start && sentence ? { start: span.start, end: sentence.end } : span;
}

/** The text of a span with marks at the end of the trigger, around the date and around roles, as far as they lie inside. */
function marked({ text, mentions }: ReportedEvent['document'], span: Span, event: ReportedEvent['event']): string {
  const { trigger } = event;
  const date = event.date.span;
  const marks: [at: number, mark: string][] = [[trigger.end, TRIGGER]];
  if (date !== null && contains(span, date) && !contains(date, trigger)) {
    marks.push([date.start, DATE_OPENS], [date.end, DATE_ENDS]);
  }
  for (const role of mentions) {
    if (role.form !== 'role' || !contains(span, role) || overlaps(role, trigger)) continue;
    const names = mentions.filter(({ form, actor }) => form === 'name' && actor === role.actor);
    const isBefore = names.some((name) => isNext(text, role, name));
    if (!isBefore && !names.some((name) => isNext(text, name, role))) continue;
    marks.push([role.start, isBefore ? ROLE_BEFORE : ROLE_BEHIND], [role.end, ROLE_ENDS]);
  }
  marks.sort(([a], [b]) => a - b);
  let result = '';
  let at = span.start;
  for (const [place, mark] of marks) {
    if (place < at || place > span.end) continue;
    result += text.slice(at, place) + mark;
    at = place;
  }
  return result + text.slice(at, span.end);
}

function isNext(text: string, before: Span, behind: Span): boolean {
  return before.end < behind.start && /^,?\s+$/.test(text.slice(before.end, behind.start));
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

/** `The envoy mediated the talks` of `The envoy, who mediated the talks, said …`; nothing of what else he is said to have said. */
function mainClause(text: string): string {
  const own = text.replace(/ and that .*$/, (rest) => (rest.includes(TRIGGER) ? rest : ''));
  const relative = /^([^,]{1,120}), who ([^,]*\uE000[^,]*)(?:,.*)?$/.exec(own);
  return relative ? `${relative[1] ?? ''} ${relative[2] ?? ''}` : own;
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

/** `Foreign Minister` and `his counterpart` before a name, and `, the foreign minister,` behind one. */
const BEFORE_NAME = /(?:\b(?:the|his|her|its|their|an?)\s)?\uE003[^\uE005]*\uE005\s(?=\S)/gi;
const BEHIND_NAME = /,\s\uE004[^\uE005]*\uE005(?:\s\([^()]{1,40}\))?(?:(?=,\s[a-z]+ing\s)|,(?=\s)|(?=\s\S+\uE000))/g;

/** Cut behind the trigger at the end of a clause, or else of a phrase, where it is too long. */
function shortened(text: string): string {
  if (bareLength(text) <= LONGEST_TITLE) return text;
  const aside = text
    .replace(BEHIND_NAME, '')
    .replace(BEFORE_NAME, '')
    .replace(/,\s(?:who|which|whose|where|\p{Ll}+ing)\s[^,\uE000]{1,120},(?=\s)|\s\([^()\uE000]{1,40}\)/gu, '')
    .replace(/^\p{Lu}\p{Ll}+ing\s[^,\uE000]{1,120},\s/u, '');
  if (bareLength(aside) <= LONGEST_TITLE) return aside;
  const cut = cutBack(aside, LONGEST_TITLE);
  if (cut === null && bareLength(aside) <= LONGEST_TITLE + SLACK) return aside;
  return cut ?? cutBack(aside, LONGEST_TITLE + SLACK) ?? brokenOff(aside);
}

/** The longest beginning that has the trigger, ends where a clause or else a phrase does, and is not too long; or null. */
function cutBack(aside: string, longest: number): string | null {
  const least = Math.max(aside.indexOf(TRIGGER), SHORTEST_CUT);
  const clause = lastBreak(
    aside,
    /(?:,(?!\s\d{4}\b|\s(?:\S+\s){1,4}(?:and|or)\s|\s\S+,)|;|:|\s[–—-])\s/g,
    least,
    longest,
  );
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
