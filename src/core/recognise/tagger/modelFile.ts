import { ByteReader, ByteWriter, checksum } from './byteStream';
import { lengthsOf, readLists, writeLists, type ListLengths } from './listFile';
import { TAG_COUNT } from './tags';
import type { TaggerModel } from './taggerModel';

/*
 * The file of a trained model:
 *
 *   "DLNT", version (1 byte), checksum of all that follows (4 bytes)
 *   length of the header (4 bytes), header: JSON with `about`, `unit`, `tags`, the fingerprint of the
 *   lists that the weights were learned with, and the lengths of all columns
 *   features: hashes ascending as differences; a bit set of the tags with a weight each; those weights, 1 byte each
 *   transitions: 4 bytes each
 *   words: hashes ascending; coarse and middle clusters (1 byte), low and high bytes of the fine ones
 *   casing and use as names: hashes ascending; 1 byte each for either
 *   lists: hashes of words ascending, their bits; twice hashes of first words ascending, most words (1 byte); hashes of
 *   names ascending, low and high bytes of their forms, kinds (1 byte)
 *
 * Columns stand one behind the other, column by column, because that compresses best.
 */

const MAGIC = [0x44, 0x4c, 0x4e, 0x54];
/** Grows with every change of the file or of a feature: weights of other features mean nothing. */
const VERSION = 4;
/** Tags of the scheme, in the order of their numbers. */
const SCHEME = 'O BILOU(PER ORG LOC MISC)';

interface Header {
  readonly about: TaggerModel['about'];
  readonly unit: number;
  readonly tags: string;
  readonly features: number;
  readonly words: number;
  readonly casings: number;
  readonly fingerprint: number;
  readonly lists: ListLengths;
}

export function writeModel(model: TaggerModel): Uint8Array {
  const body = new ByteWriter();
  const { hashes, weights, words } = model;
  const header: Header = {
    about: model.about,
    unit: model.unit,
    tags: SCHEME,
    features: hashes.length,
    words: words.words.length,
    casings: words.keys.length,
    fingerprint: model.fingerprint,
    lists: lengthsOf(model.lists),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  body.word(text.length);
  body.all(text);
  const order = [...hashes.keys()].sort((a, b) => ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0));
  body.ascending(order.map((row) => (hashes[row] as number) >>> 0));
  for (const row of order) body.varint(tagSet(weights, row));
  for (const row of order)
    body.all(weights.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT).filter((weight) => weight !== 0));
  for (const transition of model.transitions) body.word(transition);
  body.ascending(words.words);
  body.all(words.coarse);
  body.all(words.middle);
  body.halves(words.fine);
  body.ascending(words.keys);
  body.all(words.casings);
  body.all(words.uses);
  body.all(writeLists(model.lists));
  const written = body.written();
  const file = new ByteWriter();
  file.all(MAGIC);
  file.byte(VERSION);
  file.word(checksum(written));
  file.all(written);
  return file.written();
}

/** Bytes before the body. */
const PREAMBLE = MAGIC.length + 5;

/** Throws an Error that says what is wrong with the file, without reading it. */
export function checkModel(bytes: Uint8Array): void {
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) throw new Error('not a file of a name model');
  const version = bytes[MAGIC.length];
  if (version !== VERSION) throw new Error(`name model of version ${version ?? '?'}, but version ${VERSION} is needed`);
  const body = bytes.subarray(PREAMBLE);
  const sum = bytes.length < PREAMBLE ? -1 : new ByteReader(bytes.subarray(MAGIC.length + 1, PREAMBLE)).word();
  if (sum !== checksum(body)) throw new Error('the name model is damaged');
}

/** Throws as `checkModel` does. */
export function readModel(bytes: Uint8Array): TaggerModel {
  checkModel(bytes);
  const body = bytes.subarray(PREAMBLE);
  const reader = new ByteReader(body);
  const header = JSON.parse(new TextDecoder().decode(reader.slice(reader.word()))) as Header;
  if (header.tags !== SCHEME) throw new Error(`the name model has other tags: ${header.tags}`);
  const hashes = new Int32Array(reader.ascending(header.features).buffer);
  const weights = readWeights(reader, header.features);
  const transitions = Int32Array.from({ length: TAG_COUNT * TAG_COUNT }, () => reader.word() | 0);
  const words = reader.ascending(header.words);
  const coarse = reader.slice(header.words);
  const middle = reader.slice(header.words);
  const fine = reader.halves(header.words);
  const keys = reader.ascending(header.casings);
  const casings = reader.slice(header.casings);
  const uses = reader.slice(header.casings);
  const columns = { words, coarse, middle, fine, keys, casings, uses };
  const packed = reader.rest();
  const { about, unit, fingerprint } = header;
  if (checksum(packed) !== fingerprint) {
    throw new Error('the lists in the name model are not those that its weights were learned with');
  }
  const lists = readLists(new ByteReader(packed), header.lists);
  return { about, unit, hashes, weights, transitions, words: columns, lists, fingerprint };
}

/** A bit for each tag that the feature has a weight for. */
function tagSet(weights: Int8Array, row: number): number {
  let set = 0;
  for (let tag = 0; tag < TAG_COUNT; tag++) if (weights[row * TAG_COUNT + tag] !== 0) set |= 1 << tag;
  return set;
}

function readWeights(reader: ByteReader, features: number): Int8Array {
  const sets = reader.varints(features);
  const weights = new Int8Array(features * TAG_COUNT);
  for (let row = 0; row < features; row++) {
    const set = sets[row] as number;
    for (let tag = 0; tag < TAG_COUNT; tag++) if (set & (1 << tag)) weights[row * TAG_COUNT + tag] = reader.byte();
  }
  return weights;
}
