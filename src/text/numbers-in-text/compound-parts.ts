import type { TextInLanguage } from '../text-in-language.js';
import { numeralWordAt } from './numeral-word-at.js';
import type { NumeralWord } from './numeral-words.js';

/** "ten-thousandth", "hundred-millionths", "twenty-trillionth", "cent-millième": the value of the whole as an ordinal. */
export function compoundPartAt(
  text: TextInLanguage,
  index: number,
): { readonly value: number; readonly next: number } | undefined {
  const times = valueOf(numeralWordAt(text, index), ['figure', 'multiple']);
  if (times < 10 || times > 100 || times % 10 !== 0) return undefined;
  const at = /^[-‐‑]$/u.test(text.tokens[index + 1]?.form ?? '') ? index + 2 : index + 1;
  const isUsual = times === 10 || times === 100;
  const parts = valueOf(numeralWordAt(text, at), isUsual ? ['ordinal', 'part'] : ['ordinal']);
  return parts < 1000 ? undefined : { value: times * parts, next: at + 1 };
}

function valueOf(word: NumeralWord | undefined, roles: readonly NumeralWord['role'][]): number {
  return word !== undefined && 'value' in word && roles.includes(word.role) ? Number(word.value) : 0;
}
