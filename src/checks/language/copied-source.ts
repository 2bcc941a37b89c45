import { exactForm } from '../../text/exact-form.js';
import type { PairUnderCheck } from '../document-under-check.js';

/** Whether the target is the source, but for widths and the white space around it. */
export function isCopied({ source, target }: PairUnderCheck): boolean {
  const [a, b] = [source.text.trim(), target.text.trim()];
  return a === b || (a.length === b.length && exactForm(a) === exactForm(b));
}
