/** No word: the border of the sentence, or a child that is not there. */
export const NONE = -1;

/**
 * The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence of `length` words: a
 * stack, the first word of the buffer, and the arcs so far. The root lies under the stack and takes one word, at the end.
 * Used again for each sentence.
 */
export class Configuration {
  public length = 0;
  public buffer = 0;
  public depth = 0;
  public stack = new Int32Array(256);
  public heads = new Int32Array(256);
  public labels = new Uint8Array(256);
  /** Leftmost and rightmost child and the ones next to these, as far as they are known. */
  public left = new Int32Array(256);
  public left2 = new Int32Array(256);
  public right = new Int32Array(256);
  public right2 = new Int32Array(256);
  public leftCount = new Uint8Array(256);
  public rightCount = new Uint8Array(256);
  /** Sets of labels of the children on either side, as hashes that do not depend on their order. */
  public leftLabels = new Int32Array(256);
  public rightLabels = new Int32Array(256);

  public start(length: number): void {
    if (length > this.heads.length) this.grow(length);
    this.length = length;
    this.buffer = 0;
    this.depth = 0;
    this.heads.fill(NONE, 0, length);
    for (const children of [this.left, this.left2, this.right, this.right2]) children.fill(NONE, 0, length);
    this.leftCount.fill(0, 0, length);
    this.rightCount.fill(0, 0, length);
    this.leftLabels.fill(0, 0, length);
    this.rightLabels.fill(0, 0, length);
  }

  /** The word `below` the top of the stack; NONE where the stack ends. */
  public onStack(below: number): number {
    return below < this.depth ? (this.stack[this.depth - 1 - below] as number) : NONE;
  }

  public get isFinal(): boolean {
    return this.buffer === this.length && this.depth === 1;
  }

  public shift(): void {
    this.stack[this.depth++] = this.buffer++;
  }

  /** The first word of the buffer takes the top of the stack. */
  public leftArc(label: number): void {
    const child = this.stack[--this.depth] as number;
    this.attach(child, this.buffer, label);
    const head = this.buffer;
    this.left2[head] = this.left[head] as number;
    this.left[head] = child;
    this.leftCount[head] = Math.min(7, (this.leftCount[head] as number) + 1);
    this.leftLabels[head] = (this.leftLabels[head] as number) | (1 << (label & 31));
  }

  /** The word under the top of the stack takes the top. */
  public rightArc(label: number): void {
    const child = this.stack[--this.depth] as number;
    const head = this.stack[this.depth - 1] as number;
    this.attach(child, head, label);
    this.right2[head] = this.right[head] as number;
    this.right[head] = child;
    this.rightCount[head] = Math.min(7, (this.rightCount[head] as number) + 1);
    this.rightLabels[head] = (this.rightLabels[head] as number) | (1 << (label & 31));
  }

  private attach(child: number, head: number, label: number): void {
    this.heads[child] = head;
    this.labels[child] = label;
  }

  private grow(length: number): void {
    const size = Math.max(length, this.heads.length * 2);
    this.stack = new Int32Array(size);
    this.heads = new Int32Array(size);
    this.labels = new Uint8Array(size);
    this.left = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftCount = new Uint8Array(size);
    this.rightCount = new Uint8Array(size);
    this.leftLabels = new Int32Array(size);
    this.rightLabels = new Int32Array(size);
  }
}
