import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { IndexArray, IndexSnapshot } from '../domain/index-snapshot.js';
import {
  ALIGNMENT,
  aligned,
  arrayOver,
  headerOf,
  parseHeader,
  type SnapshotHeader,
  type SnapshotKind,
  sizeOf,
  unfitReason,
} from './snapshot-header.js';

/*
 * A snapshot file: 8 bytes MAGIC, the length of the header in bytes (32 bits, little-endian), 4 bytes 0; the header as
 * JSON; the arrays as they stand in memory; the CRC-32 of all before it (32 bits, little-endian). The header and each
 * array begin at a multiple of 16 bytes, with zeros before them.
 */

/** What came of reading a snapshot: it, or why it is of no use, for the log. */
export type SnapshotReading = { readonly snapshot: IndexSnapshot } | { readonly refused: string };

/** Gives memory of exactly this many bytes for the array of this name, aligned for its type. */
export type Allocate = (bytes: number, name: string) => Uint8Array;

const MAGIC = Buffer.from('CONCSNAP');
const PROLOGUE = ALIGNMENT;
const CHECKSUM = 4;
/** Read or written at once: small enough that others have their turn between two writes. */
const CHUNK = 4 * 1024 * 1024;
const LONGEST_HEADER = 1024 * 1024;

/**
 * Writes a snapshot to a temporary name beside the file, which it replaces when all is on the disk.
 * @param signal aborted when the arrays have changed meanwhile: the file stays as it was
 * @throws Error of the file system, or the signal's reason
 */
export async function writeSnapshot(
  file: string,
  kind: SnapshotKind,
  snapshot: IndexSnapshot,
  signal?: AbortSignal,
): Promise<void> {
  const unfinished = `${file}.new`;
  try {
    const handle = await open(unfinished, 'w', 0o600);
    try {
      await writeAll(handle, partsOf(kind, snapshot), signal);
      await handle.sync();
    } finally {
      await handle.close();
    }
    signal?.throwIfAborted();
    await rename(unfinished, file);
  } catch (error) {
    // On a full disk it would keep the space that others need. That it cannot be removed says nothing new.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Reads a snapshot of a kind straight into its arrays.
 * @returns a reason for a file that is missing, damaged, cut off or of another kind: content never makes it throw
 */
export function readSnapshot(
  file: string,
  kind: SnapshotKind,
  allocate: Allocate = (bytes) => new Uint8Array(bytes),
): SnapshotReading {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return readOpen(new CheckedFile(descriptor), kind, allocate);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return { refused: message };
  }
}

function* partsOf(kind: SnapshotKind, snapshot: IndexSnapshot): Generator<Uint8Array> {
  const header = Buffer.from(JSON.stringify(headerOf(kind, snapshot)));
  const prologue = Buffer.alloc(PROLOGUE);
  MAGIC.copy(prologue);
  prologue.writeUInt32LE(header.length, MAGIC.length);
  yield prologue;
  for (const { buffer, byteOffset, byteLength } of [header, ...Object.values(snapshot.arrays)]) {
    for (let from = 0; from < byteLength; from += CHUNK) {
      yield new Uint8Array(buffer, byteOffset + from, Math.min(CHUNK, byteLength - from));
    }
    yield Buffer.alloc(aligned(byteLength) - byteLength);
  }
}

async function writeAll(handle: FileHandle, parts: Iterable<Uint8Array>, signal?: AbortSignal): Promise<void> {
  let checksum = 0;
  for (const part of parts) {
    signal?.throwIfAborted();
    checksum = crc32(part, checksum);
    await writeWhole(handle, part);
  }
  const end = Buffer.alloc(CHECKSUM);
  end.writeUInt32LE(checksum);
  await writeWhole(handle, end);
}

/** A write may stop early: of what is left the next one says why. */
async function writeWhole(handle: FileHandle, part: Uint8Array): Promise<void> {
  for (let from = 0; from < part.length;) from += (await handle.write(part, from)).bytesWritten;
}

/** A file read from its beginning, with the CRC-32 of what was read. */
class CheckedFile {
  checksum = 0;
  /** Bytes that are still to be read. */
  left: number;
  readonly #descriptor: number;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
    this.left = fstatSync(descriptor).size;
  }

  /** Fills the memory. What the file has too little of stays as it is: the checksum will tell. */
  read(memory: Uint8Array): void {
    for (let from = 0; from < memory.length;) {
      const read = readSync(this.#descriptor, memory, from, Math.min(CHUNK, memory.length - from), null);
      if (read === 0) return;
      this.checksum = crc32(memory.subarray(from, from + read), this.checksum);
      this.left -= read;
      from += read;
    }
  }
}

function readOpen(file: CheckedFile, kind: SnapshotKind, allocate: Allocate): SnapshotReading {
  const header = readHeader(file);
  if (!header) return { refused: 'It is not a snapshot.' };
  const unfit = unfitReason(header, kind);
  if (unfit !== undefined) return { refused: unfit };
  const arrays = readArrays(file, header, allocate);
  const { checksum } = file;
  const end = Buffer.alloc(CHECKSUM);
  file.read(end);
  if (!arrays || end.readUInt32LE() !== checksum) return { refused: 'It is damaged or cut off.' };
  return { snapshot: { numbers: header.numbers, arrays } };
}

function readHeader(file: CheckedFile): SnapshotHeader | undefined {
  const prologue = Buffer.alloc(PROLOGUE);
  file.read(prologue);
  const length = prologue.readUInt32LE(MAGIC.length);
  if (!prologue.subarray(0, MAGIC.length).equals(MAGIC) || length > LONGEST_HEADER) return undefined;
  const header = Buffer.alloc(aligned(length));
  file.read(header);
  return parseHeader(header.toString('utf8', 0, length));
}

/** Takes no memory before it knows that the file has what is to fill it. */
function readArrays(
  file: CheckedFile,
  header: SnapshotHeader,
  allocate: Allocate,
): Readonly<Record<string, IndexArray>> | undefined {
  const bytesOfArrays = header.arrays.reduce((sum, place) => sum + aligned(sizeOf(place)), 0);
  if (bytesOfArrays + CHECKSUM !== file.left) return undefined;
  const arrays = header.arrays.map((place): [string, IndexArray] => {
    const bytes = sizeOf(place);
    const memory = allocate(bytes, place.name);
    file.read(memory);
    file.read(Buffer.alloc(aligned(bytes) - bytes));
    return [place.name, arrayOver(memory, place)];
  });
  return Object.fromEntries(arrays);
}
