import { Random } from '../../bench/random';
import type { Family } from './kinds';
import type { Facts, Story } from './story';
import type { State } from './names';

/** A passage whose event and facts are known, because it was written from them. UTF-16 code units. */
export interface KnownPassage {
  /** The event it tells of: equal strings, one event. */
  readonly event: string;
  readonly start: number;
  readonly end: number;
  readonly trigger: { readonly start: number; readonly end: number };
  /** The facts that it gives. */
  readonly tells: readonly Family[];
}

export interface PlantedArticle {
  readonly file: string;
  readonly story: string;
  readonly text: string;
  readonly passages: readonly KnownPassage[];
  /** The disagreement in which this article stands against most of the others, or null. */
  readonly differsIn: Family | null;
}

/** Habits of an outlet: how it writes days and numbers. */
interface Style {
  readonly outlet: string;
  readonly dates: 'month-first' | 'day-first' | 'weekday' | 'relative';
  readonly year: boolean;
  readonly dateline: boolean;
}

const OUTLETS = (
  'Ledger Courier Beacon Herald Sentinel Gazette Chronicle Observer Tribune Dispatch ' +
  'Monitor Mercury Register Standard Examiner Bulletin Inquirer Journal Telegraph Argus'
).split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const FORMS: readonly Style['dates'][] = ['month-first', 'day-first', 'weekday', 'relative'];
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DAY = 86_400_000;

const BACKGROUND = [
  'Shops in the centre stayed open, and trams ran as usual.',
  'Farmers in the region complain of a dry summer.',
  'The weather service expects rain for the rest of the week.',
  'Local newspapers had written of little else for weeks.',
  'Economists disagree on what this will mean for prices.',
  'Schools will open again after the holidays.',
  'The opposition wants parliament to debate the matter.',
  'Observers abroad were cautious in their comments.',
];

/** The article of one outlet on one story. */
export function writeArticle(story: Story, number: number, seed: number): PlantedArticle {
  const random = new Random(seed * 104_729 + number * 7_919 + hash(story.id));
  const style: Style = {
    outlet: `The ${OUTLETS[number % OUTLETS.length] ?? 'Post'}`,
    dates: FORMS[number % FORMS.length] ?? 'month-first',
    year: number % 3 === 0,
    dateline: number % 5 < 2,
  };
  const { planted } = story;
  // Those who differ are spread over the outlets, and each says so in words that leave no doubt.
  const differs = planted !== null && (number + hash(story.id)) % OUTLETS.length < planted.sources;
  return new Article(story, style, random, differs ? planted.family : null, number).write();
}

class Article {
  private text = '';
  private readonly passages: KnownPassage[] = [];
  private readonly facts: Facts;
  private readonly published: number;
  private readonly isSecond: boolean;

  constructor(
    private readonly story: Story,
    private readonly style: Style,
    private readonly random: Random,
    private readonly differsIn: Family | null,
    private readonly number: number,
  ) {
    this.isSecond = story.lookAlike === 'again' && this.number % 2 === 1;
    this.facts =
      differsIn !== null && story.planted !== null ? story.planted.facts : this.isSecond ? story.second : story.facts;
    const late = story.planted?.family === 'number' ? 1 : 1 + random.below(3);
    this.published = (this.isSecond ? story.second : story.facts).day + (story.kind.next ? 5 + late : late);
  }

  write(): PlantedArticle {
    const { kind, id, speaker, statement } = this.story;
    const { random, facts, style } = this;
    const main = `${id}/${this.isSecond ? 'second' : 'main'}`;
    const isDenied = facts.isDenied;
    const exact = this.differsIn === 'date' || this.story.planted?.family === 'date';
    if (isDenied) this.line(`${facts.actor.name} rejects report from ${facts.town}`);
    else this.say(main, random.pick(kind.headlines), facts.day, [], exact, '');
    this.gap();
    if (!style.dateline) this.line(`${style.outlet}\nPublished ${this.dayName(this.published, true)}`);
    else
      this.text += `${facts.actor.capital.toUpperCase()}, ${this.dayName(this.published, style.year)} (${style.outlet.slice(4)}) — `;
    if (!style.dateline) this.gap();
    const sentences: (() => void)[] = [];
    const told = (template: string, families: readonly Family[], event = main, day = facts.day): void =>
      this.say(event, template, day, families, exact);
    if (isDenied && kind.denials) told(random.pick(kind.denials), ['denial']);
    else told(random.pick(kind.leads), ['date', 'place', 'number', 'denial', 'actor']);
    if (!isDenied && (random.below(2) === 0 || this.story.planted?.family === 'actor'))
      sentences.push(() => told(random.pick(kind.details), ['actor', 'place', 'number']));
    if (kind.initiatives && random.below(4) > 0)
      sentences.push(() => told(random.pick(kind.initiatives ?? []), ['initiative']));
    if (random.below(2) === 0 && !isDenied) sentences.push(() => told(random.pick(kind.again), []));
    sentences.push(() => this.quote(`${speaker.title} ${speaker.full}`, statement, speaker.last));
    for (const { name, days, templates } of isDenied ? [] : (kind.next ?? []))
      sentences.push(() => told(random.pick(templates), [], `${id}/${name}`, facts.day + days));
    if (random.below(2) === 0) sentences.push(() => told(random.pick(kind.history), [], `${id}/history`));
    sentences.push(() => this.line(random.pick(BACKGROUND)));
    for (const sentence of sentences) {
      if (random.below(3) > 0) this.gap();
      else this.text += ' ';
      sentence();
    }
    return {
      file: `${id}/${String(this.number).padStart(2, '0')}-${style.outlet.slice(4).toLowerCase()}.txt`,
      story: id,
      text: `${this.text}\n`,
      passages: this.passages,
      differsIn: this.differsIn,
    };
  }

