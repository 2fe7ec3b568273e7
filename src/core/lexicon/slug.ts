/**
 * The id of a name: lower case, diacritics of Latin letters folded, anything but letters and digits turned to single hyphens
 * (`Türkiye` → `turkiye`, `the U.S. Senate` → `u-s-senate`). Letters of other scripts stay as they are.
 * Empty where the name has neither letters nor digits.
 */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
