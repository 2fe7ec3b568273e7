import { message } from './message';

/** The text of a file and the encoding it was read in, or the reason why it is not text. */
export type DecodedText =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }
  | { readonly problem: string };

/** How many bytes are looked at to tell text from binary data, and UTF-16 from both. */
const SAMPLE = 8192;

/**
 * Decodes a file: by its byte order mark, else UTF-16 where every second byte is zero, else UTF-8 where that is valid,
 * else Windows-1252. A byte order mark is dropped; line ends stay as they are. Binary data is refused, never thrown.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs('utf-8', bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes.subarray(2));

  const sample = bytes.subarray(0, SAMPLE);
  const zeros = countZeros(sample);
  if (zeros.even + zeros.odd > 0) {
    const units = sample.length / 2;
    if (zeros.odd > units * 0.7 && zeros.even < units * 0.05) return decodeAs('utf-16le', bytes);
    if (zeros.even > units * 0.7 && zeros.odd < units * 0.05) return decodeAs('utf-16be', bytes);
    return { problem: message('it is binary data, not text') };
  }
  if (controlShare(sample) > 0.05) return { problem: message('it is binary data, not text') };
  try {
    return { text: decoder('utf-8', true).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}

type Encoding = Extract<DecodedText, { encoding: unknown }>['encoding'];

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  const text = decoder(encoding, false).decode(bytes);
  return { text: encoding === 'windows-1252' ? repairWindows1252(text) : text, encoding };
}

/** What Windows-1252 has at 0x80 to 0x9F (WHATWG Encoding Standard); the five free places keep their control character. */
const WINDOWS_1252_HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some runtimes (Node 20 among them) decode `windows-1252` as Latin-1 and leave control characters where the quotation marks are. */
function repairWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252_HIGH.charAt(char.charCodeAt(0) - 0x80));
}

function decoder(encoding: Encoding, fatal: boolean): TextDecoder {
  return new TextDecoder(encoding, { fatal, ignoreBOM: true });
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd']++;
  });
  return zeros;
}

/** Share of bytes that no text file has: control characters other than white space, form feed, escape and backspace. */
function controlShare(bytes: Uint8Array): number {
  if (bytes.length === 0) return 0;
  let control = 0;
  for (const byte of bytes) if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) control++;
  return control / bytes.length;
}
