import { detect } from 'chardet';
import { malformed } from './file-failure.js';

/** What is known about a file's encoding besides its bytes. */
export interface EncodingRequest {
  /** The format's name as people read it ("TMX"). */
  readonly format: string;
  /** A label of the WHATWG Encoding Standard that the sender declared. */
  readonly encoding?: string;
  /** Is told the encoding that was chosen, by its name in the standard, and whether the file begins with a byte order mark. */
  readonly onChoice?: (encoding: string, byteOrderMark: boolean) => void;
  /** Is told an encoding that nothing but the look of the bytes speaks for. */
  readonly onGuess?: (encoding: string) => void;
}

const XML_DECLARATION_BYTES = 1024;
const XML_ENCODING = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._:-]*)["']/;

/**
 * The encoding of an XML file (XML 1.0, appendix F): byte order mark, the sender's word, the shape of the first bytes,
 * the XML declaration, UTF-8. A declaration of UTF-16 in a file of single bytes is an old mistake of writers and means UTF-8.
 * @param head the first bytes of the file, 1 kB or all of it
 */
export function encodingOfXml(head: Uint8Array, request: EncodingRequest): string {
  return byMark(head, request.format) ?? request.encoding ?? byFirstBytes(head) ?? byDeclaration(head) ?? 'utf-8';
}

/**
 * The encoding of a table: byte order mark, the sender's word, a first line as OmegaT has it, zero bytes (UTF-16), UTF-8 where it is valid or damaged, or
 * what it most looks like.
 * @param head the first 64 kB of the file or all of it
 */
export function encodingOfTable(head: Uint8Array, request: EncodingRequest): string {
  const certain = byMark(head, request.format) ?? request.encoding ?? byMagicComment(head) ?? byZeroBytes(head);
  if (certain !== undefined) return certain;
  if (isUtf8(head) || isDamagedUtf8(head)) return 'utf-8';
  const guess = detect(head);
  if (guess === null) throw malformed(request.format, 'the encoding could not be detected; name it, or save as UTF-8');
  request.onGuess?.(guess);
  return guess;
}

/** Byte order marks. UTF-32 first: UTF-16LE's is the beginning of one of them. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export function hasByteOrderMark(head: Uint8Array): boolean {
  return MARKS.some(([, mark]) => mark.every((byte, index) => head[index] === byte));
}

function byMark(head: Uint8Array, format: string): string | undefined {
  const encoding = MARKS.find(([, mark]) => mark.every((byte, index) => head[index] === byte))?.[0];
  if (encoding === 'utf-32') throw malformed(format, 'the encoding UTF-32 is not supported; save as UTF-8');
  return encoding;
}

function byFirstBytes(head: Uint8Array): string | undefined {
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  return undefined;
}

function byDeclaration(head: Uint8Array): string | undefined {
  const start = String.fromCharCode(...head.subarray(0, XML_DECLARATION_BYTES));
  const declared = XML_ENCODING.exec(start)?.[1];
  return declared !== undefined && /^(utf-?16|ucs-?2|unicode)/i.test(declared) ? 'utf-8' : declared;
}

/** The first line of OmegaT's glossaries: "# -*- coding: utf-8 -*-". */
function byMagicComment(head: Uint8Array): string | undefined {
  const start = String.fromCharCode(...head.subarray(0, 200));
  return /^#[^\r\n]*?-\*-[ \t]*coding[:=][ \t]*([A-Za-z][\w.:-]*)[ \t]*-\*-/.exec(start)?.[1];
}

/**
 * No text but UTF-16 holds zero bytes; the smaller half of each ASCII character says which of the two it is. Undefined
 * where they are about as often the one half as the other, or where the rest reads as UTF-8 and they are too few: then it is no text.
 */
export function byZeroBytes(head: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (even === 0 && odd === 0) return undefined;
  if (even + odd < LEAST_ZERO_SHARE * head.length && isUtf8(head)) return undefined;
  if (odd > 2 * even) return 'utf-16le';
  return even > 2 * odd ? 'utf-16be' : undefined;
}

/** UTF-16 that reads as UTF-8 is of ASCII characters: every second byte is zero. */
const LEAST_ZERO_SHARE = 1 / 3;

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const READABLE_PER_BROKEN = 3;

/**
 * Whether most of what is not ASCII reads as UTF-8: then a broken byte is damage to report, and a guess at another encoding
 * would read every good character wrong. Text in GB18030 or Latin-1 forms few such sequences by chance.
 */
function isDamagedUtf8(head: Uint8Array): boolean {
  const beyondAscii = [...new TextDecoder('utf-8').decode(head).matchAll(/[^\0-\x7f]/gu)].map(
    ([character]) => character,
  );
  const broken = beyondAscii.filter((character) => character === '\ufffd').length;
  return beyondAscii.length - broken > READABLE_PER_BROKEN * broken;
}
