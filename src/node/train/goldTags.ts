import { ENTITY_CLASSES, OUTSIDE, tagsOfName } from '../../core/recognise/tagger/tags';
import type { TaggerWords } from '../../core/recognise/tagger/taggerWords';
import type { GoldName } from './records';

export interface GoldTags {
  /** A tag for each word. */
  readonly tags: Uint8Array;
  /** Names whose borders are not borders of words, or that cross sentences: no tagger of these words can find them. */
  readonly unreachable: readonly GoldName[];
}

export function goldTags({ starts, ends, sentences, types }: TaggerWords, names: readonly GoldName[]): GoldTags {
  const tags = new Uint8Array(types.length).fill(OUTSIDE);
  const firstAt = new Map<number, number>();
  const lastAt = new Map<number, number>();
  const sentenceOf = new Int32Array(types.length);
  sentences.forEach(({ first, end }, index) => sentenceOf.fill(index, first, end));
  for (let at = 0; at < types.length; at++) {
    firstAt.set(starts[at] as number, at);
    lastAt.set(ends[at] as number, at);
  }
  const unreachable: GoldName[] = [];
  for (const name of names) {
    const [start, last] = [firstAt.get(name.start), lastAt.get(name.end)];
    const first = start === undefined ? undefined : behindHonorific(types, start, last, name);
    if (first === undefined || last === undefined || last < first || sentenceOf[first] !== sentenceOf[last]) {
      unreachable.push(name);
      continue;
    }
    tags.set(tagsOfName(ENTITY_CLASSES.indexOf(name.entity), last - first + 1), first);
  }
  return { tags, unreachable };
}

/** Collections differ in whether `Mr.` belongs to the name: it does not here. */
function behindHonorific(
  types: TaggerWords['types'],
  start: number,
  last: number | undefined,
  { entity }: GoldName,
): number {
  const isHonorific =
    entity === 'PER' && start < (last ?? start) && /^(?:Mr|Mrs|Ms|Dr)\.?$/.test(types[start]?.text ?? '');
  return isHonorific ? start + 1 : start;
}
