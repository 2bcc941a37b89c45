import type { TermCase } from '../../domain/glossary.js';
import type { TextUnit } from './text-units.js';

const UPPER = /\p{Lu}/u;

/**
 * Whether a text has the capitals that a term asks for, unit by unit and character by character, as far as both go: an inflected
 * form may be longer or shorter.
 */
export function fitsCase(written: readonly TextUnit[], term: readonly TextUnit[], rule: TermCase): boolean {
  if (rule === 'any') return true;
  return term.every(({ form }, index) => fitsWord(written[index]?.form ?? '', form, rule));
}

function fitsWord(written: string, term: string, rule: TermCase): boolean {
  const characters = Array.from(written);
  return Array.from(term).every((wanted, index) => {
    const found = characters[index];
    if (found === undefined) return true;
    return UPPER.test(wanted) ? UPPER.test(found) : rule === 'permissive' || !UPPER.test(found);
  });
}
