/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'a',
  ħ: 'h',
  ŋ: 'ng',
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Only Latin and Greek: in other scripts marks make letters (`й`) and syllables. */
const DIACRITICS = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
const APOSTROPHES = /['’‘ʼʻʹʺ`´]/g;

/** The words of a name in small letters, without diacritics and punctuation; initials (`U.S.`) are one word. */
export function foldWords(text: string): string[] {
  const bare = text
    .replace(/['’]s\b/gu, '')
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .normalize('NFC')
    .replace(APOSTROPHES, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .toLowerCase();
  // a capital İ gets its dot as a mark only in small letters
  const plain = bare.replace(/i\u0307/g, 'i').replace(/[łøđðıßæœþəħŋ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
  return plain.match(WORD) ?? [];
}
