import { markdownText } from '../markdown';
import { bratImporter } from './bratImporter';
import { gazetteerImporter } from './gazetteerImporter';
import type { Importer, ImportResult } from './importer';
import { webAnnotationImporter } from './webAnnotationImporter';

/** All formats that can be imported, in the order in which they are offered. */
export const IMPORTERS: readonly Importer[] = [webAnnotationImporter, bratImporter, gazetteerImporter];

/** What came of an import, in Markdown. */
export function importReport(title: string, { decisions, known, problems }: ImportResult): string {
  const counts = [...countBy(decisions.map(({ type }) => type))].map(([type, count]) => `- ${count} × ${type}`);
  const lines = problems.map(({ file, line, message }) => {
    return `- ${markdownText(line === null ? file : `${file}, line ${line}`)}: ${markdownText(message)}`;
  });
  return [
    `# ${markdownText(title)}`,
    counts.length === 0 ? 'Nothing new was written.' : `Written into annotations.yaml:\n\n${counts.join('\n')}`,
    ...(known === 0 ? [] : [`${known} more say what Dateline sees by itself, or what annotations.yaml says already.`]),
    ...(lines.length === 0 ? [] : [`## What could not be placed\n\n${lines.join('\n')}`]),
  ]
    .join('\n\n')
    .concat('\n');
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
