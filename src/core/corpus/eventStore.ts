import type { Event } from '../model/corpus';
import { compareEvents } from './eventRecord';
import { RecordStore } from './recordStore';
import type { Group } from './similarityGroups';

/** The events of the corpus by their groups of mentions: those that are told of, and those that nouns only refer to. */
export class EventStore {
  private readonly told = new RecordStore<Event>(compareEvents, ({ participants }) => participants);
  /** In no list; a noun that stands once, with nothing told of it, is no event at all. */
  private readonly referred = new RecordStore<Event>(compareEvents);

  update(gone: ReadonlySet<Group>, come: readonly { readonly group: Group; readonly event: Event }[]): void {
    const records = (test: (event: Event) => boolean) =>
      come.flatMap(({ group, event }) => (test(event) ? [[group, [event]] as const] : []));
    this.told.update(
      gone,
      records(({ reference }) => !reference),
    );
    this.referred.update(
      gone,
      records(({ reference, mentions }) => reference === true && mentions.length > 1),
    );
  }

  /** The event of a group; undefined where it is none. */
  of(group: Group | undefined): Event | undefined {
    return this.told.of(group)[0] ?? this.referred.of(group)[0];
  }

  get(id: string): Event | undefined {
    return this.told.get(id) ?? this.referred.get(id);
  }

  /** Those told of, in chronological order. */
  all(): readonly Event[] {
    return this.told.all();
  }

  /** Those told of in which an actor takes part, by id. */
  withParticipant(actor: string): readonly Event[] {
    return this.told.tagged(actor);
  }
}
