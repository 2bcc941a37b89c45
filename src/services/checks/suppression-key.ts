import { createHash } from 'node:crypto';

import type { DecidedFinding } from '../../domain/suppression.js';
import { fold } from '../../text/fold.js';

/** Hex; equal for findings that are the same but for case, width, accents and white space of their texts. */
export function suppressionKey({ rule, conceptId = '', source, target }: DecidedFinding): string {
  const subject = JSON.stringify([rule, conceptId, folded(source), folded(target)]);
  return createHash('sha256').update(subject).digest('hex');
}

const TEXTS_KEY_LENGTH = 32;

/** Hex; equal for pairs whose texts are the same but for case, width, accents and white space. */
export function textsKey(source: string, target: string): string {
  const texts = JSON.stringify([folded(source), folded(target)]);
  return createHash('sha256').update(texts).digest('hex').slice(0, TEXTS_KEY_LENGTH);
}

function folded(text: string): string {
  return fold(text).text.replaceAll(/\s+/gu, ' ').trim();
}
