import type { Modality } from '../model/event';
import { contains } from '../model/span';
import { memoized } from './memoized';
import type { ReportedEvent } from './reportedEvent';
import type { TitlePassage } from './titlePassage';
import { LONGEST_TITLE, titlePassage } from './titlePassage';

/** Reports that are read for a title; enough to find a good one. */
const MOST_READ = 40;
/** A shorter title tells too little. */
const SHORT = 40;
const POINTS_BACK =
  /^(?:it|he|she|they|we|i|you|this|that|these|those|there|his|her|its|their|our|my|them|both|who|which)\b/i;
const MODALITY_COST: Readonly<Record<Modality, number>> = {
  asserted: 0,
  reported: 2,
  planned: 10,
  hypothetical: 25,
  denied: 30,
};

/** The title of an event: a headline where one tells of it, else the passage that tells most in few words by itself. */
export function eventTitle(reports: readonly ReportedEvent[]): string {
  const [best] = reports
    .slice(0, MOST_READ)
    .map(candidate)
    .sort((a, b) => a.cost - b.cost);
  return best?.text ?? '';
}

const candidate = memoized((report: ReportedEvent) => {
  const passage = titlePassage(report);
  return { text: passage.text, cost: cost(report, passage) };
});

/** How far a passage is from a good title. */
function cost({ document, event }: ReportedEvent, { text, quoted, broken }: TitlePassage): number {
  const { title } = document.layout;
  let points = MODALITY_COST[event.modality];
  if (event.reference) points += 60;
  if (quoted) points += 30;
  if (broken) points += 25;
  if (text.endsWith('?')) points += 30;
  if (POINTS_BACK.test(text)) points += 40;
  if (/^\S+ing\s/.test(text)) points += 25;
  if (/\s(?:who|which|that)\s/.test(text)) points += 10;
  if (text.length < SHORT) points += SHORT - text.length;
  points += Math.max(0, text.length - LONGEST_TITLE);
  const named = new Set(event.participants.flatMap(({ actor }) => actor ?? [])).size;
  points -= 5 * Math.min(3, named);
  if (title !== null && contains(title, event)) points -= 20;
  return points;
}
