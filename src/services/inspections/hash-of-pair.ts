import { createHash } from 'node:crypto';

import type { CheckedPair } from '../../domain/check.js';
import { writeInlineNotation } from '../../text/inline-notation.js';

const BYTES = 6;

/** Of both texts with the places of their codes, 48 bits: another one, and one of them was changed. */
export function hashOfPair({ source, target }: Pick<CheckedPair, 'source' | 'target'>): number {
  const texts = [writeInlineNotation(source), target && writeInlineNotation(target)];
  return createHash('sha256').update(JSON.stringify(texts)).digest().readUIntBE(0, BYTES);
}
