import { ConcordError } from '../domain/failure.js';
import type { FileLimits, ReadItem } from '../domain/file-reading.js';

/** Passes items on; fails with `too-large` when a file holds more than its limit, rejected ones included. */
export async function* withinUnitLimit<Value>(
  items: AsyncIterable<ReadItem<Value>>,
  limits: FileLimits,
): AsyncGenerator<ReadItem<Value>> {
  let count = 0;
  for await (const item of items) {
    if (item.kind !== 'warning') count++;
    if (count > limits.units)
      throw new ConcordError({ kind: 'too-large', what: 'The file', limit: limits.units, unit: 'units' });
    yield item;
  }
}
