import { createHash } from 'node:crypto';

import type { DecidedFinding } from '../../domain/suppression.js';
import { fold } from '../../text/fold.js';

/** Hex; equal for findings that are the same but for case, width, accents and white space of their texts. */
export function suppressionKey({ rule, conceptId = '', source, target }: DecidedFinding): string {
  const subject = JSON.stringify([rule, conceptId, folded(source), folded(target)]);
  return createHash('sha256').update(subject).digest('hex');
}

function folded(text: string): string {
  return fold(text).text.replaceAll(/\s+/gu, ' ').trim();
}
