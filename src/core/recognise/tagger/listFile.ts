import { ByteWriter, checksum, type ByteReader } from './byteStream';
import type { ListColumns } from './featureLists';
import type { NameColumns } from './nameList';

/** How many rows each column of the lists has. */
export interface ListLengths {
  readonly words: number;
  readonly gazetteer: NameLengths;
  readonly known: NameLengths;
}

interface NameLengths {
  readonly openings: number;
  readonly names: number;
}

export function lengthsOf({ words, gazetteer, known }: ListColumns): ListLengths {
  const names = (list: NameColumns): NameLengths => ({ openings: list.openings.length, names: list.names.length });
  return { words: words.length, gazetteer: names(gazetteer), known: names(known) };
}

/** The columns one behind the other. */
export function writeLists({ words, bits, gazetteer, known }: ListColumns): Uint8Array {
  const writer = new ByteWriter();
  writer.ascending(words);
  for (const set of bits) writer.varint(set);
  for (const { openings, longest, names, forms, kinds } of [gazetteer, known]) {
    writer.ascending(openings);
    writer.all(longest);
    writer.ascending(names);
    writer.halves(forms);
    writer.all(kinds);
  }
  return writer.written();
}

export function readLists(reader: ByteReader, lengths: ListLengths): ListColumns {
  const words = reader.ascending(lengths.words);
  const bits = reader.varints(lengths.words);
  const gazetteer = readNames(reader, lengths.gazetteer);
  return { words, bits, gazetteer, known: readNames(reader, lengths.known) };
}

function readNames(reader: ByteReader, lengths: NameLengths): NameColumns {
  const openings = reader.ascending(lengths.openings);
  const longest = reader.slice(lengths.openings);
  const names = reader.ascending(lengths.names);
  const forms = reader.halves(lengths.names);
  return { openings, longest, names, forms, kinds: reader.slice(lengths.names) };
}

/** A number that tells the lists of a model from others: weights learned with one fingerprint mean nothing with another. */
export function fingerprintOf(lists: ListColumns): number {
  return checksum(writeLists(lists));
}
