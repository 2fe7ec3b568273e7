import data from '../../lexicon/outlets.json';

const BY_NAME = new Map(
  data.outlets.flatMap(({ name, aliases }) => [name, ...aliases].map((form) => [form.toLowerCase(), name] as const)),
);
const BY_HOST = new Map(data.outlets.flatMap(({ name, hosts }) => hosts.map((host) => [host, name] as const)));

/** The usual name of an outlet that the lexicon knows under these words, else undefined. Case does not matter. */
export function knownOutlet(words: string): string | undefined {
  return BY_NAME.get(words.trim().toLowerCase());
}

/** The usual name of the outlet at an address; undefined for hosts that the lexicon does not know. */
export function outletOfAddress(address: string): string | undefined {
  let host = /^(?:https?:\/\/)?(?:[^/@\s]*@)?([^/:?#\s]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  // From the full host name up to its last two labels: news.example.co.uk, example.co.uk, co.uk.
  for (let labels = 0; labels < 6 && host.includes('.'); labels++) {
    const name = BY_HOST.get(host);
    if (name !== undefined) return name;
    host = host.slice(host.indexOf('.') + 1);
  }
  return undefined;
}

/** The longest known outlet that the words begin with (`Anadolu Agency EUROPE`), with its length, or undefined. */
export function outletAtStart(words: string): { readonly name: string; readonly length: number } | undefined {
  const ends = [...words.slice(0, 60).matchAll(/\S(?=\s|[,|:;)]|$)/g)].map((match) => match.index + 1).reverse();
  for (const length of ends) {
    const name = knownOutlet(words.slice(0, length));
    if (name !== undefined) return { name, length };
  }
  return undefined;
}
