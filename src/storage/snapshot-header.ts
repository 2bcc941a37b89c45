import { endianness } from 'node:os';
import type { IndexArray, IndexSnapshot } from '../domain/index-snapshot.js';

/** What a snapshot is of. One of another name, version or fingerprint is of no use to the reader. */
export interface SnapshotKind {
  /** Of the format of what is inside: "phrases". */
  readonly name: string;
  /** Of that format. */
  readonly version: number;
  /** Says what the content was made with: Unicode version, tokeniser. */
  readonly fingerprint: string;
}

export interface ArrayPlace {
  readonly name: string;
  readonly type: string;
  /** In elements. */
  readonly length: number;
}

export interface SnapshotHeader extends SnapshotKind {
  readonly endianness: string;
  readonly numbers: Readonly<Record<string, number>>;
  /** In the order of the file. */
  readonly arrays: readonly ArrayPlace[];
}

type ArrayType = new (buffer: ArrayBufferLike, offset: number, length: number) => IndexArray;

interface Layout {
  readonly make: ArrayType;
  readonly bytes: number;
}

const TYPES: ReadonlyMap<string, Layout> = new Map(
  [
    Int8Array,
    Uint8Array,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigUint64Array,
  ].map((type) => [type.name, { make: type, bytes: type.BYTES_PER_ELEMENT }]),
);

/** Arrays begin at multiples of this: what the widest vector instructions like. */
export const ALIGNMENT = 16;

export function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

export function headerOf(kind: SnapshotKind, { numbers, arrays }: IndexSnapshot): SnapshotHeader {
  const { name, version, fingerprint } = kind;
  const places = Object.entries(arrays).map(([of, array]) => ({
    name: of,
    type: array.constructor.name,
    length: array.length,
  }));
  return { name, version, fingerprint, endianness: endianness(), numbers, arrays: places };
}

/** What keeps a header from being used for this kind; undefined: nothing. */
export function unfitReason(header: SnapshotHeader, kind: SnapshotKind): string | undefined {
  if (header.name !== kind.name) return `It is a snapshot of ${header.name}.`;
  if (header.version !== kind.version) return `Its format is ${String(header.version)}, not ${String(kind.version)}.`;
  if (header.fingerprint !== kind.fingerprint) return 'It was made with another version of Unicode or of the rules.';
  return header.endianness === endianness() ? undefined : 'It was made on a machine of another byte order.';
}

/** @returns undefined for anything that is not a header */
export function parseHeader(json: string): SnapshotHeader | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isHeader(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** In bytes. */
export function sizeOf({ type, length }: ArrayPlace): number {
  return TYPES.get(type)!.bytes * length;
}

/** The memory as an array of the place's type; it has the place's size. */
export function arrayOver(memory: Uint8Array, { type, length }: ArrayPlace): IndexArray {
  return new (TYPES.get(type)!.make)(memory.buffer, memory.byteOffset, length);
}

function isHeader(value: unknown): value is SnapshotHeader {
  if (!isObject(value)) return false;
  const { name, version, fingerprint, endianness: order, numbers, arrays } = value;
  const texts = [name, fingerprint, order];
  return (
    texts.every((text) => typeof text === 'string') &&
    Number.isInteger(version) &&
    isObject(numbers) &&
    Object.values(numbers).every((number) => Number.isFinite(number)) &&
    Array.isArray(arrays) &&
    arrays.every(isPlace)
  );
}

function isPlace(value: unknown): value is ArrayPlace {
  if (!isObject(value)) return false;
  const { name, type, length } = value;
  return (
    typeof name === 'string' &&
    typeof type === 'string' &&
    TYPES.has(type) &&
    Number.isSafeInteger(length) &&
    (length as number) >= 0
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
