import type { Word } from './words';
import { isNegation } from './words';

export type PredicateForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

/** A main verb with its helping verbs, negation and particle. Numbers are indices into the sentence's words. */
export interface VerbGroup {
  /** The main verb; `be`, `have` or `do` where they stand alone. */
  readonly verb: number;
  readonly first: number;
  /** First word behind the group, particle included. */
  readonly end: number;
  readonly form: PredicateForm;
  readonly passive: boolean;
  readonly negated: boolean;
  /** The modal in lower case (`will`, `could`), or null. */
  readonly modal: string | null;
  /** `off` of `call off`, or null. */
  readonly particle: string | null;
}

const PARTICLES = new Set(['off', 'out', 'up', 'down', 'back', 'over', 'away', 'forward']);
const AUXILIARY = new Set(['be', 'have', 'do', 'modal', 'not', 'adverb', 'to']);

/** The verb groups of a sentence, in text order. */
export function findVerbGroups(words: readonly Word[]): VerbGroup[] {
  return new GroupReader(words).read();
}

class GroupReader {
  public constructor(private readonly words: readonly Word[]) {}

  public read(): VerbGroup[] {
    const groups: VerbGroup[] = [];
    let consumed = 0;
    this.words.forEach((word, at) => {
      const main = word.tag === 'verb' || (/^(?:be|have|do)$/.test(word.tag) && !this.isAuxiliary(at));
      if (!main) return;
      const group = this.group(at, consumed);
      groups.push(group);
      consumed = group.end;
    });
    return groups;
  }

  /** Whether a form of be, have or do is followed by the verb it helps. */
  private isAuxiliary(at: number): boolean {
    for (let i = at + 1; i < Math.min(this.words.length, at + 5); i++) {
      const tag = this.words[i]?.tag;
      if (tag === 'verb') return this.words[i]?.verb?.form !== 'past';
      if (tag === 'be' || this.words[i]?.lower === 'having') return true;
      if (tag !== 'adverb' && tag !== 'not') return false;
    }
    return false;
  }

  private group(verb: number, floor: number): VerbGroup {
    let first = verb;
    while (first > floor && AUXILIARY.has(this.words[first - 1]?.tag ?? '')) first--;
    while (first < verb && this.words[first]?.tag === 'adverb') first++;
    const helpers = this.words.slice(first, verb);
    const form = this.words[verb]?.verb?.form;
    const copula = helpers.filter(({ tag }) => tag === 'be' || tag === 'have').at(-1);
    const to = helpers.some(({ tag }) => tag === 'to');
    const finite = helpers.some(({ tag }) => tag === 'modal' || tag === 'be' || tag === 'have' || tag === 'do');
    const coordinated = form === 'base' && this.words[first - 1]?.tag === 'conjunction';
    const kind = this.kind(
      form,
      to || (coordinated && !finite && this.afterInfinitive(floor)),
      finite,
      helpers[0]?.lower,
    );
    const next = this.words[verb + 1];
    const particle = next?.tag === 'preposition' && PARTICLES.has(next.lower) ? next.lower : null;
    return {
      verb,
      first,
      end: verb + (particle ? 2 : 1),
      form: kind,
      passive: form === 'participle' && (copula === undefined ? kind === 'participle' : copula.tag === 'be'),
      negated: helpers.some(isNegation) || (this.words[verb] !== undefined && isNegation(this.words[verb])),
      modal: helpers.find(({ tag }) => tag === 'modal')?.lower ?? null,
      particle,
    };
  }

  /** `to disarm and leave`: the second verb shares the `to`. */
  private afterInfinitive(floor: number): boolean {
    for (let i = floor - 1; i >= 0 && i > floor - 6; i--) if (this.words[i]?.tag === 'to') return true;
    return false;
  }

  private kind(form: string | undefined, to: boolean, helped: boolean, first: string | undefined): PredicateForm {
    if (to) return 'infinitive';
    if (helped) return first === 'having' || first === 'being' ? 'gerund' : 'finite';
    if (form === 'gerund' || form === 'participle') return form;
    return 'finite';
  }
}
