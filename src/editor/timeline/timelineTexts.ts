import * as vscode from 'vscode';
import { EVENT_TYPES } from '../../core/model/event';
import type { EventType } from '../../core/model/event';
import type { TimelineTexts } from '../../core/queries/timeline/timelineMessages';
import { EVENT_TYPE_WORDS } from '../words';

/** What the timeline says, in the reader's language. Places are filled in there. */
export function timelineTexts(): TimelineTexts {
  const { t } = vscode.l10n;
  return {
    actor: t('Actor'),
    allActors: t('All actors'),
    type: t('Type'),
    allTypes: t('All types'),
    otherType: t('Other'),
    onlyDisputed: t('Only where sources differ'),
    zoomIn: t('Zoom in'),
    zoomOut: t('Zoom out'),
    fit: t('Show all'),
    chart: t('Events over time, by source'),
    keys: t(
      'Arrow keys go from event to event, up and down from source to source. Enter opens the passage, Shift+Enter compares the sources, + and − zoom, 0 shows all.',
    ),
    undated: t('Without a date'),
    noEvents: t('No events'),
    oneEvent: t('1 event'),
    events: t('{0} events', '{0}'),
    oneSource: t('1 source'),
    sources: t('{0} sources', '{0}'),
    oneOrigin: t('1 origin'),
    origins: t('{0} origins', '{0}'),
    differ: t('sources differ'),
    background: t('history'),
    compare: t('Compare Sources'),
    openIn: t('Open the passage in {0}', '{0}'),
    cluster: t('{0}, {1}', '{0}', '{1}'),
    nothing: t('No event with a date is to be shown.'),
    notAfter: t('not after {0}', '{0}'),
    notBefore: t('not before {0}', '{0}'),
    between: t('between {0} and {1}', '{0}', '{1}'),
    dateUnknown: t('date unknown'),
    more: t('{0} more', '{0}'),
    types: Object.fromEntries(EVENT_TYPES.map((type) => [type, EVENT_TYPE_WORDS[type].word])) as Record<
      EventType,
      string
    >,
  };
}
