import { ConcordError } from '../domain/failure.js';

/** A place in a file; lines and columns (in code points) count from 1. */
export interface FilePlace {
  readonly line?: number;
  readonly column?: number;
}

/** The failure of a file that cannot be read as a whole. `reason` is a clause in plain words, without a full stop. */
export function malformed(format: string, reason: string, place: FilePlace = {}): ConcordError {
  return new ConcordError({ kind: 'malformed-file', format, reason, ...place });
}
