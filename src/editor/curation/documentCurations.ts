import * as vscode from 'vscode';
import type { Decision } from '../../core/annotations/edit/decision';
import type { ReadingMark } from '../../core/model/annotations';
import type { CorpusDocument } from '../../core/model/corpus';
import { dateText } from '../dates';
import { sourceName } from '../../core/queries/wording/excerpt';
import { readDay } from '../../core/recognise/dates/readDay';
import { ANNOTATIONS_FILE } from '../../core/util/sourceFiles';
import { COMMANDS } from '../commandIds';
import type { Curation, Outcome } from './curation';
import { askText, passagesAmong } from './curation';
import type { Subject } from './subject';

/** Decisions about whole articles. */
export const DOCUMENT_CURATIONS: readonly Curation[] = [
  {
    command: COMMANDS.setDocumentDate,
    decide: async (subjects, answers) => {
      const [subject] = passagesAmong(subjects);
      const day = subject && (answers.day ?? (await askForDay(subject.document)));
      return subject && day && [{ type: 'setDocument', file: subject.document.file, published: day }];
    },
  },
  {
    command: COMMANDS.setDocumentOutlet,
    decide: async (subjects, answers) => {
      const articles = passagesAmong(subjects);
      const [subject] = articles;
      const outlet =
        subject &&
        (answers.outlet ??
          (await askText({
            title: vscode.l10n.t('Outlet of {0}', subject.document.file),
            prompt: vscode.l10n.t('Who published it; it is written to {0}.', ANNOTATIONS_FILE),
            value: subject.document.outlet ?? '',
          })));
      return outlet === undefined
        ? undefined
        : articles.map(({ document: { file } }): Decision => ({ type: 'setDocument', file, outlet }));
    },
  },
  { command: COMMANDS.markSeen, decide: (subjects) => mark(subjects, 'seen') },
  { command: COMMANDS.markImportant, decide: (subjects) => mark(subjects, 'important') },
];

/** Sets a reading mark on articles; where all have it, takes it off. */
function mark(subjects: readonly Subject[], wanted: ReadingMark): Outcome {
  const articles = passagesAmong(subjects);
  const have = articles.every(({ folder, document }) => folder.decisions.documents.get(document.file)?.mark === wanted);
  return articles.map(({ document: { file } }): Decision => ({
    type: 'setDocument',
    file,
    mark: have ? null : wanted,
  }));
}

function askForDay(document: CorpusDocument): Thenable<string | undefined> {
  const { value, open, earliest, latest } = document.published;
  return vscode.window
    .showInputBox({
      title: vscode.l10n.t('Document Date of {0}', sourceName(document)),
      prompt: [
        vscode.l10n.t('The day on which {0} was published; it is written to {1}.', document.file, ANNOTATIONS_FILE),
        ...known(document),
      ].join(' '),
      placeHolder: vscode.l10n.t('YYYY-MM-DD, or 12 March 2019'),
      value: value ?? open?.replace('XXXX', earliest?.slice(0, 4) ?? latest?.slice(0, 4) ?? 'YYYY') ?? '',
      validateInput: validate,
    })
    .then((text) => (text === undefined ? undefined : (readDay(text) ?? undefined)));
}

/** Shows how a day in words is read, as `4/5/2019` may be two days. */
function validate(text: string): vscode.InputBoxValidationMessage | string | undefined {
  const day = readDay(text);
  if (day === null) return vscode.l10n.t('A whole day is needed, such as 2019-03-12 or 12 March 2019.');
  return day === text.trim()
    ? undefined
    : { message: `${dateText(day)} (${day})`, severity: vscode.InputBoxValidationSeverity.Info };
}

/** What the article itself tells of its day. */
function known({ published: { open, earliest, latest } }: CorpusDocument): readonly string[] {
  return [
    ...(open === null ? [] : [vscode.l10n.t('Known so far: {0}.', dateText(open))]),
    ...(earliest === null ? [] : [vscode.l10n.t('Not before {0}.', dateText(earliest))]),
    ...(latest === null ? [] : [vscode.l10n.t('Not after {0}.', dateText(latest))]),
  ];
}
