import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';

export interface SentFile {
  /** Where the file is. */
  readonly path: string;
  /** What is sent with it; absent values are not, several are repeated. */
  readonly fields: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A multipart form (RFC 7578) with a file, sent as it is read: a memory of half a gigabyte is never in memory. */
export function fileForm(file: SentFile): RequestInit & {
  readonly headers: Readonly<Record<string, string>>;
  readonly duplex: 'half';
} {
  const boundary = `concord-${randomUUID()}`;
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: Readable.toWeb(Readable.from(partsOf(file, boundary))) as ReadableStream,
    duplex: 'half',
  };
}

async function* partsOf({ path, fields }: SentFile, boundary: string): AsyncGenerator<Uint8Array> {
  for (const [name, value = []] of Object.entries(fields)) {
    for (const one of [value].flat()) yield Buffer.from(`--${boundary}\r\n${disposition(name)}\r\n\r\n${one}\r\n`);
  }
  const headers = `${disposition('file')}; filename="${quoted(basename(path))}"`;
  yield Buffer.from(`--${boundary}\r\n${headers}\r\nContent-Type: application/octet-stream\r\n\r\n`);
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

function disposition(name: string): string {
  return `Content-Disposition: form-data; name="${name}"`;
}

/** As browsers write them (WHATWG HTML, "multipart form data"). */
function quoted(fileName: string): string {
  return fileName.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}
