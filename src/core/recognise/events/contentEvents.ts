import type { LocalEvent } from '../../model/event';
import type { LocalQuote } from '../../model/quote';
import type { Predicate } from '../parse/predicate';
import { verbKind } from './eventKind';
import { modalityOf } from './modality';
import { quoteAround } from './nominalEvents';
import type { ParticipantReader } from './participants';
import { unique } from './participants';
import type { SentenceSyntax } from './sentenceSyntax';
import type { Typer, Typing } from './typing';

/** The events that the verbs of a sentence refer to without telling of them. */
export class ContentEvents {
  public constructor(
    private readonly syntax: SentenceSyntax,
    private readonly quotes: readonly LocalQuote[],
    private readonly typer: Typer,
    private readonly participants: ParticipantReader,
  ) {}

  /** References to events that verbs only name: what is planned, wanted or thought of (`plans to meet the king`). */
  public read(found: readonly { readonly predicate: Predicate; readonly typing: Typing | null }[]): LocalEvent[] {
    const told = new Set(found.map(({ predicate }) => predicate));
    const triggers = new Set(found.map(({ typing }) => typing?.trigger));
    return this.syntax.predicates.flatMap((predicate): LocalEvent[] => {
      if (told.has(predicate) || triggers.has(predicate.verb) || verbKind(predicate.lemma) === null) return [];
      const typing = this.typer.type(predicate);
      const verb = this.syntax.word(predicate.verb);
      if (!verb || (typing && typing.trigger !== predicate.verb)) return [];
      const said = quoteAround(verb, this.quotes);
      const about = predicate.object ?? predicate.obliques.find(({ marker }) => marker >= predicate.end);
      const end = about && about.first >= predicate.end ? this.syntax.span(about).end : verb.end;
      const read = typing ? this.participants.read(predicate, typing) : this.participants.readUntyped(predicate);
      const named = read.filter(({ actor }) => actor !== null);
      return [
        {
          start: verb.start,
          end,
          trigger: { start: verb.start, end: verb.end },
          type: typing?.type ?? null,
          date: null,
          dateInherited: false,
          participants: unique(named.map((each) => ({ ...each, role: 'other' }))),
          place: null,
          modality: modalityOf(this.syntax, predicate, said),
          attributedTo: said?.speaker ?? null,
          reference: true,
        },
      ];
    });
  }
}
