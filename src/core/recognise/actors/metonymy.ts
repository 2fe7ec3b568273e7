import { PLACE_CUES, SPEECH_VERBS } from '../../lexicon/nameWords';
import type { ActorKind } from '../../model/actor';
import type { Basis } from '../../model/basis';
import { type Phrase, type PhraseValue, phrase } from '../../model/phrase';
import type { Word } from './words';
import { verbReadings } from '../text/inflection';

/** How the name of a seat of government is meant, how sure that is, and the rule that says so. */
export interface SeatReading {
  readonly government: boolean;
  readonly confidence: number;
  readonly rule:
    | 'place-preposition'
    | 'place-noun'
    | 'dateline'
    | 'coordination'
    | 'possessor'
    | 'subject'
    | 'addressee'
    | 'partner'
    | 'compound'
    | 'modifier'
    | 'default';
}

/** What each rule says to the reader, behind the reading itself. */
const REASONS: Readonly<Record<SeatReading['rule'], Phrase>> = {
  'place-preposition': phrase('the words before it are for places'),
  'place-noun': phrase('the word beside it is for places'),
  dateline: phrase('it opens the article'),
  coordination: phrase('it is read like the name before it'),
  possessor: phrase('something is said to be its own'),
  subject: phrase('it acts or speaks'),
  addressee: phrase('it is asked, told or pressed'),
  partner: phrase('it stands for a party'),
  compound: phrase('the compound is for parties'),
  modifier: phrase('it only describes another thing'),
  default: phrase('nothing speaks for the government'),
};

/** What is said of a capital that is read as a state or union. */
export function governmentOf({ name, kind }: { readonly name: string; readonly kind: ActorKind }): PhraseValue {
  const hasArticle = /^(?:United|European|Netherlands|Philippines|Maldives|Bahamas|Gambia)\b/.test(name);
  if (kind !== 'state') return hasArticle ? phrase('the {0}', name) : name;
  return hasArticle ? phrase('the government of the {0}', name) : phrase('the government of {0}', name);
}

/** The reason of a reading, for the reader; the passage is what stands beside the name. */
export function seatBasis(
  words: readonly Word[],
  { first, end }: { readonly first: number; readonly end: number },
  { rule }: SeatReading,
  reading: PhraseValue,
): Basis {
  const sentence = words[first]?.sentence;
  const beside = rule === 'subject' || rule === 'possessor' || rule === 'compound' ? words[end] : words[first - 1];
  const shown = beside && beside.sentence === sentence && beside.shape !== 'punctuation' ? beside : undefined;
  return {
    rule: `seat-${rule}`,
    start: shown?.start ?? null,
    end: shown?.end ?? null,
    file: null,
    note: shown
      ? phrase('read as {0}: {1} (‘{2}’)', reading, REASONS[rule], shown.text)
      : phrase('read as {0}: {1}', reading, REASONS[rule]),
  };
}

