import { ConcordError } from '../../domain/failure.js';

/** The cursor of a list that goes on behind a number. */
export function cursorBehind(number: number): string {
  return Buffer.from(String(number)).toString('base64url');
}

/** @throws ConcordError `invalid` */
export function numberOfCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const number = Buffer.from(cursor, 'base64url').toString();
  if (/^\d{1,15}$/.test(number)) return Number(number);
  throw new ConcordError({ kind: 'invalid', reason: 'The cursor is none of this list.', pointer: '/cursor' });
}
