import { ByteReader, ByteWriter, checksum } from '../tagger/byteStream';
import type { FormColumns, SparseRows, SyntaxModel } from './syntaxModel';

/*
 * The file of a model of syntax: `DLSX`, version, checksum of what follows; the header as JSON; then the forms and three
 * tables of sparse weights, column by column, because that compresses best.
 */

const MAGIC = [0x44, 0x4c, 0x53, 0x58];
/** Grows with every change of the file or of a feature: weights of other features mean nothing. */
const VERSION = 1;
const PREAMBLE = MAGIC.length + 5;

interface Header {
  readonly about: SyntaxModel['about'];
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly lemmas: readonly string[];
  readonly forms: number;
}

export function writeSyntaxModel(model: SyntaxModel): Uint8Array {
  const { about, tags, relations, lemmas, forms } = model;
  const body = new ByteWriter();
  const header: Header = { about, tags, relations, lemmas, forms: forms.hashes.length };
  const text = new TextEncoder().encode(JSON.stringify(header));
  body.word(text.length);
  body.all(text);
  body.ascending(forms.hashes);
  body.all(forms.fine.map((cluster) => cluster & 0xff));
  body.all(forms.fine.map((cluster) => cluster >> 8));
  body.all(forms.coarse);
  body.all(forms.tag);
  for (const rows of [model.tagger, model.moves, model.labels]) writeRows(rows, body);
  const written = body.written();
  const file = new ByteWriter();
  file.all(MAGIC);
  file.byte(VERSION);
  file.word(checksum(written));
  file.all(written);
  return file.written();
}

/** Throws an Error that says what is wrong with the file, without reading it. */
export function checkSyntaxModel(bytes: Uint8Array): void {
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) throw new Error('not a file of a model of syntax');
  const version = bytes[MAGIC.length];
  if (version !== VERSION)
    throw new Error(`model of syntax of version ${version ?? '?'}, but version ${VERSION} is needed`);
  const body = bytes.subarray(PREAMBLE);
  const sum = bytes.length < PREAMBLE ? -1 : new ByteReader(bytes.subarray(MAGIC.length + 1, PREAMBLE)).word();
  if (sum !== checksum(body)) throw new Error('the model of syntax is damaged');
}

/** Throws as `checkSyntaxModel` does. */
export function readSyntaxModel(bytes: Uint8Array): SyntaxModel {
  checkSyntaxModel(bytes);
  const reader = new ByteReader(bytes.subarray(PREAMBLE));
  const header = JSON.parse(new TextDecoder().decode(reader.slice(reader.word()))) as Header;
  const { about, tags, relations, lemmas } = header;
  const forms = readForms(reader, header.forms);
  return {
    about,
    tags,
    relations,
    lemmas,
    forms,
    tagger: readRows(reader),
    moves: readRows(reader),
    labels: readRows(reader),
  };
}

function readForms(reader: ByteReader, length: number): FormColumns {
  const hashes = reader.ascending(length);
  const [low, high] = [reader.slice(length), reader.slice(length)];
  const fine = Uint16Array.from(low, (byte, at) => byte | ((high[at] as number) << 8));
  return { hashes, fine, coarse: reader.slice(length), tag: reader.slice(length) };
}

function writeRows({ hashes, starts, classes, weights }: SparseRows, into: ByteWriter): void {
  into.word(hashes.length);
  into.word(classes.length);
  into.ascending(hashes);
  for (let row = 0; row < hashes.length; row++) into.byte((starts[row + 1] as number) - (starts[row] as number));
  into.all(classes);
  into.all(weights);
}

function readRows(reader: ByteReader): SparseRows {
  const [rows, entries] = [reader.word(), reader.word()];
  const hashes = reader.ascending(rows);
  const lengths = reader.slice(rows);
  const starts = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row] as number) + (lengths[row] as number);
  const classes = reader.slice(entries);
  const bytes = reader.slice(entries);
  return { hashes, starts, classes, weights: new Int8Array(bytes.buffer, bytes.byteOffset, entries) };
}
