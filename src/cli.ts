import { parseArgs } from 'node:util';
import { EXPORTERS } from './core/exchange/exporters';
import { IMPORTERS } from './core/exchange/import/importers';
import { agreementCommand } from './node/agreementCommand';
import { analyzeCommand } from './node/analyzeCommand';
import { exportCommand } from './node/exportCommand';
import { importCommand } from './node/importCommand';
import { messageOf } from './node/messageOf';
import { loadShippedModels } from './node/shippedModels';
import { DONE, WRONG_USAGE } from './node/streams';

const USAGE = `Usage: dateline analyze <folder-or-file>... [--format json|jsonl] [--out FILE]
       dateline export <folder-or-file>... --to FORMAT --out FOLDER-OR-FILE [--force]
       dateline import <file-or-folder>... --from FORMAT --into FOLDER
       dateline agreement <annotations.yaml> <annotations.yaml> [--sources FOLDER] [--format table|json] [--out FILE]

Analyses all source texts (.txt, .md) under the paths as one corpus, with the folder's annotations.yaml
where there is one. analyze prints actors, dates, quotes and events with the links between the documents;
export writes them in the format of another program, and tells what that cannot hold; import writes
what files of another program decide into the folder's annotations.yaml, and tells what it cannot place.
agreement compares the decisions of two readers about the same sources: Cohen's kappa for each kind of
decision, and where they differ.

  --format json|jsonl  one object (json, the default) or one record a line (jsonl)
  --out FILE           write to FILE instead of standard output
  --to FORMAT          one of
${EXPORTERS.map(({ id, title }) => `                         ${id.padEnd(16)}${title}`).join('\n')}
  --from FORMAT        one of
${IMPORTERS.map(({ id, title }) => `                         ${id.padEnd(16)}${title}`).join('\n')}
  --into FOLDER        the folder of the sources
  --sources FOLDER     the sources that the decisions are about: what is left as recognised counts as kept
  --force              overwrite files that are there
  --help               show this text
`;

async function main(args: string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        to: { type: 'string' },
        from: { type: 'string' },
        into: { type: 'string' },
        sources: { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean' },
      },
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
  const { out = null } = values;
  switch (command) {
    case 'analyze': {
      const { format = 'json' } = values;
      if (paths.length === 0) return wrongUsage('analyze needs a folder or a file');
      if (format !== 'json' && format !== 'jsonl') return wrongUsage(`--format is json or jsonl, not "${format}"`);
      return analyzeCommand({ paths, format, out }, STREAMS, loadModels);
    }
    case 'export': {
      const { to, force = false } = values;
      if (paths.length === 0) return wrongUsage('export needs a folder or a file');
      if (to === undefined || out === null) return wrongUsage('export needs --to and --out');
      return exportCommand({ paths, to, out, force, now: new Date() }, STREAMS, loadModels);
    }
    case 'import': {
      const { from, into } = values;
      if (paths.length === 0) return wrongUsage('import needs a file or a folder');
      if (from === undefined || into === undefined) return wrongUsage('import needs --from and --into');
      return importCommand({ paths, from, into }, STREAMS, loadModels);
    }
    case 'agreement': {
      const { format = 'table', sources = null } = values;
      const [first, second, ...more] = paths;
      if (first === undefined || second === undefined || more.length > 0)
        return wrongUsage('agreement needs two annotations.yaml');
      if (format !== 'json' && format !== 'table') return wrongUsage(`--format is json or table, not "${format}"`);
      return agreementCommand({ files: [first, second], sources, format, out }, STREAMS, loadModels);
    }
    default:
      return wrongUsage(command === undefined ? 'a command is missing' : `unknown command "${command}"`);
  }
}

const STREAMS = { write: print, report };

function loadModels() {
  return loadShippedModels(__dirname, (reason) => report(`dateline: ${reason}`));
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
