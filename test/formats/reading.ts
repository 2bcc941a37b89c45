import type { ReadItem, ReadOptions, UnitReader, ConceptReader } from '../../src/domain/file-reading.js';
import type { NewConcept } from '../../src/domain/glossary.js';
import type { Problem } from '../../src/domain/job.js';
import type { NewUnit } from '../../src/domain/unit.js';
import type { Failure } from '../../src/domain/failure.js';
import { ConcordError } from '../../src/domain/failure.js';

export const LIMITS = {
  depth: 200,
  units: 5_000_000,
  segmentCharacters: 100_000,
  segmentCodes: 1_000,
  packedBytes: 200_000_000,
  packedRatio: 200,
};

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes in chunks of this size. */
// eslint-disable-next-line @typescript-eslint/require-await -- an async source is what readers take
export async function* chunksOf(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export async function collect<Value>(items: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const item of items) found.push(item);
  return found;
}

type Input = string | Uint8Array;

export function readAll(
  reader: UnitReader,
  input: Input,
  options: Partial<ReadOptions> & { chunk?: number } = {},
): Promise<ReadItem<NewUnit>[]> {
  const bytes = typeof input === 'string' ? utf8(input) : input;
  return collect(reader(chunksOf(bytes, options.chunk), { limits: LIMITS, ...options }));
}

export function readConcepts(
  reader: ConceptReader,
  input: Input,
  options: Partial<ReadOptions> = {},
): Promise<ReadItem<NewConcept>[]> {
  const bytes = typeof input === 'string' ? utf8(input) : input;
  return collect(reader(chunksOf(bytes), { limits: LIMITS, ...options }));
}

export function valuesOf<Value>(items: readonly ReadItem<Value>[]): Value[] {
  return items.flatMap((item) => (item.kind === 'item' ? [item.value] : []));
}

export function rejectionsOf(items: readonly ReadItem<unknown>[]): Problem[] {
  return items.flatMap((item) => (item.kind === 'rejected' ? [item.problem] : []));
}

/** The failure that this work ends with; fails the test when it succeeds or throws anything else. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ConcordError) return error.failure;
    throw error;
  }
  throw new Error('it was read');
}

// eslint-disable-next-line @typescript-eslint/require-await -- an async source is what writers take
export async function* streamOf<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
