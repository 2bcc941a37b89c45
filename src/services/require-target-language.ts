import type { Document } from '../domain/document.js';
import { ConcordError } from '../domain/failure.js';

/** Fails with `conflict`: targets of an unknown language can neither be looked up nor be written. */
export function requireTargetLanguage({ targetLanguage }: Pick<Document, 'targetLanguage'>): void {
  if (targetLanguage !== null) return;
  const reason = 'The document names no target language; set its targetLanguage before its targets are changed.';
  throw new ConcordError({ kind: 'conflict', reason });
}
