import iconv from 'iconv-lite';
import { ConcordError } from '../../../domain/failure.js';

/** Turns text back into the bytes of one encoding. */
export interface FileEncoder {
  /** In characters that the encoding lacks references stand ("&#x4E00;"), so the text must be XML. It ends with a whole character. */
  encode(text: string): Uint8Array;
}

/**
 * @param label of the WHATWG Encoding Standard
 * @throws ConcordError `unsupported-file` for an encoding that can be read but not written
 */
export function encoderFor(label: string): FileEncoder {
  const { encoding } = new TextDecoder(label);
  switch (encoding) {
    case 'utf-8':
      return { encode: (text) => Buffer.from(text, 'utf8') };
    case 'utf-16le':
      return { encode: (text) => Buffer.from(text, 'utf16le') };
    case 'utf-16be':
      return { encode: (text) => Buffer.from(text, 'utf16le').swap16() };
    default:
      return new LegacyEncoder(encoding);
  }
}

/** The byte order mark of a Unicode encoding. */
export function byteOrderMark(label: string): Uint8Array {
  return encoderFor(label).encode('\ufeff');
}

/**
 * Whether a file in an old encoding comes back byte for byte when it is decoded and encoded again: several byte sequences
 * can stand for one character there. Takes the file in chunks cut anywhere; keeps a few bytes of it.
 */
export class WriteBackCheck {
  private readonly decoder: TextDecoder;
  private readonly encoder: FileEncoder;
  private pending = Buffer.alloc(0);

  /** As `encoderFor`. */
  constructor(label: string) {
    this.decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    this.encoder = encoderFor(label);
  }

  /** Whether what is known of the file up to here comes back. Bytes that do not fit the encoding do not. */
  take(chunk: Uint8Array): boolean {
    this.pending = Buffer.concat([this.pending, chunk]);
    const text = this.decode(chunk);
    if (text === undefined) return false;
    const written = this.encoder.encode(text);
    const isSame = this.pending.subarray(0, written.length).equals(written);
    this.pending = this.pending.subarray(written.length);
    return isSame;
  }

  /** Whether the file has come back to its end. */
  end(): boolean {
    return this.pending.length === 0;
  }

  private decode(chunk: Uint8Array): string | undefined {
    try {
      return this.decoder.decode(chunk, { stream: true });
    } catch {
      return undefined;
    }
  }
}

class LegacyEncoder implements FileEncoder {
  /** Whether the encoding has the character. */
  private readonly known = new Map<string, boolean>();

  constructor(private readonly encoding: string) {
    const isKnown: boolean = iconv.encodingExists(encoding);
    if (!isKnown) {
      const reason = `A file in the encoding ${encoding} cannot be written back; save it as UTF-8.`;
      throw new ConcordError({ kind: 'unsupported-file', reason });
    }
  }

  encode(text: string): Uint8Array {
    const bytes = this.write(text);
    if (this.read(bytes) === text) return bytes;
    return this.write([...text].map((character) => this.inEncoding(character)).join(''));
  }

  private inEncoding(character: string): string {
    let isKnown = this.known.get(character);
    if (isKnown === undefined) {
      isKnown = this.read(this.write(character)) === character;
      this.known.set(character, isKnown);
    }
    return isKnown ? character : `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`;
  }

  private write(text: string): Buffer {
    return iconv.encode(text, this.encoding);
  }

  /** As a stream: Node decodes windows-1252 as Latin-1 otherwise. */
  private read(bytes: Uint8Array): string {
    return new TextDecoder(this.encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
  }
}
