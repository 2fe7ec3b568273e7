import * as vscode from 'vscode';
import type { ComparisonWords } from '../../core/queries/comparison/comparisonText';
import type { FacetKind, Report, SubjectFacts } from '../../core/queries/comparison/comparison';
import { dateText, dayText, phraseText } from '../dates';
import { boundsInWords, sourcesInWords } from '../eventWords';
import { ACTOR_KIND_WORDS, EVENT_TYPE_WORDS, MODALITY_WORDS } from '../words';

/** What the text of a comparison says of its own. */
export function comparisonWords(): ComparisonWords {
  const { t } = vscode.l10n;
  return {
    facts: factsInWords,
    differ: t('Sources differ'),
    wording: t('Side by side'),
    passages: t('What each source says'),
    gaps: t('In one source only, or left out there'),
    facet: facetInWords,
    value: (kind, value) => (kind === 'modality' ? modalityInWords(value) : value),
    silent: t('not told'),
    source: sourceInWords,
    modality: modalityInWords,
    withoutMarks: t('without quotation marks'),
    more: (count) => (count === 1 ? t('1 more') : t('{0} more', count)),
    only: t('Only here'),
    missing: t('Left out here'),
    phrase: phraseText,
    hint: t('Enter, F12 or a click on a link leads to the passage.'),
  };
}

function factsInWords(facts: SubjectFacts, sources: number, origins: number): string {
  const told = sourcesInWords(sources, origins);
  switch (facts.kind) {
    case 'event': {
      const { date, bounds, type, place, participants } = facts;
      const unknown = bounds ? boundsInWords(bounds) : vscode.l10n.t('date unknown');
      return joined([
        date === null ? unknown : dateText(date),
        type && EVENT_TYPE_WORDS[type].word,
        place,
        participants.slice(0, 8).join(', '),
        told,
      ]);
    }
    case 'quote':
      return joined([facts.speaker ?? vscode.l10n.t('speaker unknown'), facts.role, told]);
    case 'actor':
      return joined([ACTOR_KIND_WORDS[facts.actorKind].word, facts.aliases.slice(0, 8).join(', '), told]);
  }
}

function facetInWords(kind: FacetKind, subject: SubjectFacts['kind']): string {
  const { t } = vscode.l10n;
  switch (kind) {
    case 'date':
      return t('When');
    case 'place':
      return t('Where');
    case 'who':
      return subject === 'quote' ? t('Whose words') : t('Who');
    case 'numbers':
      return t('How many');
    case 'called':
      return subject === 'event'
        ? t('What it is called')
        : subject === 'quote'
          ? t('How it is introduced')
          : t('Named as');
    case 'modality':
      return t('Told as');
    case 'statements':
      return t('What is quoted');
    case 'events':
      return t('What is told of it');
  }
}

function modalityInWords(modality: string): string {
  return Object.entries(MODALITY_WORDS).find(([key]) => key === modality)?.[1] ?? modality;
}

function sourceInWords({ published, origin }: Report): string {
  return joined([
    published === null ? vscode.l10n.t('undated') : dayText(published),
    origin === null ? null : vscode.l10n.t('according to {0}', origin),
  ]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
