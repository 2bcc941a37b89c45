import { ConcordError } from '../domain/failure.js';

/** For what may be gone: `documents.get(id).catch(unlessMissing)` is undefined for it; every other failure stays one. */
export function unlessMissing(error: unknown): undefined {
  if (error instanceof ConcordError && error.failure.kind === 'not-found') return undefined;
  throw error;
}
