import type { ActorKind } from '../../model/actor';
import type { Corpus, Mention } from '../../model/corpus';
import type { Phrase } from '../../model/phrase';
import { phraseInEnglish } from '../../util/phraseInEnglish';
import { bounded } from '../lists/bounded';
import type { Bounded } from '../lists/bounded';

/** Why the words of a mention are read as they are, and as whom else they could be read. */
export interface MentionReading {
  /** Without repetitions. */
  readonly reasons: readonly Phrase[];
  /** The other actors whom the words fit, in id order. */
  readonly others: Bounded<{ readonly id: string; readonly name: string; readonly kind: ActorKind }>;
}

const MOST_OTHERS = 4;

/** The reading of a mention; undefined where the words alone say it all. */
export function mentionReading(corpus: Corpus, mention: Mention): MentionReading | undefined {
  const notes = new Map((mention.basis ?? []).map(({ note }) => [phraseInEnglish(note), note]));
  const reasons = [...notes.values()];
  const others = (mention.alternatives ?? []).flatMap((id) => {
    const actor = corpus.actor(id);
    return actor && id !== mention.actor ? [{ id, name: actor.name, kind: actor.kind }] : [];
  });
  return reasons.length + others.length > 0 ? { reasons, others: bounded(others, MOST_OTHERS) } : undefined;
}
