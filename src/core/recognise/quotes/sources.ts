import weights from '../../lexicon/source-weights.json';
import type { Clauses } from '../parse/clauses';
import type { Subject } from './clauses';
import type { FrameWord } from './frames';

/** How a source came to be thought of. */
export type Finding =
  /** The noun phrase before the verb, or behind it where the two have changed places. */
  | 'before'
  | 'inverted'
  /** What the parse says: see `SubjectSource`. */
  | 'own'
  | 'shared'
  | 'controlled'
  | 'antecedent'
  | 'modified'
  /** The noun before a participle. */
  | 'participial'
  /** Of the statement before, or of the main clause. */
  | 'last'
  | 'main';

/** Somebody who may be the source of a statement, with everything that speaks for or against it. */
export interface SourceCandidate {
  readonly subject: Subject;
  readonly evidence: readonly string[];
}

/** Where the cue stands, as far as the choice of a source depends on it. */
export interface CuePlace {
  readonly words: readonly FrameWord[];
  /** The cue's verb, and the first word of its verb group. */
  readonly at: number;
  readonly group: number;
  readonly complement: string;
}

/** Chooses one of several possible sources; null where there is none. */
export type ChooseSource = (place: CuePlace, candidates: readonly SourceCandidate[]) => Subject | null;

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(weights.weights));

/** The candidate whose evidence weighs most, by weights learned from annotated attributions (`npm run train:sources`). */
export const weightiest: ChooseSource = (_, candidates) => {
  let best: SourceCandidate | null = null;
  let most = -Infinity;
  for (const candidate of candidates) {
    const weight = candidate.evidence.reduce((sum, name) => sum + (WEIGHTS.get(name) ?? 0), 0);
    if (weight > most) [best, most] = [candidate, weight];
  }
  return best?.subject ?? null;
};

/** Gathers the possible sources of one cue; what several ways of looking find is one candidate. */
export class SourceCandidates {
  private readonly found: { subject: Subject; readonly ways: Finding[] }[] = [];

  public constructor(
    private readonly place: CuePlace,
    private readonly clauses: Clauses,
  ) {}

  public add(way: Finding, subject: Subject | null): void {
    if (!subject) return;
    const same = this.found.find(({ subject: { head } }) => head === subject.head);
    if (same) same.ways.push(way);
    else this.found.push({ subject, ways: [way] });
  }

  public all(): SourceCandidate[] {
    return this.found.map(({ subject, ways }) => ({ subject, evidence: this.evidenceOf(subject, ways) }));
  }

  private evidenceOf(subject: Subject, ways: readonly Finding[]): string[] {
    const { words, at, group, complement } = this.place;
    const cue = words[at] as FrameWord;
    const head = words[subject.head] as FrameWord;
    const { tree } = this.clauses;
    const syntax = tree.words[head.word];
    const found = [...ways].sort().join('+');
    const side = subject.from > at ? 'behind' : 'before';
    const gap = side === 'behind' ? subject.from - at - 1 : group - subject.to;
    const distance = gap <= 0 ? '0' : gap === 1 ? '1' : gap < 4 ? '2' : gap < 9 ? '4' : '9';
    const between = words[side === 'before' ? group - 1 : at + 1]?.tag ?? 'none';
    const kind = kindOf(head);
    const relation = syntax?.relation ?? '';
    const governs = tree.words[cue.word] !== undefined && syntax?.head === cue.word;
    const marked = tree.children(head.word).some((child) => tree.relation(child) === 'case' && child < head.word);
    const rivals = this.found.length > 1 ? 'rivals' : 'alone';
    const names: string[] = [
      `found:${found}`,
      `found:${found}:${cue.tag}`,
      `found:${found}:${complement}`,
      `found:${found}:${distance}`,
      `found:${found}:${kind}`,
      `found:${found}:${between}`,
      `kind:${kind}`,
      `kind:${kind}:${cue.tag}`,
      `relation:${relation}`,
      `relation:${relation}:${cue.tag}`,
      `distance:${side}${distance}`,
      `distance:${side}${distance}:${cue.tag}`,
      `distance:${side}${distance}:${between}`,
      `governs:${String(governs)}:${cue.tag}`,
      `marked:${String(marked)}:${distance}`,
      `marked:${String(marked)}:${found}`,
      `${rivals}:${subject.how}`,
    ];
    for (const way of ways)
      names.push(`way:${way}`, `way:${way}:${cue.tag}`, `way:${way}:${complement}`, `way:${way}:${kind}`);
    return names;
  }
}

const SUBJECTIVE = /^(?:he|she|they|we|i|who)$/;
const OBJECTIVE = /^(?:him|them|us|me|whom|himself|herself|themselves)$/;

/** What kind of word the source is about. */
function kindOf({ lower, tag, text }: FrameWord): string {
  if (SUBJECTIVE.test(lower)) return 'subjective';
  if (OBJECTIVE.test(lower)) return 'objective';
  if (tag === 'noun') return lower.endsWith('s') ? 'plural' : 'noun';
  return tag === 'name' && /^\p{Lu}+$/u.test(text) ? 'acronym' : tag;
}
