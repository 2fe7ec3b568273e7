import type { Parse, SyntacticWord, Upos } from '../../../src/core/model/syntax';

const UPOS: Readonly<Record<string, Upos>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  WDT: 'PRON',
  WRB: 'ADV',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  MD: 'AUX',
  DT: 'DET',
  CD: 'NUM',
  IN: 'ADP',
  RP: 'ADP',
  CC: 'CCONJ',
  RB: 'ADV',
  JJ: 'ADJ',
  TO: 'PART',
  POS: 'PART',
  EX: 'PRON',
};

/**
 * A parse written by hand. Each sentence is a row of `form[=lemma]|XPOS|head|relation`, heads counted from 1 within the
 * sentence as in CoNLL-U, 0 for the root. The text is the forms with a blank between each two.
 */
export function handParsed(...sentences: string[]): { readonly text: string; readonly parse: Parse } {
  const words: SyntacticWord[] = [];
  const ranges: (readonly [number, number])[] = [];
  let text = '';
  for (const sentence of sentences) {
    const first = words.length;
    for (const row of sentence.trim().split(/\s+/)) {
      const [written = '', xpos = '', head = '0', relation = ''] = row.split('|');
      const [form = '', lemma = form.toLowerCase()] = written.split('=');
      const start = text.length;
      text += `${form} `;
      const isAuxiliary = /^(?:aux|cop)/.test(relation);
      words.push({
        start,
        end: start + form.length,
        token: words.length,
        lower: form.toLowerCase(),
        lemma,
        upos: isAuxiliary ? 'AUX' : (UPOS[xpos] ?? 'PUNCT'),
        xpos,
        head: head === '0' ? -1 : first + Number(head) - 1,
        relation,
      });
    }
    ranges.push([first, words.length]);
  }
  return { text, parse: { words, sentences: ranges } };
}
