import type { LocalEvent } from '../../model/event';
import type { LocalQuote } from '../../model/quote';
import type { SentenceParse } from '../text/clauses';
import { verbKind } from './eventKind';
import { modalityOf } from './modality';
import { quoteAround } from './nominalEvents';
import type { ParticipantReader } from './participants';
import { unique } from './participants';
import type { Typer, Typing } from './typing';

/** The events that the verbs of a sentence refer to without telling of them. */
export class ContentEvents {
  public constructor(
    private readonly parse: SentenceParse,
    private readonly quotes: readonly LocalQuote[],
    private readonly typer: Typer,
    private readonly participants: ParticipantReader,
  ) {}

  /** References to events that verbs only name: what is planned, wanted or thought of (`plans to meet the king`). */
  public read(found: readonly { readonly predicate: number; readonly typing: Typing | null }[]): LocalEvent[] {
    const told = new Set(found.flatMap(({ predicate, typing }) => [predicate, this.verbOf(typing)]));
    return this.parse.predicates.flatMap((predicate, index): LocalEvent[] => {
      if (told.has(index) || verbKind(predicate.lemma) === null) return [];
      const typing = this.typer.type(index);
      const verb = this.parse.words[predicate.verb];
      if (!verb || (typing && typing.trigger !== predicate.verb)) return [];
      const said = quoteAround(verb, this.quotes);
      const trigger = { start: verb.start, end: verb.end };
      const about = predicate.object ?? predicate.complements[0]?.phrase ?? null;
      const end = about && about.first >= predicate.end ? (this.parse.words[about.head]?.end ?? verb.end) : verb.end;
      const read = typing ? this.participants.read(index, typing) : this.participants.readUntyped(index);
      const named = read.filter(({ actor }) => actor !== null);
      return [
        {
          start: verb.start,
          end,
          trigger,
          type: typing?.type ?? null,
          date: null,
          dateInherited: false,
          participants: unique(named.map((each) => ({ ...each, role: 'other' }))),
          place: null,
          modality: modalityOf(this.parse, index, said),
          attributedTo: said?.speaker ?? null,
          reference: true,
        },
      ];
    });
  }

  /** The predicate whose verb is the trigger of a typing. */
  private verbOf(typing: Typing | null): number {
    return typing ? this.parse.predicates.findIndex(({ verb }) => verb === typing.trigger) : -1;
  }
}
