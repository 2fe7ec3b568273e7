import { readFileSync } from 'node:fs';

/** A word of a treebank. `head` is the index of its head in the sentence, -1 for the root. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
  /** White space follows in the text. */
  readonly spaceAfter: boolean;
}

/** Sentences of a file in CoNLL-U; ranges of multiword tokens and empty nodes are left out. */
export function readConllu(path: string): GoldWord[][] {
  const sentences: GoldWord[][] = [];
  for (const block of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
    const words: GoldWord[] = [];
    let joinedUpTo = 0;
    let joinedSpace = true;
    for (const line of block.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', relation = '', , misc = ''] =
        line.split('\t');
      const range = /^\d+-(\d+)$/.exec(id);
      if (range) {
        joinedUpTo = Number(range[1]);
        joinedSpace = !misc.includes('SpaceAfter=No');
        continue;
      }
      if (!/^\d+$/.test(id)) continue;
      const number = Number(id);
      const spaceAfter =
        number < joinedUpTo ? false : number === joinedUpTo ? joinedSpace : !misc.includes('SpaceAfter=No');
      words.push({ form, lemma, upos, xpos, head: Number(head) - 1, relation, spaceAfter });
    }
    if (words.length > 0) sentences.push(words);
  }
  return sentences;
}
