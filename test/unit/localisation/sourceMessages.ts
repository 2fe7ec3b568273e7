import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text of the program that is looked up in the bundles. */
export interface SourceMessage {
  /** As the bundle has it: the English text, and its comment behind a slash, as VS Code joins them. */
  readonly key: string;
  readonly text: string;
  /** `file:line` */
  readonly place: string;
}

/** A call whose text no tool can find. */
export interface UnreadableCall {
  readonly place: string;
  readonly code: string;
}

/**
 * Every message of the sources: what is given to `vscode.l10n.t`, to a `t` taken from it, to `message` of core/util and
 * to `phrase` of core/model. Their texts must be literals, else no translator would ever see them.
 */
export function sourceMessages(folder: string): {
  readonly messages: readonly SourceMessage[];
  readonly unreadable: readonly UnreadableCall[];
} {
  const messages: SourceMessage[] = [];
  const unreadable: UnreadableCall[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  for (const name of files) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    if (!/\bl10n\b|\/(?:message|phrase)'/.test(text)) {
      continue;
    }
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isTranslation(node.expression, text)) {
        const place = `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
        const found = messageOf(node.arguments[0]);
        if (found) {
          messages.push({ ...found, place });
        } else {
          unreadable.push({ place, code: node.getText() });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { messages, unreadable };
}

function isTranslation(called: ts.Expression, text: string): boolean {
  if (ts.isPropertyAccessExpression(called)) {
    return called.name.text === 't' && /(?:^|\.)l10n$/.test(called.expression.getText());
  }
  if (!ts.isIdentifier(called)) {
    return false;
  }
  return (
    (called.text === 't' && /\{ t \} = vscode\.l10n;/.test(text)) ||
    (called.text === 'message' && /import \{[^}]*\bmessage\b[^}]*\} from/.test(text)) ||
    (called.text === 'phrase' && /import \{[^}]*\bphrase\b[^}]*\} from/.test(text))
  );
}

function messageOf(argument: ts.Expression | undefined): { readonly key: string; readonly text: string } | undefined {
  if (argument && ts.isStringLiteralLike(argument)) {
    return { key: argument.text, text: argument.text };
  }
  if (!argument || !ts.isObjectLiteralExpression(argument)) {
    return undefined;
  }
  const values = new Map<string, ts.Expression>();
  for (const property of argument.properties) {
    if (ts.isPropertyAssignment(property)) {
      values.set(property.name.getText(), property.initializer);
    }
  }
  const [text, comment] = [values.get('message'), values.get('comment')];
  if (!text || !comment || !ts.isStringLiteralLike(text) || !ts.isStringLiteralLike(comment)) {
    return undefined;
  }
  return { key: `${text.text}/${comment.text}`, text: text.text };
}
