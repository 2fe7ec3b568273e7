/** True where each of two mentions names a party that the other lacks: no telling of one with more or fewer of its parties. */
export function areOtherSides(a: readonly string[], b: readonly string[]): boolean {
  return a.some((party) => !b.includes(party)) && b.some((party) => !a.includes(party));
}