const PLACE_BEFORE = new Set(
  'in at near outside inside around across throughout into from via leaving left reached visited visiting downtown central'.split(
    ' ',
  ),
);
const PARTNER_BEFORE = new Set('with between by against toward towards for of on behind upon'.split(' '));
const MOTION = new Set(
  `come comes came coming go goes went gone going travel travels travelled traveled travelling traveling fly flies flew flown
  flying return returns returned returning arrive arrived trip trips visit visits journey flight flights back drove drive
  drove headed heading moved move moving fled flee invited invite them him her sent send brought bring took take road train
  tour march marched evacuated deported extradited rushed summoned relocated transferred close next up`.split(/\s+/),
);
/** Verbs whose object is somebody who can answer. */
const ADDRESSING = new Set(
  `accuse accused accuses accusing urge urged urges urging blame blamed blames blaming tell told tells telling ask asked asks
  asking warn warned warns warning call calling pressure pressured pressuring press pressed pressing push pushed pushing
  criticise criticised criticises criticising criticize criticized criticizes criticizing condemn condemned condemns condemning
  thank thanked thanks thanking support supported supports supporting help helped helps helping persuade persuaded
  persuading convince convinced convincing threaten threatened threatens threatening force forced forcing want wants wanted
  allow allowed allowing invite offered offer offers demand demanded angered angering irked irking infuriated infuriating
  oppose opposed opposing challenge challenged provoke provoked appease appeased isolate isolated notify notified inform informed
  assure assured remind reminded expect expects expected let lets embarrass embarrassed sue sued suing target targeted
  targeting trust trusted trusting distrust face faced facing confront confronted confronting defy defied punish punished
  sanction sanctioned`.split(/\s+/),
);
const LOCAL_NOUNS = new Set(
  `airport street streets suburb suburbs district square metro subway mayor stadium court courtroom hotel hospital
  university police residents skyline outskirts bureau office offices marathon exchange summit conference meeting talks apartment
  home neighbourhood neighborhood embassy prison theatre theater museum club restaurant station`.split(/\s+/),
);
const HAPPENS_TO_PLACES = new Set(
  'shelled bombed hit rocked flooded bombarded attacked besieged captured located situated'.split(' '),
);
/** What comes from a government rather than out of a city: `pressure from Oslo`. */
const ASKED_FROM = new Set(
  'pressure response reaction statement signal signals criticism support demand demands call calls approval permission money help independence'.split(
    ' ',
  ),
);
/** What governments do together, in the bare form. */
const BARE_ACTS = new Set(
  `accuse agree ban blame call condemn demand deny discuss expel hail impose invite join meet plan pledge praise protest reject
  say seek sign summon support urge vow want warn welcome`.split(/\s+/),
);
/** What is sent to a government, and hardly to a town. */
const MESSAGES = new Set(
  'message messages signal signals warning warnings letter letters note appeal reply response'.split(' '),
);
/** No list of names is followed further than this, in words. */
const LONGEST_LIST = 12;
const AUXILIARIES = new Set(
  'is are was were has have had will would could should may might must does did do can cannot'.split(' '),
);

/**
 * Whether the name of a capital at words `first` to `end` means its government or the city.
 * Rules of thumb after Markert and Nissim's location metonymy: governor prepositions, subject and object of
 * communication and decision, possession, and what the first name of a list is.
 * `previous` is the reading of the seat named just before in a list (`with Oslo and Rome`), or null.
 */
export function readSeat(
  words: readonly Word[],
  first: number,
  end: number,
  previous: SeatReading | null,
): SeatReading {
  const head = words[first];
  const last = words[end - 1];
  if (!head || !last) return { government: false, confidence: 0.5, rule: 'default' };
  const near = (at: number): Word | undefined => (words[at]?.sentence === head.sentence ? words[at] : undefined);
  const [before, beforeThat] = [near(first - 1), near(first - 2)];
  const [after, afterThat] = [near(end), near(end + 1)];
  const reading = (government: boolean, confidence: number, rule: SeatReading['rule']): SeatReading => ({
    government,
    confidence,
    rule,
  });

  if (after?.glued) return reading(!/^(?:based|born|area|wide|bound)$/.test(after.key), 0.85, 'compound');
  if (last.possessive) {
    return after && (LOCAL_NOUNS.has(after.key) || after.shape === 'title' || PLACE_CUES.has(after.key))
      ? reading(false, 0.75, 'place-noun')
      : reading(true, 0.85, 'possessor');
  }
  if (after && (LOCAL_NOUNS.has(after.key) || PLACE_CUES.has(after.key))) return reading(false, 0.8, 'place-noun');
  const governor = before?.key === 'the' ? beforeThat : before;
  if (governor && PLACE_BEFORE.has(governor.key)) {
    const saying = /^from$/.test(governor.key) && ASKED_FROM.has(near(first - 2)?.key ?? '');
    return saying ? reading(true, 0.7, 'partner') : reading(false, 0.93, 'place-preposition');
  }
  if (governor && (governor.key === 'and' || governor.key === 'or' || governor.text === ',') && previous) {
    return { ...previous, rule: 'coordination' };
  }
  if (governor?.key === 'and' && ADDRESSING.has(governorOfList(near, first)?.key ?? '')) {
    return reading(true, 0.7, 'addressee');
  }
  if (governor?.key === 'of' && beforeThat && PLACE_CUES.has(beforeThat.key)) return reading(false, 0.95, 'place-noun');
  if (governor?.key === 'to') {
    const moves = [near(first - 2), near(first - 3), near(first - 4)].some((word) => word && MOTION.has(word.key));
    const isTold = MESSAGES.has(near(first - 2)?.key ?? '');
    return moves && !isTold ? reading(false, 0.85, 'place-preposition') : reading(true, 0.7, 'partner');
  }
  if (governor && PARTNER_BEFORE.has(governor.key)) return reading(true, 0.8, 'partner');
  const verbAt = skipAdverbial(near, end);
  const predicate = near(verbAt);
  if (predicate && isPredicate(predicate)) {
    const done = near(verbAt + 1);
    const passive = AUXILIARIES.has(predicate.key) && done !== undefined && HAPPENS_TO_PLACES.has(done.key);
    return passive ? reading(false, 0.7, 'place-noun') : reading(true, 0.9, 'subject');
  }
  if (
    after?.text === ',' &&
    afterThat &&
    (SPEECH_VERBS.has(afterThat.key) || afterThat.key === 'in' || afterThat.key === 'which')
  ) {
    return reading(true, 0.75, 'subject');
  }
  if (governor && ADDRESSING.has(governor.key)) return reading(true, 0.85, 'addressee');
  if (after?.key === 'to' && governor && governor.shape === 'lower') return reading(true, 0.6, 'addressee');
  // the list as a whole is the subject: `Oslo, Rome and Bonn agreed`
  if (isPredicateOfList(near(listEnd(near, end)))) return reading(true, 0.85, 'subject');
  if (after?.shape === 'lower' && before && /^(?:a|an|the|this|that)$/.test(before.key)) {
    return reading(false, 0.65, 'modifier');
  }
  return previous ? { ...previous, confidence: 0.55, rule: 'default' } : reading(false, 0.5, 'default');
}