  /** Writes a sentence from a template and keeps what is known of it. */
  private say(
    event: string,
    template: string,
    day: number,
    tells: readonly Family[],
    exact: boolean,
    stop?: string,
  ): void {
    const start = this.text.length;
    const slots = new Set([...template.matchAll(/\{(\w+)/g)].map(([, name]) => name));
    const filled = this.fill(template, day, exact);
    const words = filled.charAt(0) === '[' ? `[${capital(filled.slice(1))}` : capital(filled);
    const [before = '', trigger = '', after = ''] = words.split(/[[\]]/);
    this.text += before + trigger + (stop === undefined ? after : after.replace(/\.$/, stop));
    const at = start + before.length;
    const given: Record<Family, boolean> = {
      date: slots.has('date') || slots.has('Date'),
      place: slots.has('town'),
      number: slots.has('n'),
      actor: ['A', 'G', 'U'].some((slot) => slots.has(slot)),
      initiative: slots.has('who'),
      denial: true,
    };
    this.passages.push({
      event,
      start,
      end: this.text.length,
      trigger: { start: at, end: at + trigger.length },
      tells: tells.filter((family) => given[family]),
    });
  }

  private fill(template: string, day: number, exact: boolean): string {
    const { facts, random, story } = this;
    return template.replace(/\{([\w.]+)\}/g, (_, slot: string) => {
      switch (slot) {
        case 'A':
          return nameOf(facts.actor, random);
        case 'B':
          return nameOf(facts.other, random);
        case 'A.adj':
          return facts.actor.adjective;
        case 'B.adj':
          return facts.other.adjective;
        case 'A.city':
          return facts.actor.capital;
        case 'G':
          return this.text.includes(facts.attacker.full) ? facts.attacker.acronym : `${facts.attacker.full}`;
        case 'U':
          return this.text.includes(facts.union.full) ? facts.union.acronym : facts.union.full;
        case 'town':
          return facts.town;
        case 'who':
          return random.below(2) === 0 ? facts.asked.name : facts.asked.capital;
        case 'n':
          return this.figure();
        case 'date':
          return this.when(day, exact);
        case 'Date':
          return this.when(day, exact);
        case 'y':
          return String(story.history.year);
        case 'old':
          return story.history.place;
        default:
          throw new Error(`no such slot: ${slot}`);
      }
    });
  }

  /** The figure of this source; in look-alikes rounded, or lower in the first reports. */
  private figure(): string {
    const { story, facts, published } = this;
    if (story.lookAlike === 'rounded' && facts.figure > 19 && this.style.dates !== 'month-first') {
      const unit = 10 ** (String(facts.figure).length - 1);
      const low = Math.floor(facts.figure / unit) * unit;
      return this.style.dates === 'day-first'
        ? `more than ${grouped(low)}`
        : `about ${grouped(Math.round(facts.figure / unit) * unit)}`;
    }
    const missing = story.lookAlike === 'growing' ? Math.max(0, 3 - (published - story.facts.day)) : 0;
    const figure = Math.max(2, facts.figure - missing);
    return SMALL[figure] ?? grouped(figure);
  }

  private when(day: number, exact: boolean): string {
    const days = this.published - day;
    if (!exact && this.style.dates === 'weekday' && days < 7) return `on ${WEEKDAYS[weekday(day)] ?? ''}`;
    if (!exact && this.style.dates === 'relative' && days === 1) return 'yesterday';
    if (!exact && this.style.dates === 'relative' && days < 8) return `${SMALL[days] ?? ''} days ago`;
    return `on ${this.dayName(day, this.style.year)}`;
  }

  private dayName(day: number, withYear: boolean): string {
    const date = new Date(day * DAY);
    const [month, number, year] = [MONTHS[date.getUTCMonth()] ?? '', date.getUTCDate(), date.getUTCFullYear()];
    if (this.style.dates === 'day-first') return `${number} ${month}${withYear ? ` ${year}` : ''}`;
    return `${month} ${number}${withYear ? `, ${year}` : ''}`;
  }

  private quote(speaker: string, words: string, last: string): void {
    this.line(
      this.random.pick([
        `“${words},” ${speaker} said.`,
        `"${words}," said ${speaker}. ${last} left without taking questions.`,
        `${capital(speaker)} told reporters: “${words}.”`,
      ]),
    );
  }

  private line(words: string): void {
    this.text += words;
  }

  private gap(): void {
    this.text += '\n\n';
  }
}

/** A state by its name, its capital or its government. */
function nameOf(state: State, random: Random): string {
  return random.pick([state.name, state.name, state.capital, `the ${state.adjective} government`]);
}

function grouped(figure: number): string {
  return figure.toLocaleString('en-US');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function weekday(day: number): number {
  return new Date(day * DAY).getUTCDay();
}

function hash(words: string): number {
  let value = 0;
  for (const letter of words) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return value;
}
