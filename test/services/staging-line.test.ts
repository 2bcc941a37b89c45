import { describe, expect, test } from '@jest/globals';

import type { ChangeCounts } from '../../src/domain/memory.js';
import { createStagingLine } from '../../src/services/staging-line.js';

const added = (count: number): ChangeCounts => ({ added: count, merged: 0, updated: 0, unchanged: 0 });

describe('staging in batches', () => {
  test('keeps the order and cuts after a thousand values', async () => {
    const batches: (readonly number[])[] = [];
    const line = createStagingLine<number>(
      (batch) => {
        batches.push(batch);
        return Promise.resolve(added(batch.length));
      },
      () => 0,
    );
    const values = Array.from({ length: 2_500 }, (_, value) => value);
    for (const value of values) await line.add(value);
    await expect(line.finish()).resolves.toEqual(added(2_500));
    expect(batches.map((batch) => batch.length)).toEqual([1_000, 1_000, 500]);
    expect(batches.flat()).toEqual(values);
  });

  test('cuts earlier when the values came from much of the file', async () => {
    const sizes: number[] = [];
    let read = 0;
    const line = createStagingLine<string>(
      (batch) => {
        sizes.push(batch.length);
        return Promise.resolve(added(batch.length));
      },
      () => read,
    );
    for (let value = 0; value < 9; value += 1) {
      read += 700_000;
      await line.add('long');
    }
    await line.finish();
    expect(sizes).toEqual([3, 3, 3]);
  });

  test('stages nothing when there was nothing', async () => {
    const line = createStagingLine<number>(
      () => Promise.reject(new Error('called')),
      () => 0,
    );
    await expect(line.finish()).resolves.toEqual(added(0));
  });

  test('never stages two batches at once, yet fills the next one meanwhile', async () => {
    let underWay = 0;
    let most = 0;
    let addedMeanwhile = 0;
    const line = createStagingLine<number>(
      async (batch) => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        return added(batch.length);
      },
      () => 0,
    );
    for (let value = 0; value < 3_000; value += 1) {
      await line.add(value);
      if (underWay === 1) addedMeanwhile += 1;
    }
    await line.finish();
    expect(most).toBe(1);
    expect(addedMeanwhile).toBeGreaterThan(0);
  });

  test('tells the failure of a batch to whoever adds or finishes next', async () => {
    const line = createStagingLine<number>(
      () => Promise.reject(new Error('the disk is full')),
      () => 0,
    );
    for (let value = 0; value < 1_000; value += 1) await line.add(value);
    await expect(line.finish()).rejects.toThrow('the disk is full');
  });
});
