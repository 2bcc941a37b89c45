import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ConcordError } from '../../../domain/failure.js';
import type { FileLimits } from '../../../domain/file-reading.js';
import { malformed } from '../../file-failure.js';

/** The parts of an Office Open XML package that are XML, by their names. */
export type PackageParts = ReadonlyMap<string, Buffer>;

/** No spreadsheet of words comes near. */
const MOST_ENTRIES = 10_000;
/** Below this nothing is a bomb, however well it was packed. */
const HARMLESS_BYTES = 1024 * 1024;
const XML_PART = /\.(?:xml|rels)$/i;

type UnpackLimits = Pick<FileLimits, 'packedBytes' | 'packedRatio'>;

/**
 * Unpacks the XML parts of a zip archive, counting what comes out as it comes out: sizes that an archive states are not
 * believed. Fails with `too-large` for a bomb, with `malformed-file` for what is no archive, is locked, or names a part twice
 * or outside of itself.
 */
export async function unpackParts(archive: Buffer, limits: UnpackLimits): Promise<PackageParts> {
  const zip = await openZip(archive);
  if (zip.entryCount > MOST_ENTRIES) throw malformed('XLSX', `the archive has more than ${MOST_ENTRIES} entries`);
  const parts = new Map<string, Buffer>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (!XML_PART.test(entry.fileName)) continue;
      if (entry.isEncrypted()) throw malformed('XLSX', 'the archive is locked with a password; save it without one');
      if (parts.has(entry.fileName)) throw malformed('XLSX', `the archive names the part ${nameOf(entry)} twice`);
      const part = await unpackPart(zip, entry, limits, total);
      total += part.length;
      parts.set(entry.fileName, part);
    }
  } catch (error) {
    if (error instanceof ConcordError) throw error;
    throw malformed('XLSX', `the archive is damaged (${(error as Error).message.slice(0, 100)})`);
  }
  return parts;
}

async function openZip(archive: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(archive);
  } catch {
    throw malformed('XLSX', 'the file is no zip archive, or only the beginning of one');
  }
}

/** @param before how many bytes came out of the parts before */
async function unpackPart(zip: ZipFile, entry: Entry, limits: UnpackLimits, before: number): Promise<Buffer> {
  const most = Math.max(HARMLESS_BYTES, entry.compressedSize * limits.packedRatio);
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stream = await zip.openReadStreamPromise(entry);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (before + bytes > limits.packedBytes)
        throw tooLarge('What is packed in the file', limits.packedBytes, 'bytes');
      if (bytes > most) throw tooLarge(`The part ${nameOf(entry)}`, limits.packedRatio, 'times its packed size');
      chunks.push(chunk);
    }
  } finally {
    stream.destroy();
  }
  return Buffer.concat(chunks);
}

function tooLarge(what: string, limit: number, unit: string): ConcordError {
  return new ConcordError({ kind: 'too-large', what, limit, unit });
}

function nameOf({ fileName }: Entry): string {
  return fileName.slice(0, 100);
}
