/** What stands for itself in every language. */
export type LiteralKind = 'url' | 'email' | 'doi' | 'placeholder' | 'code';

export interface Literal {
  readonly kind: LiteralKind;
  /** In UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const URL = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'“”‘’（）「」《》，。；、！？\p{Script=Han}]+/u;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const DOI = /\b10\.\d{4,9}\/[^\s<>"“”，。；、！？（）\p{Script=Han}]+/u;
/** printf, ICU and template marks: %s, %1$d, {0}, {name}, ${name}, {{name}}. */
const PLACEHOLDER =
  /%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?[sdifuxX@](?![\p{L}\p{N}])|\$?\{\{?[\p{L}_][\p{L}\p{N}_.-]*\}?\}|\{\d+\}/u;
/** Letters and digits in one, capitals at least: CSNS-II, 2024YFA0123456, JUNO-1, GB/T-2020. */
const CODE =
  /(?<![\p{L}\p{N}])(?=[A-Z0-9/-]*\d)(?=[A-Z0-9/-]*[A-Z])[A-Z0-9]+(?:[-/][A-Z0-9]+)*(?![\p{Script=Latin}\p{N}])/u;

const LITERAL = new RegExp(
  `(?<url>${URL.source})|(?<email>${EMAIL.source})|(?<doi>${DOI.source})|(?<placeholder>${PLACEHOLDER.source})|(?<code>${CODE.source})`,
  'gu',
);
/** Ends a sentence, or closes what the sentence opened: no part of an address. */
const TRAILING = /[.,;:!?)\]}'’]+$/u;

/** Addresses, placeholders and alphanumeric codes in order; none overlaps another. Time linear in the text. */
export function literalsOf(text: string): readonly Literal[] {
  return Array.from(text.matchAll(LITERAL), ({ 0: written, index, groups }): Literal => {
    const [kind] = (Object.entries(groups ?? {}) as [LiteralKind, string | undefined][]).find(
      ([, found]) => found !== undefined,
    )!;
    const form = kind === 'url' || kind === 'doi' ? written.replace(TRAILING, '') : written;
    return { kind, start: index, end: index + form.length, text: form };
  });
}
