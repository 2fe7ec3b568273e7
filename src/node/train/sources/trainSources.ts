import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { overlaps, type Span } from '../../../core/model/span';
import type { NameTagger } from '../../../core/model/nameTagger';
import type { SyntaxParser } from '../../../core/model/syntax';
import { recogniseActors } from '../../../core/recognise/actors/recogniseActors';
import { properNames } from '../../../core/recognise/actors/properNames';
import { readClauses } from '../../../core/recognise/parse/clauses';
import { loadParser } from '../../../core/recognise/parse/loadParser';
import { SyntaxTree } from '../../../core/recognise/parse/tree';
import { buildFrames } from '../../../core/recognise/quotes/frames';
import type { ChooseSource } from '../../../core/recognise/quotes/sources';
import { spanOf } from '../../../core/recognise/quotes/speakers';
import { readStatements } from '../../../core/recognise/quotes/statements';
import { loadNameTagger } from '../../../core/recognise/tagger/loadNameTagger';
import { withCredits } from '../../../core/recognise/tokens/credits';
import { structureText } from '../../../core/recognise/tokens/structureText';
import { messageOf } from '../../messageOf';
import { Random } from '../random';
import { type Choice, learnChoices, shareRight } from './learnChoices';

const USAGE = `Usage: npm run train:sources -- --data FILE... --names MODEL --syntax MODEL --out FILE [--test FILE...]

Learns which of several noun phrases is the source of a statement, from annotated attributions.

  --data FILE      JSON lines with "id", "annotator", "text" and "attributions" of "source", "cue" and "content" spans
  --names MODEL    the model of names
  --syntax MODEL   the model of syntax that the weights are to be used with
  --out FILE       JSON of the weights by name of evidence
  --test FILE      such lines, to say how often the choice is right
`;

interface Models {
  readonly tagger: NameTagger;
  readonly parser: SyntaxParser;
}

interface Attribution {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

interface Annotated {
  readonly id: string;
  readonly annotator: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

const HEADINGS = new Set(['headline', 'standfirst', 'subheading']);
/** Share of the words of a statement that an annotated content must hold to be the same. */
const SAME = 0.5;

function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', multiple: true },
      syntax: { type: 'string' },
      names: { type: 'string' },
      out: { type: 'string' },
      test: { type: 'string', multiple: true, default: [] },
    },
  });
  const data = [...(values.data ?? []), ...positionals];
  const { syntax, names, out } = values;
  if (data.length === 0 || syntax === undefined || names === undefined || out === undefined) throw new Error(USAGE);
  const models = { tagger: loadNameTagger(readFileSync(names)), parser: loadParser(readFileSync(syntax)) };
  const choices = data.flatMap(firstAnnotators).flatMap((article) => choicesOf(article, models));
  const weights = learnChoices(choices, new Random(1));
  process.stdout.write(`${choices.length} choices, ${weights.size} weights, ${shareRight(choices, weights)} right\n`);
  const origin =
    `Learned by \`npm run train:sources\` from the annotated attributions of ${data.map((path) => basename(path)).join(', ')}: ` +
    'weights of evidence in a log-linear model; no text of any corpus is contained.';
  writeFileSync(out, render(origin, weights));
  for (const path of values.test) {
    const tests = firstAnnotators(path).flatMap((article) => choicesOf(article, models));
    process.stdout.write(`${basename(path)}: ${tests.length} choices, ${shareRight(tests, weights)} right\n`);
  }
}

/** Of each article the annotation of the alphabetically first annotator. */
function firstAnnotators(path: string): Annotated[] {
  const first = new Map<string, Annotated>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const article = JSON.parse(line) as Annotated;
    const known = first.get(article.id);
    if (!known || article.annotator < known.annotator) first.set(article.id, article);
  }
  return [...first.values()];
}

/** Every choice between sources that the statements of an article ask for, where the annotators agree on the statement. */
function choicesOf({ text, attributions }: Annotated, { tagger, parser }: Models): Choice[] {
  const document = structureText(text);
  const named = recogniseActors(document, [], tagger.tag(withCredits(document)));
  const clauses = readClauses(new SyntaxTree(parser.parse(document, properNames(named))));
  const choices: Choice[] = [];
  for (const frame of buildFrames(document, clauses.tree.words)) {
    const asked = new Map<number, Parameters<ChooseSource>[1]>();
    const recording: ChooseSource = ({ at }, candidates) => {
      asked.set(at, candidates);
      return candidates[0]?.subject ?? null;
    };
    const isHeading = HEADINGS.has(document.layout.blocks[frame.block]?.kind ?? '');
    for (const { cue, contents } of readStatements(frame, isHeading, clauses, recording)) {
      const candidates = asked.get(cue.to - 1) ?? asked.get(cue.to - 2);
      const parts = contents.map(({ from, to }) => spanOf(frame.words, from, to));
      const gold = attributions.find(({ content }) => shared(parts, content) >= SAME * length(parts));
      if (!candidates || candidates.length < 2 || !gold) continue;
      const right = candidates.map(({ subject: { from, to } }) => {
        const phrase = spanOf(frame.words, from, to);
        return gold.source.some((span) => overlaps(span, phrase));
      });
      if (right.includes(true) && right.includes(false))
        choices.push({ evidence: candidates.map(({ evidence }) => evidence), right });
    }
  }
  return choices;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function shared(spans: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  for (const a of spans) {
    for (const b of others) sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  }
  return sum;
}

/** One weight a line, so that a change reads as one. */
function render(origin: string, weights: ReadonlyMap<string, number>): string {
  const lines = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `    ${JSON.stringify(name)}: ${weight}`);
  return `{\n  "origin": ${JSON.stringify(origin)},\n  "weights": {\n${lines.join(',\n')}\n  }\n}\n`;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
