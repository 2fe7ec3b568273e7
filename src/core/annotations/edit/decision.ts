import type { ActorKind, MentionForm } from '../../model/actor';
import type { ReadingMark, Rejection, TextQuoteSelector } from '../../model/annotations';

/** A passage of a source: the file relative to the folder, with `/`, and the words with as many around them as tell them apart. */
export interface PassageSelector extends TextQuoteSelector {
  readonly file: string;
}

/** Who decided, and on which day (`YYYY-MM-DD`). Both are optional everywhere. */
export interface Signature {
  readonly by?: string;
  readonly date?: string;
}

/** A field that is set to a text, or taken out by null; absent where it stays as it is. */
type Change<T extends string = string> = T | null;

/** What the reader states about a whole source. A source without a record gets one. */
export interface SetDocument extends Signature {
  readonly type: 'setDocument';
  readonly file: string;
  /** `YYYY-MM-DD`. */
  readonly published?: Change;
  readonly outlet?: Change;
  readonly url?: Change;
  readonly mark?: Change<ReadingMark>;
}

/** A source has another name or folder now; its record and all its passages follow. */
export interface RenameFile {
  readonly type: 'renameFile';
  readonly file: string;
  readonly to: string;
}

/** The passage is no actor, date, quotation or event. */
export interface RejectPassage extends Signature {
  readonly type: 'rejectPassage';
  readonly passage: PassageSelector;
  readonly reject: Rejection;
}

/** The passage means this actor; `form` says how its words refer (`descriptor`, `metonym`, `place`). */
export interface AssignActor extends Signature {
  readonly type: 'assignActor';
  readonly passage: PassageSelector;
  readonly actor: string;
  readonly form?: MentionForm;
}

/** The quotation that the passage lies in, or that it holds, is of this actor. */
export interface AssignSpeaker extends Signature {
  readonly type: 'assignSpeaker';
  readonly passage: PassageSelector;
  readonly speaker: string;
}

/** A note on the passage; null takes it out. */
export interface SetNote extends Signature {
  readonly type: 'setNote';
  readonly passage: PassageSelector;
  readonly note: Change;
}

/** A reading mark on the passage; null takes it out. */
export interface SetMark extends Signature {
  readonly type: 'setMark';
  readonly passage: PassageSelector;
  readonly mark: Change<ReadingMark>;
}

/** What the passage reports is an event of its own (no `event`), or at least not that recorded event. */
export interface SeparatePassage extends Signature {
  readonly type: 'separatePassage';
  readonly passage: PassageSelector;
  readonly event?: string;
}

/** What a record of a passage can hold, besides the passage and the signature. */
export type PassageField = 'actor' | 'form' | 'reject' | 'speaker' | 'note' | 'mark' | 'separate' | 'notEvent';

/** Takes back decisions on a passage: those fields, or all; of the one who signs, or of everybody. Empty records go. */
export interface ClearPassage {
  readonly type: 'clearPassage';
  readonly passage: PassageSelector;
  readonly fields?: readonly PassageField[];
  readonly by?: string;
}

/** The words of a passage were edited, and it has these words now, in every decision and event that holds it. */
export interface MovePassage {
  readonly type: 'movePassage';
  readonly passage: PassageSelector;
  readonly to: TextQuoteSelector;
}

/** A new actor, whose names are found in all sources. A problem where the id is taken. */
export interface AddActor extends Signature {
  readonly type: 'addActor';
  readonly id: string;
  readonly name: string;
  readonly kind?: ActorKind;
  readonly aliases?: readonly string[];
  readonly notes?: string;
}

/** Name, kind or notes of an actor; an actor without a record gets one. */
export interface SetActor extends Signature {
  readonly type: 'setActor';
  readonly id: string;
  readonly name?: Change;
  readonly kind?: Change<ActorKind>;
  readonly notes?: Change;
}

/** One more name under which the actor is found in all sources. */
export interface AddAlias extends Signature {
  readonly type: 'addAlias';
  readonly id: string;
  readonly alias: string;
  /** What the sources tell of an actor that has no record yet: it goes into the new one. */
  readonly name?: string;
  readonly kind?: ActorKind;
}

export interface RemoveAlias {
  readonly type: 'removeAlias';
  readonly id: string;
  readonly alias: string;
}

/** Another id for a recorded actor or event, here and wherever it is spoken of. A problem where the new id is taken. */
export interface RenameId {
  readonly type: 'renameId';
  readonly of: 'actor' | 'event';
  readonly id: string;
  readonly to: string;
}

/** `id` is the same as `into`; whatever said otherwise, goes. */
export interface MergeActors extends Signature {
  readonly type: 'mergeActors';
  readonly id: string;
  readonly into: string;
}

/** `id` is somebody else than `from`; a merge of the two is undone. */
export interface SplitActors extends Signature {
  readonly type: 'splitActors';
  readonly id: string;
  readonly from: string;
}

/** Takes a merge back, without a word on whether the two are different. */
export interface UnmergeActor {
  readonly type: 'unmergeActor';
  readonly id: string;
}

/** Takes a record out. What speaks of its id stays and is reported. */
export interface RemoveRecord {
  readonly type: 'removeRecord';
  readonly of: 'document' | 'actor' | 'event';
  readonly id: string;
}

/** A new event with the passages that report it. A problem where the id is taken. The passages leave other events. */
export interface AddEvent extends Signature {
  readonly type: 'addEvent';
  readonly id: string;
  readonly title?: string;
  /** TIMEX3 value of the event's day, month or year. */
  readonly day?: string;
  readonly place?: string;
  readonly actors?: readonly string[];
  readonly passages: readonly PassageSelector[];
}

/** Title, day, place or actors of a recorded event. */
export interface SetEvent extends Signature {
  readonly type: 'setEvent';
  readonly id: string;
  readonly title?: Change;
  readonly day?: Change;
  readonly place?: Change;
  readonly actors?: readonly string[];
}

/** The passages report this recorded event too. They leave other events, and what kept them apart from it goes. */
export interface JoinPassages extends Signature {
  readonly type: 'joinPassages';
  readonly event: string;
  readonly passages: readonly PassageSelector[];
}

/** Recorded events that are one with another: their passages move there, their records go. */
export interface JoinEvents extends Signature {
  readonly type: 'joinEvents';
  readonly into: string;
  readonly events: readonly string[];
}

/** The passage does not report this recorded event: it leaves its record. */
export interface LeaveEvent {
  readonly type: 'leaveEvent';
  readonly event: string;
  readonly passage: PassageSelector;
}

/** A decision of the reader, as plain JSON: what `editAnnotations` writes into `annotations.yaml`. */
export type Decision =
  | SetDocument
  | RenameFile
  | RejectPassage
  | AssignActor
  | AssignSpeaker
  | SetNote
  | SetMark
  | SeparatePassage
  | ClearPassage
  | MovePassage
  | AddActor
  | SetActor
  | AddAlias
  | RemoveAlias
  | RenameId
  | MergeActors
  | SplitActors
  | UnmergeActor
  | RemoveRecord
  | AddEvent
  | SetEvent
  | JoinPassages
  | JoinEvents
  | LeaveEvent;
