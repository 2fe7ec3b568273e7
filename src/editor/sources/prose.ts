/** So much of a text is enough to tell. */
const SAMPLE = 20_000;

/**
 * True for a text that reads like an article: most of its characters stand in lines of words,
 * and it has some sentences. Lists, logs, code and tables do not.
 */
export function isProse(text: string): boolean {
  let prose = 0;
  let all = 0;
  let sentences = 0;
  let fenced = false;
  for (const line of text.slice(0, SAMPLE).split(/\r\n?|\n/)) {
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      continue;
    }
    all += line.length;
    if (!fenced && isRunningText(line)) {
      prose += line.length;
      sentences += line.match(/[.!?][”’"')\]]*(?:\s|$)/g)?.length ?? 0;
    }
  }
  return sentences >= 2 && prose >= all / 2;
}

/** Some words in a row, mostly letters, without the marks of code, tables and lists. */
function isRunningText(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return words.length >= 6 && letters >= line.trim().length * 0.65 && !/^\s*(?:[-*+|]\s|\d+[.)]\s|[{}<>;#])/.test(line);
}
