/** The hashed features of one word, gathered before any weight is looked up. The list is emptied and used again. */
export class FeatureList {
  values = new Int32Array(128);
  length = 0;

  add(feature: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = feature;
  }

  clear(): void {
    this.length = 0;
  }

  private grow(): void {
    const grown = new Int32Array(this.values.length * 2);
    grown.set(this.values);
    this.values = grown;
  }
}
