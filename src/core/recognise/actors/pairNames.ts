/** The description of a group that is all of these actors, given by what they are called in descriptions. */
export function pairDescription(members: readonly string[]): string {
  return `all @${[...members].sort().join(' @')}`;
}

/** The name of such a group: `Chile and Peru`. */
export function pairName(names: readonly string[]): string {
  const sorted = [...names].sort();
  return `${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1) ?? ''}`;
}
