import { withoutWidth } from './width.js';

/**
 * The form in which texts are compared for equality: NFC, widths folded; case and white space kept.
 * Idempotent. Two texts are equal for matching exactly when their forms are the same string.
 */
export function exactForm(text: string): string {
  return withoutWidth(text).normalize('NFC');
}
