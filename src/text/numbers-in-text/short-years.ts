import type { NumberInText } from './number-in-text.js';
import type { BareNumber } from './what-is-counted.js';

const BEFORE = /(?:^|[\s(])['’‘]$/u;
const GOES_ON = /^['’]?[\p{L}\p{N}]/u;

/** "’92": of which century nobody says. */
export function shortYearAt(plain: string, bare: BareNumber & { readonly digits: string }): NumberInText | undefined {
  const { start, end, digits } = bare;
  if (digits.length !== 2 || !BEFORE.test(plain.slice(Math.max(0, start - 2), start))) return undefined;
  if (GOES_ON.test(plain.slice(end, end + 2))) return undefined;
  return { ...bare, kind: 'year', values: [`19${digits}`, `20${digits}`, ...bare.values] };
}
