import type { FormReader } from '../../../core/recognise/parse/formFeatures';
import type { ArcParser } from '../../../core/recognise/parse/arcParser';
import type { PosTagger } from '../../../core/recognise/parse/posTagger';
import { addWordForms, type WordForm } from '../../../core/recognise/parse/syntacticWords';
import type { Token } from '../../../core/model/text';
import { tokenize } from '../../../core/recognise/tokens/tokenize';
import type { Example } from './example';
import { mirrored } from './mirrored';

/** A parser that has learned from the treebanks; one that `isMirrored` reads sentences from their end. */
export interface Teacher {
  readonly parser: ArcParser;
  readonly isMirrored: boolean;
}

interface Tree {
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/** Of raw text the sentences of such a length are parsed, in words. */
const [SHORTEST, LONGEST] = [5, 50];
/** Share of the words on whose head all teachers must agree. */
const AGREED = 0.7;

/**
 * Sentences of raw text with the trees that most of the teachers give them (reparsing by majority, after Sagae and Lavie
 * 2006), where these are trees and the teachers mostly agree: what a smaller parser learns from beside the treebanks.
 */
export function silverTrees(
  lines: readonly string[],
  reader: FormReader,
  tagger: PosTagger,
  teachers: readonly Teacher[],
): Example[] {
  const silver: Example[] = [];
  for (const line of lines) {
    const tokens: Token[] = [];
    tokenize(line, { start: 0, end: line.length }, tokens);
    const words: WordForm[] = [];
    addWordForms(line, tokens, 0, tokens.length, words);
    if (words.length < SHORTEST || words.length > LONGEST) continue;
    const forms = words.map(({ form }) => reader.of(form));
    const predicted = new Uint8Array(forms.length);
    tagger.tag(forms, 0, forms.length, predicted);
    const untaught = { heads: new Int32Array(forms.length), labels: new Uint8Array(forms.length) };
    const example = { gold: [], forms, tags: predicted, predicted, ...untaught };
    const tree = majority(teachers.map((teacher) => treeBy(teacher, example)));
    if (tree) silver.push({ ...example, ...tree });
  }
  return silver;
}

function treeBy({ parser, isMirrored }: Teacher, example: Example): Tree {
  const read = isMirrored ? mirrored(example) : example;
  const length = read.forms.length;
  const { heads, labels } = parser.parse({ forms: read.forms, first: 0, tags: read.predicted }, length);
  const tree = { ...example, heads: heads.slice(0, length), labels: labels.slice(0, length) };
  if (!isMirrored) return tree;
  return {
    heads: tree.heads.map((head) => (head < 0 ? head : length - 1 - head)).reverse(),
    labels: tree.labels.reverse(),
  };
}

/** The tree of the heads that most give; null where these are no tree, or too few are agreed on. */
function majority(trees: readonly Tree[]): Tree | null {
  const [first] = trees;
  if (!first) return null;
  let agreed = 0;
  const heads = Int32Array.from(first.heads, (_, at) => {
    const given = trees.map((tree) => tree.heads[at] as number);
    if (given.every((head) => head === given[0])) agreed++;
    return mostFrequent(given);
  });
  if (agreed < AGREED * heads.length || !isTree(heads)) return null;
  const labels = Uint8Array.from(heads, (head, at) =>
    mostFrequent(trees.filter((tree) => tree.heads[at] === head).map((tree) => tree.labels[at] as number)),
  );
  return { heads, labels };
}

/** The most frequent of some numbers, the first of equals. */
function mostFrequent(values: readonly number[]): number {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best));
}

function isTree(heads: Int32Array): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  return heads.every((_, start) => {
    let at = start;
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at] as number;
    }
    return true;
  });
}
