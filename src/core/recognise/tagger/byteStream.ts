/** Appends numbers to a growing array of bytes. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[this.length++] = value;
  }

  all(values: Iterable<number>): void {
    for (const value of values) this.byte(value);
  }

  /** Four bytes, the lowest first. */
  word(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 0xff);
  }

  /** Numbers of two bytes: all the low ones, then all the high ones. */
  halves(values: Uint16Array): void {
    this.all(values.map((value) => value & 0xff));
    this.all(values.map((value) => value >> 8));
  }

  /** LEB128 of a number from 0 to 2³² - 1. */
  varint(value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** Ascending numbers, as differences. */
  ascending(values: Iterable<number>): void {
    let last = 0;
    for (const value of values) {
      this.varint(value - last);
      last = value;
    }
  }

  written(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what `ByteWriter` wrote. Every method throws a RangeError at the end of the bytes. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new RangeError('the file ends too early');
    return value;
  }

  slice(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('the file ends too early');
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }

  word(): number {
    return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  varints(length: number): Uint32Array {
    const values = new Uint32Array(length);
    for (let i = 0; i < length; i++) values[i] = this.varint();
    return values;
  }

  /** Numbers of two bytes, of which all the low ones stand before all the high ones. */
  halves(length: number): Uint16Array {
    const [low, high] = [this.slice(length), this.slice(length)];
    const values = new Uint16Array(length);
    for (let i = 0; i < length; i++) values[i] = (low[i] as number) | ((high[i] as number) << 8);
    return values;
  }

  /** All that has not been read yet. */
  rest(): Uint8Array {
    return this.slice(this.bytes.length - this.at);
  }

  ascending(length: number): Uint32Array {
    const values = new Uint32Array(length);
    let last = 0;
    for (let i = 0; i < length; i++) values[i] = last = (last + this.varint()) >>> 0;
    return values;
  }
}

/** FNV-1a over bytes, as an unsigned number. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 0;
}
