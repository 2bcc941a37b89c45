import { ConcordError } from '../domain/failure.js';

/** How far a concordance was read: what comes next begins here. */
export interface ConcordancePosition {
  readonly side: 'source' | 'target';
  /** The first text of the batch that is read next. */
  readonly textId: number;
  /** The last unit of that batch that was given out; absent: none yet. */
  readonly unitId?: string;
}

const CURSOR = /^(source|target)\.(\d{1,15})\.([a-z0-9]{0,20})$/;

export function cursorOf({ side, textId, unitId = '' }: ConcordancePosition): string {
  return Buffer.from(`${side}.${textId}.${unitId}`).toString('base64url');
}

/** @throws ConcordError `invalid` for anything that cursorOf did not make */
export function positionOf(cursor: string): ConcordancePosition {
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) throw new ConcordError({ kind: 'invalid', reason: 'The cursor is not one of this list.' });
  const position = { side: match[1] as 'source' | 'target', textId: Number(match[2]) };
  return match[3] ? { ...position, unitId: match[3] } : position;
}
