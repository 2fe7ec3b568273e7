import { type Configuration, NONE } from '../../../core/recognise/parse/configuration';

/**
 * How many arcs of the gold tree each move makes unreachable, in the order of the moves; Infinity for a move that cannot be
 * made. The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013). `heads`: the gold heads.
 */
export function moveCosts(c: Configuration, heads: Int32Array): [shift: number, left: number, right: number] {
  const [top, under] = [c.onStack(0), c.onStack(1)];
  const hasNext = c.buffer < c.length;
  return [
    hasNext ? shiftCost(c, heads) : Infinity,
    hasNext && top !== NONE ? leftCost(c, heads, top, under) + waiting(c, heads, top) : Infinity,
    under !== NONE ? Number((heads[top] as number) >= c.buffer) + waiting(c, heads, top) : Infinity,
  ];
}

/** The next word loses its children on the stack, and a head there that is not the top. */
function shiftCost(c: Configuration, heads: Int32Array): number {
  const next = c.buffer;
  const head = heads[next] as number;
  let cost = Number(head === NONE && c.depth > 0);
  for (let at = 0; at < c.depth; at++) {
    const word = c.stack[at] as number;
    cost += Number(heads[word] === next) + Number(word === head && at < c.depth - 1);
  }
  return cost;
}

function leftCost(c: Configuration, heads: Int32Array, top: number, under: number): number {
  const head = heads[top] as number;
  if (head === NONE) return Number(c.depth === 1);
  return Number(head === under || head > c.buffer);
}

/** Children of a word that are still in the buffer. */
function waiting(c: Configuration, heads: Int32Array, word: number): number {
  let count = 0;
  for (let at = c.buffer; at < c.length; at++) count += Number(heads[at] === word);
  return count;
}
