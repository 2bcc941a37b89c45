import type { Duplicate } from './duplicates.js';

/** Why something could not be done, as data. Its HTTP status is the HTTP layer's affair. */
export type Failure =
  | { readonly kind: 'not-found'; readonly what: string; readonly id: string }
  | { readonly kind: 'invalid'; readonly reason: string; readonly pointer?: string }
  | { readonly kind: 'conflict'; readonly reason: string; readonly duplicates?: readonly Duplicate[] }
  | { readonly kind: 'changed-meanwhile'; readonly what: string; readonly id: string; readonly revision: number }
  | { readonly kind: 'idempotency-mismatch'; readonly key: string }
  | {
      readonly kind: 'malformed-file';
      readonly format: string;
      readonly reason: string;
      readonly line?: number;
      readonly column?: number;
    }
  | { readonly kind: 'unsupported-file'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly what: string; readonly limit: number; readonly unit: string }
  | { readonly kind: 'busy'; readonly reason: string; readonly retryAfterSeconds: number }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'storage-damaged'; readonly reason: string };

export type FailureKind = Failure['kind'];

/** The one error that carries a Failure through the layers and across threads. */
export class ConcordError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(describeFailure(failure));
    this.name = 'ConcordError';
    this.failure = failure;
  }
}

/** One sentence for people, without paths or internals. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'not-found':
      return `There is no ${failure.what} ${failure.id}.`;
    case 'invalid':
    case 'conflict':
    case 'busy':
    case 'unsupported-file':
      return failure.reason;
    case 'changed-meanwhile':
      return `The ${failure.what} ${failure.id} was changed meanwhile; it is now at revision ${String(failure.revision)}.`;
    case 'idempotency-mismatch':
      return `The Idempotency-Key ${failure.key} was used before with another request.`;
    case 'malformed-file':
      return `${failure.format}${placeOf(failure)}: ${failure.reason}`;
    case 'too-large':
      return `${failure.what} is larger than ${String(failure.limit)} ${failure.unit}.`;
    case 'storage-full':
      return 'The disk is full; nothing was changed.';
    case 'storage-damaged':
      return `What is stored cannot be used: ${failure.reason}`;
  }
}

function placeOf(place: { readonly line?: number; readonly column?: number }): string {
  if (place.line === undefined) return '';
  const column = place.column === undefined ? '' : `, column ${String(place.column)}`;
  return `, line ${String(place.line)}${column}`;
}
