import { type PlaceAt, findNumbers } from '../../text/numbers-in-text/find-numbers.js';
import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';
import type { Literal } from '../literals.js';

/** The numbers of one side of a pair, but those in addresses and placeholders. Time linear in the text. */
export function numbersOfSide(side: CheckedText): readonly NumberInText[] {
  return findNumbers(side.inLanguage, placesOf(side.literals.filter((literal) => !isAmount(literal))));
}

/** "100MB" and "FY2023" are amounts though they are written like codes; "5G" is compared as a number that belongs to a name. */
function isAmount({ kind, text }: Literal): boolean {
  return kind === 'code' && /^(?:\d+[A-Z]{1,3}|FY\d{4}|Q[1-4])$/u.test(text);
}

/** Each literal is looked at once. */
function placesOf(literals: readonly Literal[]): PlaceAt {
  let next = 0;
  return (start, end) => {
    while (next < literals.length && literals[next]!.end <= start) next += 1;
    const literal = literals[next];
    if (literal === undefined || literal.start >= end) return 'text';
    return literal.kind === 'code' ? 'code' : 'literal';
  };
}
