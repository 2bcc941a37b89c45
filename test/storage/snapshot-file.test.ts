import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { IndexSnapshot } from '../../src/domain/index-snapshot.js';
import { readSnapshot, writeSnapshot } from '../../src/storage/snapshot-file.js';

const KIND = { name: 'phrases', version: 3, fingerprint: 'Unicode 16' };
const SMALL: IndexSnapshot = {
  numbers: { last: 7, share: 0.25 },
  arrays: { pool: Uint8Array.of(1, 2, 3), ends: Int32Array.of(-1, 2 ** 31 - 1), none: new Float64Array(0) },
};

async function inFolder(run: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-snapshot-'));
  try {
    await run(join(folder, 'phrases.idx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what was written is read, with the types of the arrays, and nothing else is left in the folder', () =>
  inFolder(async (file) => {
    await writeSnapshot(file, KIND, { numbers: {}, arrays: {} });
    expect(readSnapshot(file, KIND)).toEqual({ snapshot: { numbers: {}, arrays: {} } });
    await writeSnapshot(file, KIND, SMALL);
    expect(readSnapshot(file, KIND)).toEqual({ snapshot: SMALL });
    expect(readdirSync(join(file, '..'))).toEqual(['phrases.idx']);
  }));

test('any arrays of any length come back', () =>
  inFolder(async (file) => {
    const arrays = fc.dictionary(
      fc.string(),
      fc.oneof(
        fc.int8Array(),
        fc.uint16Array(),
        fc.uint32Array(),
        fc.float32Array(),
        fc.float64Array(),
        fc.bigUint64Array(),
      ),
    );
    const numbers = fc.dictionary(fc.string(), fc.integer());
    await fc.assert(
      fc.asyncProperty(numbers, arrays, async (someNumbers, someArrays) => {
        await writeSnapshot(file, KIND, { numbers: someNumbers, arrays: someArrays });
        const reading = readSnapshot(file, KIND);
        if (!('snapshot' in reading)) throw new Error(reading.refused);
        expect(Object.entries(reading.snapshot.numbers)).toEqual(Object.entries(someNumbers));
        expect(Object.entries(reading.snapshot.arrays)).toEqual(Object.entries(someArrays));
      }),
      { numRuns: 60 },
    );
  }));

test('parts of other arrays are written as they are, and read into memory that the reader gives', () =>
  inFolder(async (file) => {
    const large = Uint32Array.from({ length: 3_000_000 }, (_, at) => at * 7);
    await writeSnapshot(file, KIND, { numbers: {}, arrays: { large, part: large.subarray(5, 8) } });
    const shared = new SharedArrayBuffer(large.byteLength + 64);
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const read = readSnapshot(file, KIND, (bytes, name) =>
      name === 'large' ? new Uint8Array(shared, 64, bytes) : new Uint8Array(buffer, 16, bytes),
    );
    expect(read).toHaveProperty('snapshot.arrays.part', Uint32Array.of(35, 42, 49));
    expect(Buffer.from(shared, 64).equals(Buffer.from(large.buffer))).toBe(true);
    expect(new Uint32Array(buffer, 16, 3)).toEqual(Uint32Array.of(35, 42, 49));
  }));

test('a file with any byte changed, missing or added is refused', () =>
  inFolder(async (file) => {
    await writeSnapshot(file, KIND, SMALL);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      for (const bits of [0x01, 0x80, 0xff]) {
        const damaged = Buffer.from(whole);
        damaged[at]! ^= bits;
        writeFileSync(file, damaged);
        expect(readSnapshot(file, KIND)).toEqual({ refused: expect.any(String) });
      }
      writeFileSync(file, whole.subarray(0, at));
      expect(readSnapshot(file, KIND)).toEqual({ refused: expect.any(String) });
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.alloc(16)]));
    expect(readSnapshot(file, KIND)).toEqual({ refused: 'It is damaged or cut off.' });
  }));

test('a snapshot of another kind is refused with the reason', () =>
  inFolder(async (file) => {
    await writeSnapshot(file, KIND, SMALL);
    const reasons = [{ name: 'matches' }, { version: 4 }, { fingerprint: 'Unicode 17' }].map((other) =>
      readSnapshot(file, { ...KIND, ...other }),
    );
    expect(reasons).toEqual([
      { refused: 'It is a snapshot of phrases.' },
      { refused: 'Its format is 3, not 4.' },
      { refused: 'It was made with another version of Unicode or of the rules.' },
    ]);
    expect(readSnapshot(`${file}.missing`, KIND)).toEqual({ refused: expect.stringContaining('ENOENT') });
    expect(readSnapshot(join(file, '..'), KIND)).toEqual({ refused: expect.stringContaining('EISDIR') });
  }));

test('a header that lies is refused though its checksum is right', () =>
  inFolder(async (file) => {
    await writeSnapshot(file, KIND, { numbers: {}, arrays: {} });
    const bytes = readFileSync(file);
    const honest = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(8))) as object;
    const place = { name: 'pool', type: 'Uint8Array', length: 1 };
    const lies: readonly unknown[] = [
      ...[null, 3, 'x', [], {}],
      { ...honest, numbers: null },
      { ...honest, numbers: { last: 'x' } },
      { ...honest, arrays: {} },
      ...[-1, 0.5, 2 ** 53, 1e300, '1', null].map((length) => ({ ...honest, arrays: [{ ...place, length }] })),
      ...['DataView', 'Object', '__proto__', 1].map((type) => ({ ...honest, arrays: [{ ...place, type }] })),
      { ...honest, arrays: [{ ...place, length: 2 ** 40 }] },
      { ...honest, arrays: [place, null] },
    ];
    for (const lie of lies) {
      writeFileSync(file, fileWith(JSON.stringify(lie)));
      expect(readSnapshot(file, KIND)).toEqual({ refused: expect.any(String) });
    }
    writeFileSync(file, fileWith('{'));
    expect(readSnapshot(file, KIND)).toEqual({ refused: 'It is not a snapshot.' });
    writeFileSync(file, fileWith(JSON.stringify(honest)));
    expect(readSnapshot(file, KIND)).toHaveProperty('snapshot');
  }));

test('writing that is given up leaves the file that was there, and nothing else', () =>
  inFolder(async (file) => {
    await writeSnapshot(file, KIND, SMALL);
    const given = new AbortController();
    const writing = writeSnapshot(file, KIND, { numbers: {}, arrays: {} }, given.signal);
    given.abort();
    await expect(writing).rejects.toThrow('abort');
    expect(readSnapshot(file, KIND)).toEqual({ snapshot: SMALL });
    expect(readdirSync(join(file, '..'))).toEqual(['phrases.idx']);
    await writeSnapshot(file, KIND, { numbers: { last: 8 }, arrays: {} });
    expect(readSnapshot(file, KIND)).toEqual({ snapshot: { numbers: { last: 8 }, arrays: {} } });
  }));

/** A file with this header and no arrays. */
function fileWith(header: string): Buffer {
  const prologue = Buffer.alloc(16);
  prologue.write('CONCSNAP');
  const length = Buffer.byteLength(header);
  prologue.writeUInt32LE(length, 8);
  const content = Buffer.concat([prologue, Buffer.from(header), Buffer.alloc(-length & 15)]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(content));
  return Buffer.concat([content, checksum]);
}
