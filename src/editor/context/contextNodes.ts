import type { CardAt } from '../hover/cardsAt';
import type { CardLine, CardLink, Run } from '../hover/card';

/** A line of the Context view. */
export interface ContextNode {
  /** By what the line is about, not by what it says: what is opened or closed stays so from one card to the next. */
  readonly id: string;
  readonly parent: ContextNode | undefined;
  readonly children: readonly ContextNode[];
  readonly icon: string | undefined;
  readonly label: string;
  /** The words in question: starts and ends in the label. */
  readonly emphasis: readonly (readonly [number, number])[];
  readonly description: string;
  readonly link: CardLink | undefined;
}

/** The cards as lines: what a thing is, below it what is known of it, in the order of the hover. */
export function contextNodes(cards: readonly CardAt[]): readonly ContextNode[] {
  return cards.map(({ kind, card: { icon, title, facts, sections } }) => {
    const line = lineNode(undefined, kind, { icon, runs: title });
    const root = { ...line, emphasis: [], description: joined(line.description, textOf(facts)) };
    const below = sections.flatMap(({ id, heading, lines }) => {
      if (!heading) {
        return lines.map((line, index) => lineNode(root, `${id}/${index}`, line));
      }
      const section = lineNode(root, id, { ...heading, runs: heading.runs.filter(({ link }) => !link) });
      // What a heading leads to is a line of its own, so that a key or a screen reader finds it.
      const ways = heading.runs.filter(({ link }) => link);
      section.children.push(
        ...lines.map((line, index) => lineNode(section, String(index), line)),
        ...ways.map((run, index) => lineNode(section, `way ${index}`, { icon: 'arrow-right', runs: [run] })),
      );
      return [section];
    });
    root.children.push(...below);
    return root;
  });
}

/** Asides and links stand behind the other words: they say where these are from. A line of links alone is what they say. */
function lineNode(
  parent: ContextNode | undefined,
  id: string,
  { icon, runs }: CardLine,
): ContextNode & { readonly children: ContextNode[] } {
  const links = runs.filter((run) => run.link);
  const words = runs.filter((run) => !run.link && !run.isAside);
  const asides = runs.filter(({ isAside }) => isAside).map(({ text }) => text.replace(/^\s*—\s*/, ''));
  const own = textOf(words).replace(/^[\s·]+|[\s·]+$/g, '') === '' ? links : words;
  const { label, emphasis } = labelOf(own);
  return {
    id: parent ? `${parent.id}/${id}` : id,
    parent,
    children: [],
    icon,
    label,
    emphasis,
    description: joined(...asides, ...(own === links ? [] : links.map(({ text }) => text))),
    link: links[0]?.link,
  };
}

function labelOf(runs: readonly Run[]): Pick<ContextNode, 'label' | 'emphasis'> {
  let label = '';
  const emphasis: [number, number][] = [];
  for (const { text, isStrong } of runs) {
    const words = label === '' ? text.trimStart() : text;
    if (isStrong && words.trim() !== '') {
      emphasis.push([label.length, label.length + words.trimEnd().length]);
    }
    label += words;
  }
  return { label: label.replace(/[\s·]+$/, ''), emphasis };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
