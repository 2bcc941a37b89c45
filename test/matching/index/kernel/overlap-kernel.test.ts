import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  BLOCK_TEXTS,
  MOST_ROWS,
  type OverlapKernel,
  wasmKernel,
} from '../../../../src/matching/index/kernel/overlap-kernel.js';
import { twinKernel } from '../../../../src/matching/index/kernel/overlap-twin.js';

const PAGE = 65_536;
const MOST_BLOCKS = 1024;
const BLOCK_BYTES = 16;
/** Places in the memory; the rows' bits come last. */
const ROWS = 64;
const NEEDS = ROWS + 4 * MOST_ROWS;
const HITS = NEEDS + 4 * MOST_BLOCKS;
const BITS = HITS + 4 * (BLOCK_TEXTS * MOST_BLOCKS + 1);
/** Stands after the last place that a run may write. */
const GUARD = 0xfeed_beef;

interface Run {
  /** For each row its bytes, BLOCK_BYTES for each block. */
  readonly rows: readonly Uint8Array[];
  readonly needs: readonly number[];
}

const memory = new WebAssembly.Memory({ initial: 160, maximum: 160, shared: true });
const words = new Uint32Array(memory.buffer);
const bytes = new Uint8Array(memory.buffer);
const kernels = new Map<string, OverlapKernel>();

beforeAll(() => {
  const file = new URL('../../../../dist/matching/index/kernel/overlap.wasm', import.meta.url);
  kernels.set('wasm', wasmKernel(new WebAssembly.Module(readFileSync(file)), memory));
  kernels.set('twin', twinKernel(memory.buffer));
});

/** What the kernel must write, counted text by text. */
function countPlainly({ rows, needs }: Run): number[] {
  const hits: number[] = [];
  for (let place = 0; place < needs.length * BLOCK_TEXTS; place++) {
    let count = 0;
    for (const row of rows) count += (row[place >> 3]! >> (place & 7)) & 1;
    if (count >= needs[Math.floor(place / BLOCK_TEXTS)]!) hits.push((place << 8) | count);
  }
  return hits;
}

/** Lays the run out, each row with a gap before it so that no row's neighbour can stand in for it, and counts. */
function countWith(kernel: OverlapKernel, { rows, needs }: Run): number[] {
  const stride = (needs.length + 1) * BLOCK_BYTES;
  rows.forEach((row, index) => {
    const place = BITS + ((16 - (BITS % 16)) % 16) + (rows.length - 1 - index) * stride;
    bytes.set(row, place);
    bytes.fill(0xa5, place + row.length, place + stride);
    words[ROWS / 4 + index] = place;
  });
  words.set(needs, NEEDS / 4);
  const most = HITS / 4 + needs.length * BLOCK_TEXTS;
  words.fill(GUARD, HITS / 4, most + 1);
  const found = kernel.count(ROWS, rows.length, needs.length, NEEDS, HITS);
  expect(words[HITS / 4 + found]).toBe(GUARD);
  expect(words[most]).toBe(GUARD);
  return [...words.subarray(HITS / 4, HITS / 4 + found)];
}

/** A row whose bits are set about `density` times in 8: 0 none, 8 all. */
function rowOf(length: number, density: number, random: () => number): Uint8Array {
  return Uint8Array.from({ length }, () => {
    let byte = 0;
    for (let bit = 0; bit < 8; bit++) if (random() * 8 < density) byte |= 1 << bit;
    return byte;
  });
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const rowCounts = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: MOST_ROWS }),
  fc.constantFrom(1, 7, 8, 9, 31, 32, 63, 64, 127, 128, 247, MOST_ROWS),
);

const runs: fc.Arbitrary<Run> = rowCounts.chain((rowCount) =>
  fc
    .record({
      seed: fc.integer(),
      densities: fc.array(fc.constantFrom(0, 0.2, 1, 4, 7, 8), { minLength: rowCount, maxLength: rowCount }),
      needs: fc.array(fc.oneof(fc.nat(rowCount + 1), fc.constantFrom(0, rowCount, 0xffff_ffff)), {
        minLength: 1,
        maxLength: 6,
      }),
    })
    .map(({ seed, densities, needs }) => {
      const random = randomFrom(seed);
      return { rows: densities.map((density) => rowOf(needs.length * BLOCK_BYTES, density, random)), needs };
    }),
);

describe.each(['wasm', 'twin'])('the overlap kernel, %s', (name) => {
  test('counts as one counts text by text', () => {
    fc.assert(
      fc.property(runs, (run) => {
        expect(countWith(kernels.get(name)!, run)).toEqual(countPlainly(run));
      }),
      { numRuns: 200 },
    );
  });

  test.each([1, 8, 30, MOST_ROWS])('takes every need, of %i rows', (rowCount) => {
    const random = randomFrom(rowCount);
    const needs = Array.from({ length: rowCount + 2 }, (_, need) => need);
    const rows = Array.from({ length: rowCount }, () => rowOf(needs.length * BLOCK_BYTES, 1 + random() * 6, random));
    expect(countWith(kernels.get(name)!, { rows, needs })).toEqual(countPlainly({ rows, needs }));
  });

  test('counts a run of the largest size, all texts with all rows', () => {
    const rows = Array.from({ length: 40 }, () => new Uint8Array(MOST_BLOCKS * BLOCK_BYTES).fill(255));
    const hits = countWith(kernels.get(name)!, { rows, needs: new Array<number>(MOST_BLOCKS).fill(40) });
    expect(hits).toHaveLength(MOST_BLOCKS * BLOCK_TEXTS);
    expect(hits.every((hit, place) => hit === ((place << 8) | 40))).toBe(true);
  });

  test('finds the single text of a run of the largest size', () => {
    const rows = Array.from({ length: MOST_ROWS }, () => new Uint8Array(MOST_BLOCKS * BLOCK_BYTES));
    const place = MOST_BLOCKS * BLOCK_TEXTS - 1;
    for (const row of rows) row[place >> 3] = 0x80;
    const needs = new Array<number>(MOST_BLOCKS).fill(MOST_ROWS);
    expect(countWith(kernels.get(name)!, { rows, needs })).toEqual([(place << 8) | MOST_ROWS]);
  });
});

test('the compiled kernel follows the memory as it grows', () => {
  const growing = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
  const file = new URL('../../../../dist/matching/index/kernel/overlap.wasm', import.meta.url);
  const kernel = wasmKernel(new WebAssembly.Module(readFileSync(file)), growing);
  growing.grow(1);
  const grown = new Uint32Array(growing.buffer);
  const row = PAGE + 16;
  grown[0] = row;
  grown[row / 4] = 0b100;
  grown[1] = 1;
  expect(kernel.count(0, 1, 1, 4, PAGE + 4096)).toBe(1);
  expect(grown[(PAGE + 4096) / 4]).toBe((2 << 8) | 1);
});
