import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import { figuresAt } from './numeral-figures.js';
import type { Numeral } from './numeral.js';
import type { NumeralWord } from './numeral-words.js';
import { numeralWordAt } from './numeral-word-at.js';
import { partAt } from './numeral-parts.js';
import { decadeAt, ordinalAt } from './ordinals-in-words.js';
import { unitAfter } from './unit-words.js';
import { vagueAt } from './vague-in-words.js';

/** A number in words that begins with a token: "twenty-five thousand", "deux tiers", "half a million", "удвоилось". */
export function numeralAt(text: TextInLanguage, index: number): Numeral | undefined {
  return vagueAt(text, index) ?? exactAt(text, index);
}

function exactAt(text: TextInLanguage, index: number): Numeral | undefined {
  const first = numeralWordAt(text, index);
  if (first === undefined) return articleAndUnit(text, index);
  switch (first.role) {
    case 'figure':
      return fiftyFifty(text, index) ?? figuresAt(text, index);
    case 'multiple':
    case 'scale':
      return first.mayBegin ? figuresAt(text, index) : oneBeforeUnit(text, index);
    case 'ordinal':
      return ordinalAt(text, index, first.value);
    case 'part':
      return partAt(text, index, { count: 1, parts: first.value, weight: weightOfPart(text, index, first) });
    case 'decade':
      return decadeAt(text, index, first.value);
    case 'fold':
    case 'implied':
      return { ...numberOf(first), power: 0, next: index + 1 };
  }
}

/** "half as much", "halb so groß". */
const COMPARED = /^(?:as|so)$/u;

function weightOfPart({ tokens }: TextInLanguage, index: number, { isLoose }: { isLoose: boolean }): Numeral['weight'] {
  return isLoose && !COMPARED.test(tokens[index + 1]?.form ?? '') ? 'possible' : 'likely';
}

function numberOf(word: NumeralWord & { readonly role: 'fold' | 'implied' }): Omit<Numeral, 'power' | 'next'> {
  if (word.role === 'implied') {
    const { kind, value, weight, unit } = word;
    return { kind, values: [value], weight, ...(unit && { unit }) };
  }
  const weight = word.isLoose ? 'possible' : 'likely';
  return {
    kind: 'fold',
    values: [String(word.value)],
    weight,
    isGrowth: true,
    ...(word.isIncrease && { isIncrease: true }),
  };
}

/** Half each. */
function fiftyFifty({ tokens, plain }: TextInLanguage, index: number): Numeral | undefined {
  const { start } = tokens[index]!;
  if (!/^fifty-fifty$/iu.test(plain.slice(start, start + 'fifty-fifty'.length))) return undefined;
  return { kind: 'fraction', values: ['0.5'], weight: 'possible', power: 0, next: index + 3 };
}

const ARTICLE = /^an?$/iu;
const EVERY = /^every$/iu;
const AND_A_HALF = /^every \p{L}+ and a half(?!\p{L})/iu;
const LONGEST_UNIT = 32;

/** "a million", "a dozen", "a third", "half a million" is read at "half". */
function articleAndUnit(text: TextInLanguage, index: number): Numeral | undefined {
  const { tokens, plain, language } = text;
  const { form, start } = tokens[index]!;
  if (languageOf(language) !== 'en') return undefined;
  if (EVERY.test(form))
    return AND_A_HALF.test(plain.slice(start, start + LONGEST_UNIT)) ? oneOfUnit(text, index + 1) : undefined;
  if (!ARTICLE.test(form)) return undefined;
  const next = numeralWordAt(text, index + 1);
  if (next === undefined) return oneOfUnit(text, index + 1);
  if (next.role === 'scale' || next.role === 'multiple') return figuresAt(text, index + 1, 1);
  if (next.role === 'part') return partAt(text, index + 1, { count: 1, parts: next.value, weight: 'possible' });
  return next.role === 'ordinal' && next.value > 2 ? ordinalAt(text, index + 1, next.value, 'a') : undefined;
}

const SEVERAL_BEFORE = /(?:[-‐‑]|several |few |many |multi)$/iu;

/** "a trillion-yen project": one of a scale that is bound to its unit. */
function oneBeforeUnit(text: TextInLanguage, index: number): Numeral | undefined {
  const { tokens, plain, language } = text;
  const { start, end } = tokens[index]!;
  if (!/[-‐‑]/u.test(plain.charAt(end)) || SEVERAL_BEFORE.test(plain.slice(Math.max(0, start - 8), start)))
    return undefined;
  return unitAfter(plain, end, language) && figuresAt(text, index, 1);
}

/** "an hour", "a week": one of it, which may be said in another unit. */
function oneOfUnit({ tokens, plain, language }: TextInLanguage, index: number): Numeral | undefined {
  const token = tokens[index];
  const unit = token?.kind === 'word' ? unitAfter(plain, token.start, language)?.unit : undefined;
  if (unit === undefined || unit.dimension === 'money') return undefined;
  return { kind: 'number', values: ['1'], weight: 'possible', unit, power: 0, next: index + 1 };
}
