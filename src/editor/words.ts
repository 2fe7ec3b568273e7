import * as vscode from 'vscode';
import type { ActorKind } from '../core/model/actor';
import type { EventType, Modality } from '../core/model/event';
import type { QuotePolarity, QuoteType, StatementAct } from '../core/model/quote';

/** `1 source`, `3 sources`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** A kind of actor as a reader says it, for one and as a heading of several, with the icon that stands for it. */
export interface ActorKindWords {
  readonly word: string;
  readonly heading: () => string;
  readonly icon: string;
}

export const ACTOR_KIND_WORDS: Readonly<Record<ActorKind, ActorKindWords>> = {
  person: { word: 'person', heading: () => vscode.l10n.t('Persons'), icon: 'person' },
  organization: { word: 'organisation', heading: () => vscode.l10n.t('Organisations'), icon: 'organization' },
  state: { word: 'state', heading: () => vscode.l10n.t('States'), icon: 'globe' },
  supranational: { word: 'international body', heading: () => vscode.l10n.t('International bodies'), icon: 'globe' },
  place: { word: 'place', heading: () => vscode.l10n.t('Places'), icon: 'location' },
  group: { word: 'group', heading: () => vscode.l10n.t('Groups'), icon: 'organization' },
  outlet: { word: 'news outlet', heading: () => vscode.l10n.t('News outlets'), icon: 'megaphone' },
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
