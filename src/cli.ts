import { parseArgs } from 'node:util';
import { analyzeCommand, DONE, WRONG_USAGE } from './node/analyzeCommand';
import { messageOf } from './node/messageOf';
import { loadShippedTagger } from './node/shippedTagger';

const USAGE = `Usage: dateline analyze <folder-or-file>... [--format json|jsonl] [--out FILE]

Analyses all source texts (.txt, .md) under the paths as one corpus, with the folder's annotations.yaml
where there is one, and prints actors, dates, quotes and events with the links between the documents.

  --format json|jsonl  one object (json, the default) or one record a line (jsonl)
  --out FILE           write to FILE instead of standard output
  --help               show this text
`;

async function main(args: string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string', default: 'json' }, out: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    return wrongUsage(messageOf(error));
  }
  const { values, positionals } = parsed;
  if (values.help) {
    print(USAGE);
    return DONE;
  }
  const [command, ...paths] = positionals;
  if (command !== 'analyze')
    return wrongUsage(command === undefined ? 'a command is missing' : `unknown command "${command}"`);
  if (paths.length === 0) return wrongUsage('analyze needs a folder or a file');
  const { format } = values;
  if (format !== 'json' && format !== 'jsonl') return wrongUsage(`--format is json or jsonl, not "${format}"`);
  const streams = { write: print, report };
  const loadTagger = () => loadShippedTagger(__dirname, (reason) => report(`dateline: ${reason}`));
  return analyzeCommand({ paths, format, out: values.out ?? null }, streams, loadTagger);
}

function wrongUsage(message: string): number {
  report(`dateline: ${message}\n\n${USAGE.trimEnd()}`);
  return WRONG_USAGE;
}

function report(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** The exit code is set rather than `process.exit` called, so that a slow pipe still gets everything. */
function print(text: string): void {
  process.stdout.write(text);
}

// A reader that has seen enough (`| head`) closes the pipe: no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    report(`dateline: ${messageOf(error)}`);
    process.exitCode = 1;
  },
);
