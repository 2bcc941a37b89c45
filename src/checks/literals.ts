import { trimAddress } from './literal/trim-address.js';

/** What stands for itself in every language. */
export type LiteralKind = 'url' | 'email' | 'doi' | 'placeholder' | 'code';

export interface Literal {
  /** An address at doi.org is a `doi`, too. */
  readonly kind: LiteralKind;
  /** In UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** With letters and digits of ordinary width. */
  readonly text: string;
}

/**
 * All repetitions are bounded, or take whatever comes, so that the time is linear in the text: a run of letters is
 * begun once, and given up after as many characters as an address may have (RFC 5321, section 4.5.3.1).
 */
const ADDRESS_CHARACTER =
  /[^\s<>"'“”‘’«»„`|\\\u3000-\u303F\uFF00-\uFFEF\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Letters of the scripts that put spaces between words, so that an address ends where Chinese goes on. */
const SPACED_LETTER = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`;
const URL = `(?:https?://|ftp://|(?<![${SPACED_LETTER}\\p{N}.])www\\.)${ADDRESS_CHARACTER.source}+`;
const NAME_CHARACTER = `[${SPACED_LETTER}\\p{Nd}._%+-]`;
const DOMAIN_LABEL = `[${SPACED_LETTER}\\p{Nd}-]{1,63}`;
const EMAIL = `(?<!${NAME_CHARACTER})${NAME_CHARACTER}{1,64}@${DOMAIN_LABEL}(?:\\.${DOMAIN_LABEL}){1,8}`;
const DOI = `(?<![\\p{Nd}.])10\\.\\d{4,9}/${ADDRESS_CHARACTER.source}+`;
/** printf, Qt, ICU, Python and template marks: %s, %1$d, %1, %(name)s, {0}, {name}, {n, number}, ${name}, {{name}}. */
const PLACEHOLDER = [
  `(?<!\\d)%(?:\\d{1,2}\\$)?[-+#']{0,3}\\d{0,3}(?:\\.\\d{1,3})?(?:hh?|ll?|z)?[sdifuxXeEgGcop@](?![${SPACED_LETTER}\\p{Nd}])`,
  String.raw`(?<![\p{N}%])%\d{1,2}(?![\p{N}$]|[.,]\p{N})`,
  String.raw`[%$]\([\p{L}_][\p{L}\p{N}_.]{0,63}\)(?:[sdif](?!\p{L}))?`,
  String.raw`[$%#]?\{\{?\s?[\p{L}_][\p{L}\p{N}_.-]{0,63}(?:,\s?\p{L}[^{};]{0,38}|[:!][^\s{};]{1,38})?\s?\}\}?`,
  String.raw`\{\d{1,3}(?:,\s?\p{L}[^{};]{0,38}|[:!][^\s{};]{1,38})?\}`,
].join('|');
const STANDARD = String.raw`(?:GB|ISO|IEC|DIN|ASTM|JIS|IEEE|ITU|RFC|HJ|YY|YD|DB)(?:/[A-Z]{1,5})?[ -]?\d{1,6}(?:\.\d{1,3}){0,3}(?:[:\-–—]\d{4})?(?![\p{Nd}])`;
/** Letters and digits in one, capitals at least: CSNS-II, 2024YFA0123456, JUNO-1, KJ-2023-118A. */
const CODE = [
  STANDARD,
  String.raw`(?=[A-Z/-]{0,40}\d)(?=[\d/-]{0,40}[A-Z])[A-Z\d]{1,40}(?:[-/][A-Z\d]{1,40}){0,8}`,
  String.raw`[A-Z]{2,12}-(?:I{2,3}|I?V|VI{1,3}|IX)`,
].join('|');

/** A year before a hyphen is none: "2003-Vorlage". */
const MIXED = /[A-Z].*\d|\d.*[A-Z]|-[IVX]+$/u;

interface Writing {
  readonly kind: LiteralKind;
  readonly pattern: string;
  /** A text without it has no such literal: most texts have none of any kind, and it is found far quicker than the pattern. */
  readonly sign: RegExp;
}

/** What is of two kinds is of the first. */
const WRITINGS: readonly Writing[] = [
  { kind: 'url', pattern: URL, sign: /:\/\/|www\./u },
  { kind: 'email', pattern: EMAIL, sign: /@/u },
  { kind: 'doi', pattern: DOI, sign: /10\.\d/u },
  { kind: 'placeholder', pattern: PLACEHOLDER, sign: /[%{]|\$\(/u },
  {
    kind: 'code',
    pattern: `(?<![${SPACED_LETTER}\\p{Nd}])(?:${CODE})(?![\\p{Script=Latin}\\p{Nd}_])`,
    sign: /[A-Z][-/ ]?\d|\d[-/]?[A-Z]|[A-Z]-[IV]/u,
  },
];
const DOI_ADDRESS = /^https?:\/\/(?:dx\.)?doi\.org\/10\./u;
const WIDE = /[\uFF10-\uFF19\uFF20-\uFF3A\uFF41-\uFF5A]/gu;

/** Addresses, placeholders and alphanumeric codes in order; none overlaps another. Time linear in the text. */
export function literalsOf(text: string): readonly Literal[] {
  const plain = text.replaceAll(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const pattern = patternFor(WRITINGS.filter(({ sign }) => sign.test(plain)));
  if (pattern === undefined) return [];
  const found = Array.from(plain.matchAll(pattern), ({ 0: written, index, groups }): Literal => {
    const kind = kindOf(groups!, written);
    const form = kind === 'url' || kind === 'doi' ? trimAddress(written) : written;
    return { kind, start: index, end: index + form.length, text: form };
  });
  return found.filter(({ kind, text: form }) => kind !== 'code' || MIXED.test(form));
}

const patterns = new Map<string, RegExp>();

/** One pattern for several writings; undefined for none. */
function patternFor(writings: readonly Writing[]): RegExp | undefined {
  if (writings.length === 0) return undefined;
  const named = writings.map(({ kind, pattern }) => `(?<${kind}>${pattern})`).join('|');
  const pattern = patterns.get(named) ?? new RegExp(named, 'gu');
  patterns.set(named, pattern);
  return pattern;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>, written: string): LiteralKind {
  if (groups['code'] !== undefined) return 'code';
  if (groups['placeholder'] !== undefined) return 'placeholder';
  if (groups['email'] !== undefined) return 'email';
  return groups['doi'] !== undefined || DOI_ADDRESS.test(written) ? 'doi' : 'url';
}
