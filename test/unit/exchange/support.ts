import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownActors } from '../../../src/core/annotations/knownActors';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { ExportRequest } from '../../../src/core/exchange/exporter';
import { EXPORTERS, exportCorpus } from '../../../src/core/exchange/exporters';
import type { CorpusDocument } from '../../../src/core/model/corpus';
import { ENGLISH_DATES } from '../../../src/core/queries/wording/dateLanguage';
import { analyse } from '../shippedModels';

/** Sources by file name, analysed, with an annotations.yaml where one is given. */
export function requestFor(sources: Readonly<Record<string, string>>, yaml = ''): ExportRequest {
  const { annotations } = readAnnotations(yaml);
  const corpus = new CorpusIndex(annotations);
  const known = knownActors(annotations);
  for (const [file, text] of Object.entries(sources)) corpus.setDocument(file, text, analyse(text, known));
  return {
    corpus,
    annotations,
    created: '2024-05-04T10:00:00Z',
    sources: '../articles',
    title: 'Articles',
    language: ENGLISH_DATES,
  };
}

let read: ExportRequest | undefined;

/** The samples that Dateline ships, with their annotations.yaml. */
export function samples(): ExportRequest {
  read ??= readSamples();
  return read;
}

function readSamples(): ExportRequest {
  const folder = join('media', 'samples');
  const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));
  const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return requestFor(Object.fromEntries(names.map((name) => [name, textOf(name)])), textOf('annotations.yaml'));
}

/** Articles that are hard on formats: supplementary characters, Windows and odd line ends, marks of every format, right-to-left. */
export const HARD: Readonly<Record<string, string>> = {
  'emoji.txt': `Harbour strike ends 🎉🎉\n\nLISBON, May 4, 2021. 🚢 Ana Sousa, 𝔐inister of the 🌊 sea, said: "The 'quiet' strike 🚢 is 'over', and \u201Cnobody\u201D lost," and added on Monday that Spain had agreed to talks. "We thank the crews 🙏," Sousa said.\n`,
  'windows.txt':
    'Tax talks fail\r\n\r\nOSLO, June 2, 2019. Norway met Sweden in Oslo on Saturday.\r\n"We will not\r\npay," Finance Minister Kari Lund said, "and never\r\nwill." She left on 3 June.\r\n',
  'markup.md':
    '# <Talks> & "more" talks ]]> *end*\n\nROME, 3 March 2020. =SUM(A1) said Italy & Spain met <b>France</b> in Rome on Tuesday. "<script>alert(1)</script> is no answer & never was," President Luca Bianchi said. [Menu](javascript:alert(1))\n\n- 1. March 3: Italy signed a pact with Malta; "A, B; C\\D" was its name.\n',
  'right-to-left.txt':
    'Talks in Amman\n\nAMMAN, May 9, 2022. Jordan (الأردن) met Iraq on Monday. "\u202Bسلام\u202C is our word," Foreign Minister Samir Haddad said on May 9.\n',
  'sub folder/odd name#1?.txt':
    'A\u2028 strange\u0085 text\n\nPARIS, April 1, 2020. \u0000\u0007 France met Germany on 2 April 2020.\u000B \uD83D lone half. "It is\u2028done,\u0085truly," Claire Petit said.\n',
  'sub folder/empty.txt': '',
  'markup.txt': '=2+5 said France\n\nFrance and Spain signed a treaty in Paris on 5 May 1998.\n',
};

export const HARD_YAML = `version: 1
actors:
  "odd id / 1": { name: "Ana <Sousa> \\"&\\" =Co", kind: person, aliases: [Ana Sousa] }
annotations:
  - { file: emoji.txt, exact: "🚢 Ana", note: "=cmd|' /C calc'!A0\\nsecond *line*" }
  - { file: windows.txt, exact: "met Sweden", note: "Check \\"this\\", please; twice" }
events:
  - { id: harbour, title: "Talks, of a kind; \\\\ end", date: 2021-05-03, actors: ["odd id / 1"], passages: [{ file: emoji.txt, exact: "had agreed" }] }
`;

export function hardTexts(): ExportRequest {
  return requestFor(HARD, HARD_YAML);
}

/** The files of an export, by path. */
export function filesOf(id: string, request: ExportRequest): ReadonlyMap<string, string> {
  return new Map(exportOf(id, request).files.map(({ path, text }) => [path, text]));
}

export function exportOf(id: string, request: ExportRequest) {
  const exporter = EXPORTERS.find((one) => one.id === id);
  if (!exporter) throw new Error(`there is no exporter ${id}`);
  return exportCorpus(exporter, request);
}

export function documentsOf({ corpus }: ExportRequest): readonly CorpusDocument[] {
  return corpus.files().flatMap((file) => corpus.document(file) ?? []);
}
