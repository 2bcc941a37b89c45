import { ConcordError } from '../domain/failure.js';

/** How far a concordance was read: what comes next begins here. */
export interface ConcordancePosition {
  readonly side: 'source' | 'target';
  /** The text whose units come next. */
  readonly textId: number;
  /** The version of the last unit of that text that was given out; 0: none yet. */
  readonly version: number;
}

const CURSOR = /^(source|target)\.(\d{1,15})\.(\d{1,15})$/;

export function cursorOf({ side, textId, version }: ConcordancePosition): string {
  return Buffer.from(`${side}.${textId}.${version}`).toString('base64url');
}

/** @throws ConcordError `invalid` for anything that cursorOf did not make */
export function positionOf(cursor: string): ConcordancePosition {
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) throw new ConcordError({ kind: 'invalid', reason: 'The cursor is not one of this list.' });
  return { side: match[1] as 'source' | 'target', textId: Number(match[2]), version: Number(match[3]) };
}