/** What stands before a list that ends here: `accused` in `accused the Liberals and the Finns`. */
function governorOfList(near: (at: number) => Word | undefined, from: number): Word | undefined {
  for (let at = from - 1; at > from - 8; at--) {
    const word = near(at);
    if (word?.shape === 'lower' && word.key !== 'and' && word.key !== 'the') return word;
  }
  return undefined;
}

/** The word behind the list of names that goes on at `from` (`, Rome and Bonn`), or -1 where none does. */
function listEnd(near: (at: number) => Word | undefined, from: number): number {
  let at = from;
  while (at < from + LONGEST_LIST) {
    let next = at;
    if (near(next)?.text === ',') next++;
    if (near(next)?.key === 'and' || near(next)?.key === 'or') next++;
    if (next === at || !isCapital(near(next))) break;
    while (next < from + LONGEST_LIST && isCapital(near(next))) next++;
    at = next;
  }
  return at > from ? at : -1;
}

function isCapital(word: Word | undefined): boolean {
  return word?.shape === 'title' || word?.shape === 'upper';
}

/** The place of the verb behind `on Tuesday`, `also` or an opening quotation mark. */
function skipAdverbial(near: (at: number) => Word | undefined, from: number): number {
  let at = from;
  if (near(at)?.key === 'on' && /day$/.test(near(at + 1)?.key ?? '')) at += 2;
  else if (
    /^(?:also|later|then|earlier|reportedly|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$/.test(near(at)?.key ?? '')
  )
    at++;
  return /^["“']$/.test(near(at)?.text ?? '') ? at + 1 : at;
}

/** True for a finite verb right behind its subject: an auxiliary, a past form, or a third person. */
function isPredicate(word: Word): boolean {
  if (word.shape !== 'lower') return false;
  if (AUXILIARIES.has(word.key) || SPEECH_VERBS.has(word.key)) return true;
  return verbReadings(word.text).some(({ form }) => form === 'past' || form === 'third');
}

/** Several subjects take the bare form too: `Oslo and Rome agree`. Of that only verbs that no trains or maps do. */
function isPredicateOfList(word: Word | undefined): boolean {
  return word?.shape === 'lower' && (isPredicate(word) || BARE_ACTS.has(word.key));
}
