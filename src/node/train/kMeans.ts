import { Random } from './random';

/**
 * Spherical k-means: vectors of unit length, nearest by cosine. The first centres are rows drawn at random from the
 * first `8 × clusters` (the frequent words). Returns the cluster of each row.
 */
export function kMeans(rows: Float32Array, dimensions: number, clusters: number, rounds: number): Uint16Array {
  const count = rows.length / dimensions;
  const unit = normalised(rows, dimensions);
  const drawn = new Random(clusters).order(Math.min(count, clusters * 8));
  let centres = new Float32Array(clusters * dimensions);
  for (let c = 0; c < clusters; c++) {
    const row = (drawn[c % drawn.length] as number) * dimensions;
    centres.set(unit.subarray(row, row + dimensions), c * dimensions);
  }
  const assigned = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(clusters * dimensions);
    for (let row = 0; row < count; row++) {
      const nearest = nearestCentre(unit, row * dimensions, centres, dimensions, clusters);
      assigned[row] = nearest;
      for (let d = 0; d < dimensions; d++) {
        const at = nearest * dimensions + d;
        sums[at] = (sums[at] as number) + (unit[row * dimensions + d] as number);
      }
    }
    centres = normalised(sums, dimensions);
  }
  return assigned;
}

function nearestCentre(
  unit: Float32Array,
  row: number,
  centres: Float32Array,
  dimensions: number,
  clusters: number,
): number {
  let nearest = 0;
  let best = -Infinity;
  for (let c = 0, at = 0; c < clusters; c++, at += dimensions) {
    let dot = 0;
    for (let d = 0; d < dimensions; d++) dot += (unit[row + d] as number) * (centres[at + d] as number);
    if (dot > best) {
      best = dot;
      nearest = c;
    }
  }
  return nearest;
}

function normalised(rows: Float32Array, dimensions: number): Float32Array<ArrayBuffer> {
  const unit = new Float32Array(rows.length);
  for (let row = 0; row < rows.length; row += dimensions) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += (rows[row + d] as number) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < dimensions; d++) unit[row + d] = (rows[row + d] as number) / length;
  }
  return unit;
}
