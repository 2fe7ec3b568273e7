/** Text of a stranger as Markdown that shows it letter for letter, in one line: no markup, no HTML, no addresses that become links. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>&#|~$!^]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/:\/\/|(?<=\bwww)\.|@/g, '\\$&');
}

/** A link to a reference that is percent-encoded already. */
export function markdownLink(label: string, reference: string): string {
  return `[${markdownText(label)}](${reference})`;
}
