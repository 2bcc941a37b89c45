import { ConcordError } from '../../domain/failure.js';
import type { Thing } from './public-ids.js';

/** @throws ConcordError `changed-meanwhile` when a revision is expected and it is not the current one */
export function requireRevision(what: Thing, id: string, current: number, expected: number | undefined): void {
  if (expected === undefined || expected === current) return;
  throw new ConcordError({ kind: 'changed-meanwhile', what, id, revision: current });
}
