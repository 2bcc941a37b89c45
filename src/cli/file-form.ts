import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';

import type { FileImport } from './client.js';

/** A multipart form (RFC 7578) with a file, sent as it is read: a memory of half a gigabyte is never in memory. */
export function fileForm(file: FileImport): RequestInit & { readonly duplex: 'half' } {
  const boundary = `concord-${randomUUID()}`;
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: Readable.toWeb(Readable.from(partsOf(file, boundary))) as ReadableStream,
    duplex: 'half',
  };
}

async function* partsOf(file: FileImport, boundary: string): AsyncGenerator<Uint8Array> {
  for (const [name, value] of Object.entries(fieldsOf(file))) {
    if (value !== undefined) yield Buffer.from(`--${boundary}\r\n${disposition(name)}\r\n\r\n${value}\r\n`);
  }
  const headers = `${disposition('file')}; filename="${quoted(basename(file.path))}"`;
  yield Buffer.from(`--${boundary}\r\n${headers}\r\nContent-Type: application/octet-stream\r\n\r\n`);
  yield* createReadStream(file.path) as AsyncIterable<Uint8Array>;
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

function fieldsOf({ policy, dryRun, sourceLanguage, targetLanguage, encoding }: FileImport) {
  return { policy, dryRun: String(dryRun), sourceLanguage, targetLanguage, encoding };
}

function disposition(name: string): string {
  return `Content-Disposition: form-data; name="${name}"`;
}

/** As browsers write them (WHATWG HTML, "multipart form data"). */
function quoted(fileName: string): string {
  return fileName.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}
