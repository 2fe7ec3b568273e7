import * as vscode from 'vscode';
import type { ActorKind } from '../core/model/actor';
import type { EventType, Modality } from '../core/model/event';
import type { QuotePolarity, QuoteType, StatementAct } from '../core/model/quote';

const { t } = vscode.l10n;

/** A kind of actor as a reader says it, for one and as a heading of several, with the icon that stands for it. */
export interface ActorKindWords {
  readonly word: string;
  readonly heading: () => string;
  readonly icon: string;
}

export const ACTOR_KIND_WORDS: Readonly<Record<ActorKind, ActorKindWords>> = {
  person: { word: t('person'), heading: () => t('Persons'), icon: 'person' },
  organization: { word: t('organisation'), heading: () => t('Organisations'), icon: 'organization' },
  state: { word: t('state'), heading: () => t('States'), icon: 'globe' },
  supranational: { word: t('international body'), heading: () => t('International bodies'), icon: 'globe' },
  place: { word: t('place'), heading: () => t('Places'), icon: 'location' },
  group: { word: t('group'), heading: () => t('Groups'), icon: 'organization' },
  outlet: { word: t('news outlet'), heading: () => t('News outlets'), icon: 'megaphone' },
};

/** PLOVER types as a reader says them. */
export const EVENT_TYPE_WORDS: Readonly<Record<EventType, { readonly word: string; readonly icon: string }>> = {
  AGREE: { word: t('agreement'), icon: 'check' },
  CONSULT: { word: t('talks'), icon: 'comment-discussion' },
  SUPPORT: { word: t('support'), icon: 'thumbsup' },
  CONCEDE: { word: t('concession'), icon: 'fold-down' },
  COOPERATE: { word: t('cooperation'), icon: 'link' },
  AID: { word: t('aid'), icon: 'heart' },
  RETREAT: { word: t('retreat'), icon: 'reply' },
  REQUEST: { word: t('request'), icon: 'question' },
  ACCUSE: { word: t('accusation'), icon: 'comment' },
  REJECT: { word: t('rejection'), icon: 'circle-slash' },
  THREATEN: { word: t('threat'), icon: 'zap' },
  PROTEST: { word: t('protest'), icon: 'megaphone' },
  SANCTION: { word: t('sanction'), icon: 'lock' },
  MOBILIZE: { word: t('mobilisation'), icon: 'run-all' },
  COERCE: { word: t('coercion'), icon: 'law' },
  ASSAULT: { word: t('violence'), icon: 'flame' },
};

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  asserted: t('stated as fact'),
  reported: t('reported'),
  denied: t('denied'),
  planned: t('planned'),
  hypothetical: t('possible'),
};

export const QUOTE_TYPE_WORDS: Readonly<Record<QuoteType, string>> = {
  direct: t('Quotation'),
  partial: t('Partial quotation'),
  scare: t('Term in quotation marks'),
  indirect: t('Reported speech'),
};

/** How a source stands to what it is reported with; nothing to say where it affirms it. */
export const POLARITY_WORDS: Readonly<Record<QuotePolarity, string | null>> = {
  affirmed: null,
  denied: t('denied'),
  doubted: t('left open'),
  rejected: t('rejected'),
};

export const ACT_WORDS: Readonly<Record<StatementAct, string | null>> = {
  speech: null,
  thought: t('thought'),
  demand: t('demand'),
};
