import { plainForm } from '../../../core/recognise/parse/syntacticWords';
import type { GoldWord } from './conllu';

/** Tags and relations rarer than this in the training data are given up for the nearest frequent one. */
const RAREST_TAG = 15;
const RAREST_RELATION = 20;
/** A form that has one tag so often and nearly always needs no tagger. */
const FREQUENT = 20;
const NEARLY_ALWAYS = 0.997;

/** The numbers by which the models know tags and relations. */
export class Inventory {
  public readonly tags: readonly string[];
  public readonly relations: readonly string[];
  private readonly tagNumbers = new Map<string, number>();
  private readonly relationNumbers: ReadonlyMap<string, number>;

  public constructor(sentences: readonly (readonly GoldWord[])[]) {
    const words = sentences.flat();
    this.tags = frequent(words.map(tagName), RAREST_TAG);
    this.tags.forEach((tag, number) => {
      const [xpos = '', upos = ''] = tag.split('|');
      for (const key of [tag, xpos, `|${upos}`]) if (!this.tagNumbers.has(key)) this.tagNumbers.set(key, number);
    });
    this.relations = frequent(
      words.filter(({ head }) => head >= 0).map(({ relation }) => relation),
      RAREST_RELATION,
    );
    this.relationNumbers = new Map(this.relations.map((relation, number) => [relation, number]));
  }

  public tag(word: GoldWord): number {
    const { xpos, upos } = word;
    return this.tagNumbers.get(tagName(word)) ?? this.tagNumbers.get(`|${upos}`) ?? this.tagNumbers.get(xpos) ?? 0;
  }

  public relation({ relation }: GoldWord): number {
    const [base = ''] = relation.split(':');
    return this.relationNumbers.get(relation) ?? this.relationNumbers.get(base) ?? this.relationNumbers.get('dep') ?? 0;
  }
}

function tagName({ xpos, upos }: GoldWord): string {
  return `${xpos}|${upos}`;
}

function frequent(values: readonly string[], least: number): string[] {
  const counts = counted(values);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => value);
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The form in lower case with its digits as one digit. */
export function formKey(form: string): string {
  return plainForm(form)
    .replace(/\p{Nd}/gu, '0')
    .toLowerCase();
}

/** The forms that have one tag only, by `formKey`. */
export function onlyTags(sentences: readonly (readonly GoldWord[])[], inventory: Inventory): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const word of sentences.flat()) {
    const key = formKey(word.form);
    const tags = counts.get(key) ?? new Map<number, number>();
    counts.set(key, tags);
    const tag = inventory.tag(word);
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  const only = new Map<string, number>();
  for (const [key, tags] of counts) {
    const [best] = [...tags].sort(([, a], [, b]) => b - a);
    const all = [...tags.values()].reduce((a, b) => a + b, 0);
    if (best && all >= FREQUENT && best[1] / all >= NEARLY_ALWAYS) only.set(key, best[0]);
  }
  return only;
}

/**
 * The sentence with compounds in one word each, as our tokens have them (`third-party`, where the treebank has three
 * words); null where it has none. The word that the others depend on stands for all.
 */
export function withCompounds(sentence: readonly GoldWord[]): GoldWord[] | null {
  const groups = sentence.map((_, at) => at);
  let found = false;
  for (let at = 1; at + 1 < sentence.length; at++) {
    const [before, hyphen] = [sentence[at - 1], sentence[at]];
    if (hyphen?.xpos !== 'HYPH' || hyphen.form !== '-' || hyphen.spaceAfter || before?.spaceAfter !== false) continue;
    groups[at] = groups[at + 1] = groups[at - 1] as number;
    found = true;
  }
  if (!found) return null;
  const firsts = [...new Set(groups)];
  const places = new Map(firsts.map((first, place) => [first, place]));
  return firsts.map((first) => {
    const members = sentence.filter((_, at) => groups[at] === first);
    const outside = members.find(({ head }) => head < 0 || groups[head] !== first) ?? members[0];
    const word = outside as GoldWord;
    return {
      ...word,
      form: members.map(({ form }) => form).join(''),
      head: word.head < 0 ? -1 : (places.get(groups[word.head] as number) ?? -1),
      spaceAfter: members.at(-1)?.spaceAfter ?? true,
    };
  });
}

/** The sentence as a headline whose capitals are taken away: in small letters, without its full stop. */
export function asHeadline(sentence: readonly GoldWord[]): GoldWord[] {
  const last = sentence.at(-1);
  const isStop = last?.form === '.' && last.head >= 0 && !sentence.some(({ head }) => head === sentence.length - 1);
  const words = isStop ? sentence.slice(0, -1) : sentence;
  return words.map((word) => ({ ...word, form: word.form.toLowerCase() }));
}
