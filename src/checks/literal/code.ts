import type { FindingSeverity } from '../../domain/check.js';
import { pairCheck } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import type { Literal } from '../literals.js';
import { isFormula } from './formulae.js';
import type { Difference } from './literal-differences.js';
import { type LiteralRule, literalReports } from './literal-reports.js';
import { isInTerm } from './terms-about.js';

/** A number and its unit, an ordinal, a time, a power of ten: 10GB, 220V, 2ND, 5PM, 10E-3. */
const QUANTITY = /^\d+(?:[A-Z]{1,3}|\/[A-Z]{1,2}|E-?\d+)$/u;
/** A shorter one may be a word in the other language: 3D, G20, COVID-19. */
const SERIAL_DIGITS = 4;

const RULE: LiteralRule = {
  noun: 'code',
  literalsOf: ({ literals }) => literals.filter(isCode),
  keyOf,
  severityOf,
};

export const CODE = pairCheck({
  id: 'code',
  flags: 'A code of letters and digits (a grant, a standard, a model) is missing or changed in the target.',
  severity: 'error',
  doubts: 'A short code may have a name in the other language; formulae and numbers with units are left alone.',
  parameters: {},
  check: (pair) => literalReports(pair, RULE),
});

function isCode({ kind, text }: Literal): boolean {
  return kind === 'code' && !QUANTITY.test(text);
}

/** Whatever stands between the parts: "GB/T 7714—2015" and "GB/T7714-2015" are one standard. */
function keyOf({ text }: Literal): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function severityOf({ source, target }: Difference, { sourceTerms }: PairUnderCheck): FindingSeverity | undefined {
  if (source === undefined || isInTerm(sourceTerms, source)) return undefined;
  // A formula may be said in words, but it does not become another one.
  if (isFormula(source.text))
    return target !== undefined && isNearlyEqual(keyOf(source), keyOf(target)) ? 'warning' : undefined;
  if (target !== undefined) return isNearlyEqual(keyOf(source), keyOf(target)) ? 'error' : 'warning';
  return source.text.replaceAll(/\D/gu, '').length >= SERIAL_DIGITS ? 'warning' : 'hint';
}

/** Equally long, and alike in more than half of the places. */
function isNearlyEqual(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const alike = [...a].filter((character, at) => character === b.charAt(at)).length;
  return 2 * alike > a.length;
}
