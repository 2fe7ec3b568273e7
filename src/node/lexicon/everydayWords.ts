import { isRegularForm } from '../../core/lexicon/englishWords';

/**
 * The words of three letters or more whose base is not in the list itself: what `isEnglishWord` finds by itself needs
 * no entry. In code-unit order.
 */
export function everydayWords(listed: readonly string[]): readonly string[] {
  const words = new Set(listed.filter((word) => /^[a-z]{3,}$/.test(word)));
  // A base may itself be a regular form (`hopefully`, `hopeful`), so shorter words decide first.
  const kept = new Set<string>();
  for (const word of [...words].sort((a, b) => a.length - b.length)) if (!isRegularForm(word, kept)) kept.add(word);
  return [...kept].sort();
}
