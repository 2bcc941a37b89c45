import type { TextInLanguage } from '../text-in-language.js';
import type { Numeral } from './numeral.js';
import { numeralWordAt } from './numeral-word-at.js';
import { vagueWordsOf } from './numeral-words.js';

const BETWEEN_VAGUE = /^(?:of|de|d|['’])$/iu;

/** "dozens", "tens of thousands", "several hundred": a power of ten, and nobody knows how many times. */
export function vagueAt(text: TextInLanguage, index: number): Numeral | undefined {
  const { tokens, language } = text;
  const { powers, several } = vagueWordsOf(language);
  const form = formAt(text, index);
  const power = powers.get(form) ?? (several.has(formAt(text, index - 1)) ? powerOf(text, index) : undefined);
  if (power === undefined) return undefined;
  let next = index + 1;
  while (next < index + 3 && BETWEEN_VAGUE.test(tokens[next]?.form ?? '')) next += 1;
  const times = powers.get(formAt(text, next)) ?? powerOf(text, next);
  const whole = power + (times ?? 0);
  const values = [`1${'0'.repeat(whole)}`];
  return { kind: 'vague', values, weight: 'likely', power: whole, next: times === undefined ? index + 1 : next + 1 };
}

function formAt({ tokens }: TextInLanguage, index: number): string {
  return tokens[index]?.form.toLowerCase() ?? '';
}

/** Of a word of scale: 3 for "thousand"; undefined for any other. */
function powerOf(text: TextInLanguage, index: number): number | undefined {
  const word = numeralWordAt(text, index);
  if (word?.role === 'scale') return word.power;
  const value = word?.role === 'multiple' || word?.role === 'figure' ? word.value : 0;
  return value === 12 ? 1 : [10, 100, 1000].includes(value) ? String(value).length - 1 : undefined;
}
