import { ConcordError } from '../../domain/failure.js';
import type { Page } from '../../domain/page.js';

/** An opaque cursor: the key of the last row that was given out. New rows never shift it. */
export function cursorAfter(key: number): string {
  return Buffer.from(String(key)).toString('base64url');
}

/** @throws ConcordError `invalid` */
export function keyOfCursor(cursor: string): number {
  const key = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,15}$/.test(key))
    throw new ConcordError({ kind: 'invalid', reason: 'The cursor is not one of this list.' });
  return Number(key);
}

/** A page of rows of which one more than `limit` was asked for. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => number,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const items = rows.slice(0, limit).map(itemOf);
  const last = rows[limit - 1];
  return rows.length > limit && last !== undefined ? { items, nextCursor: cursorAfter(keyOf(last)) } : { items };
}
