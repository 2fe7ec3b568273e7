import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { LinearChainTagger } from '../../core/recognise/tagger/linearChainTagger';
import { readModel, writeModel } from '../../core/recognise/tagger/modelFile';
import { messageOf } from '../messageOf';
import { evaluate, summary } from './evaluate';
import { learnWords } from './learnWords';
import { readRecords } from './records';
import { DEFAULT_RECIPE, trainNames } from './trainNames';
import { DEFAULT_OPTIONS } from './trainTagger';

const USAGE = `Usage: npm run train -- --data FILE... --raw FILE --out MODEL [--words MODEL] [--test FILE...] [--teachers N] [--stretches N] [--epochs N]

Trains the name model, from data to the file that is shipped: word classes of raw text, teachers, their labels of raw
text, a student, and the pool of all. The lists that its features ask for are those of the lexicon as it stands.

  --data FILE     JSON lines with "text" and "ents" (code points, PER, ORG, LOC, MISC); may be given several times.
                  The model follows the rules of annotation of the first; the others are taken for their names
  --raw FILE      unlabelled text of a sentence a line, may be compressed (.gz)
  --out MODEL     the file to write
  --words MODEL   takes word classes, casing and uses from a model trained before, which saves a good part of the time
  --test FILE     data to score the model on; may be given several times
  --teachers N    models of the data alone (${DEFAULT_RECIPE.teachers})
  --stretches N   stretches of raw text that they label (${DEFAULT_RECIPE.stretches})
  --epochs N      of every model (${DEFAULT_OPTIONS.crf.epochs})
`;

const started = Date.now();

function report(line: string): void {
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(0)} s: ${line}\n`);
}

function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', multiple: true },
      raw: { type: 'string' },
      out: { type: 'string' },
      words: { type: 'string' },
      test: { type: 'string', multiple: true, default: [] },
      teachers: { type: 'string', default: String(DEFAULT_RECIPE.teachers) },
      stretches: { type: 'string', default: String(DEFAULT_RECIPE.stretches) },
      epochs: { type: 'string', default: String(DEFAULT_OPTIONS.crf.epochs) },
      help: { type: 'boolean' },
    },
  });
  // `--data a b c`: the shell leaves all but the first behind as they are
  const data = [...(values.data ?? []), ...positionals];
  const { out, raw, words: source } = values;
  if (values.help || data.length === 0 || out === undefined || raw === undefined) throw new Error(USAGE);
  mkdirSync(dirname(out), { recursive: true });
  const documents = data.flatMap(readRecords);
  const crf = { ...DEFAULT_OPTIONS.crf, epochs: Number(values.epochs) };
  const options = { ...DEFAULT_OPTIONS, crf };
  const recipe = { ...DEFAULT_RECIPE, teachers: Number(values.teachers), stretches: Number(values.stretches) };
  const { recased, rarest, threshold } = options;
  const about = { data: data.map((path) => basename(path)).join(' '), ...crf, recased, rarest, threshold, ...recipe };
  const text = readText(raw);
  const words =
    source === undefined ? learnWords(text, documents, options, report) : readModel(readFileSync(source)).words;
  const model = trainNames(documents, text, words, options, recipe, about, report);
  const file = writeModel(model);
  writeFileSync(out, file);
  report(`${out}: ${model.hashes.length} features, ${file.length} bytes`);
  for (const path of values.test) {
    report(`${basename(path)}: ${summary(evaluate(new LinearChainTagger(model), readRecords(path)))}`);
  }
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
