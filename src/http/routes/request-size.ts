import { ConcordError } from '../../domain/failure.js';
import type { Limits } from '../../domain/limits.js';
import type { SegmentEdit } from '../../services/document-services.js';

/** @throws ConcordError `too-large` when one of the texts is longer than a query may be */
export function requireQuerySize(texts: readonly (string | undefined)[], limit: number): void {
  if (texts.some((text) => text !== undefined && Buffer.byteLength(text) > limit)) {
    throw new ConcordError({ kind: 'too-large', what: 'A text of the query', limit, unit: 'bytes' });
  }
}

/** @throws ConcordError `too-large` when a request brings more than it may */
export function requireAtMost(list: readonly unknown[], limit: number, unit: string): void {
  if (list.length > limit) throw new ConcordError({ kind: 'too-large', what: 'The request', limit, unit });
}

/** What an upload with such a segment would be told. */
export function requireTargetSize({ target }: Pick<SegmentEdit, 'target'>, { segmentCharacters }: Limits): void {
  const text = typeof target === 'string' ? target : (target?.text ?? '');
  if (text.length <= segmentCharacters) return;
  throw new ConcordError({ kind: 'too-large', what: 'The target', limit: segmentCharacters, unit: 'characters' });
}
