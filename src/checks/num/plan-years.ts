import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { PairUnderCheck } from '../document-under-check.js';

const PLAN = /[十]?[一二三四五六七八九]五|五年|五か年|五カ年|five-year|fünfjahr|quinquenn?al|пятилет/iu;
/** A plan of five years begins with 2021, 2016 …, and ends four years later. */
const [PLAN_EVERY, FIRST_OF_PLAN, YEARS_BETWEEN] = [5, 1, 4];

/** What is left of numbers that stand on one side only, without the years of a plan that the other side names: "十四五". */
export function withoutPlanYears(
  numbers: readonly NumberInText[],
  { source, target }: PairUnderCheck,
): readonly NumberInText[] {
  const years = numbers.flatMap((first, at) => (isPlan(first, numbers[at + 1]) ? [first, numbers[at + 1]!] : []));
  if (years.length === 0 || !PLAN.test(source.text) || !PLAN.test(target.text)) return numbers;
  return numbers.filter((number) => !years.includes(number));
}

function isPlan({ values: [first] }: NumberInText, last: NumberInText | undefined): boolean {
  const year = Number(first);
  return (
    year > 1950 &&
    year < 2100 &&
    year % PLAN_EVERY === FIRST_OF_PLAN &&
    (last?.values.includes(String(year + YEARS_BETWEEN)) ?? false)
  );
}
