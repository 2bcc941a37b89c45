import { isWellFormedTag } from './language-match.js';

/** What an attribute may hold. */
export interface ValueTest {
  readonly accepts: (value: string) => boolean;
  /** Completes "must be ...". */
  readonly what: string;
}

export function valueTest(pattern: RegExp, what: string): ValueTest {
  return { accepts: (value) => pattern.test(value), what };
}

/** One of a closed list. */
export function oneOf(...values: readonly string[]): ValueTest {
  const known: ReadonlySet<string> = new Set(values);
  return { accepts: (value) => known.has(value), what: choice(values) };
}

/** One of a list, or one's own that begins with "x-". */
export function oneOfOrOwn(...values: readonly string[]): ValueTest {
  const known: ReadonlySet<string> = new Set(values);
  return {
    accepts: (value) => known.has(value) || /^x-\S+$/.test(value),
    what:
      values.length > 12
        ? 'a value that is defined, or one that begins with "x-"'
        : `${choice(values)}, or begin with "x-"`,
  };
}

function choice(values: readonly string[]): string {
  if (values.length > 12) return 'one of the values that are defined';
  const quotes = values.map((value) => `"${value}"`);
  return quotes.length === 1 ? quotes[0]! : `${quotes.slice(0, -1).join(', ')} or ${quotes.at(-1)!}`;
}

/** A decimal number between two, both included. */
export function between(least: number, most: number): ValueTest {
  return {
    accepts: (value) => {
      const number = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(value) ? Number(value) : NaN;
      return number >= least && number <= most;
    },
    what: `a number from ${least} to ${most}`,
  };
}

export const any = valueTest(/^/, 'a text');
export const yesNo = oneOf('yes', 'no');
export const direction = oneOf('ltr', 'rtl', 'auto');
export const space = oneOf('default', 'preserve');
export const token = valueTest(/^\s*[\p{L}\p{N}\p{M}._:·-]+\s*$/u, 'a name token');
export const tokens = valueTest(/^\s*[\p{L}\p{N}\p{M}._:·-]+(?:\s+[\p{L}\p{N}\p{M}._:·-]+)*\s*$/u, 'name tokens');
export const prefixed = valueTest(/^[^\s:]+:[^\s:]+$/, 'a prefix, a colon and a value');
/** The prefix "xlf" is kept for values that the specification defines, and there are none. */
export const ownPrefixed = valueTest(/^(?!xlf:)[^\s:]+:[^\s:]+$/, 'a prefix other than "xlf", a colon and a value');
export const positive = valueTest(/^\s*\+?0*[1-9]\d*\s*$/, 'a whole number from 1');
export const integer = valueTest(/^\s*[+-]?\d+\s*$/, 'a whole number');
export const language: ValueTest = { accepts: isWellFormedTag, what: 'a language tag' };
export const normalization = oneOf('none', 'nfc', 'nfd');
