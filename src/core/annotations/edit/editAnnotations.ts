import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { refusal } from '../limits';
import { readAnnotations } from '../readAnnotations';
import { AnnotationsTree, CannotWrite, scalarSource } from './annotationsTree';
import { applyDecision } from './applyDecision';
import type { Decision } from './decision';
import { applied, TextEdits, type AnnotationsEdit } from './textEdits';
import { message } from '../../util/message';

export { applied, type AnnotationsEdit };

/** Why nothing can be written, in one sentence. */
export interface EditProblem {
  readonly problem: string;
}

const OPTIONS = { prettyErrors: false, uniqueKeys: false, keepSourceTokens: true } as const;

/**
 * The edits that write decisions, in their order, into the text of an `annotations.yaml`: in text order, without overlaps,
 * the smallest that will do, so that comments, order and formatting stay. None where the file says it all already. An empty
 * text gets its first lines. All decisions are written, or none: a text with syntax errors is left alone, as what it means
 * cannot be known.
 */
export function editAnnotations(yaml: string, decisions: readonly Decision[]): AnnotationsEdit[] | EditProblem {
  if (yaml.includes('\uFFFD'))
    return {
      problem: message('annotations.yaml is not in UTF-8. Save it as UTF-8 first, so that no letter of it is lost.'),
    };
  const refused = refusal(yaml);
  if (refused !== null) return { problem: refused };
  const document = parseDocument(yaml, OPTIONS);
  const [error] = document.errors;
  if (error)
    return { problem: message('annotations.yaml has a syntax error, which must be mended first: {0}', error.message) };
  const edits = new TextEdits(yaml, document.contents);
  try {
    const tree = new AnnotationsTree(document);
    for (const decision of decisions) applyDecision(tree, decision);
  } catch (reason) {
    if (reason instanceof CannotWrite) return { problem: reason.message };
    throw reason;
  }
  const small = edits.of(document.contents);
  if (small.length === 0) return small;
  const wanted = meaning(document.contents);
  const isRight = (changes: readonly AnnotationsEdit[]): boolean => says(applied(yaml, changes), wanted);
  // A layout that the small edits do not know is written anew; comments stay.
  const right = isRight(small) ? small : [{ start: 0, end: yaml.length, newText: anew(document) }];
  if (right !== small && !isRight(right))
    return { problem: message('The entries of annotations.yaml are written in a way that cannot be added to.') };
  const mistakes = errorsIn(applied(yaml, right));
  const former = new Set(mistakes.length === 0 ? [] : errorsIn(yaml));
  const mistake = mistakes.find((one) => !former.has(one));
  return mistake === undefined ? right : { problem: message('annotations.yaml cannot hold that: {0}', mistake) };
}

function anew(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

function says(yaml: string, wanted: string): boolean {
  const { errors, contents } = parseDocument(yaml, OPTIONS);
  return errors.length === 0 && meaning(contents) === wanted;
}

function errorsIn(yaml: string): string[] {
  return readAnnotations(yaml).problems.flatMap(({ severity, message }) => (severity === 'error' ? message : []));
}

/** What a node says, whatever its layout, as a string for comparison. Aliases are not followed; an empty list says nothing. */
function meaning(node: unknown): string {
  if (isMap(node) && node.items.length > 0)
    return `{${node.items.map(({ key, value }) => `${meaning(key)}:${meaning(value)}`).join()}}`;
  if (isSeq(node) && node.items.length > 0) return `[${node.items.map(meaning).join()}]`;
  if (isAlias(node)) return `*${node.source}`;
  if (isCollection(node) || !isScalar(node) || node.value === null) return '~';
  return JSON.stringify(scalarSource(node));
}
