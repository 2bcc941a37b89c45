/**
 * Which of a word's forms stands after a number, in each grammatical case in which the word may be; the first one is the
 * nominative. A form is its index among the word's forms.
 */
export type Agreement = readonly ((number: string) => number)[];

export const INVARIABLE: Agreement = [() => 0];

/** German and Spanish: "1 Million", "1,5 Millionen". */
export const ONE_OR_MORE: Agreement = [(number) => (number === '1' ? 0 : 1)];

/** French: "1,5 million", "2 millions". */
export const TWO_OR_MORE: Agreement = [(number) => (/^[01](?:\.|$)/u.test(number) ? 0 : 1)];

/** Russian: one (миллион), two to four and fractions (миллиона), five and more (миллионов); in the genitive otherwise. */
export const RUSSIAN: Agreement = [
  (number) => (number.includes('.') || /(?:^|[^1])[234]$/u.test(number) ? 1 : endsInOne(number) ? 0 : 2),
  (number) => (number.includes('.') || endsInOne(number) ? 1 : 2),
];

/** Arabic: the plural after three to ten, also as the last two digits; the singular otherwise. */
export const ARABIC: Agreement = [(number) => (/^(?:\d*(?:0[3-9]|10)|[3-9])$/u.test(number) ? 1 : 0)];

function endsInOne(number: string): boolean {
  return /(?:^|[^1])1$/u.test(number);
}

/**
 * The form after another number, in the case that the written form shows.
 * @param was the number and the form as written
 * @returns undefined where the form may be of several cases that differ after the new number
 */
export function agreeingForm(
  agreement: Agreement,
  was: { readonly number: string; readonly form: number },
  number: string,
): number | undefined {
  const cases = agreement.filter((formAfter) => formAfter(was.number) === was.form);
  const forms = new Set(cases.map((formAfter) => formAfter(number)));
  return forms.size === 1 ? [...forms][0] : undefined;
}
