import { BODY_NOUNS } from '../../lexicon/groupWords';
import { lexicon } from '../../lexicon/lexicon';
import { wordKey } from '../../lexicon/gazetteer';
import type { ActorTable } from './actorTable';

/** Which body `the bureau`, `the committee`, `the party` takes up: the one last named that has the noun in its name. */
export class BodyReferences {
  private readonly last = new Map<string, number>();
  private readonly heads = new Map<number, readonly string[]>();

  constructor(private readonly table: ActorTable) {}

  /** Notes that the text names the body; `words`: as it does here. */
  notice(actor: number, words: readonly string[]): void {
    for (const head of [...this.headsOf(actor), ...words]) if (BODY_NOUNS.has(head)) this.last.set(head, actor);
  }

  /** The body that the noun takes up, or null. */
  meant(noun: string): number | null {
    return this.last.get(noun) ?? null;
  }

  /** The nouns in the names under which the document and the lexicon know the actor. */
  private headsOf(actor: number): readonly string[] {
    let heads = this.heads.get(actor);
    if (!heads) {
      const names = [this.table.nameOf(actor), ...(lexicon().names.get(this.table.idOf(actor) ?? '') ?? [])];
      heads = [...new Set(names.flatMap((name) => name.split(/\s+/).map(wordKey)))].filter((key) =>
        BODY_NOUNS.has(key),
      );
      this.heads.set(actor, heads);
    }
    return heads;
  }
}
