import cues from '../../lexicon/cues.json';
import type { QuotePolarity, StatementAct } from '../../model/quote';
import { verbReadings } from '../text/inflection';
import type { FrameWord } from './frames';
import type { Statement } from './statement';

/** How the source stands to the statement, and what is done by it. */
export interface Stance {
  readonly polarity: QuotePolarity;
  readonly act: StatementAct;
}

/** What a quotation is that has no cue of its own: words that the speaker stands by. */
export const PLAIN: Stance = { polarity: 'affirmed', act: 'speech' };

/** `lemma` or `lemma/complement` → the group of `cues.json` that lists it. */
function keyed<Group extends string>(groups: Readonly<Record<Group, string>>): ReadonlyMap<string, Group> {
  const map = new Map<string, Group>();
  for (const group of Object.keys(groups) as Group[]) for (const key of groups[group].split(' ')) map.set(key, group);
  return map;
}

const POLARITIES = keyed(cues.polarity);
const ACTS = keyed(cues.act);
/** Verbs that deny the infinitive behind them: `refused to confirm`. */
const NEGATING = new Set(cues.negating.split(' '));
/** Verbs whose negation is meant for their clause: who does not think that it holds thinks that it does not hold. */
const RAISING = new Set(cues.raising.split(' '));
const NEGATION = /^(?:not|never|hardly|neither|cannot|without|.*n['’]t)$/;
const NOBODY = /^(?:no|nobody|none|neither|few)$/;

/** Reads polarity and act off the cue, its complement and its negation. */
export function stanceOf(words: readonly FrameWord[], statement: Statement): Stance {
  // What is called something, and speech in marks, are the speaker's own words whatever the verb.
  if (statement.complement === 'quote' || statement.complement === 'as') return PLAIN;
  const stated = lookUp(POLARITIES, words, statement) ?? (isOpenQuestion(words, statement) ? 'doubted' : 'affirmed');
  return {
    polarity: isNegated(words, statement) ? negated(stated, statement) : stated,
    act: lookUp(ACTS, words, statement) ?? 'speech',
  };
}

function lookUp<Group>(
  groups: ReadonlyMap<string, Group>,
  words: readonly FrameWord[],
  { lemma, complement, cue }: Statement,
): Group | undefined {
  const particle = words[cue.to - 1]?.lower === 'out' ? groups.get(`${lemma}/out`) : undefined;
  return particle ?? groups.get(`${lemma}/${complement}`) ?? groups.get(lemma);
}

/** `asked whether`, `did not know if`. */
function isOpenQuestion(words: readonly FrameWord[], { contents }: Statement): boolean {
  return /^(?:whether|if)$/.test(words[contents[0]?.from ?? -1]?.lower ?? '');
}

function negated(stated: QuotePolarity, { lemma, complement }: Statement): QuotePolarity {
  if (stated === 'doubted') return complement === 'wh' ? 'doubted' : 'affirmed';
  // Who does not deny a thing has not affirmed it either.
  if (stated !== 'affirmed' || !RAISING.has(lemma)) return 'doubted';
  return complement === 'np' || complement === 'to' ? 'rejected' : 'denied';
}

function isNegated(words: readonly FrameWord[], { cue, source, order }: Statement): boolean {
  for (let i = cue.from; i < cue.to; i++) if (NEGATION.test(words[i]?.lower ?? '')) return true;
  if (source && order === 'before' && source.to <= cue.from && NOBODY.test(words[source.from]?.lower ?? ''))
    return true;
  let left = cue.from - 1;
  while (words[left]?.tag === 'to' || words[left]?.tag === 'adverb') left--;
  const before = words[left]?.lower ?? '';
  if (before === 'without') return true;
  return left >= 0 && left < cue.from - 1 && verbReadings(before).some(({ lemma }) => NEGATING.has(lemma));
}
