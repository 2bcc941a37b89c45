import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Answer } from '../route.js';

interface FileAnswer {
  /** As people shall find it in their folder of downloads. */
  readonly name: string;
  readonly contentType: string;
  /** Whether a browser shows it rather than saves it. */
  readonly isShown?: boolean;
  /** Absent: not known before it is written. */
  readonly bytes?: number;
  /** Not called for HEAD. */
  readonly open: () => Promise<AsyncIterable<Uint8Array>>;
}

/**
 * Streams a file. An error before its first bytes is a problem as any other; one in the middle cuts the answer off, so
 * that nobody takes a part for the whole.
 */
export async function sendFile(
  { request, response }: { readonly request: Request; readonly response: Response },
  { name, contentType, isShown = false, bytes, open }: FileAnswer,
): Promise<Answer | undefined> {
  const headers = {
    'Content-Type': contentType,
    'Content-Disposition': isShown ? 'inline' : attachment(name),
    ...(bytes !== undefined && { 'Content-Length': String(bytes) }),
  };
  if (request.method === 'HEAD') return { status: 200, headers };
  const file = Readable.from(await open(), { objectMode: false });
  await once(file, 'readable');
  response.set(headers);
  await pipeline(file, response);
  return undefined;
}

/** RFC 6266: a plain name for old readers, the true one beside it (RFC 8187, formerly 5987). */
export function attachment(fileName: string): string {
  const safe = fileName.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  const plain = safe.replace(/[^\x20-\x7e]|%/g, '_');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (sign) => `%${sign.codePointAt(0)!.toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
