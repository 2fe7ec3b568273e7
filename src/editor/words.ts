import type { ActorKind } from '../core/model/actor';
import type { EventType, Modality } from '../core/model/event';
import type { QuotePolarity, QuoteType, StatementAct } from '../core/model/quote';

/** `1 source`, `3 sources`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Kinds of actors as a reader says them, with the icon that stands for them. */
export const ACTOR_KIND_WORDS: Readonly<Record<ActorKind, { readonly word: string; readonly icon: string }>> = {
  person: { word: 'person', icon: 'person' },
  organization: { word: 'organisation', icon: 'organization' },
  state: { word: 'state', icon: 'globe' },
  supranational: { word: 'international body', icon: 'globe' },
  place: { word: 'place', icon: 'location' },
  group: { word: 'group', icon: 'organization' },
  outlet: { word: 'news outlet', icon: 'megaphone' },
};

/** PLOVER types as a reader says them. */
export const EVENT_TYPE_WORDS: Readonly<Record<EventType, { readonly word: string; readonly icon: string }>> = {
  AGREE: { word: 'agreement', icon: 'check' },
  CONSULT: { word: 'talks', icon: 'comment-discussion' },
  SUPPORT: { word: 'support', icon: 'thumbsup' },
  CONCEDE: { word: 'concession', icon: 'fold-down' },
  COOPERATE: { word: 'cooperation', icon: 'link' },
  AID: { word: 'aid', icon: 'heart' },
  RETREAT: { word: 'retreat', icon: 'reply' },
  REQUEST: { word: 'request', icon: 'question' },
  ACCUSE: { word: 'accusation', icon: 'comment' },
  REJECT: { word: 'rejection', icon: 'circle-slash' },
  THREATEN: { word: 'threat', icon: 'warning' },
  PROTEST: { word: 'protest', icon: 'megaphone' },
  SANCTION: { word: 'sanction', icon: 'lock' },
  MOBILIZE: { word: 'mobilisation', icon: 'run-all' },
  COERCE: { word: 'coercion', icon: 'law' },
  ASSAULT: { word: 'violence', icon: 'flame' },
};

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  asserted: 'stated as fact',
  reported: 'reported',
  denied: 'denied',
  planned: 'planned',
  hypothetical: 'possible',
};

export const QUOTE_TYPE_WORDS: Readonly<Record<QuoteType, string>> = {
  direct: 'Quotation',
  partial: 'Partial quotation',
  scare: 'Term in quotation marks',
  indirect: 'Reported speech',
};

/** How a source stands to what it is reported with; nothing to say where it affirms it. */
export const POLARITY_WORDS: Readonly<Record<QuotePolarity, string | null>> = {
  affirmed: null,
  denied: 'denied',
  doubted: 'left open',
  rejected: 'rejected',
};

export const ACT_WORDS: Readonly<Record<StatementAct, string | null>> = {
  speech: null,
  thought: 'thought',
  demand: 'demand',
};
