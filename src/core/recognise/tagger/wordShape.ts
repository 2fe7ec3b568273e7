/** The word as the model knows it: digits as one digit, curly apostrophes and quotation marks straight. */
export function normaliseWord(word: string): string {
  if (!/[^A-Za-z]/.test(word)) return word;
  return word
    .replace(/\p{Nd}/gu, '0')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]|''/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u00AD/g, '');
}

/** `Xx` of a word: upper and lower case letters, digits, the rest as it is; runs of more than `longest` cut. */
export function wordShape(word: string, longest: number): string {
  let shape = '';
  let run = 0;
  for (const character of word.length > 40 ? word.slice(0, 40) : word) {
    const kind = classOf(character);
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= longest) shape += kind;
  }
  return shape;
}

function classOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}|\p{M}/u.test(character)) return 'x';
  return /\p{Nd}/u.test(character) ? '0' : character;
}
