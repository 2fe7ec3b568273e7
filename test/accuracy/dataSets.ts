/** A figure of a scorer's JSON answer. */
export interface Figure {
  readonly name: string;
  /** Keys that lead to the number in the scorer's `scores`. */
  readonly path: readonly string[];
  /** Shares are printed as percentages, counts as they are. */
  readonly kind: 'share' | 'count';
}

/** One development set with the arguments of its scorer. Paths are relative to the bench folder. */
export interface DataSet {
  readonly name: string;
  readonly area: string;
  readonly arguments: readonly string[];
  readonly figures: readonly Figure[];
}

const share = (name: string, ...path: string[]): Figure => ({ name, path, kind: 'share' });
const count = (name: string, ...path: string[]): Figure => ({ name, path, kind: 'count' });

/** The development sets of `../shared/bench`, with the figures that its README explains. */
export const DATA_SETS: readonly DataSet[] = [
  {
    name: 'seed articles S0–S2',
    area: 'seeds',
    arguments: ['seeds/gold.S0-S2.json', '--sources', '../seeds', '--twice'],
    figures: [
      share('core mentions, overlap', 'mentions', 'core', 'recall_overlap'),
      share('core mentions, exact', 'mentions', 'core', 'recall_exact'),
      share('core mentions, precision', 'mentions', 'core', 'precision'),
      share('identity B³ F1, core', 'mentions', 'identity_core', 'f1'),
      share('dates right', 'dates', 'right'),
      count('false dates', 'dates', 'false_dates', 'length'),
      share('quotes found', 'quotes', 'found'),
      share('quote type', 'quotes', 'type_right'),
      share('quote speaker', 'quotes', 'speaker_right'),
      share('indirect recall', 'indirect', 'recall'),
      share('events found', 'events', 'recall'),
      share('events with right date', 'events', 'recall_with_right_date'),
      share('event cluster B³ F1', 'events', 'cluster', 'f1'),
      share('links found', 'links', 'recall'),
      count('false contradictions', 'links', 'false_contradictions', 'length'),
    ],
  },
  {
    name: 'CoNLL-2003 testa',
    area: 'ner',
    arguments: ['ner/dev.conll2003-testa.jsonl'],
    figures: [
      share('F1, PER ORG LOC', 'micro_per_org_loc', 'f1'),
      share('F1, all four', 'micro', 'f1'),
      share('PER', 'types', 'PER', 'f1'),
      share('ORG', 'types', 'ORG', 'f1'),
      share('LOC', 'types', 'LOC', 'f1'),
      share('MISC', 'types', 'MISC', 'f1'),
    ],
  },
  {
    name: 're3d',
    area: 'ner',
    arguments: ['ner/companion.re3d.jsonl'],
    figures: [share('recall, PER ORG LOC', 'micro_per_org_loc', 'r'), share('recall, spans', 'spans_any_type', 'r')],
  },
  {
    name: 'TimeBank',
    area: 'dates',
    arguments: ['dates/dev.timebank.jsonl'],
    figures: [
      share('value F1', 'value', 'f1'),
      share('strict F1', 'strict', 'f1'),
      share('relaxed F1', 'relaxed', 'f1'),
      share('type F1', 'type', 'f1'),
    ],
  },
  {
    name: 'PolNeAR dev',
    area: 'quotes',
    arguments: ['quotes/dev.polnear.jsonl'],
    figures: [
      share('direct F1', 'direct', 'f1'),
      share('speaker, direct', 'speaker_direct'),
      share('all F1', 'all', 'f1'),
      share('speaker, all', 'speaker_all'),
      share('cue, all', 'cue_all'),
    ],
  },
  {
    name: 'PLV dev',
    area: 'events',
    arguments: ['events/dev.plv.jsonl'],
    figures: [
      share('root macro-F1', 'root_macro_f1'),
      share('root accuracy', 'root_accuracy'),
      share('penta macro-F1', 'penta_macro_f1'),
      share('source overlap', 'source_overlap'),
      share('target overlap', 'target_overlap'),
    ],
  },
  {
    name: 'NewsWCL50 dev',
    area: 'links',
    arguments: ['crossdoc/dev.newswcl50.jsonl'],
    figures: [
      share('CoNLL F1, ACTOR+COUNTRY+GROUP', 'rows', 'ACTOR+COUNTRY+GROUP', 'macro', 'conll'),
      share('mention coverage', 'mention_coverage'),
      share('CoNLL F1, EVENT', 'rows', 'EVENT', 'macro', 'conll'),
      share('CoNLL F1, all', 'rows', 'all', 'macro', 'conll'),
    ],
  },
];
