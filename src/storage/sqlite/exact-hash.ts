import { hash } from 'node:crypto';
import { exactForm } from '../../text/exact-form.js';

/** The key of `text.exact_hash`: equal texts (`exactForm`) have equal hashes; the reverse has to be checked. */
export function exactHash(text: string): bigint {
  return hash('sha256', exactForm(text), 'buffer').readBigInt64BE(0);
}
