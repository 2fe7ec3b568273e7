import { HONORIFICS, OFFICES, PERSON_NOUNS, ROLE_MODIFIERS } from '../../lexicon/nameWords';
import type { NamedMention } from './knownNames';
import { ADJECTIVE, DETERMINERS, NominalWords } from './nominalWords';
import type { Word } from './words';

/** Of what stands between a comma and a name, in words. */
const LONGEST_TITLE = 6;

/** The words of a document with its names: where the titles and appositions of persons begin and end. */
export class TitleWords extends NominalWords {
  /** The head noun that ends at word `at` and names an office or trade, or null. */
  protected titleHead(at: number, near: number): string | null {
    if (!this.sameSentence(at, near) || this.nameAt[at] !== -1 || this.words[at]?.possessive) return null;
    return this.headAt(at);
  }

  /** From the head of a title leftwards over what belongs to it: modifiers, adjectives of states, organisations. */
  protected leftEdge(head: number, limit: number, near: number): number {
    let first = head;
    while (first > limit && this.sameSentence(first - 1, near)) {
      const at = first - 1;
      const word = this.words[at];
      if (!word) break;
      const name = this.named[this.nameAt[at] ?? -1];
      if (name) {
        if (name.entity === 'PER' || name.first < limit) break;
        first = name.first;
        continue;
      }
      const capital = word.shape === 'title' || word.shape === 'upper';
      const modifies = isTitleWord(word.key) || ADJECTIVE.test(word.key) || this.isPassiveAdjective(at);
      if (word.shape === 'punctuation' || !(modifies || (capital && !word.opens)) || word.possessive) break;
      first = at;
    }
    return first;
  }

  /** The person whose name, with or without a title, stands behind the comma at `end`; undefined for none. */
  protected introducedBy(end: number): NamedMention | undefined {
    let at = end + 1;
    while (at < end + LONGEST_TITLE && this.mayStandBeforeName(at)) at++;
    const name = this.named[this.nameAt[at] ?? -1];
    const isNext = this.words[end]?.text === ',' && name?.first === at && this.isPerson(at, end);
    return isNext ? name : undefined;
  }

  /** `Senator`, `former Chilean president`. */
  private mayStandBeforeName(at: number): boolean {
    const word = this.words[at];
    const name = this.named[this.nameAt[at] ?? -1];
    if (!word || name) return name?.form === 'demonym';
    return isTitle(word) || (word.shape === 'lower' && (this.modifiesHead(word.key) || PERSON_NOUNS.has(word.key)));
  }

  /** `the union's president`: a noun in the place of a name. */
  protected isOwnedAt(end: number, near: number): boolean {
    const owner = this.words[end - 1];
    if (owner?.shape !== 'lower' || !owner.possessive || !this.sameSentence(end - 2, near)) return false;
    return DETERMINERS.has(this.key(end - 2)) || this.key(end - 2) === 'a';
  }

  /** `the minister, Jane Roe, said`: the name behind the comma says who it is; in a list it is somebody else. */
  protected isIntroduced(end: number): boolean {
    const name = this.introducedBy(end);
    if (!name || this.words[name.end - 1]?.possessive) return false;
    const after = this.words[name.end];
    if (!after || !this.sameSentence(name.end, end)) return true;
    return after.shape === 'punctuation' && !(after.text === ',' && this.key(name.end + 1) === 'and');
  }

  /** `Chile’s embattled president`: between whose it is and the title, no verb. */
  private isPassiveAdjective(at: number): boolean {
    if (!/^\p{Ll}{3,}ed$/u.test(this.words[at]?.text ?? '')) return false;
    const before = this.named[this.nameAt[at - 1] ?? -1];
    return (
      before?.form === 'demonym' || this.words[at - 1]?.possessive === true || /^(?:the|a|an)$/.test(this.key(at - 1))
    );
  }

  /** `, president of the Chamber,` behind a name. Its end and its noun; null for none. */
  protected apposition(at: number): { readonly end: number; readonly noun: string } | null {
    let head = at;
    if (/^(?:then|now|formerly|currently|previously)$/.test(this.key(head))) head++;
    if (DETERMINERS.has(this.key(head)) || this.key(head) === 'a' || this.key(head) === 'an') head++;
    for (const start = head; head < start + 8 && this.sameSentence(head, at); head++) {
      const word = this.words[head];
      if (!word || word.shape === 'punctuation') return null;
      // `the mayor's adviser` is no mayor
      if (this.nameAt[head] === -1 && this.isHeadEnd(head) && !word.possessive) break;
      const name = this.named[this.nameAt[head] ?? -1];
      // `Ann Lee, the mayor Eero Aho`, but `Ann Lee, Aho's adviser`
      if (name?.entity === 'PER' && !this.words[name.end - 1]?.possessive) return null;
      if (name === undefined && !this.modifiesHead(word.key) && word.shape !== 'title') return null;
    }
    const noun = this.headAt(head);
    if (noun === null || !this.sameSentence(head, at)) return null;
    const end = this.complementEnd(head + 1, at);
    // `Ann Lee, Finnish President Eero Aho`: the title belongs to the next of a list
    return this.isPerson(end, at) || this.namesFollow(end, at) ? null : { end, noun };
  }

  /** A capital right behind a title in capitals is the name of another, if none that is known as one. */
  private namesFollow(end: number, near: number): boolean {
    const [head, next] = [this.words[end - 1], this.words[end]];
    return head?.shape === 'title' && next?.shape === 'title' && this.sameSentence(end, near);
  }
}

function isTitleWord(key: string): boolean {
  return ROLE_MODIFIERS.has(key) || PERSON_NOUNS.has(key) || OFFICES.has(key);
}

function isTitle({ text, shape, key }: Word): boolean {
  return HONORIFICS.has(text) || (shape === 'title' && OFFICES.has(key));
}
