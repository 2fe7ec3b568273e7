/** Scores of one commit on one data set: figure name → printed value. */
export interface Score {
  readonly commit: string;
  readonly dataSet: string;
  readonly figures: readonly { readonly name: string; readonly value: string }[];
}

const HISTORY = '## History';

const INTRODUCTION = `# Accuracy

Written by \`npm run accuracy\`, which runs the scorers of \`../shared/bench\` on the development sets; what the figures mean stands in the
README there. Shares are percentages. A \`+\` behind the commit says that the work tree had changes on top of it.
`;

/** The new text of RESULTS.md: the latest scores in full, and one more line for each data set in the history. */
export function renderResults(previous: string, scores: readonly Score[]): string {
  const latest = scores.map(
    ({ commit, dataSet, figures }) =>
      `### ${dataSet} (${commit})\n\n| figure | score |\n| --- | ---: |\n${figures.map(({ name, value }) => `| ${name} | ${value} |`).join('\n')}\n`,
  );
  const lines = scores.map(
    ({ commit, dataSet, figures }) =>
      `| ${commit} | ${dataSet} | ${figures.map(({ name, value }) => `${name} ${value}`).join('; ')} |`,
  );
  const history = [...historyOf(previous).filter((line) => !lines.some((fresh) => sameRun(line, fresh))), ...lines];
  return [
    INTRODUCTION,
    '## Latest\n',
    ...latest,
    `${HISTORY}\n\n| commit | data set | scores |\n| --- | --- | --- |\n${history.join('\n')}\n`,
  ].join('\n');
}

function historyOf(text: string): string[] {
  const at = text.indexOf(HISTORY);
  if (at < 0) return [];
  return text
    .slice(at)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:commit|---)/.test(line));
}

/** A second run on the same commit replaces the first. */
function sameRun(a: string, b: string): boolean {
  const key = (line: string) => line.split('|').slice(1, 3).join('|');
  return key(a) === key(b);
}
