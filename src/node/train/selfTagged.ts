import type { NameTagger, TaggedName } from '../../core/model/nameTagger';
import { structureText } from '../../core/recognise/tokens/structureText';
import { Random } from './random';
import type { GoldDocument } from './records';
import { asWritten, lines } from './vocabulary';

/** How raw text becomes training text. */
export interface SelfTagging {
  /** Documents that are made of it. */
  readonly documents: number;
  /** The least probability of every name of a sentence that is learned from. */
  readonly sure: number;
  /** Share of the sentences without any name that are learned from; most of them teach nothing. */
  readonly nameless: number;
}

export const DEFAULT_SELF_TAGGING: SelfTagging = { documents: 1200, sure: 0.85, nameless: 0.3 };

/** Neighbouring lines that are read as one document: raw text has no borders of documents. */
const NEIGHBOURS = 30;
const SHORTEST = 6;
const LONGEST = 49;
const GAP = '\n\n';

/**
 * Documents of raw text, of a sentence a line, with the names that a tagger is sure of (self-training: Yarowsky 1995,
 * McClosky et al. 2006). A model that learns from them too knows the names and the turns of later years. Sentences with
 * a doubtful name are left out. `collection` is the one whose rules of annotation the tagger follows.
 */
export function selfTagged(
  raw: string,
  tagger: NameTagger,
  collection: string,
  { documents, sure, nameless }: SelfTagging = DEFAULT_SELF_TAGGING,
): GoldDocument[] {
  const random = new Random(11);
  const sentences = [...lines(raw)];
  const tagged: GoldDocument[] = [];
  for (let count = 0; count < documents; count++) {
    const first = random.below(Math.max(1, sentences.length - NEIGHBOURS));
    const read = sentences
      .slice(first, first + NEIGHBOURS)
      .filter(isSentence)
      .map(withoutSpaces);
    const document = new SureSentences();
    const names = tagger.tag(structureText(read.join(GAP)));
    let start = 0;
    for (const sentence of read) {
      const end = start + sentence.length;
      const own = names.filter((name) => name.start >= start && name.end <= end);
      const wanted = own.length > 0 ? own.every(({ confidence }) => confidence >= sure) : random.next() < nameless;
      if (wanted) document.add(sentence, own, start);
      start = end + GAP.length;
    }
    if (document.names.length > 0) {
      tagged.push({ id: `raw ${count}`, text: document.text, names: document.names, collection });
    }
  }
  return tagged;
}

class SureSentences {
  text = '';
  readonly names: { start: number; end: number; entity: TaggedName['entity'] }[] = [];

  /** Adds a sentence that began at `start` of the text in which its names were found. */
  add(sentence: string, names: readonly TaggedName[], start: number): void {
    const shift = this.text.length - start;
    for (const name of names) {
      this.names.push({ start: name.start + shift, end: name.end + shift, entity: name.entity });
    }
    this.text += sentence + GAP;
  }
}

/** Menus, tables and fragments are no sentences. */
function isSentence(line: string): boolean {
  const words = line.split(' ').length;
  return words >= SHORTEST && words <= LONGEST && /^["“‘(\p{Lu}]/u.test(line) && /[.?!"”’]\s*$/.test(line);
}

/** Undoes the spaces that treebanks put around marks, as real files have none. */
function withoutSpaces(line: string): string {
  return asWritten(line)
    .trim()
    .replace(/ (?=[,.;:?!%)\]])/g, '')
    .replace(/([([$£€#]) /g, '$1')
    .replace(/(\w) - (?=\w)/g, '$1-')
    .replace(/`` /g, '"')
    .replace(/ ''/g, '"');
}
