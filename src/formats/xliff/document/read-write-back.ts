import { ConcordError } from '../../../domain/failure.js';
import { WriteBackCheck } from './encode.js';

const UNICODE: ReadonlySet<string> = new Set(['utf-8', 'utf-16le', 'utf-16be']);

/** Bytes that a decoder may hold back: it has the first word about bytes that do not fit their encoding. */
const HELD_BACK = 64 * 1024;

/** Looks at the bytes of a file as they are read: whether they can be written back. Valid bytes of a Unicode encoding always can. */
export class WriteBackGuard {
  private encoding: string | undefined;
  private check: WriteBackCheck | undefined;
  private readonly waiting: Uint8Array[] = [];
  private waitingBytes = 0;

  /** @param encoding of the file, a label of the WHATWG Encoding Standard; known once its beginning was read */
  choose(encoding: string): void {
    this.encoding = encoding;
  }

  /** Fails with `unsupported-file`. */
  async *pass(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.take(chunk);
      yield chunk;
    }
  }

  /** Once all text was read; as `pass`. */
  end(): void {
    if (this.isUnicode()) return;
    this.look(0);
    if (this.check?.end() === false) throw this.failure();
  }

  private take(chunk: Uint8Array): void {
    if (this.isUnicode()) return;
    this.waiting.push(chunk.slice());
    this.waitingBytes += chunk.length;
    if (this.encoding !== undefined) this.look(HELD_BACK);
  }

  private look(heldBack: number): void {
    if (this.encoding === undefined) return;
    this.check ??= new WriteBackCheck(this.encoding);
    for (let [chunk] = this.waiting; chunk !== undefined; [chunk] = this.waiting) {
      if (this.waitingBytes - chunk.length < heldBack) return;
      this.waiting.shift();
      this.waitingBytes -= chunk.length;
      if (!this.check.take(chunk)) throw this.failure();
    }
  }

  private isUnicode(): boolean {
    return this.encoding !== undefined && UNICODE.has(this.encoding);
  }

  private failure(): ConcordError {
    const reason = `The file, in the encoding ${this.encoding ?? ''}, could not be given back byte for byte; save it as UTF-8.`;
    return new ConcordError({ kind: 'unsupported-file', reason });
  }
}
