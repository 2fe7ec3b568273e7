import { markdownText } from '../markdown';
import { bratImporter } from './bratImporter';
import { gazetteerImporter } from './gazetteerImporter';
import type { Importer, ImportResult } from './importer';
import { webAnnotationImporter } from './webAnnotationImporter';
import { message } from '../../util/message';

/** All formats that can be imported, in the order in which they are offered. */
export const IMPORTERS: readonly Importer[] = [webAnnotationImporter, bratImporter, gazetteerImporter];

/** What came of an import, in Markdown. */
export function importReport(title: string, { decisions, known, problems }: ImportResult): string {
  const counts = [...countBy(decisions.map(({ type }) => type))].map(([type, count]) => `- ${count} × ${type}`);
  const lines = problems.map(({ file, line, message: words }) => {
    return `- ${markdownText(line === null ? file : message('{0}, line {1}', file, line))}: ${markdownText(words)}`;
  });
  return [
    `# ${markdownText(title)}`,
    counts.length === 0
      ? message('Nothing new was written.')
      : `${message('Written into annotations.yaml:')}\n\n${counts.join('\n')}`,
    ...(known === 0
      ? []
      : [
          known === 1
            ? message('1 more says what Dateline sees by itself, or what annotations.yaml says already.')
            : message('{0} more say what Dateline sees by itself, or what annotations.yaml says already.', known),
        ]),
    ...(lines.length === 0 ? [] : [`## ${message('What could not be placed')}\n\n${lines.join('\n')}`]),
  ]
    .join('\n\n')
    .concat('\n');
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
