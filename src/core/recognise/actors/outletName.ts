import { slug } from '../../lexicon/slug';
import { initialsOf } from './bodyNames';
import type { Word } from './words';

/** The names under which an outlet speaks of itself: `The Harbour Mail`, `the Mail`, `HM` are one. */
export class OutletName {
  private readonly initials: string;
  private readonly lastWord: string;

  /** `name`: as the document's layout gives it. */
  constructor(readonly name: string) {
    const words = name.replace(/^the /i, '').split(/\s+/);
    this.initials = initialsOf(words.join(' '));
    this.lastWord = words.length > 1 ? (words.at(-1) ?? '') : '';
  }

  /** True for the whole name, with or without the article. */
  isCalled(text: string): boolean {
    return slug(text) === slug(this.name);
  }

  /** True where the words are the initials of the outlet, or its last word behind an article. */
  isShort(words: readonly Word[], { first, end }: { readonly first: number; readonly end: number }): boolean {
    const text = end - first === 1 ? (words[first]?.text ?? '') : '';
    if (text.length > 1 && text === this.initials) return true;
    return text !== '' && text === this.lastWord && words[first - 1]?.key === 'the';
  }
}
