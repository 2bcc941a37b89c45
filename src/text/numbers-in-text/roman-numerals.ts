const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** But no "Le" and no "Ce". */
const ROMAN = /^(?![CL]e$)(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=(?:e|er|è|ème|th|ᵉ|ᵉʳ)?$)/u;

/** The signs that are one numeral each: "Ⅲ". */
const ONE_CHARACTER = /^[\u2160-\u216F]$/u;

/** "XIV", and "XXIe" as French writes its centuries; up to 399: longer ones are words and codes. */
export function readRomanNumeral(word: string): number | undefined {
  const [numeral = ''] = ROMAN.exec(ONE_CHARACTER.test(word) ? word.normalize('NFKC') : word) ?? [];
  if (numeral === '') return undefined;
  let value = 0;
  for (let index = 0; index < numeral.length; index += 1) {
    const [own, next] = [VALUES[numeral[index]!]!, VALUES[numeral[index + 1] ?? ''] ?? 0];
    value += own < next ? -own : own;
  }
  return value;
}
