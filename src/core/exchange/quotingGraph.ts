import type { Actor, Corpus } from '../model/corpus';
import { quotedBy } from '../queries/lists/quoting';

/** How two actors are joined: `quotes`, the statements of one name or quote the other; `acts`, one acts on the other in events. */
export type Tie = 'quotes' | 'acts' | 'takes-part-with';

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly tie: Tie;
  readonly directed: boolean;
  /** Number of statements, or of reports of events. */
  readonly weight: number;
}

export interface ActorGraph {
  readonly nodes: readonly (Actor & { readonly statements: number })[];
  readonly edges: readonly GraphEdge[];
}

/** The actors and who quotes, acts on and acts with whom. Outlets quote whomever their own articles let speak. */
export function actorGraph(corpus: Corpus): ActorGraph {
  const weights = new Map<string, { source: string; target: string; tie: Tie; weight: number }>();
  const known = new Set(corpus.actors().map(({ id }) => id));
  const join = (source: string, target: string, tie: Tie, weight = 1): void => {
    if (source === target || !known.has(source) || !known.has(target)) return;
    const [a, b] = tie === 'takes-part-with' && target < source ? [target, source] : [source, target];
    const key = JSON.stringify([tie, a, b]);
    const edge = weights.get(key);
    if (edge) edge.weight += weight;
    else weights.set(key, { source: a, target: b, tie, weight });
  };
  const outlets = outletIds(corpus);
  for (const { id } of corpus.actors()) {
    for (const { actor, passages } of quotedBy(corpus, id))
      if (actor !== null) join(id, actor, 'quotes', passages.length);
    for (const { file } of corpus.quotesOf(id)) {
      const outlet = outlets.get(corpus.document(file)?.outlet?.toLowerCase() ?? '');
      if (outlet !== undefined) join(outlet, id, 'quotes');
    }
  }
  for (const file of corpus.files()) {
    for (const { participants } of corpus.document(file)?.events ?? []) {
      const of = (wanted: string): string[] => [
        ...new Set(participants.flatMap(({ actor, role }) => (role === wanted && actor !== null ? [actor] : []))),
      ];
      const [sources, targets, others] = [of('source'), of('target'), of('other')];
      for (const source of sources) for (const target of targets) join(source, target, 'acts');
      for (const other of others) for (const actor of [...sources, ...targets]) join(other, actor, 'takes-part-with');
    }
  }
  return {
    nodes: corpus.actors().map((actor) => ({ ...actor, statements: corpus.quotesOf(actor.id).length })),
    edges: [...weights.values()].map((edge) => ({ ...edge, directed: edge.tie !== 'takes-part-with' })),
  };
}

/** Ids of the actors that are news outlets, by their names in small letters. */
function outletIds(corpus: Corpus): ReadonlyMap<string, string> {
  const outlets = corpus.actors().filter(({ kind }) => kind === 'outlet');
  return new Map(
    outlets.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word.toLowerCase(), id] as const)),
  );
}
