import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { LinearChainTagger } from '../../core/recognise/tagger/linearChainTagger';
import { readModel, writeModel } from '../../core/recognise/tagger/modelFile';
import { TAG_COUNT } from '../../core/recognise/tagger/tags';
import { messageOf } from '../messageOf';
import { evaluate, summary } from './evaluate';
import { poolModels } from './poolModels';
import { readRecords, type GoldDocument } from './records';
import { DEFAULT_OPTIONS, TaggerTraining } from './trainTagger';
import { learnWords } from './learnWords';
import { selfTagged } from './selfTagged';
import { withoutSmall } from './withoutSmall';

const USAGE = `Usage: npm run train -- --data FILE... [--raw FILE] [--words MODEL] [--only-words] [--silver FILE...] [--first MODEL] [--least N] --out MODEL [--test FILE...] [--epochs N]

Trains the name tagger and writes its model.

  --data FILE    JSON lines with "text" and "ents" (code points, PER, ORG, LOC, MISC); may be given several times.
                 The model follows the rules of annotation of the first; the others are taken for their names
  --raw FILE     unlabelled text of a sentence a line, may be compressed (.gz): gives word classes, casing and uses,
                 and, tagged by a first model, further documents to learn from
  --words MODEL  takes classes, casing and uses from a model trained before; one of --raw and --words is needed
  --only-words   stops behind classes, casing and uses, and writes a model that knows nothing else
  --silver FILE  such lines with the names of another model, by the same rules of annotation: learned from beside the
                 data, a half of the sentences in each epoch
  --first MODEL  takes a model trained before on the same data and words, and pools it with a second one: with --raw
                 one that learns from raw text too, else one of another seed
  --least N      leaves out weights of fewer steps than N (127 steps are the largest weight): the file gets smaller
  --test FILE    data to score the model on
`;

const NO_FEATURES = {
  hashes: new Int32Array(0),
  weights: new Int8Array(0),
  transitions: new Int32Array(TAG_COUNT * TAG_COUNT),
};

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
      words: { type: 'string' },
      'only-words': { type: 'boolean' },
      silver: { type: 'string', multiple: true, default: [] },
      first: { type: 'string' },
      least: { type: 'string' },
      out: { type: 'string' },
      test: { type: 'string', multiple: true, default: [] },
      epochs: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  // `--data a b c`: the shell leaves all but the first behind as they are
  const data = [...(values.data ?? []), ...positionals];
  const { out, raw, first, words: source } = values;
  if (values.help || data.length === 0 || out === undefined || (raw === undefined && source === undefined)) {
    throw new Error(USAGE);
  }
  mkdirSync(dirname(out), { recursive: true });
  const documents = data.flatMap(readRecords);
  const crf = { ...DEFAULT_OPTIONS.crf, epochs: Number(values.epochs ?? DEFAULT_OPTIONS.crf.epochs) };
  const options = { ...DEFAULT_OPTIONS, crf };
  const rawText = raw === undefined ? undefined : readText(raw);
  const words =
    source === undefined
      ? learnWords(rawText ?? '', documents, options, report)
      : readModel(readFileSync(source)).words;
  const { recased, rarest, threshold } = options;
  const about = {
    data: [...data, ...values.silver].map((path) => basename(path)).join(' '),
    ...crf,
    recased,
    rarest,
    threshold,
  };
  if (values['only-words']) {
    const file = writeModel({ about, unit: 1, ...NO_FEATURES, words });
    writeFileSync(out, file);
    report(`${out}: ${words.words.length} words, ${file.length} bytes`);
    return;
  }
  const collection = documents[0]?.collection ?? '';
  const silver = values.silver.flatMap(readRecords).map((document) => ({ ...document, collection }));
  const training = (from: readonly GoldDocument[], seed: number): TaggerTraining =>
    new TaggerTraining(from, words, { ...options, crf: { ...crf, seed } }, report, silver);
  let model = first ? readModel(readFileSync(first)) : training(documents, crf.seed).train(about);
  if (rawText !== undefined) {
    const tagged = selfTagged(rawText, new LinearChainTagger(model), collection);
    report(`${tagged.length} documents of raw text tagged by this model`);
    const further = training([...documents, ...tagged], crf.seed);
    model = poolModels(model, further.train({ ...about, selfTagged: tagged.length }));
  } else if (first) {
    model = poolModels(model, training(documents, crf.seed + 1).train({ ...about, pooled: 2 }));
  }
  if (values.least !== undefined) model = withoutSmall(model, Number(values.least));
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
