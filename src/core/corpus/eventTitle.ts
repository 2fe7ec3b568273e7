import { contains } from '../model/span';
import type { ReportedEvent } from './reportedEvent';
import { plainText } from './resolveDocument';

/** Longest title, in characters. */
const LONGEST = 110;
/** Reports that are read for a title; enough to find a good one. */
const MOST_READ = 40;

/** A headline where one of the reports is one; else the clause that tells most in few words. */
export function eventTitle(reports: readonly ReportedEvent[]): string {
  const candidates = reports.slice(0, MOST_READ).map(({ document, event }) => {
    const headline = document.layout.title !== null && contains(document.layout.title, event);
    return { headline, text: titleText(plainText(document.text, event)) };
  });
  const [best] = candidates
    .map((candidate, at) => ({ ...candidate, at, cost: candidate.headline ? 0 : cost(candidate.text) }))
    .sort((a, b) => a.cost - b.cost || a.at - b.at);
  return best?.text ?? '';
}

/** How far a clause is from a good title: too short tells too little, too long tells too much. */
function cost(text: string): number {
  return text.length < 30 ? 60 - text.length : Math.max(1, text.length - 80);
}

/** The clause without its date in front, cut at a word, with a capital. */
function titleText(clause: string): string {
  const bare = clause
    .replace(/^(?:On|In|By|Last)\s[^,]{3,30},\s+/, '')
    .replace(/[\s.,;:"“”]+$/, '')
    .replace(/^[\s"“”]+/, '');
  const text = bare.length <= LONGEST ? bare : `${bare.slice(0, bare.lastIndexOf(' ', LONGEST - 1))}…`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
